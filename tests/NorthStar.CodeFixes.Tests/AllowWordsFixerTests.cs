using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.Generators;
using Xunit;
using Verify = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.AllowWordsFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class AllowWordsFixerTests
{
    private const string File = "NorthStar.Vocabulary.txt";

    [Theory]
    [InlineData("NSM1001", "UserSignedUp")]
    [InlineData("NSM1002", "PageViewed")]
    [InlineData("NSM1002", "HomepageVisitedEvent")]
    [InlineData("NSM1003", "LinkClicked")]
    [InlineData("NSM1004", "NewsletterSent")]
    [InlineData("NSM1005", "InvoicePaid")]
    [InlineData("NSM1006", "OrderRefunded")]
    [InlineData("NSM1007", "TotalMembers")]
    public Task Says_nothing_against_the_name_any_more(string id, string type) => Verify.VerifyAsync(
        id,
        $"[[|CoreAction(\"People are here for this\", Cadence.Daily)|], OccurredAtArgument] public record {type}; // kept",
        $"[CoreAction(\"People are here for this\", Cadence.Daily), OccurredAtArgument] public record {type}; // kept",
        AllowWordsFixer.Key);

    [Fact]
    public Task Reads_the_name_that_is_reported() => Verify.VerifyAsync(
        "NSM1002",
        "[[|CoreAction(\"People are here for this\", Cadence.Daily, Name = \"Page views\")|], OccurredAtArgument] public record Story;",
        "[CoreAction(\"People are here for this\", Cadence.Daily, Name = \"Page views\"), OccurredAtArgument] public record Story;");

    [Fact]
    public Task Offers_nothing_where_a_sum_is_reported() => Verify.VerifyNoneAsync(
        "NSM1005",
        "[[|CoreAction(\"People get parcels\", Cadence.Daily, Measure = Measure.QuantitySum)|], OccurredAtArgument] public record ParcelDelivered([Quantity] decimal Price);");

    [Theory]
    [InlineData(null, "[fine]\nvisit : web site\nvisit : home page\n")]
    [InlineData("# ours\r\n[money]\r\nfrobnicate", "# ours\r\n[money]\r\nfrobnicate\r\n\r\n[fine]\r\nvisit : web site\r\nvisit : home page\r\n")]
    [InlineData("[fine]\nrun : job\n", "[fine]\nrun : job\nvisit : web site\nvisit : home page\n")]
    public async Task Adds_lines_below_their_heading(string? before, string after)
    {
        const string Source = """
            [CoreAction("People are here for this", Cadence.Daily), OccurredAtArgument] public record WebsiteVisited;
            [CoreAction("People are here for this", Cadence.Daily), OccurredAtArgument] public record HomepageVisited;
            """;
        using FixAllSolution test = new(new AllowWordsFixer(), new StrategyAnalyzer(), "NSM1002", Source);
        if (before is not null)
            test.AddToEachProject(File, before);
        await test.FixAllAsync(FixAllScope.Solution);

        foreach (Project project in test.Solution.Projects)
        {
            TextDocument file = Assert.Single(project.AdditionalDocuments);
            Assert.Equal((File, after), (file.Name, (await file.GetTextAsync()).ToString()));
        }
    }

    [Theory]
    [InlineData("NSM1001", "UserSignedUp", "[fine]\nsign up : user\n")]
    [InlineData("NSM1002", "PageViewed", "[fine]\nview : page\n")]
    [InlineData("NSM1002", "Impression", "[silence]\nimpression\n")]
    [InlineData("NSM1003", "LinkClicked", "[fine]\nclick : link\n")]
    [InlineData("NSM1005", "InvoicePaid", "[fine]\npay : invoice\n")]
    [InlineData("NSM1001", "PatientPortalAccountCreated", "[fine]\ncreate : patient portal account\n")]
    [InlineData("NSM1001", "Created", "[fine]\ncreate : nothing\n")]
    public async Task Says_no_more_than_it_has_to(string id, string type, string written)
    {
        using FixAllSolution test = new(
            new AllowWordsFixer(), new StrategyAnalyzer(), id, $"[CoreAction(\"People are here for this\", Cadence.Daily), OccurredAtArgument] public record {type};");
        await test.FixAllAsync(FixAllScope.Document);

        Assert.Equal(written, (await test.First.Project.AdditionalDocuments.Single().GetTextAsync()).ToString());
        Assert.Empty(test.Solution.Projects.Last().AdditionalDocuments);
    }
}
