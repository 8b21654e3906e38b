using System.Globalization;

namespace NorthStar;

/// <summary>How often the actors of a period were active: the distribution of qualified events per actor. Immutable.</summary>
public sealed class FrequencyPeriod
{
    internal FrequencyPeriod(PeriodInterval interval, bool isProvisional, IReadOnlyList<ActorsByActions> distribution)
    {
        Interval = interval;
        IsProvisional = isProvisional;
        Distribution = distribution;
    }

    /// <summary>The period.</summary>
    public PeriodInterval Interval { get; }

    /// <summary>Whether the numbers may still change.</summary>
    public bool IsProvisional { get; }

    /// <summary>How many actors had how many qualified events, fewest events first; numbers of events that no actor had are left out.</summary>
    public IReadOnlyList<ActorsByActions> Distribution { get; }

    /// <summary>The distinct actors with at least one qualified event.</summary>
    public DistinctCount Actors => ActorsWithAtLeast(1);

    /// <summary>The qualified events.</summary>
    public long Actions => Distribution.Sum(entry => entry.Actions * entry.Actors);

    /// <summary>The distinct actors with at least <paramref name="actions"/> qualified events.</summary>
    /// <param name="actions">A number of events, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="actions"/> is less than 1.</exception>
    public DistinctCount ActorsWithAtLeast(long actions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(actions, 1);
        return Distribution.Where(entry => entry.Actions >= actions).Sum(entry => entry.Actors);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Interval}: {Actions} actions of {Actors} actors");
}

/// <summary>How many actors had a number of qualified events.</summary>
/// <param name="Actions">The number of qualified events, 1 or more.</param>
/// <param name="Actors">The actors with exactly that many. Each actor is in one entry, so that they may be added up.</param>
public readonly record struct ActorsByActions(long Actions, long Actors);
