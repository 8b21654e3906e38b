namespace NorthStar;

/// <summary>
/// Marks the key that an event shares with those that confirm or disqualify it: an order, a message, a document. A
/// <see cref="Guid"/>, an integer, a string, or a type around one of these, of the same type on both events.
/// </summary>
/// <remarks>
/// An event whose key is <see langword="null"/>, an empty string or <see cref="Guid.Empty"/> is rejected and counted
/// under <see cref="RejectionReason.MissingCorrelation"/>.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter |
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    AllowMultiple = true)]
public sealed class CorrelationAttribute : MemberAttribute
{
    /// <summary>Marks the annotated member itself.</summary>
    public CorrelationAttribute()
        : base(null)
    {
    }

    /// <summary>Marks the member that <paramref name="path"/> leads to.</summary>
    /// <param name="path">The way to the value, member by member, separated by dots.</param>
    public CorrelationAttribute(string path)
        : base(path)
    {
    }
}
