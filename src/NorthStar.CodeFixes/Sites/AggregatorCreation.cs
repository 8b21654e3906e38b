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
/// <param name="FieldName">A name that means nothing yet.</param>
internal sealed record AggregatorCreation(TypeDeclarationSyntax Owner, TextSpan Span, string TypeName, string FieldName)
{
    /// <summary>The field in place of the creation.</summary>
    public TextChange Use => new(Span, FieldName);

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
        return model.LookupSymbols(creation.SpanStart, name: name).IsEmpty && model.GetDeclaredSymbol(owner, cancellation)?.GetMembers(name).IsEmpty == true
            ? new AggregatorCreation(owner, span, type.ToMinimalDisplayString(model, owner.OpenBraceToken.Span.End), name)
            : null;
    }

    /// <summary>The field as the first member of the owner.</summary>
    public TextChange Declaration(SourceText text)
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
