using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy.Structure;

namespace NorthStar.CodeFixes;

/// <summary>NSM1115: declares the core action on the event that completes the thing, and the beginning as an input metric that drives it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveToCompletionFixer))]
[Shared]
internal sealed class MoveToCompletionFixer() : AnnotationFixer("NSM1115")
{
    public const string Key = "NorthStar.MoveToCompletion";

    /// <summary>What is said of the product rather than of the event.</summary>
    private static readonly string[] Kept = ["TimeZone", "FirstDayOfWeek", "FiscalYearStartMonth", "Owner"];

    protected override async Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.Name != RoleChange.CoreAction || site.FindDeclaration(context.CancellationToken) is not { IsExternal: false } beginning ||
            FindCompletion(beginning, site) is not { } completion ||
            await DeclareAsync(completion, beginning, site, context.CancellationToken).ConfigureAwait(false) is not { } declared)
        {
            return;
        }

        List<TextChange> demotion =
        [
            RoleChange.Of(site.Attribute, "InputMetric", site.Model),
            AnnotationArguments.Set(site.Attribute, "Drives", $"typeof({completion.ToMinimalDisplayString(site.Model, site.Attribute.SpanStart)})"),
        ];
        CodeEdit[] edits = declared.Document.Id == site.Document.Id
            ? [new CodeEdit(site.Document, [.. demotion, .. declared.Changes])]
            : [new CodeEdit(site.Document, demotion), declared];
        context.Offer($"Make '{completion.Name}' the core action, and '{beginning.NamingType.Name}' an input metric that drives it", Key, edits);
    }

    private static INamedTypeSymbol? FindCompletion(Declaration beginning, AnnotationSite site) =>
        DeedOnThing.Read(beginning.Event.Name) is { } deed && Product.Of(site.Compilation).Completions.Find(deed) is { } name &&
        site.Compilation.GetTypeByMetadataName(name) is { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false } type &&
        !type.GetAttributes().Any(attribute => DeclarationFinder.IsMetric(attribute) || NorthStarAttributes.IsRelation(NorthStarAttributes.NameOf(attribute)))
            ? type
            : null;

    /// <summary>Null where the completion cannot be a metric as it is.</summary>
    private static async Task<CodeEdit?> DeclareAsync(INamedTypeSymbol completion, Declaration beginning, AnnotationSite site, CancellationToken cancellation)
    {
        if (completion.DeclaringSyntaxReferences is not [var reference] ||
            await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false) is not TypeDeclarationSyntax { ContainsDiagnostics: false } syntax || syntax.IsConditionalInside() ||
            site.Document.Project.GetDocument(syntax.SyntaxTree) is not { } document || document is SourceGeneratedDocument ||
            await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model ||
            MetricRehearsal.CadenceOf(beginning, site.Compilation, cancellation) is not { } cadence)
        {
            return null;
        }

        List<PartSuggestion> parts = PartSuggestion.Of(completion, site.Compilation);
        if (!PartSuggestion.GivenBy(completion).Concat(parts.Select(part => part.Annotation)).Contains(NorthStarAttributes.OccurredAt))
            return null;
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return MetricDraft.Changes(syntax, Role(beginning, cadence, site, model, syntax.SpanStart), parts, model, text, cancellation) is { } changes
            ? new CodeEdit(document, changes)
            : null;
    }

    private static string Role(Declaration beginning, string cadence, AnnotationSite site, SemanticModel model, int position)
    {
        string value = SymbolDisplay.FormatLiteral(beginning.Attribute.Positional(0) as string ?? "", quote: true);
        IEnumerable<string> kept = Kept.Select(site.Argument).OfType<AttributeArgumentSyntax>().Select(argument => $", {argument.NameEquals!.Name} = {argument.Expression}");
        return $"{BoundName.Attribute(RoleChange.CoreAction, model, position)}({value}, {BoundName.Type("Cadence", model, position)}.{cadence}{string.Concat(kept)})";
    }
}
