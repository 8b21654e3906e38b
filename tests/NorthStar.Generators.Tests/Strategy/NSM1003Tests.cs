using Microsoft.CodeAnalysis;
using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1003Tests
{
    private const string Id = "NSM1003";

    [Theory]
    [InlineData("ButtonClicked")]
    [InlineData("PostLiked")]
    [InlineData("LikePost")]
    [InlineData("ProfileFollowed")]
    [InlineData("SearchPerformed")]
    [InlineData("PageScrolled")]
    [InlineData("ItemAddedToWishlist")]
    [InlineData("CheckoutStarted")]
    [InlineData("MenuExpanded")]
    [InlineData("FilterApplied")]
    public Task It_is_reported_in_any_order_and_tense(string name) => Strategies.Judge(name, Id);

    [Theory]
    [InlineData("LikeNewItemSold")]
    [InlineData("RecipeFollowed")]
    [InlineData("SearchAndRescueCompleted")]
    [InlineData("ReportShared")]
    [InlineData("BallotCast")]
    [InlineData("CandidateSelected")]
    public Task What_only_looks_like_it_is_not(string name) => Strategies.Judge(name, null);

    [Fact]
    public Task The_message_says_what_is_wrong_and_what_to_do() => Strategies.Report(
        Strategies.Event("ButtonClicked", "#0"),
        Id,
        DiagnosticSeverity.Warning,
        "'ButtonClicked' counts attention ('button clicked'): a gesture on the way, which a better product may need fewer of. Count the result that the gesture leads to, and keep this one as [InputMetric].");
}
