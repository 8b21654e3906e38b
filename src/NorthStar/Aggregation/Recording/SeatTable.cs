using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NorthStar.Aggregation;

/// <summary>The seats of the threads that record into one aggregator.</summary>
/// <remarks>
/// Any thread may call <see cref="Find"/>, <see cref="TryFindAt"/> and <see cref="Move"/> at any time; all else is called under the
/// lock of the aggregator.
/// <para>
/// A thread finds its seat by the page of the stack that it runs on, because that is at hand: a static of the thread costs a
/// call. The page that a seat bears was written by its own thread, while it ran there. As long as that thread lives the page is
/// a part of its stack, and nobody else comes by it. When it has ended, another thread may run on that page: the seat is then
/// entered by that one alone, for the number of the first one is never given again, and one page is a part of one stack.
/// Therefore a seat bears one page and not several.
/// </para>
/// </remarks>
/// <param name="newPart">Makes an empty part of the state.</param>
/// <param name="most">The most seats that are given at a time.</param>
/// <param name="dimensions">How many dimensions an event has.</param>
internal sealed class SeatTable<TPart>(Func<TPart> newPart, int most, int dimensions)
    where TPart : class, IPart
{
    // Room, so that the ids of two threads rarely meet in one slot.
    private const int SlotsPerSeat = 8;

    private int _given;
    private readonly Seat<TPart>?[] _slots = NewSlots(most);

    // The same by their pages, or older ones. Like the slots, they are a power of two: no place lies outside.
    private readonly Seat<TPart>?[] _places = NewSlots(most);

    /// <summary>Whether there is a free seat for the calling thread.</summary>
    public bool HasRoom => Volatile.Read(ref _given) < most && Volatile.Read(ref SlotOf(CurrentThread.Number)) is null;

    private Seat<TPart>[] GivenSeats => [.. _slots.OfType<Seat<TPart>>()];

    /// <summary>The seat of the calling thread, or null.</summary>
    public Seat<TPart>? Find()
    {
        // A seat that is out of date does no harm: it stays claimed.
        long thread = CurrentThread.Number;
        return Volatile.Read(ref SlotOf(thread)) is { } seat && seat.Thread == thread ? seat : null;
    }

    /// <summary>Finds the seat whose thread was moved to a page of the stack: the caller may enter it, whose page that must be.</summary>
    /// <param name="page">The <see cref="StackPage"/> of the caller.</param>
    /// <param name="seat">The seat of the calling thread, or one of a thread that has ended.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFindAt(nuint page, [NotNullWhen(true)] out Seat<TPart>? seat)
    {
        seat = PlaceOf(page);
        return seat is not null && seat.Page == page;
    }

    /// <summary>Lets <see cref="TryFindAt"/> find the seat of the calling thread, unless that of another one is in the way.</summary>
    /// <param name="seat">What <see cref="Find"/> has found.</param>
    /// <param name="page">The <see cref="StackPage"/> of the caller.</param>
    public void Move(Seat<TPart> seat, nuint page)
    {
        if (page == StackPage.Unknown)
            return;
        seat.Page = page;
        ref Seat<TPart>? place = ref PlaceOf(page);
        if (place is null || place.IsVacated || !Unsafe.AreSame(ref PlaceOf(place.Page), ref place))
            Volatile.Write(ref place, seat);
    }

    /// <summary>Gives the calling thread a seat: a free one, or that of a thread which has not recorded since the last look.</summary>
    /// <param name="left">What that thread has recorded, otherwise null.</param>
    /// <returns>The seat, or null where all seats are in use.</returns>
    public Seat<TPart>? Take(out TPart? left)
    {
        left = null;
        long thread = CurrentThread.Number;
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
        Volatile.Write(ref SlotOf(seat.Thread), null);
        _given--;
    }

    private ref Seat<TPart>? SlotOf(long thread) => ref _slots[thread & (_slots.Length - 1)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Seat<TPart>? PlaceOf(nuint page)
    {
        // Stacks are equally far from each other: the product spreads their pages.
        Seat<TPart>?[] places = _places;
        uint place = unchecked((uint)page * 0x9E37_79B9u) >> 16;
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(places), (nuint)(place & (uint)(places.Length - 1)));
    }

    private static Seat<TPart>?[] NewSlots(int most) => new Seat<TPart>?[BitOperations.RoundUpToPowerOf2((uint)(most * SlotsPerSeat))];
}

/// <summary>A part of the state that one thread records into.</summary>
internal interface IPart
{
    /// <summary>Whether nothing was recorded into it.</summary>
    bool IsEmpty { get; }
}
