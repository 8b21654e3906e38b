using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy;

namespace NorthStar.CodeFixes.Sites;

/// <summary>A new event beside that of a metric: a customer complained. Every product can have it, and it rises when growth harms.</summary>
internal sealed record ComplaintEvent(string Name, CodeEdit Edit)
{
    private static readonly string[] GeneratedSuffixes = ["", "Aggregator", "Period"];

    /// <summary>Null where the event stands in another type or in no file, or where the name is taken.</summary>
    public static ComplaintEvent? For(AnnotationSite site, Declaration metric, string cadence, CancellationToken cancellation)
    {
        if (!site.IsOnType || site.Owner is not { ContainsDiagnostics: false } owner ||
            metric.NamingType is not { ContainingType: null, IsGenericType: false, IsFileLocal: false } type)
        {
            return null;
        }

        List<string> thing = ThingOf(type.Name);
        string name = string.Concat(thing.Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1))) + "ComplaintReceived";
        if (GeneratedSuffixes.Any(suffix => !type.ContainingNamespace.GetTypeMembers(name + suffix).IsEmpty))
            return null;
        TextChange change = Declaration(name, string.Join(" ", thing), owner, type, cadence, site);
        SyntaxTree old = owner.SyntaxTree;
        SyntaxTree tree = old.WithChangedText(site.Text.WithChanges(change));
        return CompilerErrors.In(tree, site.Compilation.ReplaceSyntaxTree(old, tree), cancellation) <= CompilerErrors.In(old, site.Compilation, cancellation)
            ? new ComplaintEvent(name, new CodeEdit(site.Document, change))
            : null;
    }

    private static TextChange Declaration(string name, string thing, TypeDeclarationSyntax owner, INamedTypeSymbol type, string cadence, AnnotationSite site)
    {
        SemanticModel model = site.Model;
        int position = owner.SpanStart;
        string end = site.Text.EndOfLine();
        string newLine = end + site.Text.IndentationAt(position);
        string modifier = type.DeclaredAccessibility == Accessibility.Public ? "public " : "internal ";
        string metric = MemberPath.Identifier(type.Name);
        string text =
            $"{end}{newLine}/// <summary>A customer complained about what <see cref=\"{metric}\"/> counts.</summary>{newLine}" +
            $"[{BoundName.Attribute("Guardrail", model, position)}(\"{(thing.Length == 0 ? "Customers complain" : $"Customers complain about their {thing}")}\", {BoundName.Type("Cadence", model, position)}.{cadence}, Guards = typeof({metric}))]{newLine}" +
            $"{modifier}sealed record {name}(" +
            $"[{BoundName.Attribute(NorthStarAttributes.EventId, model, position)}] {BoundName.Type("Guid", model, position, BoundName.System)} EventId, " +
            $"[{BoundName.Attribute(NorthStarAttributes.OccurredAt, model, position)}] {BoundName.Type("DateTimeOffset", model, position, BoundName.System)} OccurredAt);";
        return new TextChange(new TextSpan(LineLayout.LineEndAfter(owner) ?? owner.Span.End, 0), text);
    }

    /// <summary>What the event is about, without what was done to it; no words where that is somebody.</summary>
    private static List<string> ThingOf(string name)
    {
        List<NameWord> words = NameWords.Of(name);
        if (words.Count > 1 && words[words.Count - 1].Form == WordForm.Past)
            words.RemoveAt(words.Count - 1);
        return words.Count > 0 && words[words.Count - 1].IsIn(Vocabulary.BuiltIn.People) ? [] : [.. words.Select(word => word.Text)];
    }
}
