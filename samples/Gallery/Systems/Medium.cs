using Gallery.Presentation;
using Gallery.Simulation;
using NorthStar;

namespace Gallery.Systems;

[CoreAction("People read what is worth their time", Cadence.Weekly, Name = "Time spent reading", Measure = Measure.QuantitySum, Owner = "Reading")]
internal sealed record ArticleRead(
    [EventId] Guid ReadId,
    [Actor] int ReaderId,
    [OccurredAt] DateTimeOffset ClosedAt,
    int StoryId,
    [Quality(AtLeast = "00:00:30"), Quantity(Unit = "reading time", Cap = "00:30:00")] TimeSpan Dwell,
    [Dimension] ReadFrom From);

internal enum ReadFrom
{
    Feed,
    Email,
    Search,
}

[InputMetric("There is something new to read", Cadence.Weekly, Name = "Stories published", Drives = typeof(ArticleRead),
    Stage = LifecycleStage.Engagement, Owner = "Writers")]
internal sealed record StoryPublished([EventId] int StoryId, [Actor] int WriterId, [OccurredAt] DateTimeOffset At, int Words);

[InputMetric("A reader is reminded of the writers they follow", Cadence.Weekly, Name = "Digests opened", Drives = typeof(ArticleRead),
    Stage = LifecycleStage.Retention, Owner = "Email")]
internal sealed record DigestOpened([EventId] Guid DigestId, [Actor] int ReaderId, [OccurredAt] DateTimeOffset At);

/// <summary>The same event, measured a second time: on what share of the visits a story was read, and not only opened.</summary>
[Guardrail("A story keeps what its title promised", Cadence.Weekly, Name = "Visits of 30 seconds and more", Guards = typeof(ArticleRead),
    Event = typeof(ArticleRead), Measure = Measure.QualifiedShare, AtLeast = 0.6, MaxDecreasePercent = 20, Owner = "Feed ranking")]
internal static class StoryKept;

internal sealed class Medium(SimulatedClock clock) : Exhibit(
    clock, "Medium", "Not page views: a visit counts from 30 seconds on, and a forgotten tab adds 30 minutes at most.")
{
    public ArticleReadAggregator Reads { get; } = new(clock);

    public StoryPublishedAggregator Stories { get; } = new(clock);

    public DigestOpenedAggregator Digests { get; } = new(clock);

    public StoryKeptAggregator Kept { get; } = new(clock);

    public override MetricDefinition NorthStar => Reads.Metric;

    public override RecordCounters Counters => Reads.Counters;

    public override void Record(object e)
    {
        switch (e)
        {
            case ArticleRead read:
                Reads.Record(read);
                Kept.Record(read);
                break;
            case StoryPublished story: Stories.Record(story); break;
            case DigestOpened digest: Digests.Record(digest); break;
        }
    }

    public override PeriodTable Table() => PeriodTable.Of(Reads.Periods)
        .NorthStar("minutes read", week => Reads[week].Value.TotalMinutes)
        .Figure("readers", week => Reads[week].Actors.Value)
        .Figure("from email", week => Reads[week].ByFrom[ReadFrom.Email].Value.TotalMinutes)
        .Figure("stories", week => Stories[week].Value)
        .Figure("writers", week => Stories[week].Actors.Value)
        .Figure("digests", week => Digests[week].Value)
        .Guardrail("read, of visits", week => Kept[week].Guardrail, "0.0%");

    public override void ShowMore(Page page) =>
        page.Line($"{Written.Number(Counters.Capped)} visits were longer than 30 minutes, and counted as 30 minutes");

    protected override void Simulate(EventStream stream)
    {
        int stories = 40;
        foreach (int week in EventStream.Weeks)
        {
            for (int published = stream.Between(25, 40); published > 0; published--)
            {
                DateTimeOffset at = stream.MomentOfWeek(week);
                stream.Add(at, new StoryPublished(++stories, stream.Between(1, 60), at, stream.Between(300, 3000)));
            }

            for (int visits = 220 + (6 * week); visits > 0; visits--)
            {
                int reader = stream.Between(1, 150 + (5 * week));
                DateTimeOffset at = stream.MomentOfWeek(week);
                ReadFrom from = stream.Pick(ReadFrom.Feed, ReadFrom.Email, ReadFrom.Search);
                if (from == ReadFrom.Email)
                    stream.Add(at.AddMinutes(-20), new DigestOpened(stream.NewId(), reader, at.AddMinutes(-20)));
                stream.Add(at, new ArticleRead(stream.NewId(), reader, at, stream.Between(1, stories), Dwell(stream, hasClickbait: week is 9 or 10), from));
            }
        }
    }

    private static TimeSpan Dwell(EventStream stream, bool hasClickbait) =>
        stream.Chance(hasClickbait ? 0.5 : 0.3) ? stream.Seconds(1, 29)
        : stream.Chance(0.02) ? stream.Seconds(3600, 36000)
        : stream.Seconds(30, 900);
}
