using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0016Tests
{
    private const string Id = "NSM0016";
    private const string Message = "'MeetingHosted' declares more than one metric; keep one here and declare the other on a class of its own with Event = typeof(MeetingHosted)";

    [Fact]
    public Task A_type_declares_one_metric() => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), {|#0:InputMetric(\"v\", Cadence.Daily)|}, {|#1:CoreAction(\"w\", Cadence.Daily)|}] public record MeetingHosted([OccurredAt] DateTime At);",
        Message,
        Message);

    [Fact]
    public Task Parts_of_a_type_declare_one_metric_together() => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly)] public partial record MeetingHosted([OccurredAt] DateTime At); [{|#0:CoreAction(\"v\", Cadence.Weekly)|}] public partial record MeetingHosted;",
        Message);

    [Fact]
    public Task The_assembly_declares_one_metric_for_an_event() => Definitions.Report(
        Id,
        """
        [assembly: CoreAction("v", Cadence.Weekly, Event = typeof(MeetingHosted))]
        [assembly: {|#0:InputMetric("v", Cadence.Daily, Event = typeof(MeetingHosted))|}]
        public record MeetingHosted([OccurredAt] DateTime At);
        """,
        Message);

    [Fact]
    public Task Further_metrics_stand_on_classes_of_their_own() => Definitions.AreValid(
        """
        [CoreAction("v", Cadence.Weekly)] public record MeetingHosted([OccurredAt] DateTime At);
        [InputMetric("v", Cadence.Daily, Event = typeof(MeetingHosted), Drives = typeof(MeetingHosted))] public static class MeetingsByDay;
        [Guardrail("v", Cadence.Monthly, Event = typeof(MeetingHosted), Guards = typeof(MeetingHosted))] public static class MeetingsByMonth;
        """);
}
