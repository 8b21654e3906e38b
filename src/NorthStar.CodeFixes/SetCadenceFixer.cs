using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy;
using NorthStar.Generators.Strategy.Structure;

namespace NorthStar.CodeFixes;

/// <summary>NSM1105 and NSM1106: sets the cadence that the metric's name states, or that fits the rhythm of what it counts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetCadenceFixer))]
[Shared]
internal sealed class SetCadenceFixer() : AnnotationFixer("NSM1105", "NSM1106")
{
    public const string Key = "NorthStar.SetCadence";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.FindDeclaration(context.CancellationToken) is { } declaration &&
            Fitting(declaration, context.Diagnostics[0].Id, site, context.CancellationToken) is { } cadence &&
            declaration.Attribute.LocationOfParameter("cadence") is { } location &&
            site.Attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.Expression.Span == location.SourceSpan) is { } argument)
        {
            string type = BoundName.Type("Cadence", site.Model, argument.SpanStart);
            var change = new TextChange(argument.Expression.Span, $"{type}.{cadence}");
            context.Offer($"Set the cadence to {cadence}", Key, new CodeEdit(site.Document, change));
        }

        return Task.CompletedTask;
    }

    private static string? Fitting(Declaration declaration, string id, AnnotationSite site, CancellationToken cancellation)
    {
        if (id == "NSM1106")
        {
            return MetricRehearsal.CadenceOf(declaration, site.Compilation, cancellation) is { } cadence
                ? CadenceWords.MissedRhythm(NameWords.Of(declaration.NamingType.Name), cadence)?.Better
                : null;
        }

        // A name that states two lengths of time leaves the choice to its author.
        return CadenceJudgement.StatedBy(declaration).Select(stated => stated.Cadence).Distinct().ToList() is [var only] ? only : null;
    }
}
