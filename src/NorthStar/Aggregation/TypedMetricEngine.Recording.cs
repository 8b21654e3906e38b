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
