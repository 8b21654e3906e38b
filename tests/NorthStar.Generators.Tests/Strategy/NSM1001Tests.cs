using Microsoft.CodeAnalysis;
using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1001Tests
{
    private const string Id = "NSM1001";

    [Theory]
    [InlineData("UserSignedUp")]
    [InlineData("SignUpCompleted")]
    [InlineData("OnUserRegistration")]
    [InlineData("user_registered")]
    [InlineData("InvitationSent")]
    [InlineData("FreeTrialStarted")]
    [InlineData("AppInstalled")]
    [InlineData("WhitepaperDownloaded")]
    [InlineData("LeadGenerated")]
    [InlineData("WaitlistJoined")]
    [InlineData("CustomerCreatedDomainEvent")]
    [InlineData("TutorialFinished")]
    [InlineData("AccountCreateAttempt")]
    [InlineData("SignUpRequest")]
    public Task It_is_reported_in_any_order_and_tense(string name) => Strategies.Judge(name, Id);

    [Theory]
    [InlineData("DocumentSigned")]
    [InlineData("SolarPanelInstalled")]
    [InlineData("CashRegisterReconciled")]
    [InlineData("TrialVerdictReached")]
    [InlineData("UserCreatedDocument")]
    [InlineData("UserCreatedSubmission")]
    [InlineData("PlayerAddedTrack")]
    [InlineData("CreateAttempt")]
    [InlineData("InterviewCompleted")]
    public Task What_only_looks_like_it_is_not(string name) => Strategies.Judge(name, null);

    [Fact]
    public Task The_message_says_what_is_wrong_and_what_to_do() => Strategies.Report(
        Strategies.Event("UserSignedUp", "#0"),
        Id,
        DiagnosticSeverity.Warning,
        "'UserSignedUp' counts acquisition ('user signed up'): people came, and nothing says that they got anything. Count what they came for, and keep this one as [InputMetric] with Stage = LifecycleStage.Acquisition.");

    [Fact]
    public Task The_declared_name_counts_too() => Strategies.Judge("Recorded", Id, options: ", Name = \"Weekly signups\"");

    [Theory]
    [InlineData("New signups", "NSM1001")]
    [InlineData("Users sign up", "NSM1001")]
    [InlineData("Number of page views", "NSM1002")]
    [InlineData("Monthly active users", "NSM1002")]
    [InlineData("The number of sessions", "NSM1002")]
    [InlineData("E-mails sent", "NSM1004")]
    [InlineData("Revenue", "NSM1005")]
    public Task A_value_that_is_only_a_label_counts_too(string value, string id) =>
        Strategies.Test($"[{{|{id}:CoreAction(\"{value}\", Cadence.Weekly)|}}] public record Recorded([OccurredAt] DateTimeOffset At);").RunAsync();

    [Theory]
    [InlineData("Drivers reach home")]
    [InlineData("Searches find answers")]
    [InlineData("Friends share photos")]
    [InlineData("Fewer errors")]
    [InlineData("Less searching")]
    [InlineData("No missed payments")]
    [InlineData("A guest has an invitation")]
    [InlineData("A buyer has a home")]
    [InlineData("The house is searched")]
    [InlineData("Houses are searched")]
    [InlineData("An end to errors")]
    [InlineData("A refund in one day")]
    public Task A_value_that_says_what_it_is_good_for_does_not(string value) =>
        Strategies.Test($"[CoreAction(\"{value}\", Cadence.Weekly)] public record Recorded([OccurredAt] DateTimeOffset At);").RunAsync();
}
