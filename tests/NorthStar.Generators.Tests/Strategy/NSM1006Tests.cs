using Microsoft.CodeAnalysis;
using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1006Tests
{
    private const string Id = "NSM1006";

    [Theory]
    [InlineData("OrderCancelled")]
    [InlineData("CreditRefunded")]
    [InlineData("AppUninstalled")]
    [InlineData("PaymentFailed")]
    [InlineData("LoginFailure")]
    [InlineData("SubscriptionLapsed")]
    [InlineData("AccountDeleted")]
    [InlineData("OrderRejected")]
    public Task It_is_reported_in_any_order_and_tense(string name) => Strategies.Judge(name, Id);

    [Theory]
    [InlineData("SpamBlocked")]
    [InlineData("ThreatBlocked")]
    [InlineData("ErrorResolved")]
    [InlineData("IncidentClosed")]
    [InlineData("ProblemSolved")]
    public Task What_only_looks_like_it_is_not(string name) => Strategies.Judge(name, null);

    [Fact]
    public Task The_message_says_what_is_wrong_and_what_to_do() => Strategies.Report(
        Strategies.Event("OrderCancelled", "#0"),
        Id,
        DiagnosticSeverity.Warning,
        "'OrderCancelled' counts what went wrong or was taken back ('order cancelled'), so a growing North Star would be bad news. Count the action that succeeds, and declare this one as [Guardrail], or as [Disqualifies] of that action.");

    [Fact]
    public Task A_quality_does_not_make_a_failure_better() => Strategies.Report(
        Strategies.Event("PaymentFailed", "#0", ", [Quality(AtLeast = 10)] int Attempts"),
        Id,
        DiagnosticSeverity.Warning,
        "'PaymentFailed' counts what went wrong or was taken back ('payment failed'), so a growing North Star would be bad news. Count the action that succeeds, and declare this one as [Guardrail], or as [Disqualifies] of that action.");
}
