namespace NorthStar.Generators.Strategy;

/// <summary>What is declared around the name of an event.</summary>
internal sealed record EventContext
{
    public static EventContext None { get; } = new();

    /// <summary>The name that the declaration gives the metric, or null.</summary>
    public string? DeclaredName { get; init; }

    public string Value { get; init; } = "";

    /// <summary>The name of the member that is the actor, or null.</summary>
    public string? Actor { get; init; }

    /// <summary>The names of all members of the event. Few names of events make anybody ask for them.</summary>
    public IEnumerable<string> Members { get; init; } = [];

    /// <summary>Whether a quality demands a minimum of time spent, or of what was read or watched.</summary>
    public bool DemandsTime { get; init; }
}
