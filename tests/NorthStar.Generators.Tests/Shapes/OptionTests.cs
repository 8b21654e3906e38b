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
    [InlineData("DistinctActors", "decimal", "DistinctCount 1")]
    [InlineData("QuantityPerActor", "decimal", "Decimal 5")]
    [InlineData("QuantityPerActor", "int", "Double 5")]
    [InlineData("QuantityPerActor", "ulong", "Double 5")]
    [InlineData("QuantityPerActor", "double", "Double 5")]
    [InlineData("AverageQuantity", "decimal", "Decimal 2.5")]
    [InlineData("AverageQuantity", "int", "Double 2.5")]
    [InlineData("AverageQuantity", "ulong", "Double 2.5")]
    [InlineData("FrequentActors", "decimal", "DistinctCount 1")]
    [InlineData("QualifiedShare", "decimal", "Double 1")]
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
    [InlineData("", "2 2 2")]
    [InlineData(", MinimumActions = 2", "1 2 1")]
    [InlineData(", MinimumActions = 3", "0 2 0")]
    public void Frequent_actors_have_enough_qualified_events(string options, string expected) => Assert.Equal(expected, MetricProgram.Read(
        $$"""
        [CoreAction("v", Cadence.Weekly, Measure = Measure.FrequentActors{{options}})]
        public sealed record Hosted([OccurredAt] DateTimeOffset Time, [Actor] Guid Host, [Quality] bool Held, [Dimension] bool Paid);
        """,
        ["new Hosted(At, Ann, true, true)", "new Hosted(At, Ann, false, true)", "new Hosted(At, Bob, true, true)", "new Hosted(At, Bob, true, true)"],
        "{p.Value} {p.Actors} {p.ByPaid[true].FrequentActors}"));

    [Fact]
    public void Groups_are_counted_and_divide_the_quantity() => Assert.Equal("2 2.5 1 4 ", MetricProgram.Read(
        """
        [CoreAction("v", Cadence.Weekly, Measure = Measure.QuantityPerGroup)]
        public sealed record Hosted([OccurredAt] DateTimeOffset Time, [Group] string? Team, [Quantity] int Guests, [Dimension] bool Paid);
        """,
        ["new Hosted(At, \"a\", 4, true)", "new Hosted(At, \"b\", 1, false)", "new Hosted(At, null, 0, true)"],
        "{p.Groups} {p.Value} {p.ByPaid[true].Groups} {p.ByPaid[true].Value} {new HostedAggregator(new FixedClock()).Current.Value}"));

    [Theory]
    [InlineData("int", "3", "2", "5", "5 1 3")]
    [InlineData("ulong", "3UL", "2", "5", "5 1 3")]
    [InlineData("byte?", "3", "2", "5", "5 1 3")]
    [InlineData("decimal", "2.5", "2.5m", "2.6m", "5 1 2.5m")]
    [InlineData("decimal", "\"0.10\"", "0.1m", "1m", "0.2 1 0.10m")]
    [InlineData("double", "1", "0.5", "1.5", "1.5 1 1d")]
    [InlineData("float", "0.5", "0.5f", "1.5f", "1 1 0.5f")]
    [InlineData("TimeSpan", "\"04:00:00\"", "TimeSpan.FromHours(5)", "TimeSpan.FromHours(1)", "05:00:00 1 04:00:00")]
    [InlineData("int[]", "2", "new int[3]", "new int[1]", "3 1 2")]
    [InlineData("ImmutableArray<int>", "2", "[1, 2, 3]", "[1]", "3 1 2")]
    public void The_quantity_of_one_event_is_capped(string type, string cap, string one, string other, string expected) => Assert.Equal(expected, MetricProgram.Read(
        $"[CoreAction(\"v\", Cadence.Weekly)] public sealed record Hosted([OccurredAt] DateTimeOffset Time, [Quantity(Cap = {cap})] {type} Sum);",
        [$"new Hosted(At, {one})", $"new Hosted(At, {other})"],
        "{p.Quantity} {a.Counters.Capped} {a.Metric.QuantityCap}"));

    [Fact]
    public void Estimated_actors_say_how_uncertain_they_are() => Assert.Equal("2 0.0325 1 1.5 2", MetricProgram.Read(
        """
        [CoreAction("v", Cadence.Weekly, Measure = Measure.DistinctActors, ActorCounting = ActorCounting.Estimated, SketchPrecision = 10)]
        public sealed record Hosted([OccurredAt] DateTimeOffset Time, [Actor] Guid Host, [Dimension] bool Paid);
        """,
        ["new Hosted(At, Ann, true)", "new Hosted(At, Ann, true)", "new Hosted(At, Bob, false)"],
        "{p.Value.Value} {p.Actors.RelativeStandardError} {p.ByPaid[true].Actors.Value} {p.ActionsPerActor} {p.ByPaid[true].Count}"));

    [Fact]
    public void A_guardrail_is_read_against_its_limits() => Assert.Equal("Breached 2 | AtMost 1.5, 6 of 3 | 1", MetricProgram.Read(
        """
        [Guardrail("v", Cadence.Weekly, AtMost = 1.5, MaxIncreasePercent = 1e3, TrailingPeriods = 6, MinimumVolume = 2)]
        public sealed record Hosted([OccurredAt] DateTimeOffset Time, [Quality] bool Complained, [Dimension] bool Paid);
        """,
        ["new Hosted(At, true, true)", "new Hosted(At, true, false)", "new Hosted(At, false, true)"],
        "{p.Guardrail.State} {p.Guardrail.Value} | AtMost {a.Metric.Limits!.AtMost}, {a.Metric.Limits.TrailingPeriods} of {p.Total} | {p.ByPaid[true].Count}"));

    [Fact]
    public void Without_a_limit_there_is_none_to_read() => Assert.Equal("True", MetricProgram.Read(
        "[Guardrail(\"v\", Cadence.Weekly, AtMost = double.NaN)] public sealed record Hosted([OccurredAt] DateTimeOffset Time);",
        [],
        "{a.Metric.Limits is null && p.GetType().GetProperty(\"Guardrail\") is null}"));

    [Fact]
    public void Targets_are_listed_in_order_of_time() => Assert.Equal("2025 4 -0.5|2026 1 1E+20|2026 2 3|3", MetricProgram.Read(
        """
        [CoreAction("v", Cadence.Weekly), Target(2026, 2, 3), Target(2025, 4, -0.5), Target(2026, 1, 1e20)]
        public sealed record Hosted([OccurredAt] DateTimeOffset Time);
        """,
        ["new Hosted(At)"],
        "{string.Join('|', a.Metric.Targets.Select(target => FormattableString.Invariant($\"{target.Year} {target.Quarter} {target.Value}\")))}|{a.Targets.Count}"));

    [Fact]
    public void The_target_of_a_metric_from_outside_stands_beside_it() => Assert.Equal("5", MetricProgram.Read(
        """
        [CoreAction("v", Cadence.Weekly), Target(2026, 1, 7)] public sealed record Meeting([OccurredAt] DateTimeOffset Time);
        [InputMetric("v", Cadence.Daily, Event = typeof(Meeting)), Target(2026, 1, 5)] public static class Hosted;
        """,
        ["new Meeting(At)"],
        "{string.Join('|', a.Metric.Targets.Select(target => target.Value))}"));

    [Fact]
    public void Bounds_and_lateness_are_part_of_the_definition() => Assert.Equal("2.00:00:00 10 0,3 TooManyDimensionValues 1 1", MetricProgram.Read(
        """
        [CoreAction("v", Cadence.Weekly, LatenessAllowanceHours = 48, MaxActors = 10)]
        public sealed record Hosted([OccurredAt] DateTimeOffset Time, [Actor] int Host, [Dimension(MaxValues = 3)] string Place, [Dimension] bool Paid);
        """,
        ["new Hosted(At, 1, \"a\", true)", "new Hosted(At, 2, \"b\", true)", "new Hosted(At, 3, \"c\", true)", "new Hosted(At, 4, \"d\", true)"],
        "{a.Metric.LatenessAllowance} {a.Metric.MaxActors} {string.Join(',', a.Metric.MaxDimensionValues)} {RejectionReason.TooManyDimensionValues} {a.Counters.Rejected} {p.ByPlace[\"a\"].Count}"));

    [Theory]
    [InlineData("", "ActorMetricAggregator`2")]
    [InlineData(", ActivityByDay = true", "DailyMetricAggregator`2")]
    [InlineData(", ActivityByDay = false", "ActorMetricAggregator`2")]
    [InlineData(", ActorCounting = ActorCounting.Estimated", "MetricAggregator`2")]
    public void Growth_and_frequency_are_there_where_they_can_be_known(string options, string expected) => Assert.Equal(expected, MetricProgram.Read(
        $"[CoreAction(\"v\", Cadence.Weekly{options})] public sealed record Hosted([OccurredAt] DateTimeOffset Time, [Actor] int Host);",
        ["new Hosted(At, 1)"],
        "{a.GetType().BaseType!.Name}"));

    [Fact]
    public void Without_an_actor_there_is_no_growth() => Assert.Equal("MetricAggregator`2", MetricProgram.Read(
        "[CoreAction(\"v\", Cadence.Weekly)] public sealed record Hosted([OccurredAt] DateTimeOffset Time);", [], "{a.GetType().BaseType!.Name}"));

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
        Assert.Contains("Hosted: the sum of Paid (EUR) per distinct actor, null where there is none.", compiled.Documentation, StringComparison.Ordinal);
    }

    private static string Calendar(string declarations) => MetricProgram.Read(
        declarations,
        ["new Hosted(At, Ann, 1)"],
        "{a.Metric.TimeZone} {a.Metric.FirstDayOfWeek} {a.Metric.FiscalYearStartMonth} {a.Metric.RetainedPeriods} {a.Metric.ClockSkewTolerance}");
}
