using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;

namespace NorthStar.CodeFixes;

/// <summary>NSM0012: brings an option to the nearest value that it may have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClampOptionFixer))]
[Shared]
internal sealed class ClampOptionFixer() : AnnotationFixer("NSM0012")
{
    public const string ClampKey = "NorthStar.ClampOption";
    public const string DefaultKey = "NorthStar.DefaultOption";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (context.Diagnostics[0].Properties.TryGetValue("option", out string? option) && option is not null &&
            context.Diagnostics[0].Properties.TryGetValue("nearest", out string? nearest) && nearest is not null &&
            site.NamedArgumentAt(context.Span) is { } argument && argument.NameEquals!.Name.Identifier.ValueText == option)
        {
            switch (option, nearest)
            {
                case ("RetainedPeriods", "1"):
                    // Nobody means the current period alone by 0 or -1.
                    context.Offer($"Remove {option}, for the default", DefaultKey, new CodeEdit(site.Document, AnnotationArguments.Remove(site.Text, argument)));
                    break;
                case ("FiscalYearStartMonth", not "1"):
                    // December is no nearer to 13 than January.
                    break;
                default:
                    context.Offer($"Set {option} to {nearest}", ClampKey, new CodeEdit(site.Document, new TextChange(argument.Expression.Span, nearest)));
                    break;
            }
        }

        return Task.CompletedTask;
    }
}
