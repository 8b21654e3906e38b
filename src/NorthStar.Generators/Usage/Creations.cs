using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Usage;

/// <summary>
/// Finds where a file may create an aggregator or an event, by the name that is written. Few of the objects that a file
/// creates are one, and to bind the others would bind nearly all bodies.
/// </summary>
internal sealed class Creations(RecordedNames names, UsageTypes types)
{
    private const string New = "new";

    public IEnumerable<IObjectCreationOperation> In(SemanticModel model, CancellationToken cancellation)
    {
        string text = model.SyntaxTree.GetText(cancellation).ToString();
        foreach (int end in WordSearch.EndsOf(New, text))
        {
            if (MayMatter(text, end) &&
                model.SyntaxTree.GetRoot(cancellation).FindToken(end - 1).Parent is BaseObjectCreationExpressionSyntax creation &&
                creation.NewKeyword.Span.End == end &&
                MayMatter(creation, model, cancellation) &&
                model.GetOperation(creation, cancellation) is IObjectCreationOperation operation)
            {
                yield return operation;
            }
        }
    }

    /// <summary>Whether the text goes on like a creation of one of the types. It is asked at each creation, so it makes no syntax.</summary>
    private bool MayMatter(string text, int end)
    {
        (int start, int length, char next) = NameAfter(text, end);
        if (length > 0)
            return names.MayBe(text.Substring(start, length));
        return next switch
        {
            '(' => IsAfterAssignment(text, end - New.Length) && (WrittenVariable.TypeBefore(text, end - New.Length) is not { } type || names.MayBe(type)),
            '[' or '{' => false,
            _ => true,
        };
    }

    /// <summary>The last part of the name that follows, outside of type arguments, and what stands behind it; no name where there is a comment in it.</summary>
    private static (int Start, int Length, char Next) NameAfter(string text, int place)
    {
        int start = place;
        int length = 0;
        int depth = 0;
        for (int index = place; index < text.Length; index++)
        {
            char character = text[index];
            if (WordSearch.IsOfName(character))
            {
                if (depth > 0)
                    continue;
                if (start + length != index || length == 0)
                    (start, length) = (index, 0);
                length++;
            }
            else if (character == '<')
            {
                depth++;
            }
            else if (character == '>')
            {
                depth--;
            }
            else if (depth == 0 && character is not ('.' or ':' or '@') && !char.IsWhiteSpace(character))
            {
                return (start, character == '/' ? 0 : length, character);
            }
        }

        return (start, length, '\0');
    }

    /// <summary>Whether what stands before is an assignment or an initializer: elsewhere a type that is left out concerns no rule.</summary>
    private static bool IsAfterAssignment(string text, int place)
    {
        int index = place - 1;
        while (index >= 0 && (char.IsWhiteSpace(text[index]) || text[index] == '('))
            index--;
        return index < 0 || text[index] is '=' or ')' or '/' || (text[index] == '>' && index > 0 && text[index - 1] == '=');
    }

    private bool MayMatter(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellation)
    {
        // Most objects are returned or passed on: no rule asks for their types.
        if (creation.Parent is ArgumentSyntax or ThrowStatementSyntax or ThrowExpressionSyntax ||
            creation.Parent is ReturnStatementSyntax { Parent: var block } && block?.Parent is not AccessorDeclarationSyntax)
        {
            return false;
        }

        if (creation is ObjectCreationExpressionSyntax { Type: var type })
            return IsNamed(type);
        SyntaxNode value = creation;
        while (value.Parent is ParenthesizedExpressionSyntax)
            value = value.Parent;
        return value.Parent switch
        {
            CastExpressionSyntax { Type: var target } => IsNamed(target),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var declared } } } => IsNamed(declared),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var declared } } => IsNamed(declared),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var declared } } => IsNamed(declared),
            ArrowExpressionClauseSyntax { Parent: AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax { Type: var declared } } } => IsNamed(declared),
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } => true,
            AssignmentExpressionSyntax { Left: var target } => IsAggregator(target, model, cancellation),
            _ => false,
        };
    }

    private bool IsNamed(TypeSyntax type) => RecordedNames.NameOf(type) is { } name && names.MayBe(name);

    /// <summary>Whether a member of the object itself, to which something is assigned, is an aggregator. Its declaration tells, and no body.</summary>
    private bool IsAggregator(ExpressionSyntax target, SemanticModel model, CancellationToken cancellation)
    {
        string? name = target switch
        {
            IdentifierNameSyntax simple => simple.Identifier.ValueText,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax, Name.Identifier.ValueText: var own } => own,
            _ => null,
        };
        if (name is null || target.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration)
            return false;
        for (INamedTypeSymbol? type = model.GetDeclaredSymbol(declaration, cancellation); type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers(name))
            {
                if (types.IsAggregator((member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type))
                    return true;
            }
        }

        return false;
    }
}
