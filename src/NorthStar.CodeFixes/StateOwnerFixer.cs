using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy.Structure;

namespace NorthStar.CodeFixes;

/// <summary>NSM1112: gives an input metric the owner of all others in its namespace.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StateOwnerFixer))]
[Shared]
internal sealed class StateOwnerFixer() : AnnotationFixer("NSM1112")
{
    public const string Key = "NorthStar.StateOwner";

    private const string Option = "Owner";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.FindDeclaration(context.CancellationToken) is { NamingType.ContainingNamespace: { } neighbourhood } && Owners(neighbourhood) is [var owner])
        {
            var edit = new CodeEdit(site.Document, AnnotationArguments.Set(site.Attribute, Option, SymbolDisplay.FormatLiteral(owner, quote: true)));
            context.Offer($"Name the owner '{owner}', as in the rest of the namespace", Key, edit);
        }

        return Task.CompletedTask;
    }

    private static List<string> Owners(INamespaceSymbol neighbourhood) =>
    [
        .. neighbourhood.GetTypeMembers()
            .SelectMany(type => type.GetAttributes())
            .Where(DeclarationFinder.IsMetric)
            .Select(attribute => attribute.Named<string>(Option))
            .OfType<string>()
            .Where(owner => OwnershipJudgement.IsOwner(owner))
            .Distinct(StringComparer.Ordinal),
    ];
}
