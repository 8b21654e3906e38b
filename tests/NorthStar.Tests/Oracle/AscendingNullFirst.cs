namespace NorthStar.Tests.Oracle;

/// <summary>The order of the values of a dimension: none first, then ascending; texts by their code units.</summary>
internal static class AscendingNullFirst
{
    public static IComparer<object?> Order { get; } = Comparer<object?>.Create((left, right) => (left, right) switch
    {
        (string text, string other) => string.CompareOrdinal(text, other),
        _ => Comparer<object?>.Default.Compare(left, right),
    });
}
