using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Strategy;
using NorthStar.Generators.Strategy.Structure;

namespace NorthStar.CodeFixes;

/// <summary>NSM1107: makes a core action an input metric of another one, so that fix all leaves that one alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepNorthStarFixer))]
[Shared]
internal sealed class KeepNorthStarFixer() : AnnotationFixer("NSM1107")
{
    /// <summary>Followed by the name of the core action that stays.</summary>
    public const string Key = "NorthStar.KeepNorthStar.";

    private const int MostOffered = 3;

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.Name != RoleChange.CoreAction || site.FindDeclaration(context.CancellationToken) is not { } declaration)
            return Task.CompletedTask;
        NameReader reader = new ProjectVocabulary(site.Document.Project.AnalyzerOptions).ReaderFor(site.Attribute.SyntaxTree, context.CancellationToken);
        string? stage = reader.Read(EventName.Of(declaration))?.Kind switch
        {
            VanityKind.Acquisition => "Acquisition",
            VanityKind.Traffic or VanityKind.Attention => "Engagement",
            VanityKind.Money => "Monetization",
            _ => null,
        };
        IEnumerable<INamedTypeSymbol> others = Product.Of(site.Compilation).CoreActions
            .Select(other => other.Declaration)
            .Where(other => !SymbolEqualityComparer.Default.Equals(other.NamingType, declaration.NamingType))
            .OrderBy(other => reader.Read(EventName.Of(other)) is null ? 0 : 1)
            .Select(other => other.NamingType)
            .Take(MostOffered);
        foreach (INamedTypeSymbol other in others)
        {
            string target = other.ToMinimalDisplayString(site.Model, site.Attribute.SpanStart);
            List<TextChange> changes = [RoleChange.Of(site.Attribute, "InputMetric", site.Model)];
            if (stage is not null)
                changes.Add(RoleChange.Stage(site.Attribute, stage, site.Model));
            changes.Add(AnnotationArguments.Set(site.Attribute, "Drives", $"typeof({target})"));
            context.Offer($"Make it an input metric that drives '{target}'", Key + other.ToDisplayString(), new CodeEdit(site.Document, changes));
        }

        return Task.CompletedTask;
    }
}
