namespace NorthStar.Aggregation;

/// <summary>Everything that an aggregator knows: the tallies of the retained periods and what they refer to.</summary>
/// <remarks>Not thread-safe. Sums have room for whatever is added: <see cref="HasRoomFor"/> is asked first.</remarks>
internal sealed class MetricState<TActor, TId, TQuantity, TSum>
    where TActor : notnull
    where TId : notnull
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    private static readonly int ReasonCount = Enum.GetValues<RejectionReason>().Length;

    private readonly Dictionary<int, PeriodTally<TQuantity, TSum>> _periods = [];
    private readonly long[] _rejected = new long[ReasonCount];
    private long _accepted;
    private long _duplicates;
    private double _largestSum;

    // A magnitude is a sum of rounded doubles: the margin covers far more events than can ever be recorded.
    private readonly double _sumLimit = TSum.Limit * (1 - 1e-6);
    private readonly int[] _valuesOfEvent;
    private int _lastOrdinal;
    private PeriodTally<TQuantity, TSum>? _lastPeriod;

    public MetricState(bool hasEventIds, int dimensions)
    {
        Dimensions = new KeyTable<DimensionValue>[dimensions];
        for (int i = 0; i < dimensions; i++)
            Dimensions[i] = new KeyTable<DimensionValue>();
        _valuesOfEvent = new int[dimensions];
        Events = hasEventIds ? new EventLog<TId, TQuantity>(dimensions) : null;
    }

    public KeyTable<TActor> Actors { get; } = new();

    public KeyTable<DimensionValue>[] Dimensions { get; }

    public EventLog<TId, TQuantity>? Events { get; }

    public IReadOnlyDictionary<int, PeriodTally<TQuantity, TSum>> Periods => _periods;

    /// <summary>The first period that is retained: only ever moves forward.</summary>
    public int FirstRetained { get; private set; }

    public RecordCounters Counters => new(_accepted, _duplicates, _rejected);

    public PeriodTally<TQuantity, TSum> Period(int ordinal)
    {
        // Events arrive nearly in order of time: mostly the period is that of the event before.
        if (_lastPeriod is not null && ordinal == _lastOrdinal)
            return _lastPeriod;
        if (!_periods.TryGetValue(ordinal, out PeriodTally<TQuantity, TSum>? period))
            _periods.Add(ordinal, period = new PeriodTally<TQuantity, TSum>(Dimensions.Length));
        _lastOrdinal = ordinal;
        _lastPeriod = period;
        return period;
    }

    public void Reject(RejectionReason reason) => _rejected[(int)reason]++;

    public void Accept(in EventFields<TActor, TId, TQuantity> fields, int ordinal)
    {
        if (Events is not null && Events.Contains(fields.EventId.Value))
        {
            _duplicates++;
            return;
        }

        int[] values = _valuesOfEvent;
        for (int i = 0; i < values.Length; i++)
            values[i] = Dimensions[i].NumberOf(fields.Dimensions[i]);
        int actor = fields.Actor.IsPresent ? Actors.NumberOf(fields.Actor.Value) : -1;
        var row = new EventRow<TQuantity>(ordinal, actor, fields.IsQualified, fields.Quantity);
        Events?.Add(fields.EventId.Value, in row, values);
        Count(in row, values);
        _accepted++;
    }

    /// <summary>Adds an event to the tallies, not to the counters.</summary>
    public void Count(in EventRow<TQuantity> row, ReadOnlySpan<int> dimensionValues)
    {
        PeriodTally<TQuantity, TSum> period = Period(row.Period);
        period.Whole.Add(row.Quantity, row.IsQualified, row.Actor);
        for (int i = 0; i < dimensionValues.Length; i++)
            period.Slice(i, dimensionValues[i]).Add(row.Quantity, row.IsQualified, row.Actor);
    }

    /// <summary>Whether quantities of that magnitude in all can be added without an overflow, whatever their order.</summary>
    public bool HasRoomFor(double magnitude)
    {
        if (_largestSum + magnitude >= _sumLimit)
            _largestSum = LargestSum();
        if (_largestSum + magnitude >= _sumLimit)
            return false;
        _largestSum += magnitude;
        return true;
    }

    /// <summary>Settles every sum, after quantities were added without asking for room; returns whether all are within range.</summary>
    public bool Settle() => _periods.Values.All(period => period.Settle());

    /// <summary>The most that all of this can add to a sum of another part, of which it may have seen some already.</summary>
    public double Magnitude() => Events is null ? LargestSum() : Events.Magnitude<TSum>();

    /// <summary>Finds out how large the sums are, after they were added to without asking for room.</summary>
    public void Measure() => _largestSum = LargestSum();

    public double LargestSum() => _periods.Count == 0 ? 0 : _periods.Values.Max(period => period.Magnitude());

    public void RetainFrom(int firstRetained)
    {
        if (firstRetained > FirstRetained)
            RemoveBefore(firstRetained);
    }

    public void AddCounters(RecordCounters counters)
    {
        _accepted += counters.Accepted;
        _duplicates += counters.Duplicates;
        for (int reason = 0; reason < ReasonCount; reason++)
            _rejected[reason] += counters.RejectedFor((RejectionReason)reason);
    }

    /// <summary>Adds all that another part has seen. An event that both have seen counts once.</summary>
    public void Add(MetricState<TActor, TId, TQuantity, TSum> other)
    {
        int[] actors = Translate(other.Actors, Actors);
        int[][] values = [.. Dimensions.Select((dimension, i) => Translate(other.Dimensions[i], dimension))];
        if (Events is not null)
            AddEvents(other.Events!, actors, values);
        else
            AddTallies(other._periods, actors, values);
        AddCounters(other.Counters);
    }

    // Apart from RetainFrom, which runs on every call: the closure would be allocated even where nothing expires.
    private void RemoveBefore(int firstRetained)
    {
        FirstRetained = firstRetained;
        int[] expired = [.. _periods.Keys.Where(ordinal => ordinal < firstRetained)];
        if (expired.Length == 0)
            return;
        foreach (int ordinal in expired)
            _periods.Remove(ordinal);
        _lastPeriod = null;
        Events?.RemoveBefore(firstRetained);
    }

    private static int[] Translate<TKey>(KeyTable<TKey> from, KeyTable<TKey> to)
        where TKey : notnull
    {
        int[] numbers = new int[from.Count];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = to.NumberOf(from[i]);
        return numbers;
    }

    private void AddEvents(EventLog<TId, TQuantity> other, int[] actors, int[][] values)
    {
        Span<int> dimensionValues = stackalloc int[Dimensions.Length];
        foreach (TId id in other.Ids)
        {
            EventRow<TQuantity> row = other.Row(id, dimensionValues);
            if (row.Period < FirstRetained)
                continue;
            if (Events!.Contains(id))
            {
                _accepted--;
                _duplicates++;
                continue;
            }

            for (int i = 0; i < dimensionValues.Length; i++)
                dimensionValues[i] = values[i][dimensionValues[i]];
            EventRow<TQuantity> own = row with { Actor = row.Actor < 0 ? -1 : actors[row.Actor] };
            Events.Add(id, in own, dimensionValues);
            Count(in own, dimensionValues);
        }
    }

    private void AddTallies(Dictionary<int, PeriodTally<TQuantity, TSum>> other, int[] actors, int[][] values)
    {
        foreach ((int ordinal, PeriodTally<TQuantity, TSum> theirs) in other)
        {
            if (ordinal < FirstRetained)
                continue;
            PeriodTally<TQuantity, TSum> ours = Period(ordinal);
            ours.Whole.Add(theirs.Whole, actors);
            for (int i = 0; i < Dimensions.Length; i++)
            {
                foreach ((int value, Tally<TQuantity, TSum> slice) in theirs.Slices(i))
                    ours.Slice(i, values[i][value]).Add(slice, actors);
            }
        }
    }
}
