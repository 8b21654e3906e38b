using NorthStar.Aggregation;
using Xunit;

namespace NorthStar.Tests.Aggregation.Recording;

public sealed class SeatTableTests
{
    private const nuint Page = 0x7FFF_1234;
    private const int Most = 4;

    private readonly SeatTable<Part> _seats = new(() => new Part(), Most, dimensions: 0);

    [Fact]
    public void A_thread_finds_its_seat_by_the_page_to_which_it_moved_last_and_by_no_other_one()
    {
        Seat<Part> seat = TakeSeat();
        Assert.False(_seats.ByPage.TryFind(Page, out _));
        _seats.ByPage.Move(seat, Page);
        Assert.True(_seats.ByPage.TryFind(Page, out Seat<Part> found));
        Assert.Same(seat, found);
        Assert.False(_seats.ByPage.TryFind(Page + 1, out _));

        _seats.ByPage.Move(seat, Page + 1);
        Assert.True(_seats.ByPage.TryFind(Page + 1, out found));
        Assert.Same(seat, found);
        Assert.False(_seats.ByPage.TryFind(Page, out _));
    }

    [Fact]
    public void Where_no_pages_are_known_no_seat_is_found_by_them()
    {
        Seat<Part> seat = TakeSeat();
        Assert.False(_seats.ByPage.TryFind(StackPage.Unknown, out _));
        _seats.ByPage.Move(seat, StackPage.Unknown);
        Assert.False(_seats.ByPage.TryFind(StackPage.Unknown, out _));
        Assert.Same(seat, _seats.Find());
    }

    [Fact]
    public void No_seat_is_moved_to_where_none_is_ever_found()
    {
        Seat<Part> seat = TakeSeat();
        SeatsByPage<Part>.Empty.Move(seat, Page);
        Assert.False(SeatsByPage<Part>.Empty.TryFind(Page, out _));
        Assert.Equal(StackPage.None, seat.Page);
    }

    [Fact]
    public void Who_does_not_know_its_page_is_not_given_the_seat_that_another_thread_is_in()
    {
        // Of the pages that share their place with the unknown one.
        nuint page = Enumerable.Range(1, 100_000).Select(offset => Page + (nuint)offset).First(near => StackPage.PlaceOf(near) == StackPage.PlaceOf(StackPage.Unknown));
        Seat<Part> theirs = OnAnotherThread(TakeSeat);
        _seats.ByPage.Move(theirs, page);
        Assert.True(theirs.TryEnter());
        Assert.False(_seats.ByPage.TryFind(StackPage.Unknown, out _));
        Assert.NotSame(theirs, _seats.Take(StackPage.Unknown, out _));
    }

    [Fact]
    public void Pages_of_different_threads_that_share_a_place_do_not_push_each_other_out()
    {
        Seat<Part> mine = TakeSeat();
        _seats.ByPage.Move(mine, Page);
        Seat<Part> theirs = OnAnotherThread(TakeSeat);
        nuint[] pages = [.. Enumerable.Range(1, 4000).Select(offset => Page + (nuint)offset)];
        nuint[] hidden = [.. pages.Where(page => !MoveAndFind(theirs, page))];
        Assert.InRange(hidden.Length, 1, pages.Length / 50);
        Assert.True(_seats.ByPage.TryFind(Page, out Seat<Part> found));
        Assert.Same(mine, found);

        // Once the seat has been moved away, its place is free.
        _seats.ByPage.Move(mine, Page + 5000);
        Assert.All(hidden, page => Assert.True(MoveAndFind(theirs, page)));
    }

    [Fact]
    public void A_place_is_free_again_once_its_seat_is_taken_away()
    {
        Seat<Part> left = OnAnotherThread(TakeSeat);
        _seats.ByPage.Move(left, Page);
        _seats.Close();
        Assert.True(left.IsVacated);
        Assert.True(_seats.ByPage.TryFind(Page, out Seat<Part> found));
        Assert.False(found.TryEnter());

        Seat<Part> mine = TakeSeat();
        _seats.ByPage.Move(mine, Page);
        Assert.True(_seats.ByPage.TryFind(Page, out found));
        Assert.Same(mine, found);
    }

    [Fact]
    public void A_thread_takes_over_the_seat_of_one_that_has_ended_and_left_it_its_stack()
    {
        Seat<Part> left = OnAnotherThread(TakeSeat);
        _seats.ByPage.Move(left, Page);
        Assert.Null(_seats.Find());
        Assert.True(_seats.HasRoom(Page));
        Assert.Same(left, _seats.Take(Page, out Part? taken));
        Assert.Null(taken);
        Assert.Same(left, _seats.Find());
        Assert.Equal(CurrentThread.Number, left.Thread);
        Assert.True(left.TryEnter());
        left.Leave();

        // It is the same seat: there is room for all but one more.
        for (int i = 1; i < Most; i++)
            Assert.NotSame(left, OnAnotherThread(TakeSeat));
        Assert.False(OnAnotherThread(() => _seats.HasRoom(StackPage.Unknown)));
    }

