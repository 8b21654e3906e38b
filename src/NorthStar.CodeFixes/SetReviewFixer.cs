using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy.Structure;

namespace NorthStar.CodeFixes;

/// <summary>NSM1119: sets the next review a quarter after the configured day.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetReviewFixer))]
[Shared]
internal sealed class SetReviewFixer() : AnnotationFixer("NSM1119")
{
    public const string Key = "NorthStar.SetReview";

    private const int MonthsUntilNext = 3;

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        var configuration = new StructureConfiguration(site.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider, site.Attribute.SyntaxTree);
        if (configuration.Today is { } today && site.Argument(ReviewDates.Option) is not null)
        {
            string next = today.AddMonths(MonthsUntilNext).ToString(ReviewDates.Format, CultureInfo.InvariantCulture);
            string literal = SymbolDisplay.FormatLiteral(next, quote: true);
            context.Offer($"It still holds: review it again on {next}", Key, new CodeEdit(site.Document, AnnotationArguments.Set(site.Attribute, ReviewDates.Option, literal)));
        }

        return Task.CompletedTask;
    }
}
