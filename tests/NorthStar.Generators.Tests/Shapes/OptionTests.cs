using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

/// <summary>What the metric attribute and the assembly state: roles, calendar, retention, measure.</summary>
public class OptionTests
{
    private const string Event = "public sealed record Hosted([OccurredAt] DateTimeOffset Time, [Actor] Guid Host, [Quantity(Unit = \"EUR\")] decimal Paid);";

    [Theory]
    [InlineData("CoreAction(\"v\", Cadence.Weekly)", "Hosted CoreAction Weekly v  Unspecified ")]
    [InlineData("CoreAction(\"v\", Cadence.Daily, Name = \"Dinners\", Owner = \"Growth\")", "Dinners CoreAction Daily v Growth Unspecified ")]
    [InlineData("InputMetric(\"v\", Cadence.Monthly, Stage = LifecycleStage.Retention, Drives = typeof(Shop.Star))", "Hosted InputMetric Monthly v  Retention Shop.Star")]
    [InlineData("Guardrail(\"v\", Cadence.Quarterly, Guards = typeof(Shop.Star), Owner = \"Ops\")", "Hosted Guardrail Quarterly v Ops Unspecified Shop.Star")]
    [InlineData("Outcome(\"v \\\"<&>\\\" \\n\\u2028 {0} 😀 \\\\\", Cadence.Weekly)", "Hosted Outcome Weekly v \"<&>\" \n\u2028 {0} 😀 \\  Unspecified ")]
    public void The_definition_says_what_was_declared(string role, string expected) => Assert.Equal(expected, MetricProgram.Read(
        $$"""
        namespace Shop { [CoreAction("v", Cadence.Weekly)] public sealed record Star([OccurredAt] DateTimeOffset Time); }
        namespace Test { [{{role}}] {{Event}} }
        """,
        ["new Test.Hosted(At, Ann, 1)"],
        "{a.Metric.Name} {a.Metric.Role} {a.Metric.Cadence} {a.Metric.Value} {a.Metric.Owner} {a.Metric.Stage} {a.Metric.Target}",
        "Test.HostedAggregator"));

    [Fact]
    public void The_definition_names_the_members() => Assert.Equal(
        "Time: DateTimeOffset|Host.Id: Guid|Id: string|Seats: List<int>|Name is not empty Paid >= 0.5 Seats >= 1|Plan: string|Meetings.Hosted",
        MetricProgram.Read(
        """
        namespace Meetings;
        public sealed record Person(Guid Id);
        [CoreAction("v", Cadence.Weekly)]
        public sealed record Hosted(
            [OccurredAt] DateTimeOffset? Time, [Actor] Person Host, [EventId] string Id, [Quantity] List<int> Seats,
            [Quality(AtLeast = 0.5)] decimal Paid, [Quality(NotEmpty = true)] string Name, [Dimension] string? Plan)
        {
            [Quality(AtLeast = 1)] public List<int> Seats { get; init; } = Seats;
        }
        """,
        ["new Meetings.Hosted(At, new Meetings.Person(Ann), \"1\", new List<int>(), 1, \"\", null)"],
        "{a.Metric.OccurredAt}|{a.Metric.Actor}|{a.Metric.EventId}|{a.Metric.Quantity}|{string.Join(\" \", a.Metric.Quality)}|{string.Join(\" \", a.Metric.Dimensions)}|{a.Metric.EventType}",
        "Meetings.HostedAggregator"));

    [Theory]
    [InlineData("", "UTC Monday 1 105 00:05:00")]
    [InlineData(", TimeZone = \"Europe/Berlin\"", "Europe/Berlin Monday 1 105 00:05:00")]
    [InlineData(", FirstDayOfWeek = DayOfWeek.Saturday, FiscalYearStartMonth = 7", "UTC Saturday 7 105 00:05:00")]
    [InlineData(", RetainedPeriods = 3, ClockSkewToleranceSeconds = 0", "UTC Monday 1 3 00:00:00")]
    public void The_calendar_and_the_limits(string options, string expected) =>
        Assert.Equal(expected, Calendar($"[CoreAction(\"v\", Cadence.Weekly{options})] {Event}"));

    [Theory]
    [InlineData("", "Asia/Kathmandu Sunday 4 105 00:05:00")]
    [InlineData(", TimeZone = \"UTC\"", "UTC Sunday 4 105 00:05:00")]
    [InlineData(", FirstDayOfWeek = DayOfWeek.Monday, FiscalYearStartMonth = 1", "Asia/Kathmandu Monday 1 105 00:05:00")]
    public void The_calendar_of_the_assembly_serves_where_a_metric_states_none(string options, string expected) => Assert.Equal(expected, Calendar(
        $"""
        [assembly: MetricCalendarDefaults(TimeZone = "Asia/Kathmandu", FirstDayOfWeek = DayOfWeek.Sunday, FiscalYearStartMonth = 4)]
        [CoreAction("v", Cadence.Weekly{options})] {Event}
        """));

