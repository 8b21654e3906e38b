using System.Buffers;
using NorthStar.Snapshots;

namespace NorthStar.Aggregation;

/// <summary>What an aggregator does, without the types of its values. Derived from in this assembly only.</summary>
/// <typeparam name="TEvent">The event, or the event with its arguments.</typeparam>
/// <typeparam name="TPeriod">The typed period.</typeparam>
public abstract class MetricEngine<TEvent, TPeriod>
{
    private protected MetricEngine(MetricDefinition definition) => Definition = definition;

    internal MetricDefinition Definition { get; }

    internal abstract RecordCounters Counters { get; }

    internal abstract void Record(in TEvent e);

    internal abstract void Record(ReadOnlySpan<TEvent> events);

    internal abstract TPeriod Current();

    internal abstract IReadOnlyList<TPeriod> Periods();

    internal abstract TPeriod? Find(Func<PeriodSpine, int> locate);

    internal abstract void Merge(MetricEngine<TEvent, TPeriod> other);

    internal abstract void Save(IBufferWriter<byte> writer);

    internal abstract void Load(ReadOnlySpan<byte> snapshot);
}

/// <summary>Takes events in and gives periods out, for one aggregator. Generated code makes it.</summary>
/// <typeparam name="TEvent">The event, or the event with its arguments.</typeparam>
/// <typeparam name="TReader">Reads the values of an event.</typeparam>
/// <typeparam name="TActor">The type of the actor's key.</typeparam>
/// <typeparam name="TId">The type of the event id.</typeparam>
/// <typeparam name="TQuantity">The type of the quantity.</typeparam>
/// <typeparam name="TSum">How quantities are added up.</typeparam>
/// <typeparam name="TPeriod">The typed period.</typeparam>
public sealed class MetricEngine<TEvent, TReader, TActor, TId, TQuantity, TSum, TPeriod> : MetricEngine<TEvent, TPeriod>
    where TReader : struct, IEventReader<TEvent, TActor, TId, TQuantity>
    where TActor : notnull
    where TId : notnull
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
    where TPeriod : class
{
    private readonly object _gate = new();
    private readonly int _order = EngineOrder.Next();
    private readonly TimeProvider _clock;
    private readonly MetricCalendar _calendar;
    private readonly PeriodSpine _spine;
    private readonly Func<FigureSource<TQuantity>, TPeriod> _newPeriod;
    private readonly SnapshotFormat<TActor, TId, TQuantity, TSum> _format;
    private readonly DimensionValue[] _dimensionValues;
    private MetricState<TActor, TId, TQuantity, TSum> _state;

    /// <summary>Makes an empty engine.</summary>
    /// <param name="definition">The metric as declared.</param>
    /// <param name="clock">What tells the current time; the system's where <see langword="null"/>.</param>
    /// <param name="calendar">Replaces the declared calendar where it is not <see langword="null"/>.</param>
    /// <param name="newPeriod">Makes a typed period.</param>
    /// <exception cref="ArgumentException">The declared time zone is not known on this machine.</exception>
    public MetricEngine(
        MetricDefinition definition,
        TimeProvider? clock,
        MetricCalendar? calendar,
        Func<FigureSource<TQuantity>, TPeriod> newPeriod)
        : base(calendar is null ? definition : definition.With(calendar))
    {
        _clock = clock ?? TimeProvider.System;
        _calendar = calendar
            ?? new MetricCalendar(definition.TimeZone, definition.FirstDayOfWeek, definition.FiscalYearStartMonth);
        _spine = _calendar.GetSpine(definition.Cadence);
        _newPeriod = newPeriod;
        _format = new SnapshotFormat<TActor, TId, TQuantity, TSum>(Definition, _spine);
        _dimensionValues = new DimensionValue[definition.Dimensions.Count];
        _state = _format.NewState();
    }

    internal override RecordCounters Counters
    {
        get
        {
            lock (_gate)
                return _state.Counters;
        }
    }

    internal override void Record(in TEvent e)
    {
        lock (_gate)
        {
            Window window = OpenWindow();
            EventFields<TActor, TId, TQuantity> fields = ReadChecked(in e);
            if (_state.HasRoomFor(MagnitudeOf(in fields)))
                Place(_state, in fields, in window);
            else
                RecordNearLimit(new ReadOnlySpan<TEvent>(in e), in window);
        }
    }

    internal override void Record(ReadOnlySpan<TEvent> events)
    {
        lock (_gate)
        {
            Window window = OpenWindow();
            double magnitude = 0;
            foreach (ref readonly TEvent e in events)
            {
                EventFields<TActor, TId, TQuantity> fields = ReadChecked(in e);
                magnitude += MagnitudeOf(in fields);
            }

            if (!_state.HasRoomFor(magnitude))
            {
                RecordNearLimit(events, in window);
                return;
            }

            PlaceAll(_state, events, in window);
        }
    }

    internal override TPeriod Current()
    {
        lock (_gate)
        {
            Window window = OpenWindow();
            return ReadPeriod(window.Current, in window);
        }
    }

    internal override IReadOnlyList<TPeriod> Periods()
    {
        lock (_gate)
        {
            Window window = OpenWindow();
            (int first, int last) = Filled(in window);
            var periods = new TPeriod[last - first + 1];
            for (int i = 0; i < periods.Length; i++)
                periods[i] = ReadPeriod(first + i, in window);
            return periods;
        }
    }

    internal override TPeriod? Find(Func<PeriodSpine, int> locate)
    {
        int ordinal = locate(_spine);
        lock (_gate)
        {
            Window window = OpenWindow();
            return ordinal >= window.First && ordinal <= Filled(in window).Last ? ReadPeriod(ordinal, in window) : null;
        }
    }

    internal override void Merge(MetricEngine<TEvent, TPeriod> other)
    {
        if (other is not MetricEngine<TEvent, TReader, TActor, TId, TQuantity, TSum, TPeriod> theirs ||
            Definition.Fingerprint != theirs.Definition.Fingerprint)
        {
            throw MetricMistakes.OtherMetric(Definition, other.Definition);
        }

        if (ReferenceEquals(this, theirs))
            throw MetricMistakes.MergedWithItself(Definition);

        // Always locked in the same order, so that two merges in opposite directions cannot wait for each other.
        (object first, object second) = _order < theirs._order ? (_gate, theirs._gate) : (theirs._gate, _gate);
        lock (first)
        {
            lock (second)
            {
                _ = OpenWindow();
                if (_state.HasRoomFor(theirs._state.Magnitude()))
                {
                    _state.Add(theirs._state);
                    return;
                }

                MetricState<TActor, TId, TQuantity, TSum> copy = Copy(_state);
                try
                {
                    copy.Add(theirs._state);
                    if (!copy.Settle())
                        throw new OverflowException();
                }
                catch (OverflowException)
                {
                    throw MetricMistakes.Overflow<TQuantity>(Definition, "by the merge");
                }

                copy.Measure();
                _state = copy;
            }
        }
    }

    internal override void Save(IBufferWriter<byte> writer)
    {
        lock (_gate)
        {
            _ = OpenWindow();
            _format.Write(writer, _state);
        }
    }

    internal override void Load(ReadOnlySpan<byte> snapshot)
    {
        MetricState<TActor, TId, TQuantity, TSum> state = _format.Read(snapshot);
        lock (_gate)
            _state = state;
    }

    private void PlaceAll(MetricState<TActor, TId, TQuantity, TSum> state, ReadOnlySpan<TEvent> events, in Window window)
    {
        foreach (ref readonly TEvent e in events)
        {
            EventFields<TActor, TId, TQuantity> fields = Read(in e);
            Place(state, in fields, in window);
        }
    }

    private void Place(MetricState<TActor, TId, TQuantity, TSum> state, in EventFields<TActor, TId, TQuantity> fields, in Window window)
    {
        int ordinal = fields.OccurredAt.State == EventTimeState.Missing ? -1 : _spine.IndexOf(fields.OccurredAt.UtcTicks);
        if (FindReasonToReject(in fields, ordinal, in window) is { } reason)
            state.Reject(reason);
        else
            state.Accept(in fields, ordinal);
    }

    /// <summary>Records where an overflow is possible: on a copy, so that all is kept or nothing.</summary>
    private void RecordNearLimit(ReadOnlySpan<TEvent> events, in Window window)
    {
        MetricState<TActor, TId, TQuantity, TSum> copy = Copy(_state);
        PlaceAll(copy, events, in window);
        if (!copy.Settle())
        {
            throw MetricMistakes.Overflow<TQuantity>(
                Definition, events.Length == 1 ? "by this event" : $"by this batch of {events.Length} events");
        }

        copy.Measure();
        _state = copy;
    }

    private EventFields<TActor, TId, TQuantity> Read(in TEvent e)
    {
        var fields = new EventFields<TActor, TId, TQuantity>(_calendar, _dimensionValues);
        default(TReader).Read(in e, ref fields);
        return fields;
    }

    /// <summary>Reads an event; throws where it is a mistake of the caller.</summary>
    private EventFields<TActor, TId, TQuantity> ReadChecked(in TEvent e)
    {
        if (e is null)
            throw MetricMistakes.NullEvent(Definition);
        EventFields<TActor, TId, TQuantity> fields = Read(in e);
        if (fields.IsNullEvent)
            throw MetricMistakes.NullEvent(Definition);
        EventTime time = fields.OccurredAt;
        if (time.State == EventTimeState.LocalKind)
            throw MetricMistakes.LocalTime(Definition);
        if (time.State == EventTimeState.OutOfRange)
            throw MetricMistakes.TimeOutOfRange(Definition, utcTicks: null);
        if (time.State == EventTimeState.Known && (time.UtcTicks < _spine.MinTicks || time.UtcTicks > _spine.MaxTicks))
            throw MetricMistakes.TimeOutOfRange(Definition, time.UtcTicks);
        return fields;
    }

    private static double MagnitudeOf(in EventFields<TActor, TId, TQuantity> fields) =>
        TSum.IsValid(fields.Quantity) ? TSum.Magnitude(fields.Quantity) : 0;

    private RejectionReason? FindReasonToReject(in EventFields<TActor, TId, TQuantity> fields, int ordinal, in Window window)
    {
        if (ordinal < 0)
            return RejectionReason.MissingTime;
        if (fields.OccurredAt.UtcTicks > window.LatestTicks)
            return RejectionReason.InFuture;
        if (ordinal < window.First)
            return RejectionReason.TooOld;
        if (Definition.Actor is not null && !fields.Actor.IsPresent)
            return RejectionReason.MissingActor;
        if (Definition.EventId is not null && !fields.EventId.IsPresent)
            return RejectionReason.MissingEventId;
        return TSum.IsValid(fields.Quantity) ? null : RejectionReason.InvalidQuantity;
    }

    private Window OpenWindow()
    {
        long now = _clock.GetUtcNow().UtcTicks;
        int current = _spine.IndexOf(now);
        if (current < 0)
            throw MetricMistakes.ClockOutOfRange(Definition, now);
        _state.RetainFrom(Math.Max(0, current - Definition.RetainedPeriods + 1));
        return new Window(_state.FirstRetained, current, now, now + Definition.ClockSkewTolerance.Ticks);
    }

    /// <summary>The periods from the first one with an event through the current one, or later where the tolerance let an event in.</summary>
    private (int First, int Last) Filled(in Window window)
    {
        int first = Math.Max(window.Current, window.First);
        int last = first;
        foreach (int ordinal in _state.Periods.Keys)
        {
            first = Math.Min(first, ordinal);
            last = Math.Max(last, ordinal);
        }

        return (first, last);
    }

    private TPeriod ReadPeriod(int ordinal, in Window window)
    {
        PeriodInterval interval = _spine[ordinal];
        bool isProvisional = window.NowTicks < interval.UtcEnd.UtcTicks;
        _state.Periods.TryGetValue(ordinal, out PeriodTally<TQuantity, TSum>? tally);

        var slices = new KeyValuePair<DimensionValue, FigureSource<TQuantity>>[_dimensionValues.Length][];
        for (int i = 0; i < slices.Length; i++)
        {
            KeyTable<DimensionValue> values = _state.Dimensions[i];
            slices[i] = tally is null
                ? []
                : [.. tally.Slices(i).Select(slice => KeyValuePair.Create(values[slice.Value], Source(slice.Tally, [])))];
        }

        return _newPeriod(Source(tally?.Whole, slices));

        FigureSource<TQuantity> Source(
            Tally<TQuantity, TSum>? figures,
            KeyValuePair<DimensionValue, FigureSource<TQuantity>>[][] bySlice) => new()
            {
                Interval = interval,
                IsProvisional = isProvisional,
                Total = figures?.Total ?? 0,
                Qualified = figures?.Qualified ?? 0,
                Quantity = figures is null ? default : figures.Sum.Value,
                Actors = figures?.Actors.Count ?? 0,
                Slices = bySlice,
            };
    }

    private MetricState<TActor, TId, TQuantity, TSum> Copy(MetricState<TActor, TId, TQuantity, TSum> state)
    {
        var buffer = new ArrayBufferWriter<byte>();
        _format.Write(buffer, state);
        MetricState<TActor, TId, TQuantity, TSum> copy = _format.Read(buffer.WrittenSpan);
        copy.RetainFrom(state.FirstRetained);
        return copy;
    }

    private readonly record struct Window(int First, int Current, long NowTicks, long LatestTicks);
}

internal static class EngineOrder
{
    private static int s_last;

    public static int Next() => Interlocked.Increment(ref s_last);
}
