using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0012Tests
{
    private const string Id = "NSM0012";

    [Theory]
    [InlineData("FiscalYearStartMonth = {|#0:0|}", "FiscalYearStartMonth of 'MeetingHosted' is 0; it must be from 1 to 12")]
    [InlineData("FiscalYearStartMonth = {|#0:13|}", "FiscalYearStartMonth of 'MeetingHosted' is 13; it must be from 1 to 12")]
    [InlineData("RetainedPeriods = {|#0:0|}", "RetainedPeriods of 'MeetingHosted' is 0; it must be from 1 to 40000")]
    [InlineData("RetainedPeriods = {|#0:40_001|}", "RetainedPeriods of 'MeetingHosted' is 40001; it must be from 1 to 40000")]
    [InlineData("ClockSkewToleranceSeconds = {|#0:-1|}", "ClockSkewToleranceSeconds of 'MeetingHosted' is -1; it must be from 0 to 604800")]
    [InlineData("ClockSkewToleranceSeconds = {|#0:604_801|}", "ClockSkewToleranceSeconds of 'MeetingHosted' is 604801; it must be from 0 to 604800")]
    [InlineData("FirstDayOfWeek = {|#0:(DayOfWeek)7|}", "FirstDayOfWeek of 'MeetingHosted' is 7; it must be one of Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday")]
    [InlineData("Measure = {|#0:(Measure)(-1)|}", "The measure of 'MeetingHosted' is -1; it must be one of QualifiedEvents, QuantitySum, DistinctActors, QuantityPerActor, FrequentActors, AverageQuantity, QuantityPerGroup, QualifiedShare, ActivatedShare")]
    [InlineData("Stage = {|#0:(LifecycleStage)9|}", "The stage of 'MeetingHosted' is 9; it must be one of Unspecified, Acquisition, Activation, Engagement, Retention, Monetization")]
    [InlineData("LatenessAllowanceHours = {|#0:-1|}", "LatenessAllowanceHours of 'MeetingHosted' is -1; it must be from 0 to 8784")]
    [InlineData("LatenessAllowanceHours = {|#0:8785|}", "LatenessAllowanceHours of 'MeetingHosted' is 8785; it must be from 0 to 8784")]
    [InlineData("ActorCounting = {|#0:(ActorCounting)2|}", "ActorCounting of 'MeetingHosted' is 2; it must be one of Exact, Estimated")]
    [InlineData("Name = {|#0:\"\"|}", "Name of 'MeetingHosted' is empty; it must be the metric's name for people; leave it out for the words of the type's name")]
    [InlineData("Name = {|#0:\" \"|}", "Name of 'MeetingHosted' is empty; it must be the metric's name for people; leave it out for the words of the type's name")]
    public Task An_option_out_of_range_is_marked_where_it_is_written(string option, string message) => Definitions.Report(
        Id,
        "[InputMetric(\"v\", Cadence.Weekly, " + option + "), OccurredAtArgument] public record MeetingHosted;",
        message);

    [Theory]
    [InlineData("\"v\", {|#0:(Cadence)4|}")]
    [InlineData("cadence: {|#0:(Cadence)4|}, value: \"v\"")]
    [InlineData("value: \"v\", cadence: {|#0:(Cadence)4|}, Owner = \"me\"")]
    public Task A_cadence_that_is_not_defined_is_marked_where_it_is_written(string arguments) => Definitions.Report(
        Id,
        "[CoreAction(" + arguments + "), OccurredAtArgument] public record MeetingHosted;",
        "The cadence of 'MeetingHosted' is 4; it must be one of Daily, Weekly, Monthly, Quarterly");

    [Theory]
    [InlineData("FiscalYearStartMonth = {|#0:0|}", "FiscalYearStartMonth of 'MetricCalendarDefaults' is 0; it must be from 1 to 12")]
    [InlineData("FirstDayOfWeek = {|#0:(DayOfWeek)(-1)|}", "FirstDayOfWeek of 'MetricCalendarDefaults' is -1; it must be one of Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday")]
    public async Task An_option_of_the_assembly_is_reported_once_with_and_without_metrics(string option, string message)
    {
        string defaults = "[assembly: MetricCalendarDefaults(" + option + ")]";

        await Definitions.Report(Id, defaults, message);
        await Definitions.Report(Id, defaults + "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record A; [Outcome(\"v\", Cadence.Weekly), OccurredAtArgument] public record B;", message);
        Assert.Empty(Definitions.Generate(defaults.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal) +
            "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record A;").GeneratedSources);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("My Plan")]
    [InlineData("A.B")]
    [InlineData("<>")]
    public Task The_name_of_a_dimension_is_part_of_a_property_name(string name) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record MeetingHosted([Dimension(Name = {|#0:\"" + name + "\"|})] string Plan);",
        $"The Name of a dimension of 'MeetingHosted' is '{name}'; it must be letters, digits and underscores, so that By followed by it is a property name");

    [Fact]
    public Task The_name_of_a_dimension_is_not_that_of_the_generated_type() => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record By([Dimension(Name = {|#0:\"Period\"|})] string Plan);",
        "The Name of a dimension of 'By' is 'Period'; it must be another name than that of a generated type");

    [Theory]
    [InlineData("Measure = Measure.FrequentActors, MinimumActions = {|#0:0|}", "MinimumActions of 'E' is 0; it must be from 1 to 1000000")]
    [InlineData("Measure = Measure.FrequentActors, MinimumActions = {|#0:1_000_001|}", "MinimumActions of 'E' is 1000001; it must be from 1 to 1000000")]
    [InlineData("ActorCounting = ActorCounting.Estimated, SketchPrecision = {|#0:3|}", "SketchPrecision of 'E' is 3; it must be from 4 to 18")]
    [InlineData("ActorCounting = ActorCounting.Estimated, SketchPrecision = {|#0:19|}", "SketchPrecision of 'E' is 19; it must be from 4 to 18")]
    [InlineData("MaxActors = {|#0:-1|}", "MaxActors of 'E' is -1; it must be 0 or more")]
    [InlineData("SketchPrecision = {|#0:12|}", "SketchPrecision of 'E' is 12; it must be left out unless ActorCounting is Estimated, which alone uses it")]
    [InlineData("MinimumActions = {|#0:2|}", "MinimumActions of 'E' is 2; it must be left out unless the measure is FrequentActors, which alone uses it")]
    public Task An_option_about_actors_is_judged(string option, string message) => Definitions.Report(
        Id, "[CoreAction(\"v\", Cadence.Weekly, " + option + "), OccurredAtArgument] public record E([Actor] int Who);", message);

    [Theory]
    [InlineData("ActivityByDay = {|#0:true|}", "ActivityByDay of 'E' is true; it must be left out without an actor; mark a member with [Actor]")]
    [InlineData("MaxActors = {|#0:5|}", "MaxActors of 'E' is 5; it must be left out without an actor; mark a member with [Actor]")]
    public Task An_option_about_actors_needs_one(string option, string message) => Definitions.Report(
        Id, "[CoreAction(\"v\", Cadence.Weekly, " + option + "), OccurredAtArgument] public record E;", message);

    [Theory]
    [InlineData("AtMost = {|#0:double.PositiveInfinity|}", "AtMost of 'E' is Infinity; it must be a finite number")]
    [InlineData("AtLeast = {|#0:double.NegativeInfinity|}", "AtLeast of 'E' is -Infinity; it must be a finite number")]
    [InlineData("MaxIncreasePercent = {|#0:-1|}", "MaxIncreasePercent of 'E' is -1; it must be a finite number of 0 or more")]
    [InlineData("MaxDecreasePercent = {|#0:-0.5|}", "MaxDecreasePercent of 'E' is -0.5; it must be from 0 to 100")]
    [InlineData("MaxDecreasePercent = {|#0:100.5|}", "MaxDecreasePercent of 'E' is 100.5; it must be from 0 to 100")]
    [InlineData("AtLeast = {|#0:5|}, AtMost = 4.5", "AtLeast of 'E' is 5; it must be at most 4.5, which is AtMost: no value can meet both limits")]
    [InlineData("MaxIncreasePercent = 1, TrailingPeriods = {|#0:0|}", "TrailingPeriods of 'E' is 0; it must be from 1 to 1000")]
    [InlineData("AtMost = 1, MinimumVolume = {|#0:-1|}", "MinimumVolume of 'E' is -1; it must be 0 or more")]
    [InlineData("AtMost = 1, TrailingPeriods = {|#0:4|}", "TrailingPeriods of 'E' is 4; it must be left out without MaxIncreasePercent or MaxDecreasePercent, which alone use it")]
    [InlineData("MinimumVolume = {|#0:10|}", "MinimumVolume of 'E' is 10; it must be left out without a limit that is judged by it: AtMost, AtLeast, MaxIncreasePercent or MaxDecreasePercent")]
    public Task A_limit_of_a_guardrail_is_judged(string option, string message) => Definitions.Report(
        Id, "[Guardrail(\"v\", Cadence.Weekly, " + option + "), OccurredAtArgument] public record E;", message);

    [Theory]
    [InlineData("{|#0:1969|}, 1, 1", "The year of a target of 'E' is 1969; it must be from 1970 to 2100")]
    [InlineData("{|#0:2101|}, 1, 1", "The year of a target of 'E' is 2101; it must be from 1970 to 2100")]
    [InlineData("quarter: {|#0:5|}, year: 2026, value: 1", "The quarter of a target of 'E' is 5; it must be from 1 to 4")]
    [InlineData("2026, {|#0:0|}, 1", "The quarter of a target of 'E' is 0; it must be from 1 to 4")]
    [InlineData("2026, 1, {|#0:double.NaN|}", "The value of a target of 'E' is NaN; it must be a finite number")]
    [InlineData("2026, 1, {|#0:1 / 0d|}", "The value of a target of 'E' is Infinity; it must be a finite number")]
    public Task A_target_is_judged(string arguments, string message) => Definitions.Report(
        Id, "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, Target(" + arguments + ")] public record E;", message);

    [Theory]
    [InlineData("int", "0", "0", "an integer of at least 1 that a member of type 'int' can have")]
    [InlineData("byte?", "256", "256", "an integer of at least 1 that a member of type 'byte' can have")]
    [InlineData("long", "1.5", "1.5", "an integer of at least 1 that a member of type 'long' can have")]
    [InlineData("ulong", "\"1\"", "\"1\"", "an integer of at least 1 that a member of type 'ulong' can have")]
    [InlineData("int", "new[] { 1 }", "{1}", "an integer of at least 1 that a member of type 'int' can have")]
    [InlineData("int", "typeof(int)", "typeof(int)", "an integer of at least 1 that a member of type 'int' can have")]
    [InlineData("int", "DayOfWeek.Friday", "System.DayOfWeek.Friday", "an integer of at least 1 that a member of type 'int' can have")]
    [InlineData("decimal", "-0.5", "-0.5", "a number greater than 0, or a string that holds one, such as \"0.10\"")]
    [InlineData("decimal", "\"much\"", "\"much\"", "a number greater than 0, or a string that holds one, such as \"0.10\"")]
    [InlineData("decimal", "1e-30", "1E-30", "a number greater than 0, or a string that holds one, such as \"0.10\"")]
    [InlineData("double", "double.NaN", "NaN", "a finite number greater than 0")]
    [InlineData("double", "0", "0", "a finite number greater than 0")]
    [InlineData("float", "1e-60", "1E-60", "a finite number greater than 0")]
    [InlineData("TimeSpan", "\"00:00:00\"", "\"00:00:00\"", "a string of the form \"hh:mm:ss\" or \"d.hh:mm:ss\" and longer than zero, such as \"04:00:00\"")]
    [InlineData("TimeSpan?", "4", "4", "a string of the form \"hh:mm:ss\" or \"d.hh:mm:ss\" and longer than zero, such as \"04:00:00\"")]
    [InlineData("int[]", "-1", "-1", "a number of elements of at least 1")]
    public Task A_cap_is_judged(string type, string cap, string shown, string expected) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Quantity(Cap = {|#0:" + cap + "|})] " + type + " N);",
        $"Cap of 'E.N' is {shown}; it must be {expected}");

    [Fact]
    public Task The_values_of_a_dimension_are_bounded_by_a_number() => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Dimension(MaxValues = {|#0:-1|})] string N);",
        "MaxValues of 'E' is -1; it must be 0 or more");

    [Theory]
    [InlineData("Confirms<E>(WithinDays = 1, AtLeast = {|#0:0|})", "AtLeast of 'R' is 0; it must be 1 or more")]
    [InlineData("ActivationBase<E>(WithinDays = 1, Actions = {|#0:-1|})", "Actions of 'R' is -1; it must be 1 or more")]
    public Task A_number_of_a_relation_is_judged(string relation, string message) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Actor] int Who, [Correlation] int Id); [" + relation + "] public record R([OccurredAt] DateTime At, [Actor] int Who, [Correlation] int Id);",
        message);

    [Theory]
    [InlineData("CoreAction(\"v\", Cadence.Weekly, LatenessAllowanceHours = 8784, MaxActors = int.MaxValue, ActivityByDay = true)")]
    [InlineData("CoreAction(\"v\", Cadence.Weekly, MaxActors = 0, ActivityByDay = false, ActorCounting = ActorCounting.Exact)")]
    [InlineData("CoreAction(\"v\", Cadence.Weekly, Measure = Measure.FrequentActors, MinimumActions = 1_000_000)")]
    [InlineData("CoreAction(\"v\", Cadence.Weekly, ActorCounting = ActorCounting.Estimated, SketchPrecision = 4)")]
    [InlineData("Guardrail(\"v\", Cadence.Weekly, AtMost = 1e300, AtLeast = -1e300, MaxIncreasePercent = 1e300, MaxDecreasePercent = 100, TrailingPeriods = 1000, MinimumVolume = int.MaxValue)")]
    [InlineData("Guardrail(\"v\", Cadence.Weekly, AtMost = 5, AtLeast = 5, MinimumVolume = 1)")]
    [InlineData("Guardrail(\"v\", Cadence.Weekly, AtMost = double.NaN, MaxDecreasePercent = 0, TrailingPeriods = 1)")]
    [InlineData("Outcome(\"v\", Cadence.Weekly), Target(1970, 1, double.MinValue), Target(2100, 4, -0.0)")]
    public Task Options_of_the_whole_meaning_within_their_range_are_fine(string role) =>
        Definitions.AreValid($"[{role}, OccurredAtArgument] public record E([Actor] int Who, [Quantity(Cap = null)] int N, [Dimension(MaxValues = int.MaxValue)] bool Paid);");

    [Theory]
    [InlineData("FiscalYearStartMonth = 1")]
    [InlineData("FiscalYearStartMonth = 12")]
    [InlineData("RetainedPeriods = 1")]
    [InlineData("RetainedPeriods = 40_000")]
    [InlineData("ClockSkewToleranceSeconds = 0")]
    [InlineData("ClockSkewToleranceSeconds = 604_800")]
    [InlineData("FirstDayOfWeek = DayOfWeek.Saturday")]
    [InlineData("Stage = LifecycleStage.Unspecified")]
    [InlineData("Stage = LifecycleStage.Monetization")]
    [InlineData("Name = null")]
    [InlineData("Name = \"Meetings \\\"hosted\\\" <b>\\n\"")]
    [InlineData("Owner = \"\"")]
    [InlineData("Event = null")]
    public Task Options_within_their_range_are_fine(string option) =>
        Definitions.AreValid("[InputMetric(\"v\", Cadence.Quarterly, " + option + "), OccurredAtArgument] public record MeetingHosted([Dimension(Name = \"Plan_2\")] string Plan);");
}
