namespace NorthStar.Aggregation;

/// <summary>Reads what became of the actors whose activation began in a period.</summary>
internal sealed class ActivationReader<TActor, TId, TQuantity, TSum>
    where TActor : notnull
    where TId : notnull
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    private readonly MetricState<TActor, TId, TQuantity, TSum> _state;
    private readonly Relation _activation;
    private readonly long _matureFrom;
    private readonly ILookup<int, (int Actor, long Ticks)> _basesOfPeriod;

    public ActivationReader(MetricState<TActor, TId, TQuantity, TSum> state, Relation activation, PeriodSpine spine, ClockReading clock)
    {
        _state = state;
        _activation = activation;
        _matureFrom = clock.NowTicks - activation.Within.Ticks - state.Shape.Definition.LatenessAllowance.Ticks;
        long firstTicks = state.FirstRetainedTicks;
        _basesOfPeriod = state.Related!.FirstBases
            .Where(entry => entry.Value >= firstTicks)
            .ToLookup(entry => spine.IndexOf(entry.Value), entry => (entry.Key, entry.Value));
    }

    /// <summary>The retained periods in which an activation began.</summary>
    public IEnumerable<int> BasePeriods => _basesOfPeriod.Select(period => period.Key);

    public ActivationFigures Read(int ordinal)
    {
        long mature = 0;
        long activated = 0;
        long immature = 0;
        foreach ((int actor, long start) in _basesOfPeriod[ordinal])
        {
            if (start > _matureFrom)
            {
                immature++;
                continue;
            }

            mature++;
            if (IsActivated(actor, start))
                activated++;
        }

        return new ActivationFigures(mature, activated, immature);
    }

    private bool IsActivated(int actor, long start)
    {
        int actions = 0;
        foreach (int number in _state.Events!.RowsOfActor(actor))
        {
            EventRow<TQuantity> row = _state.Events.Row(number);
            if (row.Ticks >= start && row.Ticks - start <= _activation.Within.Ticks && _state.IsQualified(in row))
                actions++;
        }

        return actions >= _activation.Actions;
    }
}
