using Gallery.Simulation;
using Gallery.Systems;
using Gallery.Tests.Checking;
using NorthStar;

namespace Gallery.Tests.Systems;

public sealed class SlackTests
{
    private static readonly LocalCalendar Calendar = LocalCalendar.Utc;

    [Fact]
    public void Every_printed_week_agrees_with_the_raw_events()
    {
        var slack = new Slack(new SimulatedClock());
        var raw = new RawEvents(slack);
        ILookup<DateOnly, MessageSent> sent = raw.Of<MessageSent>().Where(message => message.IsFromPerson).ToLookup(message => Calendar.Week(message.SentAt));
        ILookup<DateOnly, MemberInvited> invitations = raw.Of<MemberInvited>().ToLookup(invitation => Calendar.Week(invitation.At));
        ILookup<DateOnly, ChannelCreated> channels = raw.Of<ChannelCreated>().ToLookup(channel => Calendar.Week(channel.At));
        ILookup<DateOnly, ChannelMuted> mutes = raw.Of<ChannelMuted>().ToLookup(mute => Calendar.Week(mute.At));

        Expected.Weeks(slack, Calendar, TimeSpan.Zero, rows: 10, (week, isFinal) =>
        {
            int muted = mutes[week].Count();
            double usual = Enumerable.Range(1, 4).Average(back => mutes[week.AddDays(-7 * back)].Count());
            return new Expected(
                isFinal,
                Expected.Within(muted, atMost: Math.Min(40, usual * 1.6)),
                ("messages", sent[week].Count()),
                ("workspaces", sent[week].Select(message => message.Workspace).Distinct().Count()),
                ("with 20 or more", sent[week].CountBy(message => message.Workspace).Count(workspace => workspace.Value >= 20)),
                ("in channels", sent[week].Count(message => message.Place == MessagePlace.Channel)),
                ("invitations", invitations[week].Count()),
                ("new channels", channels[week].Count()),
                ("mutes", muted));
        });
    }

    [Fact]
    public void Growth_agrees_with_the_sets_of_active_workspaces()
    {
        var slack = new Slack(new SimulatedClock());
        ILookup<DateOnly, WorkspaceId> active = new RawEvents(slack).Of<MessageSent>()
            .Where(message => message.IsFromPerson)
            .ToLookup(message => Calendar.Week(message.SentAt), message => message.Workspace);
        (DateOnly Week, int[] Numbers)[] expected = [.. active.Select(week => week.Key).Order().Select(week =>
        {
            HashSet<WorkspaceId> now = [.. active[week]];
            HashSet<WorkspaceId> before = [.. active[week.AddDays(-7)]];
            HashSet<WorkspaceId> ever = [.. active.Where(other => other.Key < week).SelectMany(other => other)];
            return (week, (int[])[
                now.Count,
                now.Count(workspace => !ever.Contains(workspace)),
                now.Count(before.Contains),
                now.Count(workspace => ever.Contains(workspace) && !before.Contains(workspace)),
                before.Count(workspace => !now.Contains(workspace))]);
        })];

        Assert.Equal(expected.Select(week => week.Week), slack.Messages.Growth.Select(week => week.Interval.Date));
        Assert.Equal(
            expected.Select(week => week.Numbers),
            slack.Messages.Growth.Select(week => (int[])[
                (int)week.Active.Value, (int)week.New, (int)week.Retained, (int)week.Resurrected, (int)week.Churned]));
        string page = GalleryRun.Good("slack").Output;
        Assert.All(expected[^10..], week => Assert.Matches($@"\n *{week.Week:yyyy-MM-dd}\*? +{string.Join(" +", week.Numbers)} +(–|\d+\.\d) *\n", page));
    }

    [Fact]
    public void A_workspace_comes_stays_goes_and_comes_back()
    {
        var messages = new MessageSentAggregator(new FixedClock("2026-03-12T12:00:00Z"));
        void Send(string workspace, int february, bool isFromPerson = true) => messages.Record(new MessageSent(
            Guid.NewGuid(), new WorkspaceId(workspace), new DateTimeOffset(2026, 2, february, 12, 0, 0, TimeSpan.Zero), isFromPerson, MessagePlace.Channel));

        Send("always", 2);
        Send("always", 9);
        Send("always", 16);
        Send("returns", 2);
        Send("returns", 16);
        Send("leaves", 2);
        Send("bots only", 9, isFromPerson: false);
        Send("late", 16);

        Assert.Equal(
            [(3, 3, 0, 0, 0, null), (1, 0, 1, 0, 2, 0.0), (3, 1, 1, 1, 0, null)],
            messages.Growth.Take(3).Select(week => (
                (int)week.Active.Value, (int)week.New, (int)week.Retained, (int)week.Resurrected, (int)week.Churned, week.QuickRatio)));
    }
}
