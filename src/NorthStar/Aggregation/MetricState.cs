namespace NorthStar.Aggregation;

/// <summary>Everything that an aggregator knows: the tallies of the retained periods and what they refer to.</summary>
/// <remarks>Not thread-safe. Sums have room for whatever is added: <see cref="HasRoomFor"/> is asked first.</remarks>
internal sealed partial class MetricState<TActor, TId, TQuantity, TSum> : IPart
    where TActor : notnull
    where TId : notnull
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    private const int NearPeriods = 32;

    private readonly Dictionary<int, PeriodTally<TQuantity, TSum>> _periods = [];

    // Periods in which a related event has changed what is qualified: tallied anew when they are next read.
    private readonly HashSet<int> _outdated = [];
    private readonly PeriodSpine _spine;

    // A magnitude is a sum of rounded doubles: the margin covers far more events than can ever be recorded.
    private double _sumLimit = SafeLimit;
    private readonly int[] _valuesOfEvent;

    // Late events jump between the latest periods: found here without a search.
    private readonly NearPeriod[] _nearPeriods = new NearPeriod[NearPeriods];
    private double _largestSum;

    public MetricState(MetricShape shape, PeriodSpine spine)
    {
        Shape = shape;
        _hasActor = shape.Definition.Actor is not null;
        _estimatesActors = shape.EstimatesActors;
        _hasDimensions = shape.Dimensions > 0;
        _spine = spine;
        Dimensions = new ValueTable[shape.Dimensions];
        for (int i = 0; i < Dimensions.Length; i++)
            Dimensions[i] = new ValueTable();
        _nearSlices = new NearValues<Tally<TQuantity, TSum>>[shape.Dimensions];
        for (int i = 0; i < _nearSlices.Length; i++)
            _nearSlices[i] = new();
        _valuesOfEvent = new int[shape.Dimensions];
        _valuesBefore = new int[shape.Dimensions];
        _notedValues = new int[shape.Dimensions * MostNoted];
        Events = shape.KeepsRows ? new EventLog<TId, TQuantity>(shape) : null;
        Related = shape.Definition.RelatedEvents.Count > 0 ? new RelatedLog(shape) : null;
    }

    public MetricShape Shape { get; }

    public ActorTable<TActor> Actors { get; } = new();

    public KeyTable<KeyValue> Groups { get; } = new();

    public ValueTable[] Dimensions { get; }

    public EventLog<TId, TQuantity>? Events { get; }

    public RelatedLog? Related { get; }

    public EventCounts Counts { get; } = new();

    /// <summary>Whether there is nothing of an event in it.</summary>
    public bool IsEmpty => _periods.Count == 0 && SeenBefore.Count == 0 && Counts.IsZero && RelatedCounts.IsZero;

    public EventCounts RelatedCounts { get; } = new();

    /// <summary>The tallies as the related events have them by now.</summary>
    public IReadOnlyDictionary<int, PeriodTally<TQuantity, TSum>> Periods
    {
        get
        {
            Refresh();
            return _periods;
        }
    }

    /// <summary>The actors with a qualified event in a period that has aged out.</summary>
    public ActorSet SeenBefore { get; private set; } = new();

    /// <summary>The actors of the last period that has aged out.</summary>
    public ActorSet LastAgedOut { get; private set; } = new();

    /// <summary>The first period that is retained: only ever moves forward.</summary>
    public int FirstRetained { get; private set; }

    /// <summary>The first instant of the first retained period.</summary>
    public long FirstRetainedTicks => _spine.StartTicks(FirstRetained);

    public PeriodTally<TQuantity, TSum> Period(int ordinal)
    {
        PeriodTally<TQuantity, TSum> period = FindPeriod(ordinal) ?? NewPeriod(ordinal);
        if (ordinal == _window.Ordinal && _windowPeriod is null)
            BeginRuns(period);
        return period;
    }

    /// <summary>Takes an event, or counts a duplicate.</summary>
    public void Accept(in EventFields<TActor, TId, TQuantity> fields, int ordinal, int day, EventMarks marks)
    {
        if (Shape.HasEventIds && Events!.RowOf(fields.EventId.Value) >= 0)
        {
            Counts.AddDuplicate();
            return;
        }

        int[] values = _valuesOfEvent;
        for (int i = 0; i < values.Length; i++)
            values[i] = Dimensions[i].NumberOf(fields.Dimension(i));
        bool hasActor = fields.Actor.IsPresent;
        var row = new EventRow<TQuantity>(
            fields.OccurredAt.UtcTicks,
            ordinal,
            day,
            hasActor && !Shape.EstimatesActors ? Actors.NumberOf(fields.Actor.Value) : -1,
            Shape.HasGroups && fields.Group.IsPresent ? Groups.NumberOf(fields.Group) : -1,
            Shape.HasCorrelation ? Related!.Correlations.NumberOf(fields.Correlation) : -1,
            marks,
            fields.Quantity);
        Events?.Add(fields.EventId.Value, in row, values);
        Count(in row, values, Shape.EstimatesActors && hasActor ? StableHash.Of(fields.Actor.Value) : 0);
        Counts.Accept(marks);
    }

    /// <summary>Takes an event of another type, or counts a duplicate.</summary>
    public void AcceptRelated(in RelatedEventFields<TActor> fields, int source, bool isCorrection)
    {
        if (Related!.RowOf(source, fields.EventId) >= 0)
        {
            RelatedCounts.AddDuplicate();
            return;
        }

        AddRelated(new RelatedRow(
            source,
            fields.OccurredAt.UtcTicks,
            fields.Actor.IsPresent ? Actors.NumberOf(fields.Actor.Value) : -1,
            fields.Correlation.IsPresent ? Related.Correlations.NumberOf(fields.Correlation) : -1,
            fields.EventId,
            isCorrection));
        RelatedCounts.Accept(isCorrection ? EventMarks.Correction : EventMarks.None);
    }

    public void AddRelated(in RelatedRow row)
    {
        Related!.Add(in row);
        if (row.Correlation < 0)
            return;
        foreach (int affected in Events!.RowsOfCorrelation(row.Correlation))
            _outdated.Add(Events.Row(affected).Period);
    }

    /// <summary>Adds an event to the tallies, not to the counters.</summary>
    public void Count(in EventRow<TQuantity> row, ReadOnlySpan<int> dimensionValues, ulong actorHash)
    {
        bool isQualified = IsQualified(in row);
        PeriodTally<TQuantity, TSum> period = Period(row.Period);
        period.Whole.Add(in row, isQualified, actorHash);
        if (isQualified && row.Day >= 0 && row.Actor >= 0)
            period.Day(row.Day).Add(row.Actor, 1);
        for (int i = 0; i < dimensionValues.Length; i++)
            period.Slice(i, dimensionValues[i]).Add(in row, isQualified, actorHash);
    }

    /// <summary>Whether an event counts: as its members say, and the related events that are known by now.</summary>
    public bool IsQualified(in EventRow<TQuantity> row) => row.Passes && (!Shape.HasCorrelation || Related!.IsQualified(in row));

    /// <summary>Leaves only a share of the range of the sums to this state: other parts have the rest.</summary>
    /// <param name="share">0 to 1.</param>
    public void LimitSumsTo(double share) => _sumLimit = SafeLimit * share;

    /// <summary>Whether quantities of that magnitude in all can be added without an overflow, whatever their order.</summary>
    public bool HasRoomFor(double magnitude)
    {
        if (_largestSum + magnitude >= _sumLimit)
            Measure();
        if (_largestSum + magnitude >= _sumLimit)
            return false;
        _largestSum += magnitude;
        return true;
    }

    /// <summary>Settles every sum, after quantities were added without asking for room; returns whether all are within range.</summary>
    public bool Settle() => Periods.Values.All(period => period.Settle());

    /// <summary>The most that all of this can add to a sum of another part, of which it may have seen some already.</summary>
    public double Magnitude() => Events is null ? LargestSum() : Events.Magnitude<TSum>();

    /// <summary>Finds out how large the sums can be, after they were added to without asking for room.</summary>
    public void Measure() => _largestSum = Shape.HasCorrelation ? Events!.Magnitude<TSum>() : LargestSum();

    public void RetainFrom(int firstRetained)
    {
        if (firstRetained > FirstRetained)
            RemoveBefore(firstRetained);
    }

    /// <summary>Puts back what a snapshot says of the periods that had aged out.</summary>
    public void RestoreAgedOut(int firstRetained, ActorSet seenBefore, ActorSet lastAgedOut)
    {
        FirstRetained = firstRetained;
        SeenBefore = seenBefore;
        LastAgedOut = lastAgedOut;
    }

    // Apart from RetainFrom, which runs on every call: the closure would be allocated even where nothing expires.
    private void RemoveBefore(int firstRetained)
    {
        Refresh();
        CloseRun();
        FirstRetained = firstRetained;
        LastAgedOut = _periods.TryGetValue(firstRetained - 1, out PeriodTally<TQuantity, TSum>? last) ? last.Whole.Actors.Clone() : new();
        int[] expired = [.. _periods.Keys.Where(ordinal => ordinal < firstRetained)];
        foreach (int ordinal in expired)
        {
            SeenBefore.UnionWith(_periods[ordinal].Whole.Actors);
            _periods.Remove(ordinal);
        }

        ForgetPlaces();
        if (expired.Length > 0)
            Events?.RemoveBefore(firstRetained);
        Related?.RemoveBefore(FirstRetainedTicks);
    }

    private PeriodTally<TQuantity, TSum>? FindPeriod(int ordinal)
    {
        ref NearPeriod near = ref _nearPeriods[NearPlaceOf(ordinal)];
        if (near.Tally is { } tally && tally.Ordinal == ordinal)
            return tally;
        if (_periods.TryGetValue(ordinal, out PeriodTally<TQuantity, TSum>? period))
            near = new(period, near.Window.Ordinal == ordinal ? near.Window : default);
        return period;
    }

    private static int NearPlaceOf(int ordinal) => ordinal & (NearPeriods - 1);

    private PeriodTally<TQuantity, TSum> NewPeriod(int ordinal)
    {
        var period = new PeriodTally<TQuantity, TSum>(Shape, ordinal);
        _periods.Add(ordinal, period);
        if (_journal.IsOpen)
            _journal.NewPeriods.Add(ordinal);
        return period;
    }

    private void ForgetPlaces()
    {
        CloseRun();
        _run = default;
        _window = default;
        _windowPeriod = null;
        Array.Clear(_nearPeriods);
    }

    private static double SafeLimit => TSum.Limit * (1 - 1e-6);

    private double LargestSum() => _periods.Count == 0 ? 0 : Periods.Values.Max(period => period.Magnitude());

    private void Refresh()
    {
        if (_outdated.Count == 0)
            return;

        ForgetPlaces();
        Span<int> values = stackalloc int[Dimensions.Length];
        foreach (int ordinal in _outdated)
        {
            _periods.Remove(ordinal);
            foreach (int number in Events!.RowsOfPeriod(ordinal))
            {
                EventRow<TQuantity> row = Events.Row(number);
                Events.CopyDimensionValues(number, values);
                Count(in row, values, actorHash: 0);
            }
        }

        _outdated.Clear();
    }
}
