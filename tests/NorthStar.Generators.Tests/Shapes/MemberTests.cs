using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

public class MemberTests
{
    [Theory]
    [InlineData("public Guid Host { get; set; }", "Host = Ann")]
    [InlineData("public Guid Host { get; init; }", "Host = Ann")]
    [InlineData("public required Guid Host { get; init; }", "Host = Ann")]
    [InlineData("public required Guid Host;", "Host = Ann")]
    [InlineData("public Guid Host;", "Host = Ann")]
    [InlineData("internal Guid Host;", "Host = Ann")]
    [InlineData("protected internal Guid Host { get; set; }", "Host = Ann")]
    [InlineData("public readonly Guid Host = Guid.NewGuid();", "")]
    [InlineData("public Guid Host { get; private set; } = Guid.NewGuid();", "")]
    [InlineData("public Guid Host { get; } = Guid.NewGuid();", "")]
    [InlineData("public Guid Host => Guid.NewGuid();", "")]
    [InlineData("public Guid Host { get { return _host; } set { _host = value; } } private Guid _host;", "Host = Ann")]
    [InlineData("public Guid Host { get; set => field = value; }", "Host = Ann")]
    [InlineData("public virtual Guid Host { get; set; }", "Host = Ann")]
    public void Properties_and_fields_of_every_form(string member, string initializer) => Assert.Equal("1 1 1", MetricProgram.Read(
        $$"""
        [CoreAction("v", Cadence.Weekly)]
        public class Hosted
        {
            [OccurredAt] public required DateTimeOffset Time { get; init; }
            [Actor] {{member}}
        }
        """,
        [$"new Hosted {{ Time = At, {initializer} }}"]));

    [Theory]
    [InlineData("[property: Actor] Guid Host", "")]
    [InlineData("[field: Actor] Guid Host", "")]
    [InlineData("[param: Actor] Guid Host", "")]
    [InlineData("[Actor] Guid Host", "{ public Guid Host { get; init; } = Host; }")]
    [InlineData("[Actor] Guid Host", "{ public Guid Host = Host; }")]
    [InlineData("Guid Host", "{ [Actor] public Guid Host { get; init; } = Host; }")]
    [InlineData("Guid Host", "{ [field: Actor] public Guid Host { get; init; } = Host; }")]
    public void Attribute_targets_of_a_positional_record(string parameter, string body) => Assert.Equal("1 1 1", MetricProgram.Read(
        $"[CoreAction(\"v\", Cadence.Weekly)]\npublic record Hosted([property: OccurredAt] DateTimeOffset Time, {parameter}) {(body.Length == 0 ? ";" : body)}",
        ["new Hosted(At, Ann)"]));

    [Fact]
    public void A_member_with_several_parts() => Assert.Equal("3 2 7 2", MetricProgram.Read(
        """
        [CoreAction("v", Cadence.Weekly)]
        public record Hosted([OccurredAt] DateTimeOffset Time, [Quantity, Dimension, Quality(AtLeast = 2), Quality(Not = 4)] int People);
        """,
        ["new Hosted(At, 2)", "new Hosted(At, 4)", "new Hosted(At, 5)"],
        "{p.Total} {p.Count} {p.People} {p.ByPeople[2].Quantity}"));

    [Fact]
    public void Names_of_members_that_the_generated_types_have_already() => Assert.Equal("5 2 1 1", MetricProgram.Read(
        """
        [CoreAction("v", Cadence.Weekly, Measure = Measure.QuantitySum)]
        public record Hosted([OccurredAt] DateTimeOffset Start, [Actor] Guid Current, [Quantity] int Count, [Dimension] string Periods);
        """,
        ["new Hosted(At, Ann, 2, \"x\")", "new Hosted(At, Ann, 3, \"y\")"],
        "{p.Value} {p.Count} {p.Actors} {p.ByPeriods[\"x\"].Count}"));

    [Theory]
    [InlineData("Actors")]
    [InlineData("Value")]
    [InlineData("Quantity")]
    [InlineData("Total")]
    [InlineData("Interval")]
    [InlineData("Date")]
    [InlineData("ActionsPerActor")]
    [InlineData("QualityRate")]
    [InlineData("HostedPeriod")]
    [InlineData("HostedFigures")]
    [InlineData("ByPlan")]
    [InlineData("Reader")]
    [InlineData("Definition")]
    [InlineData("source")]
    public void A_quantity_of_any_name_compiles(string name) => Assert.Equal("5 5", MetricProgram.Read(
        $"""
        [CoreAction("v", Cadence.Weekly, Measure = Measure.QuantitySum)]
        public record Hosted([OccurredAt] DateTimeOffset When, [Actor] Guid Host, [Quantity] int {name}, [Dimension] int Plan);
        """,
        ["new Hosted(At, Ann, 5, 1)"],
        "{p.Value} {p.ByPlan[1].Value}"));

    [Fact]
    public void A_getter_of_a_mutable_struct_is_read_without_a_copy_that_warns() => Assert.Equal("1 1 1", MetricProgram.Read(
        """
        [CoreAction("v", Cadence.Weekly)]
        public struct Hosted
        {
            private Guid _host;
            [OccurredAt] public DateTimeOffset Time { get; set; }
            [Actor] public Guid Host { get => _host; set => _host = value; }
        }
        """,
        ["new Hosted { Time = At, Host = Ann }"]));
}
