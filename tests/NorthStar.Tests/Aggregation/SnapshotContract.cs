using NorthStar.Tests.Oracle;
using Xunit;

namespace NorthStar.Tests.Aggregation;

/// <summary>A snapshot may come from anywhere: it is loaded, or refused with the right reason and without a trace.</summary>
public abstract class SnapshotContract<TEvent, TPeriod>(MetricSubject<TEvent, TPeriod> subject)
    where TPeriod : class
{
    [Fact]
    public void A_snapshot_that_ends_too_early_is_refused_at_every_length() => ForAll(10, (aggregator, snapshot) =>
    {
        for (int length = 0; length < snapshot.Length; length++)
            AssertRefused(aggregator, snapshot[..length], length < 4 ? SnapshotFault.NotASnapshot : SnapshotFault.Damaged);
    });

    [Fact]
    public void A_snapshot_with_any_byte_altered_is_refused() => ForAll(10, (aggregator, snapshot) =>
    {
        for (int i = 0; i < snapshot.Length; i++)
        {
            foreach (byte mask in new byte[] { 0x01, 0x80, 0xFF })
            {
                byte[] altered = snapshot.With(i, (byte)(snapshot[i] ^ mask));
                int version = altered[SnapshotBytes.VersionStart] | (altered[SnapshotBytes.VersionStart + 1] << 8);
                AssertRefused(aggregator, altered, i switch
                {
                    < SnapshotBytes.VersionStart => SnapshotFault.NotASnapshot,
                    < SnapshotBytes.FingerprintStart when version > 3 => SnapshotFault.NewerVersion,
                    < SnapshotBytes.FingerprintStart when version < 3 => SnapshotFault.OlderVersion,
                    _ => SnapshotFault.Damaged,
                });
            }
        }
    });

    [Fact]
    public void Only_the_definition_is_blamed_where_only_the_fingerprint_differs() => ForAll(5, (aggregator, snapshot) =>
    {
        for (int i = SnapshotBytes.FingerprintStart; i < SnapshotBytes.ContentStart; i++)
            AssertRefused(aggregator, snapshot.With(i, (byte)(snapshot[i] ^ 1)).Signed(), SnapshotFault.OtherDefinition);
    });

    [Fact]
    public void Only_the_version_is_blamed_where_only_the_version_differs() => ForAll(5, (aggregator, snapshot) =>
    {
        foreach (byte[] version in new byte[][] { [4, 0], [0, 1], [255, 255] })
            AssertRefused(aggregator, snapshot.With(SnapshotBytes.VersionStart, version).Signed(), SnapshotFault.NewerVersion);
        foreach (byte version in new byte[] { 1, 2 })
            AssertRefused(aggregator, snapshot.With(SnapshotBytes.VersionStart, version, 0).Signed(), SnapshotFault.OlderVersion);
        AssertRefused(aggregator, snapshot.With(SnapshotBytes.VersionStart, 0, 0).Signed(), SnapshotFault.Damaged);
    });

    [Fact]
    public void Trailing_bytes_are_refused_also_where_the_checksum_covers_them() => ForAll(5, (aggregator, snapshot) =>
    {
        AssertRefused(aggregator, [.. snapshot, 0], SnapshotFault.Damaged);
        AssertRefused(aggregator, [.. snapshot, .. snapshot], SnapshotFault.Damaged);
        byte[] within = [.. snapshot[..^SnapshotBytes.ChecksumLength], 0, .. new byte[SnapshotBytes.ChecksumLength]];
        AssertRefused(aggregator, within.Signed(), SnapshotFault.Damaged);
    });

    [Fact]
    public void Random_bytes_are_refused() => ForAll(10, (aggregator, snapshot) =>
    {
        var random = new Random(snapshot.Length);
        for (int round = 0; round < 50; round++)
        {
            byte[] bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            AssertRefused(aggregator, bytes, SnapshotFault.NotASnapshot);
            byte[] content = [.. snapshot[..SnapshotBytes.ContentStart], .. bytes, .. new byte[SnapshotBytes.ChecksumLength]];
            AssertRefused(aggregator, content.Signed(), SnapshotFault.Damaged);
        }
    });

    [Fact]
    public void The_snapshot_of_another_calendar_is_refused()
    {
        var clock = new MovingClock(new DateTimeOffset(2026, 8, 21, 12, 0, 0, TimeSpan.Zero));
        MetricAggregator<TEvent, TPeriod> tokyo = subject.NewAggregator(clock, new MetricCalendar("Asia/Tokyo"));
        foreach (MetricCalendar other in new MetricCalendar[] { new("Asia/Seoul"), new("Asia/Tokyo", DayOfWeek.Friday), new("Asia/Tokyo", fiscalYearStartMonth: 2) })
            AssertRefused(tokyo, subject.NewAggregator(clock, other).Save(), SnapshotFault.OtherDefinition);
    }

    [Fact]
    public void Counts_and_lengths_of_any_size_are_refused_or_loaded_and_allocate_no_more_than_the_snapshot_deserves() =>
        ForAll(10, (aggregator, snapshot) =>
        {
            byte[] before = aggregator.Save();
            for (int i = SnapshotBytes.ContentStart; i < snapshot.Length - SnapshotBytes.ChecksumLength - sizeof(int); i++)
            {
                foreach (int value in new[] { int.MaxValue, int.MinValue, -1, 0x00FF_FFFF, 0x1000 })
                {
                    byte[] hostile = snapshot.WithInt32(i, value).Signed();
                    long allocated = GC.GetAllocatedBytesForCurrentThread();
                    Exception? refusal = Record.Exception(() => aggregator.Load(hostile));
                    allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
                    Assert.InRange(allocated, 0, 200_000 + (200 * snapshot.Length));
                    if (refusal is null)
                    {
                        AssertIsWhole(aggregator);
                        aggregator.Load(before);
                        continue;
                    }

                    Assert.Equal(SnapshotFault.Damaged, Assert.IsType<SnapshotException>(refusal).Fault);
                }
            }

            Assert.Equal(before, aggregator.Save());
        });

    [Fact]
    public void Counters_beyond_anything_that_can_be_recorded_are_refused() => ForAll(5, (aggregator, snapshot) =>
    {
        foreach (long count in new[] { long.MaxValue, long.MaxValue / 2, -1, long.MinValue })
        {
            byte[] hostile = snapshot.WithInt64(SnapshotBytes.ContentStart, count).WithInt64(SnapshotBytes.ContentStart + 8, count);
            AssertRefused(aggregator, hostile.Signed(), SnapshotFault.Damaged);
        }
    });

    private void ForAll(int tests, Action<MetricAggregator<TEvent, TPeriod>, byte[]> holds) =>
        Replayable.Check(Scenarios.Of(subject), scenario => scenario.Smaller(), tests, scenario =>
        {
            MetricAggregator<TEvent, TPeriod> saved = subject.NewAggregator(scenario);
            saved.Record(scenario.Events);
            MetricAggregator<TEvent, TPeriod> other = subject.NewAggregator(scenario);
            other.Record(scenario.Events.AsSpan(scenario.Events.Length / 2));
            holds(other, saved.Save());
        });

    private static void AssertRefused(MetricAggregator<TEvent, TPeriod> aggregator, byte[] snapshot, SnapshotFault fault)
    {
        byte[] before = aggregator.Save();
        var refusal = Assert.Throws<SnapshotException>(() => aggregator.Load(snapshot));
        Assert.Equal(fault, refusal.Fault);
        Assert.Equal(aggregator.Metric.Name, refusal.Metric);
        Assert.Contains($"'{aggregator.Metric.Name}'", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, aggregator.Save());
    }

    /// <summary>Whatever was loaded can be read, and saved and loaded again.</summary>
    private static void AssertIsWhole(MetricAggregator<TEvent, TPeriod> aggregator)
    {
        Assert.NotEmpty(aggregator.Periods);
        Assert.Equal(
            aggregator.Counters.Recorded,
            aggregator.Counters.Accepted + aggregator.Counters.Duplicates + aggregator.Counters.Rejected);
        Assert.True(aggregator.Counters.Recorded >= 0);
        byte[] snapshot = aggregator.Save();
        aggregator.Load(snapshot);
        Assert.Equal(snapshot, aggregator.Save());
    }
}
