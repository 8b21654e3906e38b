using Gallery.Simulation;
using Gallery.Systems;
using Gallery.Tests.Checking;
using NorthStar;

namespace Gallery.Tests.Systems;

public sealed class IntercomTests
{
    private static readonly LocalCalendar Dublin = new("Europe/Dublin");

    [Fact]
    public void Every_printed_week_agrees_with_the_raw_events()
    {
        var intercom = new Intercom(new SimulatedClock());
        var raw = new RawEvents(intercom);
        ILookup<Guid, DateTimeOffset> replies = raw.Of<QuestionAnswered>().ToLookup(answer => answer.QuestionId, answer => answer.AnsweredAt);
        ILookup<DateOnly, QuestionAsked> asked = raw.Of<QuestionAsked>().ToLookup(question => Dublin.Week(question.AskedAt));
        ILookup<DateOnly, QuestionAnswered> answers = raw.Of<QuestionAnswered>().ToLookup(answer => Dublin.Week(answer.AnsweredAt));
        ILookup<DateOnly, MessengerInstalled> installed = raw.Of<MessengerInstalled>().ToLookup(installation => Dublin.Week(installation.At));
        ILookup<DateOnly, TeammateAdded> teammates = raw.Of<TeammateAdded>().ToLookup(teammate => Dublin.Week(teammate.At));

        Expected.Weeks(intercom, Dublin, TimeSpan.FromHours(24 + 24), rows: 10, (week, isFinal) =>
        {
            QuestionAsked[] answered = [.. asked[week].Where(question =>
                replies[question.QuestionId].Any(at => at >= question.AskedAt && at <= question.AskedAt.AddHours(24)))];
            double waited = Waited(week);
            double usual = Enumerable.Range(1, 4).Average(back => Waited(week.AddDays(-7 * back)));
            return new Expected(
                isFinal,
                Expected.Within(waited, atMost: Math.Min(8, usual * 1.3)),
                ("answered", answered.Length),
                ("asked", asked[week].Count()),
                ("share", (double)answered.Length / asked[week].Count()),
                ("businesses", answered.Select(question => question.WorkspaceId).Distinct().Count()),
                ("in the messenger", answered.Count(question => question.Channel == QuestionChannel.Messenger)),
                ("installed", installed[week].Count()),
                ("teammates", teammates[week].Count()),
                ("hours to answer", waited));
        });

        double Waited(DateOnly week) => answers[week].Average(answer => answer.HoursWaited);
    }

    [Fact]
    public void An_answer_counts_within_a_day_whichever_arrives_first()
    {
        var questions = new QuestionAskedAggregator(new FixedClock("2026-03-12T12:00:00Z"));
        var monday = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        Guid[] ids = [.. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid())];
        void Answer(Guid question, DateTimeOffset at) => questions.Record(new QuestionAnswered(Guid.NewGuid(), question, at, 0));

        Answer(ids[0], monday.AddHours(24));
        Answer(ids[1], monday.AddHours(24).AddTicks(1));
        foreach (Guid id in ids)
            questions.Record(new QuestionAsked(id, 1, monday, QuestionChannel.Email));
        Answer(ids[2], monday.AddTicks(-1));
        Answer(ids[3], monday);

        QuestionAskedPeriod week = questions[new DateOnly(2026, 3, 2)];
        Assert.Equal((2L, 4L, 0.5), (week.Value, week.Total, week.QualityRate));
        Assert.False(week.IsProvisional);
    }
}
