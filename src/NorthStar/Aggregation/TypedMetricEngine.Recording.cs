using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

// Threads that record into a divisible metric have seats with parts of the state, and need no lock. All others, and what
// could overflow, are recorded into the state itself, under the lock.
public sealed partial class MetricEngine<TEvent, TReader, TActor, TId, TQuantity, TSum, TPeriod>
{
    // Half of the range of the sums is for all parts together, the other half for what they are added to.
    private const double ShareOfState = 0.5;

    // How often a thread without a seat looks whether another one has stopped using its own.
    private const uint CallsBetweenLooks = 64;

    private uint _callsWithoutSeat;

    internal override void Record(in TEvent e)
    {
        if (e is null)
            throw MetricMistakes.NullEvent(Definition);
        while (FindSeat() is { } seat)
        {
            MetricState<TActor, TId, TQuantity, TSum> part = seat.Part;
            EventFields<TActor, TId, TQuantity> fields = Read(in e, part);
            if (fields.IsNullEvent)
                throw MetricMistakes.NullEvent(Definition);
            long now = NowTicks();
            if (seat.TryEnter())
            {
                try
                {
                    if (TryPlace(seat.Part, ref fields, now, journal: null))
                        return;
                }
                finally
                {
                    seat.Leave();
                }

                break;
            }

            if (seat.IsEntered)
                break;
            seat.AwaitRelease();
        }

        RecordLocked(in e);
    }

    internal override void Record(ReadOnlySpan<TEvent> events)
    {
        while (FindSeat() is { } seat)
        {
            if (seat.TryEnter())
            {
                try
                {
                    if (TryPlaceAll(seat.Part, events))
                        return;
                }
                finally
                {
                    seat.Leave();
                }

                break;
            }

            if (seat.IsEntered)
                break;
            seat.AwaitRelease();
        }

        RecordLocked(events);
    }

    /// <summary>Takes a batch, or all of it back and returns false where a sum could overflow.</summary>
    private bool TryPlaceAll(MetricState<TActor, TId, TQuantity, TSum> part, ReadOnlySpan<TEvent> events)
    {
        long now = NowTicks();
        part.RetainFrom(FirstRetainedOf(PeriodAt(now)));
        BatchJournal<TQuantity, TSum> journal = part.BeginBatch();
        bool isComplete = false;
        try
        {
            foreach (ref readonly TEvent e in events)
            {
                if (e is null)
                    throw MetricMistakes.NullEvent(Definition);
                EventFields<TActor, TId, TQuantity> fields = Read(in e, part);
                if (fields.IsNullEvent)
                    throw MetricMistakes.NullEvent(Definition);
                if (!TryPlace(part, ref fields, now, journal))
                    return false;
            }

            isComplete = true;
            return true;
        }
        finally
        {
            part.EndBatch(takesBack: !isComplete);
        }
    }

