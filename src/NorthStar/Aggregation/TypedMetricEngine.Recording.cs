using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

// Threads that record into a divisible metric have seats with parts of the state, and need no lock. All others, and what
// could overflow, are recorded into the state itself, under the lock.
public sealed partial class MetricEngine<TEvent, TReader, TActor, TId, TQuantity, TSum, TPeriod>
{
    // Methods that are called for each event are not compiled into their callers: the compiler stops to do that where a caller
    // has grown large, and would then leave the innermost ones as calls, which cost more. Whatever is not done for each event is
    // called last and given nothing but the event, so that no number has to be kept for the time after a call.
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal override void Record(in TEvent e)
    {
        Unsafe.SkipInit(out byte here);
        Seat<MetricState<TActor, TId, TQuantity, TSum>>? seat;
        if (_runSeats is { } seats && seats.TryFindAt(StackPage.Of(ref here), out seat))
        {
            EventFields<TActor, TId, TQuantity> fields = Read(in e, seat.ValueBuffer);
            if (seat.TryEnter())
            {
                // What cannot throw needs no finally, which would keep the numbers out of registers.
                if (seat.Part.TryTakeInRun(in fields, CoarseClock.LastUtcTicks))
                {
                    seat.Leave();
                    return;
                }

                seat.Leave();
                RecordElsewhere(seat, in e);
                return;
            }
        }
        else if (_slicedSeats is { } sliced && sliced.TryFindAt(StackPage.Of(ref here), out seat))
        {
            if (seat.Part.LooksAtOnce)
                RecordKnown(seat, in e);
            else
                RecordElsewhere(seat, in e);
            return;
        }

        RecordAnywhere(in e, StackPage.Of(ref here));
    }

