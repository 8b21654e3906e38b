using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

/// <summary>Paths to values inside of values. A null on the way makes the value missing.</summary>
public class PathTests
{
    private const string Parts = """
        public enum Plan { Free, Pro }
        public sealed class Header { public DateTimeOffset At { get; init; } public DateTimeOffset? Sent { get; init; } public Meta Meta { get; init; } public Meta? Extra { get; init; } }
        public readonly record struct Meta(DateTimeOffset At, Who Who, Money Price, Plan Plan, bool Paid, int[]? Seats);
        public readonly record struct Who(Guid Value);
        public sealed record Money(decimal Amount, string Currency);
        """;

    private const string Meta = "new Meta(At, new Who(Ann), new Money(2.5m, \"EUR\"), Plan.Pro, true, new[] { 1, 2 })";

    [Fact]
    public void Attributes_on_the_type_with_paths() => Assert.Equal("1 1 1 2.5 1", MetricProgram.Read(
        Parts + """
        [CoreAction("v", Cadence.Weekly)]
        [OccurredAt("Header.Meta.At"), Actor("Header.Meta.Who.Value"), Quantity("Header.Meta.Price.Amount")]
        [Quality("Header.Meta.Paid"), Quality("Header.Meta.Seats", AtLeast = 2), Dimension("Header.Meta.Plan")]
        public sealed record Hosted(Header Header);
        """,
        [$"new Hosted(new Header {{ Meta = {Meta} }})"],
        MetricProgram.Counts + " {p.Amount} {p.ByPlan[Plan.Pro].Count}"));

    [Fact]
    public void Attributes_on_a_member_with_paths() => Assert.Equal("1 1 1 2.5 1", MetricProgram.Read(
        Parts + """
        [CoreAction("v", Cadence.Weekly)]
        public sealed record Hosted(
            [OccurredAt("At"), Actor("Who"), Quantity("Price.Amount"), Quality("Paid"), Dimension("Plan", Name = "Tier")] Meta Meta);
        """,
        [$"new Hosted({Meta})"],
        MetricProgram.Counts + " {p.Amount} {p.ByTier[Plan.Pro].Count}"));

    [Theory]
    [InlineData("Header Header", "new Header { Meta = META }", "Header.Meta", "null!")]
    [InlineData("Header? Header", "new Header { Meta = META }", "Header.Meta", "null")]
    [InlineData("Header? Header", "new Header { Extra = META }", "Header.Extra", "new Header()")]
    [InlineData("Meta? Meta", "META", "Meta", "null")]
    [InlineData("Box<Meta?> Box", "new Box<Meta?>(META)", "Box.Item", "new Box<Meta?>(null)")]
    [InlineData("Box<Box<Meta>?>? Box", "new(new(META))", "Box.Item.Item", "new(null)")]
    public void A_null_on_the_way_makes_every_part_missing(string member, string value, string path, string missing)
    {
        string name = member[(member.LastIndexOf(' ') + 1)..];
        string declarations = Parts + $$"""
            public sealed record Box<T>(T Item);
            [CoreAction("v", Cadence.Weekly)]
            [Actor("{{path}}.Who")]
            public sealed record ByActor([OccurredAt] DateTimeOffset Time, {{member}});
            [CoreAction("v", Cadence.Weekly)]
            [OccurredAt("{{path}}.At")]
            public sealed record ByTime({{member}});
            [CoreAction("v", Cadence.Weekly)]
            [Quantity("{{path}}.Price.Amount"), Dimension("{{path}}.Plan"), Dimension("{{path}}.Price.Currency")]
            public sealed record ByValue([OccurredAt] DateTimeOffset Time, {{member}});
            [CoreAction("v", Cadence.Weekly)]
            [Quality("{{path}}.Paid")]
            public sealed record ByTruth([OccurredAt] DateTimeOffset Time, {{member}});
            [CoreAction("v", Cadence.Weekly)]
            [Quality("{{path}}.Plan", Not = Plan.Free), Quality("{{path}}.Seats", AtLeast = 1)]
            public sealed record ByElements([OccurredAt] DateTimeOffset Time, {{member}});
            """;
        string present = value.Replace("META", Meta, StringComparison.Ordinal);
        string Both(string type, string time, string figures) => MetricProgram.Method(
            type, [$"new {type}({time}{name}: {present})", $"new {type}({time}{name}: {missing})"], figures, type + "Aggregator");

        var program = MetricProgram.Compile([declarations], string.Join('\n',
            Both("ByActor", "Time: At, ", "{p.Count} {a.Counters.RejectedFor(RejectionReason.MissingActor)}"),
            Both("ByTime", "", "{p.Count} {a.Counters.RejectedFor(RejectionReason.MissingTime)}"),
            Both("ByValue", "Time: At, ", "{p.Count} {p.Amount} {p.ByPlan[null].Count} {p.ByPlan[Plan.Pro].Count} {p.ByCurrency[null].Count}"),
            Both("ByTruth", "Time: At, ", "{p.Total} {p.Count}"),
            Both("ByElements", "Time: At, ", "{p.Total} {p.Count}")));

        Assert.Equal("1 1", program.Run<string>("Program", "ByActor"));
        Assert.Equal("1 1", program.Run<string>("Program", "ByTime"));
        Assert.Equal("2 2.5 1 1 1", program.Run<string>("Program", "ByValue"));
        Assert.Equal("2 1", program.Run<string>("Program", "ByTruth"));
        Assert.Equal("2 1", program.Run<string>("Program", "ByElements"));
    }

