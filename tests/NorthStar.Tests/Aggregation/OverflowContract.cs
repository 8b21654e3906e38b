using NorthStar.Tests.Aggregation.Events;
using NorthStar.Tests.Oracle;
using Xunit;

namespace NorthStar.Tests.Aggregation;

/// <summary>A sum that would leave the range of its type is an error, whatever the type and whichever call it is.</summary>
/// <param name="large">A qualified event, of the given number, whose quantity is more than half of the range.</param>
/// <param name="quantity">How the definition names the quantity.</param>
public abstract class OverflowContract<TEvent, TPeriod>(
    MetricSubject<TEvent, TPeriod> subject, Func<int, DateTimeOffset, TEvent> large, string quantity)
    where TPeriod : class
{
    private static readonly DateTimeOffset s_now = new(2026, 8, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void One_event_that_overflows_is_refused()
    {
        MetricAggregator<TEvent, TPeriod> aggregator = Holding(1);
        AssertRefused(aggregator, () => aggregator.Record(large(2, s_now)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_span_that_overflows_in_its_middle_is_refused_as_a_whole(bool isNew)
    {
        MetricAggregator<TEvent, TPeriod> aggregator = isNew ? Holding() : Holding(1);
        TEvent otherPeriod = large(3, s_now.AddDays(-40));
        AssertRefused(aggregator, () => aggregator.Record([otherPeriod, large(4, s_now), large(5, s_now), otherPeriod]));
    }

    [Fact]
    public void A_merge_that_overflows_is_refused()
    {
        MetricAggregator<TEvent, TPeriod> aggregator = Holding(1);
        MetricAggregator<TEvent, TPeriod> other = Holding(2);
        byte[] before = other.Save();
        AssertRefused(aggregator, () => aggregator.Merge(other));
        Assert.Equal(before, other.Save());
    }

    [Fact]
    public void After_a_refusal_an_aggregator_goes_on()
    {
        MetricAggregator<TEvent, TPeriod> aggregator = Holding(1);
        Assert.Throws<OverflowException>(() => aggregator.Record(large(2, s_now)));
        MetricAggregator<TEvent, TPeriod> expected = Holding(1);
        foreach (MetricAggregator<TEvent, TPeriod> each in new[] { aggregator, expected })
            each.Record(large(3, s_now.AddDays(-100)));
        Assert.Equal(expected.Save(), aggregator.Save());
        Assert.Equal(subject.Reading(expected), subject.Reading(aggregator));
    }

    private MetricAggregator<TEvent, TPeriod> Holding(params int[] numbers)
    {
        MetricAggregator<TEvent, TPeriod> aggregator = subject.NewAggregator(new MovingClock(s_now), null);
        foreach (int number in numbers)
            aggregator.Record(large(number, s_now));
        return aggregator;
    }

    private static void AssertRefused(MetricAggregator<TEvent, TPeriod> aggregator, Action call, string quantity)
    {
        byte[] before = aggregator.Save();
        var overflow = Assert.Throws<OverflowException>(call);
        Assert.Contains($"'{aggregator.Metric.Name}'", overflow.Message, StringComparison.Ordinal);
        Assert.Contains(quantity, overflow.Message, StringComparison.Ordinal);
        Assert.Equal(before, aggregator.Save());
    }

    private void AssertRefused(MetricAggregator<TEvent, TPeriod> aggregator, Action call) =>
        AssertRefused(aggregator, call, quantity);
}

public sealed class LongOverflowTests() : OverflowContract<EntryPosted, EntryPostedPeriod>(
    new EntrySubject(), static (number, time) => new(number, time, (long.MaxValue / 2) + 1, "v", 1), "Cents: long");

public sealed class DecimalOverflowTests() : OverflowContract<LessonFinished, LessonFinishedPeriod>(
    new LessonSubject(),
    static (number, time) => new(new Guid(number, 0, 0, new byte[8]), new Guid(7, 0, 0, new byte[8]), time, 90, true, "app", decimal.MinValue / 2 - 1, Course.Chess, "DE"),
    "Credits: decimal");

public sealed class DurationOverflowTests() : OverflowContract<RideTaken, RideTakenPeriod>(
    new RideSubject(),
    static (number, time) => new(number, time.UtcDateTime, TimeSpan.MaxValue / 2 + TimeSpan.FromTicks(1000), TimeSpan.FromHours(1), true),
    "Length: TimeSpan");

public sealed class DoubleOverflowTests() : OverflowContract<PhotoShared, PhotoSharedPeriod>(
    new PhotoSubject(),
    static (number, time) => new()
    {
        Id = $"{number}",
        Account = "x",
        SharedAt = time.ToUnixTimeMilliseconds() * 1000,
        Megabytes = double.MaxValue / 1.5,
        Viewers = ["one"],
    },
    "Megabytes: double");
