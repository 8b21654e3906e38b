using Microsoft.CodeAnalysis;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Strategy;

/// <summary>Finds the name that says what happens in an event.</summary>
internal static class EventName
{
    /// <summary>What may follow a verb and belong to it: signed up.</summary>
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "up", "in", "out", "off", "on", "down", "over", "back", "through" };

    /// <summary>How types are called that hold the events of a thing.</summary>
    private static readonly string[] Holders = ["DomainEvents", "IntegrationEvents", "Events", "Event", "Messages", "Notifications", "Contracts", "Facts"];

    /// <summary>The name that says what is counted: of the type that declares the metric of another one only where it says that something is done.</summary>
    public static string Of(Declaration declaration) =>
        declaration.Target is { } target && SaysWhatIsDone(target.Name) ? Of(target) : Of(declaration.Event);

    /// <summary>The name of what an envelope carries; with that of the type around it where it says only what is done: <c>Parcel.Delivered</c>.</summary>
    public static string Of(INamedTypeSymbol type)
    {
        if (type.TypeArguments is [INamedTypeSymbol carried] && !SaysWhatIsDone(type.Name))
            return carried.Name;
        if (type.ContainingType is not { Name: var outer } || !IsOnlyWhatIsDone(type.Name))
            return type.Name;
        string? holder = Array.Find(Holders, suffix => outer.EndsWith(suffix, StringComparison.Ordinal));
        return outer.Substring(0, outer.Length - (holder?.Length ?? 0)) + type.Name;
    }

    /// <summary>Whether a name does not say to what it is done: <c>Delivered</c>, <c>PickedUp</c>.</summary>
    private static bool IsOnlyWhatIsDone(string name)
    {
        List<NameWord> words = NameWords.Of(name);
        return words is [{ Form: WordForm.Past }, ..] && words.Skip(1).All(word => Particles.Contains(word.Text));
    }

    private static bool SaysWhatIsDone(string name) => NameWords.Of(name).Any(word => word.Form == WordForm.Past);
}
