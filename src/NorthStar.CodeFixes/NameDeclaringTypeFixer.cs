using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>NSM0021 and NSM0022: names the type that declares the metric instead of the event that it measures.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameDeclaringTypeFixer))]
[Shared]
internal sealed class NameDeclaringTypeFixer() : AnnotationFixer("NSM0021", "NSM0022")
{
    public const string Key = "NorthStar.NameDeclaringType";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (NamedType(context.Span, site) is { } named &&
            site.Model.GetTypeInfo(named, context.CancellationToken).Type is { } type &&
            CompilationMetrics.Of(site.Compilation).FindMeasuring(type) is { } measuring &&
            (!measuring.IsStatic || named.Parent is TypeOfExpressionSyntax))
        {
            string name = measuring.ToMinimalDisplayString(site.Model, named.SpanStart);
            context.Offer($"Name '{measuring.Name}' instead", Key, new CodeEdit(site.Document, new TextChange(named.Span, name)));
        }

        return Task.CompletedTask;
    }

    private static TypeSyntax? NamedType(TextSpan span, AnnotationSite site)
    {
        if (site.NamedArgumentAt(span) is { } argument)
            return (argument.Expression as TypeOfExpressionSyntax)?.Type;
        return site.Attribute.Name.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault()?.TypeArgumentList.Arguments is [var only]
            ? only
            : null;
    }
}
