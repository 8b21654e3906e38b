using System.Buffers;
using System.Globalization;
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

    internal override void Record(ReadOnlySpan<TEvent> events)
    {
        lock (_gate)
        {
            Window window = OpenWindow();
            double magnitude = 0;
            foreach (ref readonly TEvent e in events)
                magnitude += Check(in e);

            if (_state.HasRoomFor(magnitude))
            {
                RecordInto(_state, events, in window);
                return;
            }

            // So close to the limit of the sum that an overflow is possible: try it on a copy, so that all is kept or none.
            MetricState<TActor, TId, TQuantity, TSum> copy = Copy(_state);
            WithoutOverflow(copy, events, in window);
            _state = copy;
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
        if (other is not MetricEngine<TEvent, TReader, TActor, TId, TQuantity, TSum, TPeriod> theirs)
            throw new ArgumentException($"The metric '{Definition.Name}' cannot be merged with one of another kind.", nameof(other));
        if (ReferenceEquals(this, theirs))
            throw new ArgumentException($"The metric '{Definition.Name}' cannot be merged with itself: its events would count twice.", nameof(other));
        if (Definition.Fingerprint != theirs.Definition.Fingerprint)
        {
            throw new ArgumentException(
                $"The metric '{Definition.Name}' in {Definition.TimeZone} cannot be merged with one of another definition " +
                $"('{theirs.Definition.Name}' in {theirs.Definition.TimeZone}).",
                nameof(other));
        }

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
                    throw Overflow("by the merge");
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

    private void RecordInto(MetricState<TActor, TId, TQuantity, TSum> state, ReadOnlySpan<TEvent> events, in Window window)
    {
        foreach (ref readonly TEvent e in events)
        {
            EventFields<TActor, TId, TQuantity> fields = Read(in e);
            int ordinal = fields.OccurredAt.State == EventTimeState.Missing ? -1 : _spine.IndexOf(fields.OccurredAt.UtcTicks);
            if (FindReasonToReject(in fields, ordinal, in window) is { } reason)
                state.Reject(reason);
            else
                state.Accept(in fields, ordinal);
        }
    }

    private void WithoutOverflow(MetricState<TActor, TId, TQuantity, TSum> copy, ReadOnlySpan<TEvent> events, in Window window)
    {
        RecordInto(copy, events, in window);
        if (!copy.Settle())
            throw Overflow(events.Length == 1 ? "by this event" : $"by this batch of {events.Length} events");
        copy.Measure();
    }

    private EventFields<TActor, TId, TQuantity> Read(in TEvent e)
    {
        var fields = new EventFields<TActor, TId, TQuantity>(_calendar, _dimensionValues);
        default(TReader).Read(in e, ref fields);
        return fields;
    }

    /// <summary>Throws where the event is a mistake of the caller; returns the magnitude that it can add.</summary>
    private double Check(in TEvent e)
    {
        if (e is null)
            throw NullEvent();
        EventFields<TActor, TId, TQuantity> fields = Read(in e);
        if (fields.IsNullEvent)
            throw NullEvent();

        EventTime time = fields.OccurredAt;
        if (time.State == EventTimeState.LocalKind)
        {
            throw new ArgumentException(
                $"The metric '{Definition.Name}' cannot place an event whose time ({Definition.OccurredAt}) is of DateTimeKind.Local: " +
                "it means another instant on each machine. Convert it with ToUniversalTime(), or use DateTimeOffset.");
        }

        if (time.State == EventTimeState.OutOfRange ||
            (time.State == EventTimeState.Known && _spine.IndexOf(time.UtcTicks) < 0))
        {
            string value = time.State == EventTimeState.OutOfRange
                ? "is"
                : string.Create(CultureInfo.InvariantCulture, $"({new DateTime(time.UtcTicks, DateTimeKind.Utc):u}) is");
            throw new ArgumentOutOfRangeException(
                paramName: null,
                $"The metric '{Definition.Name}' cannot place an event whose time {value} outside of the years 1970 to 2100. " +
                $"Is it a default value, or in another unit? It was read from {Definition.OccurredAt}.");
        }

        return TSum.IsValid(fields.Quantity) ? TSum.Magnitude(fields.Quantity) : 0;
    }

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
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The metric '{Definition.Name}' cannot work: its clock reads {new DateTime(now, DateTimeKind.Utc):u}, outside of the years 1970 to 2100."));
        }

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

        var slices = new IReadOnlyDictionary<DimensionValue, FigureSource<TQuantity>>[_dimensionValues.Length];
        for (int i = 0; i < slices.Length; i++)
        {
            KeyTable<DimensionValue> values = _state.Dimensions[i];
            slices[i] = tally is null
                ? new Dictionary<DimensionValue, FigureSource<TQuantity>>()
                : tally.Slices(i).ToDictionary(slice => values[slice.Key], slice => Source(slice.Value, []));
        }

        return _newPeriod(Source(tally?.Whole, slices));

        FigureSource<TQuantity> Source(
            Tally<TQuantity, TSum>? figures,
            IReadOnlyDictionary<DimensionValue, FigureSource<TQuantity>>[] bySlice) => new()
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

    private ArgumentNullException NullEvent() =>
        new(paramName: null, $"The metric '{Definition.Name}' cannot record a null {Definition.EventType}.");

    private OverflowException Overflow(string cause) =>
        new($"The sum of the metric '{Definition.Name}' ({Definition.Quantity}) would leave the range of {typeof(TQuantity).Name}, {cause}. Nothing was recorded.");

    private readonly record struct Window(int First, int Current, long NowTicks, long LatestTicks);
}

internal static class EngineOrder
{
    private static int s_last;

    public static int Next() => Interlocked.Increment(ref s_last);
}
