using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

// Threads that record into a divisible metric have seats with parts of the state, and need no lock. All others, and what
// could overflow, are recorded into the state itself, under the lock.
public sealed partial class MetricEngine<TEvent, TReader, TActor, TId, TQuantity, TSum, TPeriod>
{
    // Apart from the other ways: the compiler makes it for events of which nothing is new, as hardly any others are seen here.
    // Whatever it does is compiled into it, and it calls nothing, so that no number has to be kept for the time after a call.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal override bool TryRecordQuickly(in TEvent e, nuint page)
    {
        if (!_quickSeats.TryFind(page, out Seat<MetricState<TActor, TId, TQuantity, TSum>> seat) ||
            !TryRead(in e, seat.ValueBuffer, out EventFields<TActor, TId, TQuantity> fields) ||
            !seat.TryEnterBriefly())
        {
            return false;
        }

        // What cannot throw needs no finally, which would keep the numbers out of registers.
        if (!seat.Part.TryTakeInRun<TReader>(in fields, CoarseClock.LastUtcTicks))
        {
            seat.LeaveBriefly();
            return false;
        }

        seat.LeaveBriefly();
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal override void Record(in TEvent e, nuint page)
    {
        if (_quickSeats.TryFind(page, out Seat<MetricState<TActor, TId, TQuantity, TSum>> seat))
        {
            EventFields<TActor, TId, TQuantity> fields = Read(in e, seat.ValueBuffer);
            if (seat.TryEnterBriefly())
            {
                bool isTaken = seat.Part.TryTakeElsewhere<TReader>(in fields, CoarseClock.LastUtcTicks);

                // Written once: all threads read it for each event.
                if (!TriesQuickly && seat.Part.LooksAtOnce)
                    TriesQuickly = true;
                seat.LeaveBriefly();
                if (isTaken)
                    return;
            }
        }

        RecordAnywhere(in e, page);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordAnywhere(in TEvent e, nuint page)
    {
        bool hasMadeRoom = false;
        while (FindSeat(page) is { } seat)
        {
            if (!seat.IsEntered)
                _quickSeats.Move(seat, page);
            EventFields<TActor, TId, TQuantity> fields = Read(in e, seat.ValueBuffer);
            long now = NowTicks();
            if (seat.TryEnter())
            {
                try
                {
                    seat.Part.MakeRoomFor(in fields);
                    if ((!IsAboveCap(fields.Quantity) && seat.Part.TryTakeElsewhere<TReader>(in fields, now)) ||
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
