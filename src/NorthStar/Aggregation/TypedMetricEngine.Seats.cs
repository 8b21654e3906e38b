using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

// Who has a seat, and how what was recorded in seats comes into the state.
public sealed partial class MetricEngine<TEvent, TReader, TActor, TId, TQuantity, TSum, TPeriod>
{
    // Half of the range of the sums is for all parts together, whose sums are small; the other half for what they are added to.
    private const double ShareOfState = 0.5;

    // How often a thread without a seat looks whether another one has stopped using its own.
    private const uint CallsBetweenLooks = 64;

    private uint _callsWithoutSeat;

    /// <summary>The seat of the calling thread, or null where all seats are in use.</summary>
    /// <param name="page">The page on which the seat will be looked for by the next call, where that is known.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Seat<MetricState<TActor, TId, TQuantity, TSum>>? FindSeat(nuint page) =>
        _seats is { } seats ? seats.Find() ?? TakeSeat(seats, page) : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Seat<MetricState<TActor, TId, TQuantity, TSum>>? TakeSeat(
        SeatTable<MetricState<TActor, TId, TQuantity, TSum>> seats, nuint page)
    {
        if (!seats.HasRoom(page) && Interlocked.Increment(ref _callsWithoutSeat) % CallsBetweenLooks != 0)
            return null;
        lock (_gate)
        {
            if (_seats != seats)
                return null;
            Seat<MetricState<TActor, TId, TQuantity, TSum>>? seat = seats.Take(page, out MetricState<TActor, TId, TQuantity, TSum>? left);
            if (left is not null)
                Fold([left]);
            return seat;
        }
    }

    /// <summary>Waits until the claim on a seat is over.</summary>
    /// <exception cref="InvalidOperationException">The thread is in its seat, and records in the middle of recording.</exception>
    private void Await(Seat<MetricState<TActor, TId, TQuantity, TSum>> seat)
    {
        if (seat.IsEntered)
            throw MetricMistakes.UsedWhileRecording(Definition);
        seat.AwaitRelease();
    }

    /// <summary>Empties the parts, whose sums are then small again; returns false where that was done already.</summary>
    private bool TryMakeRoom(ref bool hasMadeRoom)
    {
        if (hasMadeRoom)
            return false;
        hasMadeRoom = true;
        lock (_gate)
            Gather();
        return true;
    }

    private MetricState<TActor, TId, TQuantity, TSum> NewPart()
    {
        MetricState<TActor, TId, TQuantity, TSum> part = _format.NewState();
        part.RetainFrom(_state.FirstRetained);
        return part;
    }

    /// <summary>Adds what the seated threads have recorded to the state. Under the lock.</summary>
    private void Gather()
    {
        if (_seats is not null)
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
        _seats = null;
        _quickSeats = SeatsByPage<MetricState<TActor, TId, TQuantity, TSum>>.Empty;
        TriesQuickly = false;
        _state.LimitSumsTo(1);
        Fold(seats.Close());
    }

    private void Fold(IReadOnlyList<MetricState<TActor, TId, TQuantity, TSum>> parts)
    {
        foreach (MetricState<TActor, TId, TQuantity, TSum> part in parts)
        {
            if (part.IsEmpty)
                continue;
            part.CloseRun();
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
