using Microsoft.CodeAnalysis;
using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1004Tests
{
    private const string Id = "NSM1004";

    [Theory]
    [InlineData("EmailSent")]
    [InlineData("PushNotificationDelivered")]
    [InlineData("CampaignLaunched")]
    [InlineData("NightlyJobRun")]
    [InlineData("ReleaseShipped")]
    [InlineData("WebhookDelivered")]
    [InlineData("CacheInvalidated")]
    [InlineData("SettingsUpdated")]
    [InlineData("PasswordChanged")]
    [InlineData("NewsletterSent")]
    public Task It_is_reported_in_any_order_and_tense(string name) => Strategies.Judge(name, Id);

    [Theory]
    [InlineData("MessageSent")]
    [InlineData("ParcelDelivered")]
    [InlineData("TicketResolved")]
    [InlineData("JobApplied")]
    [InlineData("MarathonRun")]
    [InlineData("EmailAnswered")]
    [InlineData("WhiteboardUpdated")]
    [InlineData("DesignChanged")]
    public Task What_only_looks_like_it_is_not(string name) => Strategies.Judge(name, null);

    [Fact]
    public Task The_message_says_what_is_wrong_and_what_to_do() => Strategies.Report(
        Strategies.Event("EmailSent", "#0"),
        Id,
        DiagnosticSeverity.Warning,
        "'EmailSent' counts what the company or its software does ('email sent'), which can be raised without any customer. Count what a customer does because of it, and keep this one as [InputMetric].");

    [Theory]
    [InlineData("EmailSent")]
    [InlineData("DirectMailDelivered")]
    public Task A_message_that_one_person_sends_to_another_is_no_output(string name) => Strategies.Test(
        $"[CoreAction(\"Colleagues agree\", Cadence.Daily)] public record {name}([Actor] Guid SenderId, [OccurredAt] DateTimeOffset At, Guid RecipientId);").RunAsync();

    [Fact]
    public Task Without_a_sender_it_is_one() => Strategies.Test(
        "[{|NSM1004:CoreAction(\"Colleagues agree\", Cadence.Daily)|}] public record EmailSent([Actor] Guid CustomerId, [OccurredAt] DateTimeOffset At, Guid RecipientId);").RunAsync();
}