    // Apart from the other ways: the compiler makes it for events that are known, because no others are ever seen here.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordKnown(Seat<MetricState<TActor, TId, TQuantity, TSum>> seat, in TEvent e)
    {
        EventFields<TActor, TId, TQuantity> fields = Read(in e, seat.ValueBuffer);
        if (seat.TryEnter())
        {
            if (seat.Part.TryTakeKnownInRun(in fields, CoarseClock.LastUtcTicks))
            {
                seat.Leave();
                return;
            }

            seat.Leave();
        }

        RecordElsewhere(seat, in e);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordElsewhere(Seat<MetricState<TActor, TId, TQuantity, TSum>> seat, in TEvent e)
    {
        EventFields<TActor, TId, TQuantity> fields = Read(in e, seat.ValueBuffer);
        if (seat.TryEnter())
        {
            bool isTaken = seat.Part.TryTakeElsewhere(in fields, CoarseClock.LastUtcTicks);
            seat.Leave();
            if (isTaken)
                return;
        }

        RecordAnywhere(in e, seat.Page);
    }

    internal override void Record(ReadOnlySpan<TEvent> events)
    {
        bool hasMadeRoom = false;
        while (FindSeat(StackPage.Unknown) is { } seat)
        {
            if (seat.TryEnter())
            {
                try
                {
                    if (TryPlaceAll(seat, events))
                        return;
                }
                finally
                {
                    seat.Leave();
                }

                if (!TryMakeRoom(ref hasMadeRoom))
                    break;
            }
            else
            {
                Await(seat);
            }
        }

        RecordLocked(events);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordAnywhere(in TEvent e, nuint page)
    {
        bool hasMadeRoom = false;
        while (FindSeat(page) is { } seat)
        {
            (_runSeats ?? _slicedSeats)?.Move(seat, page);
            EventFields<TActor, TId, TQuantity> fields = Read(in e, seat.ValueBuffer);
            long now = NowTicks();
            if (seat.TryEnter())
            {
                try
                {
                    seat.Part.MakeRoomFor(in fields);
                    if ((!IsAboveCap(fields.Quantity) && seat.Part.TryTakeElsewhere(in fields, now)) ||
                        TryPlaceAnywhere(seat, in e, now, journal: null))
                    {
                        return;
                    }
                }
                finally
                {
                    seat.Leave();
                }

                if (!TryMakeRoom(ref hasMadeRoom))
                    break;
            }
            else
            {
                Await(seat);
            }
        }

        RecordLocked(in e);
    }

    /// <summary>Takes a batch, or all of it back and returns false where a sum would not stay small.</summary>
    private bool TryPlaceAll(Seat<MetricState<TActor, TId, TQuantity, TSum>> seat, ReadOnlySpan<TEvent> events)
    {
        MetricState<TActor, TId, TQuantity, TSum> part = seat.Part;
        long now = NowTicks();
        part.RetainFrom(FirstRetainedOf(PeriodAt(now)));
        part.BeginBatch(events.Length);
        bool isComplete = false;
        try
        {
            isComplete = TryPlaceRuns(seat, events, now);
            return isComplete;
        }
        finally
        {
            part.EndBatch(takesBack: !isComplete);
        }
    }

    /// <summary>Takes events one after another; those that lie in the window are added up before they are added.</summary>
    private bool TryPlaceRuns(Seat<MetricState<TActor, TId, TQuantity, TSum>> seat, ReadOnlySpan<TEvent> events, long now)
    {
        MetricState<TActor, TId, TQuantity, TSum> part = seat.Part;
        PeriodRun<TQuantity, TSum> run = part.NewRun(now);
        while (!events.IsEmpty)
        {
            int most = events.Length;
            if (_notesEvents)
            {
                if (part.LooksAtOnce)
                    events = events[AddUpKnown(seat, events, ref run)..];
                most = Math.Min(part.LooksAtOnce ? 1 : MetricState<TActor, TId, TQuantity, TSum>.MostNoted, events.Length);
            }

            ReadOnlySpan<TEvent> next = events[..most];
            int taken = _notesEvents ? AddUpNoted(seat, next, now, ref run)
                : _hasActor ? AddUpEstimated(seat, next, now, ref run)
                : AddUp(seat, next, now, ref run);
            if (taken < next.Length)
            {
                // Anything out of the ordinary ends the run.
                if (!part.TryAddRun(in run) || !TryPlaceAnywhere(seat, in next[taken++], now, part.Journal))
                    return false;
                run = part.NewRun(now);
            }

            events = events[taken..];
        }

        return part.TryAddRun(in run) && !part.HasLargeSum;
    }

    /// <summary>
    /// Counts events of a metric without actors and dimensions, in a run or beside it, up to the first one that is out of the
    /// ordinary; returns how many.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AddUp(
        Seat<MetricState<TActor, TId, TQuantity, TSum>> seat, ReadOnlySpan<TEvent> events, long now, ref PeriodRun<TQuantity, TSum> total)
    {
        MetricState<TActor, TId, TQuantity, TSum> part = seat.Part;
        PeriodRun<TQuantity, TSum> run = total;
        DimensionValue[] valueBuffer = seat.ValueBuffer;
        bool isCapped = _quantityCap.HasValue;
        int taken = 0;
        int beside = 0;
        for (; taken < events.Length; taken++)
        {
            EventFields<TActor, TId, TQuantity> fields = Read(in events[taken], valueBuffer);
            if (isCapped && IsAboveCap(fields.Quantity))
                break;
            if (run.Covers(fields.OccurredAt))
            {
                if (!run.TryAdd(fields.IsQualified, fields.Quantity))
                    break;
            }
            else
            {
                if (part.CountBeside(fields.OccurredAt, fields.IsQualified, fields.Quantity, now, part.Journal) < 0)
                    break;
                beside++;
            }
        }

        run.Count(taken - beside);
        total = run;
        return taken;
    }

    /// <summary>The same, with actors that are estimated.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AddUpEstimated(
        Seat<MetricState<TActor, TId, TQuantity, TSum>> seat, ReadOnlySpan<TEvent> events, long now, ref PeriodRun<TQuantity, TSum> total)
    {
        if (total.Period is not { Whole: { Sketch: { } sketch } whole })
            return 0;
        PeriodRun<TQuantity, TSum> run = total;
        MetricState<TActor, TId, TQuantity, TSum> part = seat.Part;
        BatchJournal<TQuantity, TSum> journal = part.Journal;
        byte[] registers = whole.RegistersToRaise(journal);
        DimensionValue[] valueBuffer = seat.ValueBuffer;
        bool isCapped = _quantityCap.HasValue;
        int taken = 0;
        int beside = 0;
        for (; taken < events.Length; taken++)
        {
            EventFields<TActor, TId, TQuantity> fields = Read(in events[taken], valueBuffer);
            if (!fields.Actor.IsPresent || (isCapped && IsAboveCap(fields.Quantity)))
                break;
            if (!run.Covers(fields.OccurredAt))
            {
                int period = part.CountBeside(fields.OccurredAt, fields.IsQualified, fields.Quantity, now, journal);
                if (period < 0)
                    break;
                if (fields.IsQualified)
                    part.EstimateBeside(period, StableHash.Of(fields.Actor.Value));
                beside++;
                continue;
            }

            if (!run.TryAdd(fields.IsQualified, fields.Quantity))
                break;
            ulong hash = StableHash.Of(fields.Actor.Value);
            if (registers.Length > 0)
                sketch.Raise(registers, hash, fields.IsQualified);
            else if (!sketch.Knows(hash) & fields.IsQualified)
                whole.AddToSketch(hash, journal);
        }

        run.Count(taken - beside);
        total = run;
        return taken;
    }

