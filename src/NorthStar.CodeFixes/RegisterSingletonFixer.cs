using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.Generators.Usage;

namespace NorthStar.CodeFixes;

/// <summary>NSM2001: registers an aggregator as a singleton.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RegisterSingletonFixer))]
[Shared]
internal sealed class RegisterSingletonFixer() : UsageFixer("NSM2001")
{
    public const string Key = "NorthStar.RegisterSingleton";

    protected override Task OfferAsync(CodeFixContext context, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<SimpleNameSyntax>() is { } name &&
            name.Identifier.Span == context.Span &&
            ShortLivedService.Registration(name.Identifier.ValueText) is var (_, singleton) &&
            Arguments(name) is { } arguments &&
            !arguments.Arguments.Any(UsesItsScope))
        {
            context.Offer($"Register it with {singleton}", Key, new CodeEdit(context.Document, new TextChange(name.Identifier.Span, singleton)));
        }

        return Task.CompletedTask;
    }

    /// <summary>The arguments of the method of that name, or among which the lifetime of that name is.</summary>
    private static ArgumentListSyntax? Arguments(SimpleNameSyntax name) => name.Ancestors().FirstOrDefault(node => node is InvocationExpressionSyntax or ArgumentListSyntax) switch
    {
        InvocationExpressionSyntax call => call.ArgumentList,
        ArgumentListSyntax arguments => arguments,
        _ => null,
    };

    /// <summary>Whether a factory asks the scope for other services, which may not be there for a singleton.</summary>
    private static bool UsesItsScope(ArgumentSyntax argument) =>
        argument.Expression is SimpleLambdaExpressionSyntax { Parameter.Identifier.ValueText: var provider } lambda &&
        lambda.Body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(used => used.Identifier.ValueText == provider);
}
