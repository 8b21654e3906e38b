using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NorthStar.CodeFixes.Editing;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy;

namespace NorthStar.CodeFixes.Sites;

/// <summary>An event of the assembly that has no metric yet, and what its name says that it counts.</summary>
internal sealed record UnmeasuredEvent(INamedTypeSymbol Type, TypeDeclarationSyntax Syntax, VanityKind Kind)
{
    private static readonly string[] Parts = [NorthStarAttributes.OccurredAt, NorthStarAttributes.Actor, NorthStarAttributes.EventId];

    /// <summary>The full name.</summary>
    public string Name { get; } = Type.ToDisplayString();

    /// <summary>Those that are about the same as the metric come first.</summary>
    public static IEnumerable<UnmeasuredEvent> Of(AnnotationSite site, INamedTypeSymbol metric, Func<VanityKind, bool> isSought, CancellationToken cancellation)
    {
        NameReader reader = new ProjectVocabulary(site.Document.Project.AnalyzerOptions).ReaderFor(site.Attribute.SyntaxTree, cancellation);
        HashSet<string> things = new(NameWords.Of(metric.Name).Where(word => word.Form != WordForm.Past).Select(word => word.Lemma), StringComparer.Ordinal);
        return site.Compilation
            .GetSymbolsWithName(name => reader.Read(name) is { } reading && isSought(reading.Kind), SymbolFilter.Type, cancellation)
            .OfType<INamedTypeSymbol>()
            .Where(type => type is { IsStatic: false, TypeKind: TypeKind.Class or TypeKind.Struct } && !type.GetAttributes().Any(DeclarationFinder.IsMetric))
            .OrderBy(type => NameWords.Of(type.Name).Any(word => things.Contains(word.Lemma)) ? 0 : 1)
            .ThenBy(type => type.ToDisplayString(), StringComparer.Ordinal)
            .SelectMany(type => type.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax(cancellation) is TypeDeclarationSyntax { ContainsDiagnostics: false } syntax && !syntax.IsConditionalInside()
                ? new[] { new UnmeasuredEvent(type, syntax, reader.Read(type.Name)!.Kind) }
                : []);
    }

    /// <summary>Declares the metric that serves the one of the site; null where the event cannot be one.</summary>
    /// <param name="role">The name of the attribute.</param>
    /// <param name="link">The option that names the other metric.</param>
    public async Task<CodeEdit?> DeclareAsync(AnnotationSite site, Declaration metric, string cadence, string role, string link, string? stage, CancellationToken cancellation)
    {
        if (site.Document.Project.GetDocument(Syntax.SyntaxTree) is not { } document || document is SourceGeneratedDocument ||
            await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        List<PartSuggestion> parts = PartSuggestion.Of(Type, site.Compilation);
        parts.RemoveAll(part => !Parts.Contains(part.Annotation));
        if (!PartSuggestion.GivenBy(Type).Concat(parts.Select(part => part.Annotation)).Contains(NorthStarAttributes.OccurredAt))
            return null;
        int position = Syntax.SpanStart;
        string statement = SymbolDisplay.FormatLiteral(role == "Guardrail" ? ValueSentence.OfHarm(Type.Name) : ValueSentence.For(Type.Name), quote: true);
        string options = stage is null ? "" : $", Stage = {BoundName.Type("LifecycleStage", model, position)}.{stage}";
        string text =
            $"{BoundName.Attribute(role, model, position)}({statement}, {BoundName.Type("Cadence", model, position)}.{cadence}{options}, " +
            $"{link} = typeof({metric.NamingType.ToMinimalDisplayString(model, position)}))";
        return MetricDraft.Changes(Syntax, text, parts, model, await document.GetTextAsync(cancellation).ConfigureAwait(false), cancellation) is { } changes
            ? new CodeEdit(document, changes)
            : null;
    }
}
