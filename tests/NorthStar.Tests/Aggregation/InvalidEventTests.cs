using NorthStar.Tests.Aggregation.Events;
using NorthStar.Tests.Oracle;
using Xunit;

namespace NorthStar.Tests.Aggregation;

/// <summary>A mistake of the caller is an exception that says which metric and why, and nothing of the call is recorded.</summary>
public sealed class InvalidEventTests
{
    private static readonly DateTimeOffset s_now = new(2026, 8, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly MovingClock s_clock = new(s_now);

    [Fact]
    public void A_null_event_is_refused_alone_and_within_a_span()
    {
        PhotoSharedAggregator photos = Photos();
        AssertRefused<ArgumentNullException>(photos, () => photos.Record((PhotoShared)null!), "Photo shared", "null");
        AssertRefused<ArgumentNullException>(photos, () => photos.Record([Photo("2"), null!, Photo("3")]), "Photo shared", "null");
        AssertRefused<ArgumentNullException>(photos, () => photos.Record([Photo("2"), null!]), "Photo shared", "null");
    }

    [Fact]
    public void A_null_event_with_arguments_is_refused_alone_and_within_a_span()
    {
        var notes = new NoteReadAggregator(s_clock);
        notes.Record(new NoteRead(1, "mail"), s_now, Guid.NewGuid());
        AssertRefused<ArgumentNullException>(notes, () => notes.Record(null!, s_now, Guid.NewGuid()), "Note read", "null");
        AssertRefused<ArgumentNullException>(
            notes,
            () => notes.Record([(new NoteRead(1, "mail"), s_now, Guid.NewGuid()), (null!, s_now, Guid.NewGuid())]),
            "Note read", "null");
        AssertRefused<ArgumentOutOfRangeException>(notes, () => notes.Record(new NoteRead(1, "mail"), default, Guid.NewGuid()), "Note read", "1970");
        AssertRefused<ArgumentOutOfRangeException>(notes, () => notes.Record([default((NoteRead, DateTimeOffset, Guid)) with { Item1 = new(1, "") }]), "Note read", "1970");
    }

    [Fact]
    public void A_default_struct_is_refused_because_its_time_is_out_of_range()
    {
        var rides = new RideTakenAggregator(s_clock);
        rides.Record(Ride(s_now.UtcDateTime));
        AssertRefused<ArgumentOutOfRangeException>(rides, () => rides.Record(default(RideTaken)), "Ride taken", "1970", "0001");
        AssertRefused<ArgumentOutOfRangeException>(rides, () => rides.Record([Ride(s_now.UtcDateTime), default]), "Ride taken", "1970");
    }

    [Fact]
    public void A_default_struct_whose_time_may_be_missing_is_rejected_and_counted()
    {
        var cups = new CupBrewedAggregator(s_clock);
        cups.Record(default(CupBrewed));
        Assert.Equal(1, cups.Counters.RejectedFor(RejectionReason.MissingTime));
        Assert.Equal(1, cups.Counters.Recorded);
    }

    [Fact]
    public void A_local_time_is_refused_because_it_means_another_instant_on_each_machine()
    {
        var rides = new RideTakenAggregator(s_clock);
        rides.Record(Ride(s_now.UtcDateTime));
        RideTaken local = Ride(DateTime.SpecifyKind(s_now.UtcDateTime, DateTimeKind.Local));
        AssertRefused<ArgumentException>(rides, () => rides.Record(local), "Ride taken", "Local", "At: DateTime");
        AssertRefused<ArgumentException>(rides, () => rides.Record([Ride(s_now.UtcDateTime), local, Ride(s_now.UtcDateTime)]), "Ride taken", "Local");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(253_402_300_800_000_000)]
    [InlineData(4_133_980_800_000_000)]
    public void A_number_that_is_no_time_from_1970_to_2100_is_refused(long microseconds)
    {
        PhotoSharedAggregator photos = Photos();
        PhotoShared photo = new() { Id = "2", Account = "x", SharedAt = microseconds };
        AssertRefused<ArgumentOutOfRangeException>(photos, () => photos.Record(photo), "Photo shared", "1970 to 2100", "SharedAt");
        AssertRefused<ArgumentOutOfRangeException>(photos, () => photos.Record([Photo("3"), photo, Photo("4")]), "Photo shared", "1970 to 2100");
    }

    [Fact]
    public void The_first_and_the_last_instant_of_the_calendar_are_taken()
    {
        PhotoSharedAggregator photos = Photos();
        photos.Record(new PhotoShared { Id = "2", Account = "x", SharedAt = 0 });
        photos.Record(new PhotoShared { Id = "3", Account = "x", SharedAt = 4_133_980_799_999_999 });
        Assert.Equal(1, photos.Counters.RejectedFor(RejectionReason.TooOld));
        Assert.Equal(1, photos.Counters.RejectedFor(RejectionReason.InFuture));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_quantity_that_is_no_finite_number_is_rejected_by_reason_and_spoils_nothing(double megabytes)
    {
        PhotoSharedAggregator photos = Photos();
        photos.Record([Photo("2", megabytes), Photo("3", 2)]);
        Assert.Equal(1, photos.Counters.RejectedFor(RejectionReason.InvalidQuantity));
        Assert.Equal(3, photos.Current.Megabytes);
        photos.Record(Photo("2", 4));
        Assert.Equal(7, photos.Current.Megabytes);
    }

    [Fact]
    public void An_empty_batch_is_nothing()
    {
        PhotoSharedAggregator photos = Photos();
        byte[] before = photos.Save();
        photos.Record([]);
        Assert.Equal(before, photos.Save());
    }

    [Fact]
    public void A_clock_outside_of_the_calendar_is_named()
    {
        var photos = new PhotoSharedAggregator(new MovingClock(DateTimeOffset.UnixEpoch.AddYears(-30)));
        var refusal = Assert.Throws<InvalidOperationException>(() => photos.Record(Photo("1")));
        Assert.Contains("'Photo shared'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("clock", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_merge_with_nothing_with_itself_or_with_another_calendar_is_refused()
    {
        PhotoSharedAggregator photos = Photos();
        Assert.Throws<ArgumentNullException>(() => photos.Merge(null!));
        AssertRefused<ArgumentException>(photos, () => photos.Merge(photos), "Photo shared", "itself");
        var elsewhere = new PhotoSharedAggregator(s_clock, new MetricCalendar("Asia/Kathmandu"));
        AssertRefused<ArgumentException>(photos, () => photos.Merge(elsewhere), "Photo shared", "Asia/Kathmandu");
        var laterWeek = new PhotoSharedAggregator(s_clock, new MetricCalendar("UTC", DayOfWeek.Friday));
        AssertRefused<ArgumentException>(photos, () => photos.Merge(laterWeek), "Photo shared");
    }

    private static void AssertRefused<TException>(PhotoSharedAggregator photos, Action call, params string[] words)
        where TException : Exception => AssertRefused<TException, PhotoShared, PhotoSharedPeriod>(photos, call, words);

    private static void AssertRefused<TException>(RideTakenAggregator rides, Action call, params string[] words)
        where TException : Exception => AssertRefused<TException, RideTaken, RideTakenPeriod>(rides, call, words);

    private static void AssertRefused<TException>(NoteReadAggregator notes, Action call, params string[] words)
        where TException : Exception =>
        AssertRefused<TException, (NoteRead Event, DateTimeOffset OccurredAt, Guid Actor), NoteReadPeriod>(notes, call, words);

    private static void AssertRefused<TException, TEvent, TPeriod>(
        MetricAggregator<TEvent, TPeriod> aggregator, Action call, string[] words)
        where TException : Exception
        where TPeriod : class
    {
        byte[] before = aggregator.Save();
        var refusal = Assert.Throws<TException>(call);
        foreach (string word in words)
            Assert.Contains(word, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, aggregator.Save());
    }

    private static PhotoSharedAggregator Photos()
    {
        var photos = new PhotoSharedAggregator(s_clock);
        photos.Record(Photo("1"));
        return photos;
    }

    private static PhotoShared Photo(string id, double megabytes = 1) => new()
    {
        Id = id,
        Account = "x",
        SharedAt = s_now.ToUnixTimeMilliseconds() * 1000,
        Megabytes = megabytes,
        Viewers = ["one"],
    };

    private static RideTaken Ride(DateTime at) => new(1, at, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), true);
}
