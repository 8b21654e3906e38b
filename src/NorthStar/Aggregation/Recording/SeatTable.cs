using System.Numerics;

namespace NorthStar.Aggregation;

/// <summary>The seats of the threads that record into one aggregator.</summary>
/// <remarks>Any thread may call <see cref="Find"/> and <see cref="HasRoom"/> at any time; all else is called under the lock of the aggregator.</remarks>
/// <param name="newPart">Makes an empty part of the state.</param>
/// <param name="most">The most seats that are given at a time.</param>
/// <param name="dimensions">How many dimensions an event has.</param>
internal sealed class SeatTable<TPart>(Func<TPart> newPart, int most, int dimensions)
    where TPart : class, IPart
{
    // Room, so that the numbers of two threads rarely meet in one slot; where they do, the next ones are looked at.
    private const int SlotsPerSeat = 8;
    private const int SlotsPerThread = 4;
    private const int NoSlot = -1;

    private int _given;
    private readonly Seat<TPart>?[] _slots = NewTable(SlotsPerSeat * most);

    /// <summary>The same by their pages.</summary>
    public SeatsByPage<TPart> ByPage { get; } = SeatsByPage<TPart>.New();

    /// <summary>Whether there is a seat for the calling thread that nobody else uses.</summary>
    /// <param name="page">The <see cref="StackPage"/> of the caller.</param>
    public bool HasRoom(nuint page) =>
        FreeSlotOf(CurrentThread.Number) != NoSlot && (Volatile.Read(ref _given) < most || IsLeftAt(page, out _));

    private Seat<TPart>[] GivenSeats => [.. _slots.OfType<Seat<TPart>>()];

    /// <summary>The seat of the calling thread, or null.</summary>
    public Seat<TPart>? Find()
    {
        // A seat that is out of date does no harm: it stays claimed.
        long thread = CurrentThread.Number;
        for (int i = 0; i < SlotsPerThread; i++)
        {
            if (Volatile.Read(ref SlotOf(thread, i)) is { } seat && seat.Thread == thread)
                return seat;
        }

        return null;
    }

    /// <summary>
    /// Gives the calling thread a seat: that of the thread which has ended and left it its stack, a free one, or that of a thread
    /// which has not recorded since the last look.
    /// </summary>
    /// <param name="page">The <see cref="StackPage"/> of the caller.</param>
    /// <param name="left">What a thread has recorded whose seat was taken away, otherwise null.</param>
    /// <returns>The seat, or null where all seats are in use.</returns>
    public Seat<TPart>? Take(nuint page, out TPart? left)
    {
        left = null;
        long thread = CurrentThread.Number;
        int slot = FreeSlotOf(thread);
        if (slot != NoSlot && IsLeftAt(page, out Seat<TPart> seat))
        {
            Remove(seat);
            seat.Thread = thread;
            Volatile.Write(ref SlotOf(thread, slot), seat);
            return seat;
        }

        if (slot == NoSlot || _given == most)
        {
            IEnumerable<Seat<TPart>> given = slot == NoSlot ? Enumerable.Range(0, SlotsPerThread).Select(i => SlotOf(thread, i)!) : GivenSeats;
            if (given.FirstOrDefault(other => other.IsIdleSinceLastLook()) is not { } idle)
                return null;
            left = Claimed([idle], vacates: true)[0];
            slot = FreeSlotOf(thread);
        }

        seat = new Seat<TPart>(thread, newPart(), dimensions);
        Volatile.Write(ref SlotOf(thread, slot), seat);
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
        Remove(seat);
        _given--;
    }

    private void Remove(Seat<TPart> seat)
    {
        for (int i = 0; i < SlotsPerThread; i++)
        {
            ref Seat<TPart>? slot = ref SlotOf(seat.Thread, i);
            if (slot == seat)
                Volatile.Write(ref slot, null);
        }
    }

    /// <summary>Finds the seat of a thread that has ended and left the calling thread its stack, or that of the calling thread itself.</summary>
    private bool IsLeftAt(nuint page, out Seat<TPart> seat) => ByPage.TryFind(page, out seat) && !seat.IsVacated;

    private int FreeSlotOf(long thread)
    {
        for (int i = 0; i < SlotsPerThread; i++)
        {
            if (Volatile.Read(ref SlotOf(thread, i)) is null)
                return i;
        }

        return NoSlot;
    }

    private ref Seat<TPart>? SlotOf(long thread, int next) => ref _slots[(thread + next) & (_slots.Length - 1)];

    private static Seat<TPart>?[] NewTable(int seats) => new Seat<TPart>?[BitOperations.RoundUpToPowerOf2((uint)seats)];
}

/// <summary>A part of the state that one thread records into.</summary>
internal interface IPart
{
    /// <summary>Whether nothing was recorded into it.</summary>
    bool IsEmpty { get; }
}
