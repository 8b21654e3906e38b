using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>NSM0016: moves the second metric of an event to a class of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SeparateMetricFixer))]
[Shared]
internal sealed class SeparateMetricFixer() : AnnotationFixer("NSM0016")
{
    public const string Key = "NorthStar.SeparateMetric";

    private static readonly string[] GeneratedSuffixes = ["", "Aggregator", "Period", "Figures"];

    // A type of the same file could not be named by the other class, nor one with type parameters.
    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.IsOnType && site.Owner is { ContainsDiagnostics: false } owner &&
            site.OwnerSymbol(context.CancellationToken) is { ContainingType: null, IsGenericType: false, IsFileLocal: false } type &&
            type.GetAttributes().Where(DeclarationFinder.IsMetric).All(attribute => attribute.Named("Event") is null))
        {
            string name = type.Name + site.Name;
            bool isFree = GeneratedSuffixes.All(suffix => type.ContainingNamespace.GetTypeMembers(name + suffix).IsEmpty);
            if (isFree)
                context.Offer($"Move [{site.Name}] to the class '{name}'", Key, Move(site, owner, type, name));
        }

        return Task.CompletedTask;
    }

    private static CodeEdit Move(AnnotationSite site, TypeDeclarationSyntax owner, INamedTypeSymbol type, string name)
    {
        SourceText text = site.Text;
        string newLine = text.EndOfLine() + text.IndentationAt(owner.SpanStart);
        string modifier = type.DeclaredAccessibility == Accessibility.Public ? "public " : "internal ";
        string body = site.Compilation.LanguageVersion >= LanguageVersion.CSharp12 ? ";" : newLine + "{" + newLine + "}";
        string attribute = site.Text.ToString(site.Attribute.Span);
        TextChange argument = AnnotationArguments.Set(site.Attribute, "Event", $"typeof({MemberPath.Identifier(type.Name)})");
        attribute = attribute.Insert(argument.Span.Start - site.Attribute.SpanStart, argument.NewText!);

        int end = LineLayout.LineEndAfter(owner) ?? owner.Span.End;
        string moved = $"{text.EndOfLine()}{newLine}[{attribute}]{newLine}{modifier}static partial class {name}{body}";
        return new CodeEdit(site.Document, [.. AnnotationRemoval.Changes(text, site.Attribute), new TextChange(new TextSpan(end, 0), moved)]);
    }
}