    [Fact]
    public void A_thread_that_has_a_seat_puts_it_in_the_place_of_one_that_has_ended_and_left_it_its_stack()
    {
        Seat<Part> mine = TakeSeat();
        Seat<Part> left = OnAnotherThread(TakeSeat);
        _seats.ByPage.Move(left, Page);
        _seats.ByPage.Move(mine, Page);
        Assert.True(_seats.ByPage.TryFind(Page, out Seat<Part> found));
        Assert.Same(mine, found);
        Assert.Equal(StackPage.None, left.Page);
    }

    [Fact]
    public void A_seat_that_was_taken_away_is_not_left_to_anybody()
    {
        Seat<Part> left = OnAnotherThread(TakeSeat);
        _seats.ByPage.Move(left, Page);
        _seats.Close();
        Assert.NotSame(left, _seats.Take(Page, out _));
    }

    [Fact]
    public void Threads_whose_numbers_meet_have_seats_all_the_same()
    {
        Seat<Part> mine = TakeSeat();
        Seat<Part>? theirs = null;
        long slots = Most * 8;
        while (theirs is null)
            theirs = OnAnotherThread(() => (CurrentThread.Number - mine.Thread) % slots == 0 ? TakeSeat() : null);
        Assert.NotSame(mine, theirs);
        Assert.Same(mine, _seats.Find());
        Assert.Equal(2, _seats.Close().Count);
        Assert.Null(_seats.Find());
    }

    [Fact]
    public void Where_all_seats_are_given_the_one_that_nobody_uses_is_taken_away()
    {
        Seat<Part>[] given = [.. Enumerable.Range(0, Most).Select(_ => OnAnotherThread(TakeSeat))];
        Assert.False(_seats.HasRoom(StackPage.Unknown));
        Assert.Null(_seats.Take(StackPage.Unknown, out Part? left));
        foreach (Seat<Part> used in given.Skip(1))
        {
            Assert.True(used.TryEnter());
            used.Leave();
        }

        Seat<Part>? seat = _seats.Take(StackPage.Unknown, out left);
        Assert.NotNull(seat);
        Assert.NotNull(left);
        Assert.Equal([true, false, false, false], given.Select(other => other.IsVacated));
    }

    [Fact]
    public void A_thread_never_has_the_number_of_another_one_also_of_one_that_has_ended()
    {
        HashSet<long> numbers = [CurrentThread.Number];
        Assert.Equal(CurrentThread.Number, numbers.Single());
        for (int i = 0; i < 200; i++)
            Assert.True(numbers.Add(OnAnotherThread(() => CurrentThread.Number)));
    }

    [Fact]
    public void A_thread_that_starts_on_the_stack_of_one_that_has_ended_does_not_have_its_seat_by_number()
    {
        Seat<Part> left = OnAnotherThread(TakeSeat);
        for (int i = 0; i < 50; i++)
            Assert.Null(OnAnotherThread(_seats.Find));
        Assert.False(left.IsVacated);
    }

    [Fact]
    public void Frames_of_one_thread_that_lie_far_apart_are_on_different_pages_and_near_ones_mostly_on_one()
    {
        byte here = 0;
        nuint page = StackPage.Of(ref here);
        Assert.NotEqual(StackPage.Unknown, page);
        Assert.Equal(page, StackPage.Of(ref here));
        Assert.NotEqual(page, PageBelow(frames: 64));

        // A stack grows downwards by less than a megabyte here.
        Assert.InRange(page - PageBelow(frames: 64), (nuint)1, (nuint)256);
    }

    private static nuint PageBelow(int frames)
    {
        Span<byte> frame = stackalloc byte[1024];
        frame[frames] = 1;
        return frames == 0 ? StackPage.Of(ref frame[0]) : PageBelow(frames - 1) + frame[frames] - 1;
    }

    private static T OnAnotherThread<T>(Func<T> run)
    {
        T result = default!;
        var thread = new Thread(() => result = run());
        thread.Start();
        thread.Join();
        return result;
    }

    private bool MoveAndFind(Seat<Part> seat, nuint page)
    {
        _seats.ByPage.Move(seat, page);
        return _seats.ByPage.TryFind(page, out Seat<Part> found) && found == seat;
    }

    private Seat<Part> TakeSeat()
    {
        Seat<Part>? seat = _seats.Take(StackPage.Unknown, out _);
        Assert.NotNull(seat);
        return seat;
    }

    private sealed class Part : IPart
    {
        public bool IsEmpty => true;
    }
}
