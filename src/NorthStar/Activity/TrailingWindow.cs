using System.Globalization;

namespace NorthStar;

/// <summary>
/// The activity in a number of local days up to and with one of them: never a period of the calendar, and not to be mixed
/// with one. Immutable.
/// </summary>
public sealed class TrailingWindow
{
    internal TrailingWindow(DateOnly firstDay, DateOnly lastDay, bool isProvisional, long actions, IReadOnlyList<long> actorsByActiveDays)
    {
        FirstDay = firstDay;
        LastDay = lastDay;
        IsProvisional = isProvisional;
        Actions = actions;
        ActorsByActiveDays = actorsByActiveDays;
    }

    /// <summary>The first local day of the window.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>The last local day of the window.</summary>
    public DateOnly LastDay { get; }

    /// <summary>The length of the window in local days.</summary>
    public int Days => ActorsByActiveDays.Count;

    /// <summary>Whether the numbers may still change.</summary>
    public bool IsProvisional { get; }

    /// <summary>The qualified events.</summary>
    public long Actions { get; }

    /// <summary>
    /// The distribution of active days: at place d - 1, the actors who were active on exactly d days of the window. Each
    /// actor is in one entry, so that they may be added up.
    /// </summary>
    public IReadOnlyList<long> ActorsByActiveDays { get; }

    /// <summary>The distinct actors with at least one qualified event, exact.</summary>
    public DistinctCount Actors => ActorsByActiveDays.Sum();

    /// <summary>
    /// The mean share of the days on which an active actor was active, above 0 to 1: daily actors, averaged over the window,
    /// divided by the window's actors (DAU/MAU with 28 or 30 days). <see langword="null"/> without actors.
    /// </summary>
    public double? Stickiness => Ratio.Of(ActorsByActiveDays.Select((actors, i) => actors * (i + 1)).Sum(), Days * Actors.Value);

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Days} days to {LastDay:yyyy-MM-dd}: {Actions} actions of {Actors} actors");
}
