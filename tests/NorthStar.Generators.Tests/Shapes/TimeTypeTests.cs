using Microsoft.CodeAnalysis;
using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

/// <summary>Every type that tells the time of an event.</summary>
public class TimeTypeTests
{
    private const string Types = """
        public sealed record Stamp(NodaTime.Instant At);
        public sealed record MaybeStamp(NodaTime.Instant? At);
        public readonly record struct StampValue(NodaTime.Instant At);
        """;

    private const string Figures = "{p.Total} {a.Counters.RejectedFor(RejectionReason.MissingTime)} {p.Date:yyyy-MM-dd}";

    private static readonly MemberCase[] s_cases =
    [
        new("[OccurredAt] DateTimeOffset Time", Figures, "1 0 2026-05-11", "At"),
        new("[OccurredAt] DateTimeOffset? Time", Figures, "1 1 2026-05-11", "At", "null"),
        new("[OccurredAt] DateTime Time", Figures, "1 0 2026-05-11", "new DateTime(2026, 5, 11, 0, 0, 0, DateTimeKind.Utc)"),
        new("[OccurredAt] DateTime Time", Figures, "1 0 2026-05-11", "new DateTime(2026, 5, 11)"),
        new("[OccurredAt] DateTime? Time", Figures, "1 1 2026-05-11", "At.UtcDateTime", "null"),
        new("[OccurredAt] DateOnly Time", Figures, "1 0 2026-05-11", "new DateOnly(2026, 5, 11)"),
        new("[OccurredAt] DateOnly? Time", Figures, "1 1 2026-05-11", "new DateOnly(2026, 5, 11)", "null"),
        new("[OccurredAt(Unit = UnixTimeUnit.Seconds)] int Time", Figures, "1 0 2026-05-11", "(int)At.ToUnixTimeSeconds()"),
        new("[OccurredAt(Unit = UnixTimeUnit.Seconds)] int? Time", Figures, "1 1 2026-05-11", "(int)At.ToUnixTimeSeconds()", "null"),
        new("[OccurredAt(Unit = UnixTimeUnit.Seconds)] uint Time", Figures, "1 0 2026-05-11", "(uint)At.ToUnixTimeSeconds()"),
        new("[OccurredAt(Unit = UnixTimeUnit.Seconds)] uint? Time", Figures, "1 1 2026-05-11", "(uint)At.ToUnixTimeSeconds()", "null"),
        new("[OccurredAt(Unit = UnixTimeUnit.Seconds)] long Time", Figures, "1 0 2026-05-11", "At.ToUnixTimeSeconds()"),
        new("[OccurredAt(Unit = UnixTimeUnit.Milliseconds)] long Time", Figures, "1 0 2026-05-11", "At.ToUnixTimeMilliseconds()"),
        new("[OccurredAt(Unit = UnixTimeUnit.Milliseconds)] long? Time", Figures, "1 1 2026-05-11", "At.ToUnixTimeMilliseconds()", "null"),
        new("[OccurredAt(Unit = UnixTimeUnit.Microseconds)] long Time", Figures, "1 0 2026-05-11", "At.ToUnixTimeMilliseconds() * 1000"),
        new("[OccurredAt] NodaTime.Instant Time", Figures, "1 0 2026-05-11", "NodaTime.Instant.FromDateTimeOffset(At)"),
        new("[OccurredAt] NodaTime.Instant? Time", Figures, "1 1 2026-05-11", "NodaTime.Instant.FromDateTimeOffset(At)", "null"),
        new("[OccurredAt(\"At\")] Stamp Time", Figures, "1 1 2026-05-11", "new Stamp(NodaTime.Instant.FromDateTimeOffset(At))", "null!"),
        new("[OccurredAt(\"At\")] Stamp? Time", Figures, "1 1 2026-05-11", "new Stamp(NodaTime.Instant.FromDateTimeOffset(At))", "null"),
        new("[OccurredAt(\"At\")] MaybeStamp Time", Figures, "1 1 2026-05-11", "new MaybeStamp(NodaTime.Instant.FromDateTimeOffset(At))", "null!"),
        new("[OccurredAt(\"At\")] StampValue? Time", Figures, "1 1 2026-05-11", "new StampValue(NodaTime.Instant.FromDateTimeOffset(At))", "null"),
    ];

    private static readonly Lazy<CaseProgram> s_program = new(() => new CaseProgram(Types, s_cases, MetadataReference.CreateFromFile(typeof(NodaTime.Instant).Assembly.Location)));

    public static TheoryData<int, string> Cases => CaseProgram.Rows(s_cases);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_type_gives_its_figures(int index, string member) =>
        Assert.Equal((member, s_cases[index].Expected), (member, s_program.Value.Run(index)));

    [Fact]
    public void A_local_DateTime_is_an_error() => Assert.Contains("DateTimeKind.Local", Assert.Throws<ArgumentException>(() => MetricProgram.Read(
        "[CoreAction(\"v\", Cadence.Weekly)] public record Hosted([OccurredAt] DateTime Time);", ["new Hosted(DateTime.Now)"], "{p.Count}")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_DateOnly_is_a_day_of_the_declared_zone() => Assert.Equal("1 2026-05-13", MetricProgram.Read(
        "[CoreAction(\"v\", Cadence.Daily, TimeZone = \"Pacific/Auckland\")] public record Hosted([OccurredAt] DateOnly Day);",
        ["new Hosted(new DateOnly(2026, 5, 13))"],
        "{a[new DateOnly(2026, 5, 13)].Count} {a[new DateOnly(2026, 5, 13)].Date:yyyy-MM-dd}"));

    [Theory]
    [InlineData("record")]
    [InlineData("record struct")]
    public void The_event_time_as_an_argument(string kind) => Assert.Equal("2 2", MetricProgram.Read(
        $"[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public {kind} Hosted(int People);",
        ["new Hosted(2), At", "new Hosted(3), At.UtcDateTime"],
        "{p.Total} {p.Count}"));

    [Fact]
    public void Two_arguments_and_a_batch_of_them() => Assert.Equal("4 4 2", MetricProgram.Read(
        """
        public sealed record UserId(Guid Value);
        [CoreAction("v", Cadence.Weekly), OccurredAtArgument, ActorArgument(typeof(UserId))]
        public sealed class Hosted;
        """,
        ["new Hosted(), At, new UserId(Ann)", "new Hosted(), At, new UserId(Ann)", "new[] { (new Hosted(), At, new UserId(Bob)), (new Hosted(), At, new UserId(Bob)) }"]));

    [Fact]
    public void A_null_event_beside_an_argument_is_an_error() => Assert.Throws<ArgumentNullException>(() => MetricProgram.Read(
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Hosted(int People);", ["null!, At"], "{p.Count}"));
}
