using System.Buffers;
using System.Runtime.CompilerServices;
using NorthStar.Snapshots;

namespace NorthStar.Aggregation;

/// <summary>Takes events in and gives periods out, for one aggregator. Generated code makes it.</summary>
/// <typeparam name="TEvent">The event, or the event with its arguments.</typeparam>
/// <typeparam name="TReader">Reads the values of an event.</typeparam>
/// <typeparam name="TActor">The type of the actor's key.</typeparam>
/// <typeparam name="TId">The type of the event id.</typeparam>
/// <typeparam name="TQuantity">The type of the quantity.</typeparam>
/// <typeparam name="TSum">How quantities are added up.</typeparam>
/// <typeparam name="TPeriod">The typed period.</typeparam>
public sealed partial class MetricEngine<TEvent, TReader, TActor, TId, TQuantity, TSum, TPeriod> : MetricEngine<TEvent, TPeriod>
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
    private readonly PeriodSpine _days;
    private readonly MetricShape _shape;
    private readonly Finality _finality;
    private readonly TQuantity? _quantityCap;
    private readonly Func<FigureSource<TQuantity>, TPeriod> _newPeriod;
    private readonly SnapshotFormat<TActor, TId, TQuantity, TSum> _format;
    private readonly bool _readsSystemClock;
    private readonly bool _hasActor;
    private readonly bool _notesEvents;
    private readonly long _toleranceTicks;

    // Where the dimension values of one event are read to, under the lock.
    private readonly DimensionValue[] _valueBuffer;
    private SeatTable<MetricState<TActor, TId, TQuantity, TSum>>? _seats;

    // The same, where an event of which nothing is new can neither throw nor allocate.
    private SeatsByPage<MetricState<TActor, TId, TQuantity, TSum>> _quickSeats = SeatsByPage<MetricState<TActor, TId, TQuantity, TSum>>.Empty;
    private MetricState<TActor, TId, TQuantity, TSum> _state;

    /// <summary>Makes an empty engine.</summary>
    /// <param name="definition">The metric as declared.</param>
    /// <param name="clock">What tells the current time; the system's where <see langword="null"/>.</param>
    /// <param name="calendar">Replaces the declared calendar where it is not <see langword="null"/>.</param>
    /// <param name="newPeriod">Makes a typed period.</param>
    /// <param name="quantityCap">The most that one event adds.</param>
    /// <exception cref="ArgumentException">The declared time zone is not known on this machine.</exception>
    public MetricEngine(
        MetricDefinition definition,
        TimeProvider? clock,
        MetricCalendar? calendar,
        Func<FigureSource<TQuantity>, TPeriod> newPeriod,
        TQuantity? quantityCap = null)
        : base(calendar is null ? definition : definition.With(calendar))
    {
        _clock = clock ?? TimeProvider.System;
        _calendar = calendar
            ?? new MetricCalendar(definition.TimeZone, definition.FirstDayOfWeek, definition.FiscalYearStartMonth);
        _spine = _calendar.GetSpine(definition.Cadence);

        // Days are read only where they are kept: the others need not wait for the longest spine.
        _days = definition.ActivityByDay ? _calendar.GetSpine(Cadence.Daily) : _spine;
        _newPeriod = newPeriod;
        _quantityCap = quantityCap;
        _shape = new MetricShape(Definition);
        _finality = new Finality(_shape, _spine);
        _format = new SnapshotFormat<TActor, TId, TQuantity, TSum>(_shape, _spine, _days);
        _readsSystemClock = _clock == TimeProvider.System;
        _hasActor = definition.Actor is not null;
        _notesEvents = (_hasActor && !_shape.EstimatesActors) || _shape.Dimensions > 0;
        _valueBuffer = new DimensionValue[_shape.Dimensions];
        _toleranceTicks = definition.ClockSkewTolerance.Ticks;
        _state = _format.NewState();
        if (_shape.IsDivisible)
        {
            _seats = new SeatTable<MetricState<TActor, TId, TQuantity, TSum>>(NewPart, SmallTotal.MostThreads, _shape.Dimensions);
            _state.LimitSumsTo(ShareOfState);
            if (TSum.IsPlainData && _readsSystemClock && quantityCap is null)
            {
                _quickSeats = _seats.ByPage;
                TriesQuickly = _shape.Dimensions == 0;
            }
        }
    }

    /// <summary>The lock, for a thread that is not in its seat: who holds the lock may be waiting for it to leave.</summary>
    private object Gate => _seats?.Find() is { IsEntered: true } ? throw MetricMistakes.UsedWhileRecording(Definition) : _gate;

    internal override RecordCounters Counters
    {
        get
        {
            lock (Gate)
            {
                Gather();
                return _state.Counts.Read();
            }
        }
    }

    internal override RecordCounters RelatedCounters
    {
        get
        {
            lock (Gate)
                return _state.RelatedCounts.Read();
        }
    }

    internal override void RecordRelated<TRelated, TRelatedReader, TRelatedActor>(in TRelated e, int source)
    {
        RelatedEvent related = Definition.RelatedEvents[source];
        if (e is null)
            throw MetricMistakes.NullEvent(Definition, related.EventType);
        if (typeof(TRelatedActor) != typeof(TActor))
            throw new ArgumentException($"The actors of '{related.EventType}' are of another type than those of '{Definition.Name}'.");
        lock (Gate)
        {
            ClockReading clock = ReadClock();
            var read = new RelatedEventFields<TRelatedActor>(_calendar);
            default(TRelatedReader).Read(in e, ref read);
            CheckTime(read.OccurredAt, related.OccurredAt);
            EventKey<TRelatedActor> actor = read.Actor;
            var fields = new RelatedEventFields<TActor>(_calendar)
            {
                OccurredAt = read.OccurredAt,
                Actor = Unsafe.As<EventKey<TRelatedActor>, EventKey<TActor>>(ref actor),
                EventId = read.EventId,
                Correlation = read.Correlation,
            };

            // A confirmation lets a quantity count that was added long ago.
            if (_state.HasRoomFor(0))
            {
                PlaceRelated(_state, in fields, source, in clock);
                return;
            }

            MetricState<TActor, TId, TQuantity, TSum> copy = Copy(_state);
            PlaceRelated(copy, in fields, source, in clock);
            Replace(copy, $"by this {related.EventType}");
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
        (object first, object second) = _order < theirs._order ? (Gate, theirs.Gate) : (theirs.Gate, Gate);
        lock (first)
        {
            lock (second)
            {
                Gather();
                theirs.Gather();
                _ = ReadClock();
                if (StateMerge<TActor, TId, TQuantity, TSum>.FindObstacle(theirs._state, _state) is { } obstacle)
                    throw MetricMistakes.BeyondBound(Definition, obstacle);
                if (HasRoomFor(theirs._state.Magnitude()))
                {
                    new StateMerge<TActor, TId, TQuantity, TSum>(theirs._state, _state).Run();
                    return;
                }

                MetricState<TActor, TId, TQuantity, TSum> copy = Copy(_state);
                try
                {
                    new StateMerge<TActor, TId, TQuantity, TSum>(theirs._state, copy).Run();
                }
                catch (OverflowException)
                {
                    throw MetricMistakes.Overflow<TQuantity>(Definition, "by the merge");
                }

                Replace(copy, "by the merge");
            }
        }
    }

    internal override void Save(IBufferWriter<byte> writer)
    {
        lock (Gate)
        {
            Gather();
            _ = ReadClock();
            _format.Write(writer, _state);
        }
    }

    internal override void Load(ReadOnlySpan<byte> snapshot)
    {
        MetricState<TActor, TId, TQuantity, TSum> state = _format.Read(snapshot);
        lock (Gate)
        {
            if (_seats is not null)
            {
                _seats.TakeParts();
                state.LimitSumsTo(ShareOfState);
            }

            _state = state;
            HasRoomFor(0);
        }
    }

    private void RecordLocked(in TEvent e)
    {
        lock (_gate)
        {
            ClockReading clock = ReadClock();
            EventFields<TActor, TId, TQuantity> fields = ReadChecked(in e);
            if (HasRoomFor(MagnitudeOf(in fields)))
                Place(_state, ref fields, in clock);
            else
                RecordNearLimit(new ReadOnlySpan<TEvent>(in e), in clock);
        }
    }

    private void RecordLocked(ReadOnlySpan<TEvent> events)
    {
        lock (_gate)
        {
            ClockReading clock = ReadClock();
            double magnitude = 0;
            foreach (ref readonly TEvent e in events)
            {
                EventFields<TActor, TId, TQuantity> fields = ReadChecked(in e);
                magnitude += MagnitudeOf(in fields);
            }

            if (HasRoomFor(magnitude))
                PlaceAll(_state, events, in clock);
            else
                RecordNearLimit(events, in clock);
        }
    }

    private void PlaceAll(MetricState<TActor, TId, TQuantity, TSum> state, ReadOnlySpan<TEvent> events, in ClockReading clock)
    {
        foreach (ref readonly TEvent e in events)
        {
            EventFields<TActor, TId, TQuantity> fields = Read(in e, _valueBuffer);
            Place(state, ref fields, in clock);
        }
    }

    private void Place(MetricState<TActor, TId, TQuantity, TSum> state, ref EventFields<TActor, TId, TQuantity> fields, in ClockReading clock)
    {
        int ordinal = OrdinalOf(fields.OccurredAt);
        if (FindReasonToReject(state, in fields, ordinal, in clock) is { } reason)
        {
            state.Counts.Reject(reason);
            return;
        }

        EventMarks marks = (fields.IsQualified ? EventMarks.Passes : EventMarks.None) | MarksOf(ordinal, in clock) | Cap(ref fields);
        state.Accept(in fields, ordinal, _shape.KeepsDays ? _days.IndexOf(fields.OccurredAt.UtcTicks) : -1, marks);
    }

    private void PlaceRelated(
        MetricState<TActor, TId, TQuantity, TSum> state, in RelatedEventFields<TActor> fields, int source, in ClockReading clock)
    {
        RelatedEvent related = Definition.RelatedEvents[source];
        if (FindReasonToReject(state, in fields, related, in clock) is { } reason)
            state.RelatedCounts.Reject(reason);
        else
            state.AcceptRelated(in fields, source, _finality.IsCorrection(related, fields.OccurredAt.UtcTicks, clock.NowTicks));
    }

    /// <summary>Records where an overflow is possible: on a copy, so that all is kept or nothing.</summary>
    private void RecordNearLimit(ReadOnlySpan<TEvent> events, in ClockReading clock)
    {
        MetricState<TActor, TId, TQuantity, TSum> copy = Copy(_state);
        PlaceAll(copy, events, in clock);
        Replace(copy, events.Length == 1 ? "by this event" : $"by this batch of {events.Length} events");
    }

    private void Replace(MetricState<TActor, TId, TQuantity, TSum> copy, string cause)
    {
        if (!copy.Settle())
            throw MetricMistakes.Overflow<TQuantity>(Definition, cause);
        copy.Measure();
        _state = copy;
    }

    private static double MagnitudeOf(in EventFields<TActor, TId, TQuantity> fields) =>
        TSum.IsValid(fields.Quantity) ? TSum.Magnitude(fields.Quantity) : 0;

    private ClockReading ReadClock()
    {
        long now = _clock.GetUtcNow().UtcTicks;
        ClockReading clock = ClockAt(now);
        _state.RetainFrom(FirstRetainedOf(clock.Current));
        return clock;
    }

    private ClockReading ClockAt(long now) => new(PeriodAt(now), now, now + _toleranceTicks);

    private int OrdinalOf(EventTime time) => time.State == EventTimeState.Missing ? -1 : _spine.IndexOf(time.UtcTicks);

    /// <summary>What every event of a period is marked with.</summary>
    private EventMarks MarksOf(int ordinal, in ClockReading clock) =>
        _finality.IsProvisional(ordinal, clock.NowTicks) ? EventMarks.None : EventMarks.Correction;

    private int PeriodAt(long now) => _spine.IndexOf(now) is >= 0 and int current ? current : throw MetricMistakes.ClockOutOfRange(Definition, now);

    private int FirstRetainedOf(int current) => Math.Max(0, current - Definition.RetainedPeriods + 1);

    private MetricState<TActor, TId, TQuantity, TSum> Copy(MetricState<TActor, TId, TQuantity, TSum> state)
    {
        var buffer = new ArrayBufferWriter<byte>();
        _format.Write(buffer, state);
        MetricState<TActor, TId, TQuantity, TSum> copy = _format.Read(buffer.WrittenSpan);
        copy.RetainFrom(state.FirstRetained);
        return copy;
    }
}

internal static class EngineOrder
{
    private static int s_last;

    public static int Next() => Interlocked.Increment(ref s_last);
}