    [Fact]
    public void Struct_members_on_the_way_behind_a_nullable_one() => Assert.Equal("1 1 1", MetricProgram.Read(
        """
        public sealed record Customer(CustomerId Id);
        public readonly record struct CustomerId(Inner Value);
        public readonly record struct Inner(Guid Value);
        public readonly record struct Envelope(Stamp Stamp);
        public readonly record struct Stamp(DateTimeOffset At);
        [CoreAction("v", Cadence.Weekly)]
        [OccurredAt("Envelope.Stamp.At")]
        public sealed record Hosted(Envelope? Envelope, [Actor] Customer? By);
        """,
        ["new Hosted(new Envelope(new Stamp(At)), new Customer(new CustomerId(new Inner(Ann))))"]));

    [Fact]
    public void Spaces_and_escapes_in_a_path() => Assert.Equal("1 1 1", MetricProgram.Read(
        """
        public sealed record Header(DateTimeOffset @event, Guid Who);
        [CoreAction("v", Cadence.Weekly)]
        [OccurredAt(" Header . @event "), Actor($"{nameof(Hosted.Header)}.{nameof(Header.Who)}")]
        public sealed record Hosted(Header Header);
        """,
        ["new Hosted(new Header(At, Ann))"]));

    [Fact]
    public void Members_of_an_older_project_without_nullable_annotations() => Assert.Equal("2 1 1 1", MetricProgram.Read(
        """
        #nullable disable
        public class Person { public string Id { get; set; } }
        [CoreAction("v", Cadence.Weekly), Actor("Host.Id")]
        public class Hosted
        {
            [OccurredAt] public DateTime Time { get; set; }
            public Person Host { get; set; }
            [Dimension] public string Plan { get; set; }
            [Quality(NotEmpty = true)] public List<int> People { get; set; }
        }
        """,
        [
            "new Hosted { Time = At.UtcDateTime, Host = new Person { Id = \"ann\" }, People = new List<int> { 1 } }",
            "new Hosted { Time = At.UtcDateTime, Host = new Person { Id = \"bob\" } }",
            "new Hosted { Time = At.UtcDateTime, Host = new Person() }",
        ],
        MetricProgram.Counts + " {p.ByPlan[null].Count}"));
}
