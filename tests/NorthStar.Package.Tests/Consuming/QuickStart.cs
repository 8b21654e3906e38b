namespace NorthStar.Package.Tests.Consuming;

/// <summary>The program of a first-time user, with a fixed clock, and what it must print.</summary>
internal static class QuickStart
{
    public const string Event = """
        using NorthStar;

        namespace Meetings;

        /// <summary>A meeting has ended.</summary>
        [CoreAction("People meet face to face without travelling", Cadence.Weekly, TimeZone = "Europe/Berlin")]
        internal sealed record MeetingHosted(
            [EventId] Guid MeetingId,
            [Actor] Guid HostId,
            [OccurredAt] DateTimeOffset EndedAt,
            [Quality(AtLeast = 2)] int Participants,
            [Quantity] TimeSpan Duration,
            [Dimension] Plan Plan);

        internal enum Plan { Free, Pro }
        """;

    public const string Program = """
        using System.Globalization;
        using Meetings;
        using NorthStar;

        var now = new DateTimeOffset(2026, 3, 18, 12, 0, 0, TimeSpan.Zero);
        var clock = new FixedClock(now);
        var meetings = new MeetingHostedAggregator(clock);
        var host = new Guid("6d0ad2a1-51ad-4b2b-8f5b-3c3a5b9ab001");
        var first = new MeetingHosted(Guid.NewGuid(), host, now.AddHours(-1), 3, TimeSpan.FromMinutes(45), Plan.Pro);
        meetings.Record(in first);
        meetings.Record(in first);
        meetings.Record(
        [
            new MeetingHosted(Guid.NewGuid(), host, now.AddDays(-1), 2, TimeSpan.FromMinutes(30), Plan.Free),
            new MeetingHosted(Guid.NewGuid(), host, now.AddDays(-1), 1, TimeSpan.FromMinutes(10), Plan.Free),
            new MeetingHosted(Guid.NewGuid(), Guid.NewGuid(), now.AddDays(-14), 5, TimeSpan.FromHours(1), Plan.Pro),
        ]);

        using var snapshot = new MemoryStream();
        meetings.Save(snapshot);
        var restored = new MeetingHostedAggregator(clock);
        restored.Load(snapshot.ToArray());
        foreach (MeetingHostedPeriod week in restored.Periods)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{week.Date:yyyy-MM-dd}: {week.Value} of {week.Total} meetings, {week.Actors} hosts, {week.Duration}, {week.ByPlan[Plan.Pro].Count} on Pro"));
        }

        Console.WriteLine(restored.Counters);
        Console.WriteLine(NorthStarCatalog.Metrics[0].Name);

        internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
        {
            public override DateTimeOffset GetUtcNow() => now;
        }
        """;

    public const string Printed = """
        2026-03-02: 1 of 1 meetings, 1 hosts, 01:00:00, 1 on Pro
        2026-03-09: 0 of 0 meetings, 0 hosts, 00:00:00, 0 on Pro
        2026-03-16: 2 of 3 meetings, 1 hosts, 01:15:00, 1 on Pro
        5 recorded = 4 accepted + 1 duplicates + 0 rejected
        Meeting hosted

        """;

    public static void WriteTo(Consumer consumer, string properties)
    {
        consumer.WriteProject("Meetings.csproj", $"""
            <OutputType>Exe</OutputType>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
            """);
        consumer.Write("MeetingHosted.cs", Event);
        consumer.Write("Program.cs", Program);
    }

    public static void AssertPrintedBy(CommandOutcome run) =>
        Assert.Equal(Printed.ReplaceLineEndings(), run.Succeeded().Output.ReplaceLineEndings());
}
