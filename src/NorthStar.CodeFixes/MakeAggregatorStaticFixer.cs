using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;

namespace NorthStar.CodeFixes;

/// <summary>NSM2001: makes the private field static that holds an aggregator in an object of one request.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeAggregatorStaticFixer))]
[Shared]
internal sealed class MakeAggregatorStaticFixer() : UsageFixer("NSM2001")
{
    public const string Key = "NorthStar.MakeAggregatorStatic";

    protected override Task OfferAsync(CodeFixContext context, SyntaxNode node)
    {
        if (node is BaseObjectCreationExpressionSyntax
            {
                ArgumentList.Arguments.Count: 0,
                Initializer: null,
                Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } variable },
            } &&
            CanBeStatic(field, variable.Identifier.ValueText))
        {
            int position = field.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.ReadOnlyKeyword)) is { SpanStart: > 0 } readOnly
                ? readOnly.SpanStart
                : field.Declaration.Type.SpanStart;
            context.Offer($"Make '{variable.Identifier.ValueText}' static", Key, new CodeEdit(context.Document, new TextChange(new TextSpan(position, 0), "static ")));
        }

        return Task.CompletedTask;
    }

    /// <summary>Whether the field is private and always named alone: <c>this.field</c> would not compile any more.</summary>
    private static bool CanBeStatic(FieldDeclarationSyntax field, string name) =>
        field.Modifiers.All(modifier => modifier.Kind() is SyntaxKind.PrivateKeyword or SyntaxKind.ReadOnlyKeyword) &&
        field.Parent is ClassDeclarationSyntax { TypeParameterList: null } owner &&
        owner.Modifiers.All(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword)) &&
        !owner.DescendantNodes().OfType<IdentifierNameSyntax>().Any(used => used.Identifier.ValueText == name && IsOfObject(used));

    /// <summary>Whether an object is named before the field, or a constructor, which may set it, replaces the aggregator.</summary>
    private static bool IsOfObject(IdentifierNameSyntax used) =>
        used.Parent is MemberBindingExpressionSyntax or AssignmentExpressionSyntax || (used.Parent is MemberAccessExpressionSyntax access && access.Name == used);
}
