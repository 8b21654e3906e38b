using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1118Tests
{
    private const string Id = "NSM1118";

    private const string Return = "[Disqualifies<Order>(WithinDays = 30)] public record Return([Correlation] Guid Id, [OccurredAt] DateTimeOffset At);";

    [Fact]
    public Task Windows_without_time_for_late_events_are_marked() => Structures.Report(
        Id,
        "[{|#0:CoreAction(\"v\", Cadence.Weekly)|}, OccurredAtArgument] public record Order([Correlation] Guid Id);" + Return +
        "[Confirms<Order>(WithinHours = 50)] public record Arrival([Correlation] Guid Id, [OccurredAt] DateTimeOffset At);",
        "'Order' waits 30 days for the events that confirm or disqualify it and no time for those that arrive late, so a late one changes a value that was final; set LatenessAllowanceHours to how late they arrive");

    [Theory]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly, LatenessAllowanceHours = 1), OccurredAtArgument] public record Order([Correlation] Guid Id);" + Return)]
    [InlineData("[Outcome(\"v\", Cadence.Weekly), OccurredAtArgument] public record Order([Correlation] Guid Id);" + Return)]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Order([Correlation] Guid Id);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Order([Actor] Guid Id); [ActivationBase<Order>(WithinDays = 7)] public record Signup([Actor] Guid Id, [OccurredAt] DateTimeOffset At);")]
    public Task An_allowance_or_no_window_is_fine(string code) => Structures.IsSilent(Id, code);
}
