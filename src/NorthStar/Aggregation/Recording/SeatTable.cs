using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NorthStar.Aggregation;

/// <summary>The seats of the threads that record into one aggregator.</summary>
/// <remarks>Any thread may call <see cref="Find"/> at any time; all else is called under the lock of the aggregator.</remarks>
/// <param name="newPart">Makes an empty part of the state.</param>
/// <param name="most">The most seats that are given at a time.</param>
/// <param name="dimensions">How many dimensions an event has.</param>
internal sealed class SeatTable<TPart>(Func<TPart> newPart, int most, int dimensions)
    where TPart : class, IPart
{
    // Room, so that the ids of two threads rarely meet in one slot.
    private const int SlotsPerSeat = 8;

    private int _given;
    private readonly Seat<TPart>?[] _slots = new Seat<TPart>?[BitOperations.RoundUpToPowerOf2((uint)(most * SlotsPerSeat))];

    /// <summary>Whether there is a free seat for the calling thread.</summary>
    public bool HasRoom => Volatile.Read(ref _given) < most && Volatile.Read(ref SlotOf(CurrentThread.Id)) is null;

    private Seat<TPart>[] GivenSeats => [.. _slots.OfType<Seat<TPart>>()];

    /// <summary>The seat of the calling thread, or null.</summary>
    public Seat<TPart>? Find() => TryFind(out Seat<TPart>? seat) ? seat : null;

    /// <summary>Finds the seat of the calling thread.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind([NotNullWhen(true)] out Seat<TPart>? seat)
    {
        int thread = CurrentThread.IdIfAsked;
        Seat<TPart>?[] slots = _slots;

        // A seat that is out of date does no harm: it stays claimed. The length is a power of two: no place lies outside.
        seat = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), thread & (slots.Length - 1));
        return seat is not null && seat.ThreadId == thread;
    }

    /// <summary>Gives the calling thread a seat: a free one, or that of a thread which has not recorded since the last look.</summary>
    /// <param name="left">What that thread has recorded, otherwise null.</param>
    /// <returns>The seat, or null where all seats are in use.</returns>
    public Seat<TPart>? Take(out TPart? left)
    {
        left = null;
        int thread = CurrentThread.Id;
        ref Seat<TPart>? slot = ref SlotOf(thread);
        Seat<TPart>[] given = GivenSeats;
        if (slot is not null || given.Length >= most)
        {
            Seat<TPart>? idle = (slot is null ? given : [slot]).FirstOrDefault(seat => seat.IsIdleSinceLastLook());
            if (idle is null)
                return null;
            left = Claimed([idle], vacates: true)[0];
        }

        var seat = new Seat<TPart>(thread, newPart(), dimensions);
        Volatile.Write(ref slot, seat);
        _given++;
        return seat;
    }

    /// <summary>Takes what the threads have recorded, all at one moment. They go on with empty parts.</summary>
    /// <remarks>Not to be called while the calling thread is in its own seat: it would wait for itself.</remarks>
    public IReadOnlyList<TPart> TakeParts() => Claimed(GivenSeats, vacates: false);

    /// <summary>Takes what the threads have recorded, and their seats.</summary>
    /// <inheritdoc cref="TakeParts" path="/remarks"/>
    public IReadOnlyList<TPart> Close() => Claimed(GivenSeats, vacates: true);

    private TPart[] Claimed(Seat<TPart>[] seats, bool vacates)
    {
        if (seats.Length == 0)
            return [];
        Seat<TPart>? own = Find();

        // Made before anybody has to wait.
        TPart[] parts = [.. seats.Select(_ => newPart())];
        foreach (Seat<TPart> seat in seats)
            seat.Claim();
        if (seats.Any(seat => !ReferenceEquals(seat, own)))
            Interlocked.MemoryBarrierProcessWide();
        foreach (Seat<TPart> seat in seats)
            seat.AwaitIdle();
        for (int i = 0; i < seats.Length; i++)
        {
            if (!seats[i].Part.IsEmpty)
                (seats[i].Part, parts[i]) = (parts[i], seats[i].Part);
        }

        foreach (Seat<TPart> seat in seats)
        {
            if (vacates)
                Vacate(seat);
            else
                seat.Release();
        }

        return parts;
    }

    private void Vacate(Seat<TPart> seat)
    {
        seat.Vacate();
        Volatile.Write(ref SlotOf(seat.ThreadId), null);
        _given--;
    }

    private ref Seat<TPart>? SlotOf(int thread) => ref _slots[thread & (_slots.Length - 1)];
}

/// <summary>A part of the state that one thread records into.</summary>
internal interface IPart
{
    /// <summary>Whether nothing was recorded into it.</summary>
    bool IsEmpty { get; }
}
