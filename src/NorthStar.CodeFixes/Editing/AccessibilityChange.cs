using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes.Editing;

/// <summary>Widens the accessibility of a member to its assembly, and takes nothing from those who have it.</summary>
internal sealed record AccessibilityChange(string Modifier, bool IsGetter, IReadOnlyList<TextChange> Changes)
{
    public static AccessibilityChange? Of(ISymbol member, SyntaxNode syntax, SourceText text, Compilation compilation)
    {
        // Overrides and implementations elsewhere would no longer match.
        if (member.IsStatic || member.IsVirtual || member.IsAbstract || member.IsOverride || syntax.ContainsDiagnostics ||
            member is IPropertySymbol { GetMethod: null } or IPropertySymbol { IsIndexer: true } or IFieldSymbol { IsConst: true } ||
            !compilation.IsSymbolAccessibleWithin(member.ContainingType, compilation.Assembly) ||
            !compilation.IsSymbolAccessibleWithin(MemberPath.TypeOf(member), compilation.Assembly))
        {
            return null;
        }

        return syntax switch
        {
            PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: not null } => null,
            PropertyDeclarationSyntax property when IsHidden(member.DeclaredAccessibility) =>
                property.AccessorList?.Accessors.Any(accessor => accessor.Modifiers.Count > 0) == true
                    ? null
                    : OfModifiers(member.DeclaredAccessibility, property.Modifiers, property.Type.SpanStart, isGetter: false, text),
            PropertyDeclarationSyntax property => OfGetter((IPropertySymbol)member, property, text),
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } =>
                OfModifiers(member.DeclaredAccessibility, field.Modifiers, field.Declaration.SpanStart, isGetter: false, text),
            _ => null,
        };
    }

    private static AccessibilityChange? OfGetter(IPropertySymbol property, PropertyDeclarationSyntax syntax, SourceText text)
    {
        var getter = syntax.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        if (getter is null || property.GetMethod is not { } method || !IsHidden(method.DeclaredAccessibility))
            return null;

        // A modifier of an accessor must say less than that of its property.
        return property.DeclaredAccessibility == Accessibility.Internal
            ? new AccessibilityChange("internal", IsGetter: true, [Removed(text, getter.Modifiers.Span)])
            : property.DeclaredAccessibility == Accessibility.ProtectedOrInternal
            ? new AccessibilityChange("as visible as the property", IsGetter: true, [Removed(text, getter.Modifiers.Span)])
            : OfModifiers(method.DeclaredAccessibility, getter.Modifiers, getter.Keyword.SpanStart, isGetter: true, text);
    }

    private static AccessibilityChange? OfModifiers(
        Accessibility hidden, SyntaxTokenList modifiers, int positionWithout, bool isGetter, SourceText text)
    {
        if (!IsHidden(hidden))
            return null;
        string wanted = hidden == Accessibility.Protected ? "protected internal" : "internal";
        List<SyntaxToken> given = [.. modifiers.Where(token => token.IsKind(SyntaxKind.PrivateKeyword) || token.IsKind(SyntaxKind.ProtectedKeyword))];
        if (given.Count == 0)
        {
            int position = modifiers.Count == 0 ? positionWithout : modifiers[0].SpanStart;
            return new AccessibilityChange(wanted, isGetter, [new TextChange(new TextSpan(position, 0), wanted + " ")]);
        }

        List<TextChange> changes = [new TextChange(given[0].Span, wanted), .. given.Skip(1).Select(token => Removed(text, token.Span))];
        return new AccessibilityChange(wanted, isGetter, changes);
    }

    private static bool IsHidden(Accessibility accessibility) => accessibility is
        Accessibility.Private or
        Accessibility.Protected or
        Accessibility.ProtectedAndInternal;

    private static TextChange Removed(SourceText text, TextSpan span) =>
        new(TextSpan.FromBounds(span.Start, text.SkipBlanks(span.End)), "");
}
