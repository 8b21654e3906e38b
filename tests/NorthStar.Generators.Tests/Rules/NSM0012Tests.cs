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
    [InlineData("Measure = {|#0:(Measure)(-1)|}", "The measure of 'MeetingHosted' is -1; it must be one of QualifiedEvents, QuantitySum, DistinctActors, QuantityPerActor")]
    [InlineData("Stage = {|#0:(LifecycleStage)9|}", "The stage of 'MeetingHosted' is 9; it must be one of Unspecified, Acquisition, Activation, Engagement, Retention, Monetization")]
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
