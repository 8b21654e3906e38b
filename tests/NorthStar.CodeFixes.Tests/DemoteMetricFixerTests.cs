using Xunit;
using Verify = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.DemoteMetricFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class DemoteMetricFixerTests
{
    [Theory]
    [InlineData("NSM1001", "UserSignedUp", "InputMetric", ", Stage = LifecycleStage.Acquisition", DemoteMetricFixer.AcquisitionKey)]
    [InlineData("NSM1002", "PageViewed", "InputMetric", ", Stage = LifecycleStage.Engagement", DemoteMetricFixer.EngagementKey)]
    [InlineData("NSM1003", "LinkClicked", "InputMetric", ", Stage = LifecycleStage.Engagement", DemoteMetricFixer.EngagementKey)]
    [InlineData("NSM1004", "EmailSent", "InputMetric", ", Stage = LifecycleStage.Engagement", DemoteMetricFixer.EngagementKey)]
    [InlineData("NSM1005", "InvoicePaid", "Outcome", "", DemoteMetricFixer.OutcomeKey)]
    [InlineData("NSM1006", "OrderRefunded", "Guardrail", "", DemoteMetricFixer.GuardrailKey)]
    [InlineData("NSM1007", "TotalMembers", "InputMetric", "", DemoteMetricFixer.InputKey)]
    public Task Declares_what_the_event_is(string id, string type, string role, string stage, string key) => Verify.VerifyAsync(
        id,
        $$"""
        [[|CoreAction("People are here", Cadence.Daily, Owner = "Web" /* for now */)|]] // since May
        public sealed record {{type}}([OccurredAt] DateTimeOffset At, Guid UserId);
        """,
        $$"""
        [{{role}}("People are here", Cadence.Daily, Owner = "Web"{{stage}} /* for now */)] // since May
        public sealed record {{type}}([OccurredAt] DateTimeOffset At, Guid UserId);
        """,
        key);

    [Fact]
    public Task Mends_all_of_a_project() => Verify.VerifyAsync(
        "NSM1001",
        """
        [[|CoreAction("People are here", Cadence.Daily)|]] public sealed record UserSignedUp([OccurredAt] DateTimeOffset At);
        [[|CoreAction("People are here", Cadence.Daily)|]] public sealed record AppInstalled([OccurredAt] DateTimeOffset At);
        """,
        """
        [InputMetric("People are here", Cadence.Daily, Stage = LifecycleStage.Acquisition)] public sealed record UserSignedUp([OccurredAt] DateTimeOffset At);
        [InputMetric("People are here", Cadence.Daily, Stage = LifecycleStage.Acquisition)] public sealed record AppInstalled([OccurredAt] DateTimeOffset At);
        """,
        DemoteMetricFixer.AcquisitionKey);

    [Fact]
    public Task Mends_a_declaration_of_the_assembly() => Verify.VerifyAsync(
        "NSM1001",
        """
        [assembly: [|CoreAction("People are here", Cadence.Daily, Event = typeof(UserSignedUp))|], OccurredAt("At", Event = typeof(UserSignedUp))]
        public sealed record UserSignedUp(DateTimeOffset At);
        """,
        """
        [assembly: InputMetric("People are here", Cadence.Daily, Event = typeof(UserSignedUp), Stage = LifecycleStage.Acquisition), OccurredAt("At", Event = typeof(UserSignedUp))]
        public sealed record UserSignedUp(DateTimeOffset At);
        """);

    [Fact]
    public Task Keeps_the_way_in_which_the_name_is_written() => Verify.VerifyAsync(
        "NSM1005",
        """
        [[|global::NorthStar.CoreActionAttribute("Money is here", Cadence.Daily)|]]
        public sealed record InvoicePaid([OccurredAt] DateTimeOffset At);
        """,
        """
        [global::NorthStar.OutcomeAttribute("Money is here", Cadence.Daily)]
        public sealed record InvoicePaid([OccurredAt] DateTimeOffset At);
        """);

    [Fact]
    public Task Resolves_an_alias() => Verify.VerifyAsync(
        "NSM1005",
        """
        using Star = NorthStar.CoreActionAttribute;

        [[|Star("Money is here", Cadence.Daily)|]]
        public sealed record InvoicePaid([OccurredAt] DateTimeOffset At);
        """,
        """
        using Star = NorthStar.CoreActionAttribute;

        [Outcome("Money is here", Cadence.Daily)]
        public sealed record InvoicePaid([OccurredAt] DateTimeOffset At);
        """);

    [Fact]
    public Task Imports_the_namespace_for_the_stage() => Verify.VerifyWithoutUsingAsync(
        "NSM1001",
        """
        [[|NorthStar.CoreAction("People are here", NorthStar.Cadence.Daily)|]]
        public sealed record UserSignedUp([property: NorthStar.OccurredAt] DateTimeOffset At);
        """,
        """
        using NorthStar;

        [InputMetric("People are here", NorthStar.Cadence.Daily, Stage = LifecycleStage.Acquisition)]
        public sealed record UserSignedUp([property: NorthStar.OccurredAt] DateTimeOffset At);
        """);
}
