using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy;
using NorthStar.Generators.Strategy.Structure;

namespace NorthStar.CodeFixes;

/// <summary>Declares a core action over a type that has no metric, with the most likely member for each part.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(MakeNorthStarRefactoring))]
[Shared]
internal sealed class MakeNorthStarRefactoring : CodeRefactoringProvider
{
    public const string Key = "NorthStar.MakeNorthStar";

    private const string Weekly = "Weekly";
    private const string Title = "Make this the North Star";

    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        CancellationToken cancellation = context.CancellationToken;
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root is null || !root.FullSpan.Contains(context.Span) || TypeNamedAt(root, context.Span) is not { } syntax ||
            await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { Compilation: CSharpCompilation compilation } model ||
            compilation.GetTypeByMetadataName(NorthStarAttributes.MetadataName("CoreAction")) is null ||
            model.GetDeclaredSymbol(syntax, cancellation) is not { IsStatic: false } type ||
            type.GetAttributes().Any(IsDeclaration))
        {
            return;
        }

        List<PartSuggestion> parts = PartSuggestion.Of(type, compilation);
        bool hasTime = PartSuggestion.GivenBy(type).Concat(parts.Select(part => part.Annotation))
            .Any(annotation => annotation is NorthStarAttributes.OccurredAt or NorthStarAttributes.OccurredAtArgument);
        if (!SaysThatSomethingHappened(type) && (!hasTime || type is { IsAbstract: true, TypeKind: TypeKind.Class }))
            return;
        if (!hasTime && !type.IsRecord && parts.Count == 0)
            return;
        SourceText text = await context.Document.GetTextAsync(cancellation).ConfigureAwait(false);
        string role = Role(type, syntax, model);
        if (!hasTime)
            role += ", " + BoundName.Attribute(NorthStarAttributes.OccurredAtArgument, model, syntax.SpanStart);
        if (MetricDraft.Changes(syntax, role, parts, model, text, cancellation) is { } changes)
            context.RegisterRefactoring(CodeAction.Create(Title, new CodeEdit(context.Document, changes).ApplyAsync, Key));
    }

    /// <summary>The whole type where its name is at the place, but not where that is inside of its body.</summary>
    private static TypeDeclarationSyntax? TypeNamedAt(SyntaxNode root, TextSpan span) =>
        root.FindNode(span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { ContainsDiagnostics: false } type && !type.IsConditionalInside() &&
        (type is ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax or InterfaceDeclarationSyntax) &&
        TextSpan.FromBounds((type.Modifiers.Count > 0 ? type.Modifiers[0] : type.Keyword).SpanStart, type.Identifier.Span.End).Contains(span)
            ? type
            : null;

    private static bool IsDeclaration(AttributeData attribute) =>
        DeclarationFinder.IsMetric(attribute) || NorthStarAttributes.IsRelation(NorthStarAttributes.NameOf(attribute));

    /// <summary>Whether a type reads like an event, even if it has no time or is the base of others.</summary>
    private static bool SaysThatSomethingHappened(INamedTypeSymbol type) => NameWords.Of(type.Name).Any(word => word.Form == WordForm.Past);

    private static string Role(INamedTypeSymbol type, TypeDeclarationSyntax syntax, SemanticModel model)
    {
        int position = syntax.SpanStart;
        string attribute = BoundName.Attribute("CoreAction", model, position);
        string cadence = BoundName.Type("Cadence", model, position);
        string rhythm = CadenceWords.MissedRhythm(NameWords.Of(type.Name), Weekly)?.Better ?? Weekly;
        return $"{attribute}({SymbolDisplay.FormatLiteral(ValueSentence.For(syntax, type.Name), quote: true)}, {cadence}.{rhythm})";
    }
}
