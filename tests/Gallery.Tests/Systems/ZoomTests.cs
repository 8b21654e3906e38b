using System.Globalization;
using Gallery.Simulation;
using Gallery.Systems;
using Gallery.Tests.Checking;
using NorthStar;

namespace Gallery.Tests.Systems;

public sealed class ZoomTests
{
    private static readonly LocalCalendar California = new("America/Los_Angeles", DayOfWeek.Sunday);

    [Fact]
    public void Every_printed_week_agrees_with_the_raw_events()
    {
        var zoom = new Zoom(new SimulatedClock());
        var raw = new RawEvents(zoom);
        ILookup<DateOnly, MeetingHosted> hosted = raw.Of<MeetingHosted>().Where(meeting => meeting.Participants >= 2)
            .ToLookup(meeting => California.Week(meeting.EndedAt));
        ILookup<DateOnly, HostSignedUp> signUps = raw.Of<HostSignedUp>().ToLookup(signUp => California.Week(signUp.At));
        ILookup<DateOnly, InvitationSent> invitations = raw.Of<InvitationSent>().ToLookup(invitation => California.Week(invitation.SentAt));
        ILookup<DateOnly, CallRated> ratings = raw.Of<CallRated>().ToLookup(rating => California.Week(rating.At));

        Expected.Weeks(zoom, California, TimeSpan.Zero, rows: 10, (week, isFinal) =>
        {
            double poor = ratings[week].Average(rating => rating.Stars <= 2 ? 1.0 : 0.0);
            return new Expected(
                isFinal,
                ratings[week].Count() < 20 ? GuardrailState.TooLittleVolume : Expected.Within(poor, atMost: 0.08),
                ("meetings", hosted[week].Count()),
                ("hosts", hosted[week].Select(meeting => meeting.HostId).Distinct().Count()),
                ("hours", hosted[week].Sum(meeting => meeting.Duration.TotalHours)),
                ("of business plans", hosted[week].Count(meeting => meeting.Plan == MeetingPlan.Business)),
                ("sign-ups", signUps[week].Count()),
                ("invitations", invitations[week].Count()),
                ("poor calls", poor));
        });
    }

    [Fact]
    public void The_target_is_held_against_a_straight_line()
    {
        var zoom = new Zoom(new SimulatedClock());
        ILookup<DateOnly, MeetingHosted> hosted = new RawEvents(zoom).Of<MeetingHosted>()
            .Where(meeting => meeting.Participants >= 2)
            .ToLookup(meeting => California.Week(meeting.EndedAt));
        DateTimeOffset begin = California.Midnight(new DateOnly(2026, 1, 1));
        DateTimeOffset end = California.Midnight(new DateOnly(2026, 4, 1));
        double elapsed = (California.Midnight(new DateOnly(2026, 3, 15)) - begin) / (end - begin);
        double baseline = hosted[new DateOnly(2025, 12, 21)].Count();
        double actual = hosted[new DateOnly(2026, 3, 8)].Count();

        TargetPace pace = Assert.Single(zoom.Meetings.Targets);

        Assert.Equal((baseline, actual), (pace.Baseline, pace.Actual));
        Assert.Equal(baseline + ((260 - baseline) * elapsed), pace.Expected, 1e-9);
        Assert.Equal(actual >= pace.Expected, pace.IsOnPace);
        string judgement = pace.IsOnPace == true ? "on pace" : "behind";
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"260; last full week {actual}, expected by then {pace.Expected:N0}: {judgement}"),
            GalleryRun.Good("zoom").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Meetings_that_arrive_after_their_week_are_corrections()
    {
        var zoom = new Zoom(new SimulatedClock());
        int late = new RawEvents(zoom).FirstDeliveries<MeetingHosted>()
            .Count(delivery => delivery.At >= California.Midnight(California.Week(delivery.Event.EndedAt).AddDays(7)));

        Assert.InRange(late, 1, int.MaxValue);
        Assert.Equal(late, zoom.Counters.Corrections);
    }

    [Fact]
    public void A_meeting_takes_two_people_and_counts_once()
    {
        var meetings = new MeetingHostedAggregator(new FixedClock("2026-03-12T12:00:00Z"));
        var sunday = new DateTimeOffset(2026, 3, 8, 8, 0, 0, TimeSpan.Zero);
        var standUp = new MeetingHosted(Guid.NewGuid(), 1, sunday, 2, TimeSpan.FromMinutes(15), MeetingPlan.Free);

        meetings.Record(standUp);
        meetings.Record(standUp);
        meetings.Record(standUp with { MeetingId = Guid.NewGuid(), Participants = 1 });
        meetings.Record(standUp with { MeetingId = Guid.NewGuid(), HostId = 2, Participants = 30, Plan = MeetingPlan.Business });
        meetings.Record(standUp with { MeetingId = Guid.NewGuid(), EndedAt = sunday.AddTicks(-1) });

        MeetingHostedPeriod week = meetings[new DateOnly(2026, 3, 8)];
        Assert.Equal((2L, 3L, 2L, TimeSpan.FromMinutes(30)), (week.Value, week.Total, week.Actors.Value, week.Duration));
        Assert.Equal(1, week.ByPlan[MeetingPlan.Business].Value);
        Assert.Equal(1, meetings[new DateOnly(2026, 3, 1)].Value);
        Assert.Equal(1, meetings.Counters.Duplicates);
    }
}
