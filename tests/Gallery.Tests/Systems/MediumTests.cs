using System.Globalization;
using Gallery.Simulation;
using Gallery.Systems;
using Gallery.Tests.Checking;
using NorthStar;

namespace Gallery.Tests.Systems;

public sealed class MediumTests
{
    private static readonly LocalCalendar Calendar = LocalCalendar.Utc;

    [Fact]
    public void Every_printed_week_agrees_with_the_raw_events()
    {
        var medium = new Medium(new SimulatedClock());
        var raw = new RawEvents(medium);
        ILookup<DateOnly, ArticleRead> visits = raw.Of<ArticleRead>().ToLookup(visit => Calendar.Week(visit.ClosedAt));
        ILookup<DateOnly, StoryPublished> stories = raw.Of<StoryPublished>().ToLookup(story => Calendar.Week(story.At));
        ILookup<DateOnly, DigestOpened> digests = raw.Of<DigestOpened>().ToLookup(digest => Calendar.Week(digest.At));

        Expected.Weeks(medium, Calendar, TimeSpan.Zero, rows: 10, (week, isFinal) =>
        {
            ArticleRead[] read = [.. visits[week].Where(IsRead)];
            double usual = Enumerable.Range(1, 4).Average(back => visits[week.AddDays(-7 * back)].Average(visit => IsRead(visit) ? 1.0 : 0.0));
            double kept = (double)read.Length / visits[week].Count();
            return new Expected(
                isFinal,
                Expected.Within(kept, atLeast: Math.Max(0.6, usual * 0.8)),
                ("minutes read", read.Sum(Minutes)),
                ("readers", read.Select(visit => visit.ReaderId).Distinct().Count()),
                ("from email", read.Where(visit => visit.From == ReadFrom.Email).Sum(Minutes)),
                ("stories", stories[week].Count()),
                ("writers", stories[week].Select(story => story.WriterId).Distinct().Count()),
                ("digests", digests[week].Count()),
                ("read, of visits", kept));
        });
        Assert.Equal(raw.Of<ArticleRead>().Count(visit => visit.Dwell > TimeSpan.FromMinutes(30)), medium.Counters.Capped);

        static bool IsRead(ArticleRead visit) => visit.Dwell.TotalSeconds >= 30;
        static double Minutes(ArticleRead visit) => Math.Min(visit.Dwell.TotalMinutes, 30);
    }

    [Fact]
    public void A_glance_adds_nothing_and_a_forgotten_tab_half_an_hour()
    {
        var clock = new FixedClock("2026-03-12T12:00:00Z");
        var reads = new ArticleReadAggregator(clock);
        var kept = new StoryKeptAggregator(clock);
        foreach (string dwell in (string[])["00:00:29", "00:00:30", "00:10:00", "05:00:00"])
        {
            var read = new ArticleRead(
                Guid.NewGuid(), 1, new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), 1, TimeSpan.Parse(dwell, CultureInfo.InvariantCulture), ReadFrom.Feed);
            reads.Record(read);
            kept.Record(read);
        }

        Assert.Equal(new TimeSpan(0, 40, 30), reads[new DateOnly(2026, 3, 2)].Value);
        Assert.Equal(1, reads.Counters.Capped);
        Assert.Equal((0.75, GuardrailState.Holds), (kept[new DateOnly(2026, 3, 2)].Value, kept[new DateOnly(2026, 3, 2)].Guardrail.State));
    }
}