    [Theory]
    [InlineData("Daily", 731)]
    [InlineData("Weekly", 105)]
    [InlineData("Monthly", 25)]
    [InlineData("Quarterly", 9)]
    public void Two_years_are_kept(string cadence, int periods) => Assert.Contains(
        $" {periods} ", Calendar($"[CoreAction(\"v\", Cadence.{cadence})] {Event}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("QualifiedEvents", "decimal", "Int64 2")]
    [InlineData("QuantitySum", "decimal", "Decimal 5")]
    [InlineData("DistinctActors", "decimal", "Int64 1")]
    [InlineData("QuantityPerActor", "decimal", "Decimal 5")]
    [InlineData("QuantityPerActor", "int", "Double 5")]
    [InlineData("QuantityPerActor", "ulong", "Double 5")]
    [InlineData("QuantityPerActor", "double", "Double 5")]
    [InlineData("QuantitySum", "uint", "Int64 5")]
    [InlineData("QuantitySum", "float", "Double 5")]
    public void The_value_is_what_the_measure_says(string measure, string type, string expected) => Assert.Equal(expected, MetricProgram.Read(
        $"[CoreAction(\"v\", Cadence.Weekly, Measure = Measure.{measure})]\npublic sealed record Hosted([OccurredAt] DateTimeOffset Time, [Actor] Guid Host, [Quantity] {type} Sum);",
        ["new Hosted(At, Ann, 2)", "new Hosted(At, Ann, 3)"],
        "{((object?)p.Value)?.GetType().Name} {p.Value}"));

    [Fact]
    public void The_value_per_actor_of_times_of_events_and_of_nothing() => Assert.Equal("00:01:00 1.5 ", MetricProgram.Read(
        """
        [CoreAction("v", Cadence.Weekly, Measure = Measure.QuantityPerActor)]
        public sealed record Hosted([OccurredAt] DateTimeOffset Time, [Actor] Guid Host, [Quantity] TimeSpan Took);
        [CoreAction("v", Cadence.Weekly, Measure = Measure.QuantityPerActor)]
        public sealed record Joined([OccurredAt] DateTimeOffset Time, [Actor] Guid Host);
        public static class Other
        {
            public static JoinedPeriod Of(DateTimeOffset at, TimeProvider clock, params Guid[] who)
            {
                var a = new JoinedAggregator(clock);
                foreach (Guid actor in who)
                    a.Record(new Joined(at, actor));
                return a.Current;
            }
        }
        """,
        ["new Hosted(At, Ann, TimeSpan.FromSeconds(30))", "new Hosted(At, Bob, TimeSpan.FromSeconds(90))"],
        "{p.Value} {Other.Of(At, new FixedClock(), Ann, Ann, Bob).Value} {Other.Of(At, new FixedClock()).Value}"));

    [Theory]
    [InlineData("MeetingHosted", "Meeting hosted")]
    [InlineData("APIKeyUsed", "API key used")]
    [InlineData("Order_Placed", "Order placed")]
    [InlineData("OrderPlacedV1", "Order placed v1")]
    [InlineData("X", "X")]
    public void The_default_name_is_the_words_of_the_type(string type, string name) => Assert.Equal(name, MetricProgram.Read(
        $"[CoreAction(\"v\", Cadence.Weekly)] public sealed record {type}([OccurredAt] DateTimeOffset Time);",
        [$"new {type}(At)"],
        "{a.Metric.Name}",
        type + "Aggregator"));

    [Fact]
    public void The_documentation_says_what_the_figures_are()
    {
        CompiledAssembly compiled = MetricProgram.Compile([$"[CoreAction(\"People <eat> & meet 😀\", Cadence.Monthly, Measure = Measure.QuantityPerActor)] {Event}"], "");

        Assert.Contains("Hosted, monthly: People &lt;eat&gt; &amp; meet 😀", compiled.Documentation, StringComparison.Ordinal);
        Assert.Contains("The sum of Paid (EUR) over the qualified events.", compiled.Documentation, StringComparison.Ordinal);
        Assert.Contains("The metric. The sum of Paid (EUR) per distinct actor, null where there is none.", compiled.Documentation, StringComparison.Ordinal);
    }

    private static string Calendar(string declarations) => MetricProgram.Read(
        declarations,
        ["new Hosted(At, Ann, 1)"],
        "{a.Metric.TimeZone} {a.Metric.FirstDayOfWeek} {a.Metric.FiscalYearStartMonth} {a.Metric.RetainedPeriods} {a.Metric.ClockSkewTolerance}");
}
