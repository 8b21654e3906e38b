using Microsoft.CodeAnalysis;
using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1007Tests
{
    private const string Id = "NSM1007";

    [Theory]
    [InlineData("TotalUsers")]
    [InlineData("CumulativeSignups")]
    [InlineData("LifetimeOrders")]
    [InlineData("AllTimeDownloads")]
    [InlineData("TotalMeetings")]
    [InlineData("CumulativeStays")]
    [InlineData("LessonsCompletedSoFar")]
    public Task It_is_reported_in_any_order_and_tense(string name) => Strategies.Judge(name, Id);

    [Theory]
    [InlineData("TotalSuggestionsApplied")]
    [InlineData("TotalKneeReplacementCompleted")]
    [InlineData("LifetimeWarrantyHonored")]
    public Task What_only_looks_like_it_is_not(string name) => Strategies.Judge(name, null);

    [Fact]
    public Task The_message_says_what_is_wrong_and_what_to_do() => Strategies.Report(
        Strategies.Event("TotalUsers", "#0"),
        Id,
        DiagnosticSeverity.Warning,
        "'TotalUsers' is a running total ('total users'), which can only go up, whatever happens. Count the events of one period, or the distinct actors who were active in it.");
}
