using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0024Tests
{
    private const string Id = "NSM0024";

    [Theory]
    [InlineData("{|#0:Disqualifies<Order>|}", "is not stated; say how long after the event it is open with WithinDays, WithinHours or WithinMinutes")]
    [InlineData("{|#0:Disqualifies<Order>(WithinDays = 0)|}", "is not stated; say how long after the event it is open with WithinDays, WithinHours or WithinMinutes")]
    [InlineData("Disqualifies<Order>(WithinDays = 1, WithinHours = {|#0:-1|})", "has WithinHours = -1; a window goes forward in time, so each of its parts is 0 or more")]
    [InlineData("Disqualifies<Order>(WithinDays = {|#0:int.MinValue|})", "has WithinDays = -2147483648; a window goes forward in time, so each of its parts is 0 or more")]
    [InlineData("Disqualifies<Order>(WithinDays = {|#0:29|})", "is 29 days, longer than the 28 days that the metric keeps; shorten it, or set RetainedPeriods of 'Order' to 5 or more")]
    [InlineData("Disqualifies<Order>(WithinDays = {|#0:28|}, WithinMinutes = 1)", "is 40321 minutes, longer than the 28 days that the metric keeps; shorten it, or set RetainedPeriods of 'Order' to 5 or more")]
    [InlineData("Disqualifies<Order>(WithinHours = {|#0:int.MaxValue|})", "is 2147483647 hours, longer than the 28 days that the metric keeps; shorten it, or set RetainedPeriods of 'Order' to 12782641 or more")]
    public Task A_window_is_stated_and_kept(string relation, string mistake) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly, RetainedPeriods = 4)] public record Order([OccurredAt] DateTime At, [Correlation] int Id);" +
        "[" + relation + "] public record Returned([OccurredAt] DateTime At, [Correlation] int Id);",
        $"The window of [Disqualifies<Order>] on 'Returned' {mistake}");

    [Theory]
    [InlineData("Daily", 3, 3)]
    [InlineData("Weekly", 5, 35)]
    [InlineData("Monthly", 2, 56)]
    [InlineData("Quarterly", 1, 90)]
    public async Task A_period_counts_with_its_shortest_length(string cadence, int periods, int kept)
    {
        string order = $"[CoreAction(\"v\", Cadence.{cadence}, RetainedPeriods = {periods})] public record Order([OccurredAt] DateTime At, [Correlation] int Id);";
        const string Members = "public record Returned([OccurredAt] DateTime At, [Correlation] int Id);";

        await Definitions.AreValid($"{order} [Confirms<Order>(WithinDays = {kept})] {Members}");
        await Definitions.Report(
            Id,
            order + "[Confirms<Order>(WithinDays = {|#0:" + (kept + 1) + "|})] " + Members,
            $"The window of [Confirms<Order>] on 'Returned' is {kept + 1} days, longer than the {kept} days that the metric keeps; shorten it, or set RetainedPeriods of 'Order' to {periods + 1} or more");
    }
}
