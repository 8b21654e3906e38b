using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NorthStar.Aggregation;

/// <summary>The seats of an aggregator by the pages of the stacks on which their threads were last, or were before.</summary>
/// <remarks>
/// Any thread may look at any time. A thread finds its seat by the page of the stack that it runs on, because that is at hand: a
/// static of the thread costs a call. The page that a seat bears was written by its own thread, while it ran there. As long as
/// that thread lives the page is a part of its stack, and nobody else comes by it. When it has ended, another thread may run on
/// that page: the seat is then entered by that one alone, for the number of the first one is never given again, and one page is a
/// part of one stack. Therefore a seat bears one page and not several. Such a thread takes the seat for its own as soon as it
/// needs one.
/// </remarks>
internal readonly struct SeatsByPage<TPart>
    where TPart : class, IPart
{
    // Stands where there is no seat, so that nobody has to ask whether there is one: taken away, and never entered.
    private static readonly Seat<TPart> s_nobody = NewNobody();

    // A page has one place. No seat is looked at that may be another thread's: it would take the line of memory from that one.
    private readonly Seat<TPart>[] _places;

    private SeatsByPage(Seat<TPart>[] places)
    {
        _places = places;
        places.AsSpan().Fill(s_nobody);
    }

    /// <summary>Where no seat is ever found, and to which none is moved.</summary>
    public static SeatsByPage<TPart> Empty { get; } = New();

    public static SeatsByPage<TPart> New() => new(new Seat<TPart>[StackPage.Places]);

    /// <summary>Finds the seat whose thread was moved to a page of the stack: the caller may enter it, whose page that must be.</summary>
    /// <param name="page">The <see cref="StackPage"/> of the caller.</param>
    /// <param name="seat">The seat of the calling thread, or one of a thread that has ended; of nobody where there is none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(nuint page, out Seat<TPart> seat)
    {
        seat = PlaceOf(_places, page);
        return seat.Page == page;
    }

    /// <summary>Lets <see cref="TryFind"/> find the seat of the calling thread, unless that of another one is in the way.</summary>
    /// <param name="seat">The seat of the calling thread, who is not in it.</param>
    /// <param name="page">The <see cref="StackPage"/> of the caller.</param>
    public void Move(Seat<TPart> seat, nuint page)
    {
        // Read once: who closes the seats puts another table in the place of this one.
        Seat<TPart>[] places = _places;
        if (page == StackPage.Unknown || places == Empty._places)
            return;

        ref Seat<TPart> place = ref PlaceOf(places, page);

        // The thread of such a seat has ended. Nobody else comes to it here.
        if (place.Page == page && place != seat)
            place.Page = StackPage.None;
        seat.Page = page;
        if (place.IsVacated || !Unsafe.AreSame(ref PlaceOf(places, place.Page), ref place))
            Volatile.Write(ref place, seat);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Seat<TPart> PlaceOf(Seat<TPart>[] places, nuint page) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(places), StackPage.PlaceOf(page));

    private static Seat<TPart> NewNobody()
    {
        var nobody = new Seat<TPart>(thread: 0, part: null!, dimensions: 0);
        nobody.Vacate();
        return nobody;
    }
}
