using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>NSM0017: moves the annotation of a constructor's parameter to the property that has its name and type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveToPropertyFixer))]
[Shared]
internal sealed class MoveToPropertyFixer() : AnnotationFixer("NSM0017")
{
    public const string Key = "NorthStar.MoveToProperty";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        CancellationToken cancellation = context.CancellationToken;
        if (site.List.Parent is not ParameterSyntax syntax ||
            site.Model.GetDeclaredSymbol(syntax, cancellation) is not IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter)
        {
            return Task.CompletedTask;
        }

        List<EventMember> properties =
        [
            .. EventMembers.Readable(parameter.ContainingType, site.Compilation).Where(member =>
                string.Equals(member.Name.TrimStart('_'), parameter.Name, StringComparison.OrdinalIgnoreCase) &&
                SymbolEqualityComparer.Default.Equals(MemberPath.TypeOf(member.Symbol), parameter.Type)),
        ];
        if (properties is [var property] &&
            property.FindSyntax(cancellation) is PropertyDeclarationSyntax or FieldDeclarationSyntax &&
            property.FindSyntax(cancellation) is { } target && target.SyntaxTree == syntax.SyntaxTree)
        {
            var edit = new CodeEdit(
                site.Document,
                [.. AnnotationRemoval.Changes(site.Text, site.Attribute), AnnotationInsertion.OnMember(site.Text, target, site.Attribute.ToString())]);
            context.Offer($"Move [{site.Name}] to '{property.Name}'", Key, edit);
        }

        return Task.CompletedTask;
    }
}
