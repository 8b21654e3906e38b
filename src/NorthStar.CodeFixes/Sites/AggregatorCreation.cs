using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;

namespace NorthStar.CodeFixes.Sites;

/// <summary>An aggregator that the code of a method creates, without arguments, and that a static field could hold.</summary>
/// <param name="Owner">The type that the method is in.</param>
/// <param name="Span">Where it is created.</param>
/// <param name="TypeName">How the aggregator's type is written.</param>
/// <param name="FieldName">A name that means nothing yet, or such a field.</param>
/// <param name="IsDeclared">Whether the field is there already.</param>
internal sealed record AggregatorCreation(TypeDeclarationSyntax Owner, TextSpan Span, string TypeName, string FieldName, bool IsDeclared)
{
    private TextChange Use => new(Span, FieldName);

    public static async Task<AggregatorCreation?> FindAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(span, getInnermostNodeForTie: true) is not BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0, Initializer: null } creation ||
            creation.Span != span ||
            creation.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not (BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax) ||
            creation.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { TypeParameterList: null, OpenBraceToken.IsMissing: false } owner ||
            owner is InterfaceDeclarationSyntax || owner.Ancestors().OfType<TypeDeclarationSyntax>().Any(outer => outer.TypeParameterList is not null) ||
            await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model ||
            model.GetTypeInfo(creation, cancellation).Type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsGenericType: false } type)
        {
            return null;
        }

        string name = $"Shared{type.Name}";
        var meanings = model.LookupSymbols(creation.SpanStart, name: name);
        bool isDeclared = meanings is [IFieldSymbol { IsStatic: true, IsReadOnly: true } field] && SymbolEqualityComparer.Default.Equals(field.Type, type);
        return meanings.IsEmpty || isDeclared
            ? new AggregatorCreation(owner, span, type.ToMinimalDisplayString(model, owner.OpenBraceToken.Span.End), name, isDeclared)
            : null;
    }

    /// <summary>What has to be changed for some creations of one document.</summary>
    public static IReadOnlyList<TextChange> Changes(IReadOnlyCollection<AggregatorCreation> creations, SourceText text) =>
    [
        .. creations.Select(creation => creation.Use),
        .. creations.Where(creation => !creation.IsDeclared)
            .GroupBy(creation => (creation.Owner, creation.FieldName))
            .Select(group => group.First().Declaration(text)),
    ];

    /// <summary>The field as the first member of the owner.</summary>
    private TextChange Declaration(SourceText text)
    {
        SyntaxToken brace = Owner.OpenBraceToken;
        string field = $"private static readonly {TypeName} {FieldName} = new();";
        SyntaxToken next = brace.GetNextToken();
        if (!text.IsFirstOnLine(next.SpanStart))
            return new TextChange(new TextSpan(brace.Span.End, 0), $" {field}");
        string end = text.EndOfLine();
        string blankLine = Owner.Members.FirstOrDefault() is FieldDeclarationSyntax ? "" : end;
        int afterBrace = text.Lines.GetLineFromPosition(brace.SpanStart).End;
        return new TextChange(new TextSpan(afterBrace, 0), $"{end}{text.IndentationAt(next.SpanStart)}{field}{blankLine}");
    }
}
