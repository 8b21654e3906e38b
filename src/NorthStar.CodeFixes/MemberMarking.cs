using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>Gives a member of an event its part: on the member where that is the event's own and in source, otherwise beside the metric with a path.</summary>
internal static class MemberMarking
{
    /// <param name="argument">The further argument of the annotation, which may name a type in its own way where it will stand.</param>
    /// <returns>Null where the member cannot be marked.</returns>
    public static async Task<CodeEdit?> CreateAsync(
        AnnotationSite site, Declaration declaration, EventMember member, string annotation, Func<SemanticModel, int, string>? argument, CancellationToken cancellation)
    {
        bool isOwn = !declaration.IsExternal && SymbolEqualityComparer.Default.Equals(member.Symbol.ContainingType, declaration.Event);
        if (!isOwn)
            return WithPath(site, declaration, member, annotation, argument, cancellation);

        if (member.FindSyntax(cancellation) is not { } syntax ||
            site.Document.Project.Solution.GetDocument(syntax.SyntaxTree) is not { } document ||
            document is SourceGeneratedDocument ||
            await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        string name = BoundName.Attribute(annotation, model, syntax.SpanStart);
        string arguments = argument is null ? "" : $"({argument(model, syntax.SpanStart)})";
        return new CodeEdit(document, AnnotationInsertion.OnMember(text, syntax, name + arguments));
    }

    /// <summary>Offers to mark a member, if there is one and it can be marked.</summary>
    public static async Task OfferMarkAsync(
        this CodeFixContext context, AnnotationSite site, Declaration declaration, EventMember? member, string annotation, string key, Func<SemanticModel, int, string>? argument = null)
    {
        if (member is not null &&
            await CreateAsync(site, declaration, member, annotation, argument, context.CancellationToken).ConfigureAwait(false) is { } edit)
        {
            context.Offer($"Mark '{member.Name}' with [{annotation}]", key, edit);
        }
    }

    /// <summary>The argument that states the unit of a Unix time.</summary>
    public static Func<SemanticModel, int, string> Unit(string unit) =>
        (model, position) => $"Unit = {BoundName.Type("UnixTimeUnit", model, position)}.{unit}";

    /// <summary>Adds an annotation of the whole event beside its metric, naming the event where that is needed.</summary>
    public static CodeEdit BesideMetric(AnnotationSite site, string annotation, params string[] arguments)
    {
        string name = BoundName.Attribute(annotation, site.Model, site.Attribute.SpanStart);
        if (site.IsAtAssembly && site.Argument("Event") is { } given)
            arguments = [.. arguments, "Event = " + given.Expression];
        string list = arguments.Length == 0 ? "" : $"({string.Join(", ", arguments)})";
        return new CodeEdit(site.Document, AnnotationInsertion.After(site.Text, site.List, name + list));
    }

    private static CodeEdit? WithPath(
        AnnotationSite site, Declaration declaration, EventMember member, string annotation, Func<SemanticModel, int, string>? argument, CancellationToken cancellation)
    {
        int position = site.Attribute.SpanStart;
        string name = MemberPath.Identifier(member.Name);
        string path = !declaration.IsExternal
            ? $"nameof({name})"
            : site.Argument("Event")?.Expression is TypeOfExpressionSyntax given
            ? $"nameof({given.Type}.{name})"
            : "";
        if (path.Length == 0)
            return null;
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(path);
        cancellation.ThrowIfCancellationRequested();
        SymbolInfo bound = site.Model.GetSpeculativeSymbolInfo(
            position, ((InvocationExpressionSyntax)expression).ArgumentList.Arguments[0].Expression, SpeculativeBindingOption.BindAsExpression);
        if (bound.Symbol is null && bound.CandidateSymbols.IsEmpty)
            path = SymbolDisplay.FormatLiteral(member.Name, quote: true);
        return argument is null
            ? BesideMetric(site, annotation, path)
            : BesideMetric(site, annotation, path, argument(site.Model, position));
    }
}
