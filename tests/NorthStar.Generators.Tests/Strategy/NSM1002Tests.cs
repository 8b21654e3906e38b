using Microsoft.CodeAnalysis;
using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1002Tests
{
    private const string Id = "NSM1002";

    [Theory]
    [InlineData("PageViewed")]
    [InlineData("PageView")]
    [InlineData("page_viewed")]
    [InlineData("ViewedPricingPage")]
    [InlineData("ScreenOpened")]
    [InlineData("SiteVisited")]
    [InlineData("SessionStarted")]
    [InlineData("UserLoggedIn")]
    [InlineData("Login")]
    [InlineData("AdImpression")]
    [InlineData("DashboardOpened")]
    [InlineData("AppLaunchedV2")]
    [InlineData("LoginAttempt")]
    [InlineData("OrderPage")]
    public Task It_is_reported_in_any_order_and_tense(string name) => Strategies.Judge(name, Id);

    [Theory]
    [InlineData("HomeVisitCompleted")]
    [InlineData("InterviewCompleted")]
    [InlineData("TherapySessionCompleted")]
    [InlineData("TicketOpened")]
    [InlineData("ContainerLoaded")]
    [InlineData("PropertyViewingAttended")]
    [InlineData("ReviewSubmitted")]
    [InlineData("CommitLanded")]
    [InlineData("HelicopterLanded")]
    [InlineData("NewPage")]
    public Task What_only_looks_like_it_is_not(string name) => Strategies.Judge(name, null);

    [Fact]
    public Task The_message_says_what_is_wrong_and_what_to_do() => Strategies.Report(
        Strategies.Event("PageViewed", "#0"),
        Id,
        DiagnosticSeverity.Warning,
        "'PageViewed' counts traffic ('page viewed'): something was shown, and nothing says that it helped. Count what the visit was for when it is done, or demand a minimum with [Quality], and keep this one as [InputMetric].");

    [Theory]
    [InlineData(", [Quality(AtLeast = \"00:01:00\")] TimeSpan ReadingTime")]
    [InlineData(", [Quality(AtLeast = 30)] int DwellSeconds")]
    [InlineData(", [Quality(Above = 0.9)] double ScrollDepth")]
    public Task Reading_for_a_minimum_of_time_is_no_page_view(string members) => Strategies.Judge("ArticleViewed", null, members);

    [Theory]
    [InlineData(", TimeSpan ReadingTime")]
    [InlineData(", [Quality(AtLeast = \"00:00:00\")] TimeSpan ReadingTime")]
    [InlineData(", [Quality(NotEmpty = true)] string Title")]
    public Task Without_a_minimum_it_is_one(string members) => Strategies.Judge("ArticleViewed", Id, members);
}
