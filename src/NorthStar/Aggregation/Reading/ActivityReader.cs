namespace NorthStar.Aggregation;

/// <summary>Reads how actors come, stay and go, at one moment.</summary>
internal sealed class ActivityReader<TQuantity, TSum>(
    IReadOnlyDictionary<int, PeriodTally<TQuantity, TSum>> periods,
    ActorSet seenBefore,
    ActorSet lastAgedOut,
    int firstRetained,
    int first,
    int last,
    PeriodSpine spine,
    Finality finality,
    ClockReading clock)
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    private static readonly ActorSet Nobody = new();

    // Whether an actor came or stayed is told when the period has begun: what the tolerance let in ahead of it waits.
    private readonly int _current = Math.Max(first, clock.Current);

    public GrowthPeriod[] Growth()
    {
        var growth = new GrowthPeriod[_current - first + 1];
        ActorSet before = first == firstRetained ? lastAgedOut : Nobody;
        int i = 0;
        foreach (ActorSet newActors in NewActors())
        {
            int ordinal = first + i;
            ActorSet active = Active(ordinal, minimumActions: 1);
            long retained = active.CountCommon(before);
            growth[i++] = new GrowthPeriod(
                spine[ordinal],
                finality.IsProvisional(ordinal, clock.NowTicks),
                New: newActors.Count,
                retained,
                Resurrected: active.Count - newActors.Count - retained,
                Churned: before.Count - retained);
            before = active;
        }

        return growth;
    }

    public RetentionTable Retention(RetentionMode mode, int minimumActions)
    {
        ActorSet[] active = [.. Ordinals().Select(ordinal => Active(ordinal, minimumActions))];
        if (mode == RetentionMode.OnOrAfter)
        {
            for (int i = active.Length - 2; i >= 0; i--)
            {
                active[i] = active[i].Clone();
                active[i].UnionWith(active[i + 1]);
            }
        }

        return Table((cohort, newActors) => Enumerable.Range(0, _current - cohort + 1).Select(offset => Cell(
            newActors,
            active[cohort - first + offset],
            offset,
            mode == RetentionMode.On ? offset + 1 : null,
            mode == RetentionMode.OnOrAfter || finality.IsProvisional(cohort + offset, clock.NowTicks))));
    }

    public RetentionTable Retention(ReadOnlySpan<int> brackets, int minimumActions)
    {
        ActorSet[] active = [.. Ordinals().Select(ordinal => Active(ordinal, minimumActions))];
        int[] bounds = [.. brackets];
        return Table((cohort, newActors) => Enumerable.Range(0, bounds.Length - 1)
            .TakeWhile(i => bounds[i] <= _current - cohort)
            .Select(i =>
            {
                var anywhere = new ActorSet();
                for (int offset = bounds[i]; offset < bounds[i + 1] && offset <= _current - cohort; offset++)
                    anywhere.UnionWith(active[cohort - first + offset]);
                int end = Math.Min(cohort + bounds[i + 1] - 1, spine.Count - 1);
                return Cell(newActors, anywhere, bounds[i], bounds[i + 1], finality.IsProvisional(end, clock.NowTicks));
            }));
    }

    public FrequencyPeriod[] Frequency() =>
    [
        .. Enumerable.Range(first, last - first + 1).Select(ordinal => new FrequencyPeriod(
            spine[ordinal],
            finality.IsProvisional(ordinal, clock.NowTicks),
            [
                .. ActionsIn(ordinal).Values
                    .GroupBy(actions => actions)
                    .OrderBy(group => group.Key)
                    .Select(group => new ActorsByActions(group.Key, group.LongCount())),
            ])),
    ];

    public TrailingWindow Trailing(PeriodSpine days, int length, DateOnly? lastDay)
    {
        DateOnly today = days[days.IndexOf(clock.NowTicks)].Date;
        DateOnly end = lastDay ?? today.AddDays(-1);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1, nameof(days));
        if (end > today)
            throw new ArgumentOutOfRangeException(nameof(lastDay), end, $"The window cannot end after today, {today:yyyy-MM-dd}.");
        DateOnly firstRetainedDay = spine[firstRetained].Date;
        if (end.DayNumber - length + 1 < firstRetainedDay.DayNumber)
        {
            throw new ArgumentOutOfRangeException(
                nameof(days), length, $"The window reaches back behind {firstRetainedDay:yyyy-MM-dd}, where the retained periods begin.");
        }

        var activeDays = new ActionCounts();
        long actions = 0;
        for (DateOnly day = end.AddDays(1 - length); day <= end; day = day.AddDays(1))
        {
            // A day that the zone skipped has no events.
            int ordinal = days.IndexOf(day);
            if (ordinal < 0 || !periods.TryGetValue(spine.IndexOf(days.StartTicks(ordinal)), out PeriodTally<TQuantity, TSum>? period) ||
                !period.Days.TryGetValue(ordinal, out ActionCounts? counts))
            {
                continue;
            }

            foreach ((int actor, int count) in counts.ByActor)
            {
                activeDays.Add(actor, 1);
                actions += count;
            }
        }

        long[] actorsByActiveDays = new long[length];
        foreach (int count in activeDays.ByActor.Values)
            actorsByActiveDays[count - 1]++;
        // Of a skipped day, the day before it is the last one in the window.
        int lastPeriod = spine.IndexOf(end) is >= 0 and int holding ? holding : spine.IndexOf(spine.Calendar.StartOfDay(end).UtcTicks - 1);
        return new TrailingWindow(
            end.AddDays(1 - length), end, finality.IsProvisional(lastPeriod, clock.NowTicks), actions, actorsByActiveDays);
    }

    private IEnumerable<int> Ordinals() => Enumerable.Range(first, _current - first + 1);

    /// <summary>The actors whose first qualified event ever lies in each period.</summary>
    private IEnumerable<ActorSet> NewActors()
    {
        ActorSet seen = seenBefore.Clone();
        foreach (int ordinal in Ordinals())
        {
            ActorSet newActors = Active(ordinal, minimumActions: 1).Clone();
            newActors.ExceptWith(seen);
            seen.UnionWith(newActors);
            yield return newActors;
        }
    }

    private ActorSet Active(int ordinal, int minimumActions)
    {
        if (!periods.TryGetValue(ordinal, out PeriodTally<TQuantity, TSum>? period))
            return Nobody;
        if (minimumActions == 1)
            return period.Whole.Actors;
        var active = new ActorSet();
        foreach ((int actor, int actions) in period.Whole.Actions!.ByActor)
        {
            if (actions >= minimumActions)
                active.Add(actor);
        }

        return active;
    }

    private IReadOnlyDictionary<int, int> ActionsIn(int ordinal) =>
        periods.TryGetValue(ordinal, out PeriodTally<TQuantity, TSum>? period) ? period.Whole.Actions!.ByActor : new Dictionary<int, int>();

    private RetentionTable Table(Func<int, ActorSet, IEnumerable<RetentionCell>> cells) => new(
    [
        .. NewActors().Select((newActors, i) => new RetentionCohort(spine[first + i], newActors.Count, [.. cells(first + i, newActors)])),
    ]);

    private static RetentionCell Cell(ActorSet cohort, ActorSet active, int offset, int? endOffset, bool isProvisional)
    {
        long retained = cohort.CountCommon(active);
        return new RetentionCell(offset, endOffset, retained, Ratio.Of(retained, cohort.Count), isProvisional);
    }
}
