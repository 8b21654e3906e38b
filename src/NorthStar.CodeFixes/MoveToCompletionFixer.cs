using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy;
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
            DeedOnThing.Read(EventName.Of(beginning)) is not { } deed || FindCompletion(deed, site) is not { } completion ||
            await DeclareAsync(completion, beginning, deed, site, context.CancellationToken).ConfigureAwait(false) is not { } declared)
        {
            return;
        }

        List<TextChange> demotion = Demote(beginning, completion, deed, site);
        CodeEdit[] edits = declared.Document.Id == site.Document.Id
            ? [new CodeEdit(site.Document, [.. demotion, .. declared.Changes])]
            : [new CodeEdit(site.Document, demotion), declared];
        context.Offer($"Make '{EventName.Of(completion)}' the core action, and '{EventName.Of(beginning)}' an input metric that drives it", Key, edits);
    }

    private static INamedTypeSymbol? FindCompletion(DeedOnThing beginning, AnnotationSite site) =>
        Product.Of(site.Compilation).Completions.Find(beginning) is { Type: { TypeKind: TypeKind.Class or TypeKind.Struct } type } &&
        !type.GetAttributes().Any(attribute => DeclarationFinder.IsMetric(attribute) || NorthStarAttributes.IsRelation(NorthStarAttributes.NameOf(attribute)))
            ? type
            : null;

    /// <summary>What was said of the value goes to the completion; the name and statement that tell of the beginning stay there.</summary>
    private static List<TextChange> Demote(Declaration beginning, INamedTypeSymbol completion, DeedOnThing deed, AnnotationSite site)
    {
        string drives = $"typeof({completion.ToMinimalDisplayString(site.Model, site.Attribute.SpanStart)})";
        List<TextChange> changes =
        [
            RoleChange.Of(site.Attribute, "InputMetric", site.Model),
            MovedName(deed, site) is { } name
                ? new TextChange(name.Span, $"Drives = {drives}")
                : AnnotationArguments.Set(site.Attribute, "Drives", drives),
        ];
        if (!IsAbout(deed, ValueOf(beginning)) && beginning.Attribute.LocationOfParameter("value") is { } value && site.Attribute.Span.Contains(value.SourceSpan))
            changes.Add(new TextChange(value.SourceSpan, Literal(ValueSentence.For(site.Owner!, EventName.Of(beginning)))));
        return changes;
    }

    /// <summary>Null where the completion cannot be a metric as it is.</summary>
    private static async Task<CodeEdit?> DeclareAsync(
        INamedTypeSymbol completion, Declaration beginning, DeedOnThing deed, AnnotationSite site, CancellationToken cancellation)
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
        string value = IsAbout(deed, ValueOf(beginning)) ? ValueSentence.For(syntax, EventName.Of(completion)) : ValueOf(beginning);
        IEnumerable<string> kept = Kept.Select(site.Argument)
            .Prepend(MovedName(deed, site))
            .OfType<AttributeArgumentSyntax>()
            .Select(argument => $", {argument.NameEquals!.Name} = {argument.Expression}");
        string role = $"{BoundName.Attribute(RoleChange.CoreAction, model, syntax.SpanStart)}({Literal(value)}, {BoundName.Type("Cadence", model, syntax.SpanStart)}.{cadence}{string.Concat(kept)})";
        return MetricDraft.Changes(syntax, role, parts, model, text, cancellation) is { } changes ? new CodeEdit(document, changes) : null;
    }

    private static string ValueOf(Declaration metric) => metric.Attribute.Positional(0) as string ?? "";

    private static AttributeArgumentSyntax? MovedName(DeedOnThing deed, AnnotationSite site) =>
        site.Argument("Name") is { Expression: var said } name && site.Model.GetConstantValue(said).Value is string text && !IsAbout(deed, text) ? name : null;

    private static bool IsAbout(DeedOnThing deed, string text) => NameWords.Split(text).Exists(word => NameWord.Of(word).Lemma == deed.Verb);

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
