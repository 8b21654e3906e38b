using NorthStar.Tests.Aggregation.Events;
using Xunit;

namespace NorthStar.Tests.Aggregation;

public sealed class LessonSnapshotTests()
    : SnapshotContract<LessonFinished, LessonFinishedPeriod>(new LessonSubject());

public sealed class RideSnapshotTests()
    : SnapshotContract<RideTaken, RideTakenPeriod>(new RideSubject());

public sealed class PhotoSnapshotTests()
    : SnapshotContract<PhotoShared, PhotoSharedPeriod>(new PhotoSubject());

public sealed class CupSnapshotTests()
    : SnapshotContract<CupBrewed, CupBrewedPeriod>(new CupSubject());

public sealed class ForeignSnapshotTests
{
    [Fact]
    public void The_snapshot_of_another_metric_is_refused()
    {
        var rides = new RideTakenAggregator();
        var refusal = Assert.Throws<SnapshotException>(() => rides.Load(new CupBrewedAggregator().Save()));
        Assert.Equal(SnapshotFault.OtherDefinition, refusal.Fault);
        Assert.Contains(CupBrewedAggregator.Definition.Fingerprint, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(RideTakenAggregator.Definition.Fingerprint, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_qualified_events_than_events_are_refused()
    {
        // Before the period's two counts: the counters, no actor, one period, its date.
        const int total = SnapshotBytes.ContentStart + (4 * 8) + 4 + (9 * 8) + 4 + 4 + 4;
        var cups = new CupBrewedAggregator();
        cups.Record(new CupBrewed(DateTimeOffset.UtcNow));
        byte[] snapshot = cups.Save();

        cups.Load(snapshot.WithInt64(total, 5).Signed());
        Assert.Equal((5, 1), (cups.Current.Total, cups.Current.Count));
        byte[] hostile = snapshot.WithInt64(total + sizeof(long), 2).Signed();
        Assert.Equal(SnapshotFault.Damaged, Assert.Throws<SnapshotException>(() => cups.Load(hostile)).Fault);
    }

    [Fact]
    public void A_stream_is_left_open_and_a_broken_one_is_refused_like_its_bytes()
    {
        var rides = new RideTakenAggregator();
        using var stream = new MemoryStream();
        rides.Save(stream);
        stream.WriteByte(0);
        stream.Position = 0;
        Assert.Equal(SnapshotFault.Damaged, Assert.Throws<SnapshotException>(() => rides.Load(stream)).Fault);
        Assert.Throws<ArgumentNullException>(() => rides.Load((Stream)null!));
        Assert.Throws<ArgumentNullException>(() => rides.Save((Stream)null!));
        Assert.True(stream.CanRead);
    }
}
