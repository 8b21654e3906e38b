using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy.Structure;

namespace NorthStar.CodeFixes;

/// <summary>NSM1105: sets the cadence that the metric's name states.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetCadenceFixer))]
[Shared]
internal sealed class SetCadenceFixer() : AnnotationFixer("NSM1105")
{
    public const string Key = "NorthStar.SetCadence";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        // A name that states two lengths of time leaves the choice to its author.
        if (site.FindDeclaration(context.CancellationToken) is { } declaration &&
            CadenceJudgement.StatedBy(declaration).Select(stated => stated.Cadence).Distinct().ToList() is [var cadence] &&
            declaration.Attribute.LocationOfParameter("cadence") is { } location &&
            site.Attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.Expression.Span == location.SourceSpan) is { } argument)
        {
            string type = BoundName.Type("Cadence", site.Model, argument.SpanStart);
            var change = new TextChange(argument.Expression.Span, $"{type}.{cadence}");
            context.Offer($"Set the cadence to {cadence}", Key, new CodeEdit(site.Document, change));
        }

        return Task.CompletedTask;
    }
}