    /// <summary>Counts an event or the reason to reject it; returns false where its quantity could overflow a sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryPlace(
        MetricState<TActor, TId, TQuantity, TSum> part,
        ref EventFields<TActor, TId, TQuantity> fields,
        long now,
        BatchJournal<TQuantity, TSum>? journal)
    {
        EventTime time = fields.OccurredAt;
        bool isInWindow = time.State == EventTimeState.Known && time.UtcTicks <= now + _toleranceTicks && part.Window.Covers(time.UtcTicks, now);
        if (!isInWindow && !TryOpenWindow(part, time, now, journal))
            return true;

        if (_hasActor && !fields.Actor.IsPresent)
        {
            part.Counts.Reject(RejectionReason.MissingActor);
            return true;
        }

        if (!TSum.IsValid(fields.Quantity))
        {
            part.Counts.Reject(RejectionReason.InvalidQuantity);
            return true;
        }

        if (!part.HasRoomFor(TSum.Magnitude(fields.Quantity)))
            return false;
        part.Take(in fields, part.Window.Marks | Cap(ref fields), journal);
        return true;
    }

    /// <summary>Opens the window to the period of an event, or counts the reason to reject it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryOpenWindow(
        MetricState<TActor, TId, TQuantity, TSum> part, EventTime time, long now, BatchJournal<TQuantity, TSum>? journal)
    {
        CheckTime(time, Definition.OccurredAt);

        // The coarse clock may lag behind: nothing is rejected by it.
        if (time.State == EventTimeState.Known && time.UtcTicks > now + _toleranceTicks)
            now = _clock.GetUtcNow().UtcTicks;
        int current = PeriodAt(now);
        int ordinal = time.State == EventTimeState.Missing ? -1 : _spine.IndexOf(time.UtcTicks);
        int firstRetained = FirstRetainedOf(current);
        if (journal is null)
            part.RetainFrom(firstRetained);
        RejectionReason? reason = ordinal < 0 ? RejectionReason.MissingTime
            : time.UtcTicks > now + _toleranceTicks ? RejectionReason.InFuture
            : ordinal < Math.Max(firstRetained, part.FirstRetained) ? RejectionReason.TooOld
            : null;
        if (reason is { } known)
        {
            part.Counts.Reject(known);
            return false;
        }

        long finalAt = _finality.FinalFromTicks(ordinal);
        if (now < finalAt)
            part.OpenWindow(ordinal, EventMarks.None, _spine.StartTicks(current), Math.Min(_spine.EndTicks(current), finalAt));
        else
            part.OpenWindow(ordinal, EventMarks.Correction, Math.Max(_spine.StartTicks(current), finalAt), _spine.EndTicks(current));
        return true;
    }

    private EventMarks Cap(ref EventFields<TActor, TId, TQuantity> fields)
    {
        if (_quantityCap is not { } cap || Comparer<TQuantity>.Default.Compare(fields.Quantity, cap) <= 0)
            return EventMarks.None;
        fields.Quantity = cap;
        return EventMarks.Capped;
    }

    private long NowTicks() => _readsSystemClock ? CoarseClock.UtcTicks : _clock.GetUtcNow().UtcTicks;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Seat<MetricState<TActor, TId, TQuantity, TSum>>? FindSeat() =>
        _seats is { } seats ? seats.Find() ?? TakeSeat(seats) : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Seat<MetricState<TActor, TId, TQuantity, TSum>>? TakeSeat(SeatTable<MetricState<TActor, TId, TQuantity, TSum>> seats)
    {
        if (!seats.HasRoom && Interlocked.Increment(ref _callsWithoutSeat) % CallsBetweenLooks != 0)
            return null;
        lock (_gate)
        {
            if (_seats != seats)
                return null;
            Seat<MetricState<TActor, TId, TQuantity, TSum>>? seat = seats.Take(out MetricState<TActor, TId, TQuantity, TSum>? left);
            if (left is not null)
                Fold([left]);
            return seat;
        }
    }

    private MetricState<TActor, TId, TQuantity, TSum> NewPart()
    {
        MetricState<TActor, TId, TQuantity, TSum> part = _format.NewState();
        part.LimitSumsTo((1 - ShareOfState) / Environment.ProcessorCount);
        part.RetainFrom(_state.FirstRetained);
        return part;
    }

    /// <summary>Adds what the seated threads have recorded to the state. Under the lock.</summary>
    private void Gather()
    {
        if (_seats is null)
            return;
        EnsureThatCallerIsOut(_seats);
        Fold(_seats.TakeParts());
    }

    private ClockReading GatherAndReadClock()
    {
        Gather();
        return ReadClock();
    }

    private void CloseSeats()
    {
        if (_seats is not { } seats)
            return;
        EnsureThatCallerIsOut(seats);
        _seats = null;
        _state.LimitSumsTo(1);
        Fold(seats.Close());
    }

    private void EnsureThatCallerIsOut(SeatTable<MetricState<TActor, TId, TQuantity, TSum>> seats)
    {
        if (seats.Find() is { IsEntered: true })
            throw MetricMistakes.UsedWhileRecording(Definition);
    }

    private void Fold(IReadOnlyList<MetricState<TActor, TId, TQuantity, TSum>> parts)
    {
        foreach (MetricState<TActor, TId, TQuantity, TSum> part in parts)
        {
            if (part.IsEmpty)
                continue;
            if (_state.IsEmpty && part.FirstRetained >= _state.FirstRetained)
            {
                part.LimitSumsTo(_seats is null ? 1 : ShareOfState);
                _state = part;
                continue;
            }

            if (!HasRoomFor(part.Magnitude()))
                throw new InvalidOperationException("The parts of a state have more than their share of the range of the sums.");
            new StateMerge<TActor, TId, TQuantity, TSum>(part, _state).Run();
        }
    }

    /// <summary>Whether the state has room for a magnitude; closes the seats where it has room only without them. Under the lock.</summary>
    private bool HasRoomFor(double magnitude)
    {
        if (_state.HasRoomFor(magnitude))
            return true;
        if (_seats is null)
            return false;
        CloseSeats();
        return _state.HasRoomFor(magnitude);
    }
}