    /// <summary>Counts events in a run of which nothing is new, up to the first other one; returns how many.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AddUpKnown(
        Seat<MetricState<TActor, TId, TQuantity, TSum>> seat, ReadOnlySpan<TEvent> events, ref PeriodRun<TQuantity, TSum> total)
    {
        PeriodRun<TQuantity, TSum> run = total;
        MetricState<TActor, TId, TQuantity, TSum> part = seat.Part;
        DimensionValue[] valueBuffer = seat.ValueBuffer;
        bool isCapped = _quantityCap.HasValue;
        int taken = 0;
        for (; taken < events.Length; taken++)
        {
            EventFields<TActor, TId, TQuantity> fields = Read(in events[taken], valueBuffer);
            if ((isCapped && IsAboveCap(fields.Quantity)) || !run.Covers(fields.OccurredAt) || !part.TryTakeKnown(in fields, ref run, part.Journal))
                break;
        }

        run.Count(taken);
        total = run;
        return taken;
    }

    /// <summary>The same, with exact actors or dimensions.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AddUpNoted(
        Seat<MetricState<TActor, TId, TQuantity, TSum>> seat, ReadOnlySpan<TEvent> events, long now, ref PeriodRun<TQuantity, TSum> total)
    {
        PeriodRun<TQuantity, TSum> run = total;
        MetricState<TActor, TId, TQuantity, TSum> part = seat.Part;
        DimensionValue[] valueBuffer = seat.ValueBuffer;
        bool needsActor = _hasActor;
        bool isCapped = _quantityCap.HasValue;
        int window = part.Window.Ordinal;
        int taken = 0;
        int beside = 0;
        int noted = 0;
        for (; taken < events.Length; taken++)
        {
            EventFields<TActor, TId, TQuantity> fields = Read(in events[taken], valueBuffer);
            if ((needsActor && !fields.Actor.IsPresent) || (isCapped && IsAboveCap(fields.Quantity)))
                break;
            int period = window;
            if (run.Covers(fields.OccurredAt))
            {
                if (!run.TryAdd(fields.IsQualified, fields.Quantity))
                    break;
            }
            else
            {
                period = part.CountBeside(fields.OccurredAt, fields.IsQualified, fields.Quantity, now, part.Journal);
                if (period < 0)
                    break;
                beside++;
            }

            part.NumberNoted(in fields, noted);
            part.Note(in fields, period, ref noted);
        }

        run.Count(taken - beside);
        total = run;
        if (noted > 0)
            part.TakeNoted(noted);
        return taken;
    }

    /// <summary>Counts an event or the reason to reject it; returns false where a sum would not stay small.</summary>
    /// <remarks>Reads the event once more: values that nobody has a reference to, callers keep in registers.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryPlaceAnywhere(
        Seat<MetricState<TActor, TId, TQuantity, TSum>> seat, in TEvent e, long now, BatchJournal<TQuantity, TSum>? journal)
    {
        MetricState<TActor, TId, TQuantity, TSum> part = seat.Part;
        EventFields<TActor, TId, TQuantity> fields = Read(in e, seat.ValueBuffer);
        EventTime time = fields.OccurredAt;
        CheckTime(time, Definition.OccurredAt);

        // The coarse clock may lag behind: nothing is rejected by it.
        if (time.State == EventTimeState.Known && time.UtcTicks > now + _toleranceTicks)
            now = _clock.GetUtcNow().UtcTicks;
        ClockReading clock = ClockAt(now);
        if (journal is null)
            part.RetainFrom(FirstRetainedOf(clock.Current));
        int ordinal = OrdinalOf(time);
        if (FindReasonToReject(part, in fields, ordinal, in clock) is { } reason)
        {
            part.Counts.Reject(reason);
            return true;
        }

        EventMarks marks = MarksOf(ordinal, in clock);
        OpenPeriod(part, ordinal, marks, in clock);
        PeriodTally<TQuantity, TSum> period = part.Period(ordinal);
        marks |= Cap(ref fields);
        if (part.TryTake(period, in fields, marks, journal))
            return true;
        part.RemoveIfEmpty(period);
        return false;
    }

    /// <summary>Opens the window to a period, or that period beside it: a late event leaves the window where the next ones will be.</summary>
    private void OpenPeriod(MetricState<TActor, TId, TQuantity, TSum> part, int ordinal, EventMarks marks, in ClockReading clock)
    {
        long now = clock.NowTicks;
        long start = _spine.StartTicks(ordinal);
        long end = Math.Min(_spine.EndTicks(ordinal), clock.LatestTicks + 1);
        long validUntil = _spine.EndTicks(clock.Current);
        if (_finality.IsProvisional(ordinal, now))
            validUntil = Math.Min(validUntil, _finality.FinalFromTicks(ordinal));
        var window = new PeriodWindow(start, (ulong)(end - start), now, (ulong)(validUntil - now), ordinal, marks);
        if (ordinal < part.Window.Ordinal && part.Window.IsValidAt(now))
            part.OpenBeside(in window);
        else
            part.Open(in window);
    }

    private EventMarks Cap(ref EventFields<TActor, TId, TQuantity> fields)
    {
        if (!IsAboveCap(fields.Quantity))
            return EventMarks.None;
        fields.Quantity = _quantityCap!.Value;
        return EventMarks.Capped;
    }

    private bool IsAboveCap(TQuantity quantity) =>
        _quantityCap is { } cap && Comparer<TQuantity>.Default.Compare(quantity, cap) > 0;

    private long NowTicks() => _readsSystemClock ? CoarseClock.UtcTicks : _clock.GetUtcNow().UtcTicks;
}
