using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.Generators.Usage;

namespace NorthStar.CodeFixes;

/// <summary>NSM2004: records an event with the one aggregator in scope that takes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecordEventFixer))]
[Shared]
internal sealed class RecordEventFixer() : UsageFixer("NSM2004")
{
    public const string Key = "NorthStar.RecordEvent";

    protected override async Task OfferAsync(CodeFixContext context, SyntaxNode node)
    {
        CancellationToken cancellation = context.CancellationToken;
        if (node is ObjectCreationExpressionSyntax creation && creation.Span == context.Span &&
            creation.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax &&
            await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model &&
            UsageTypes.Of(model.Compilation) is { } types &&
            Aggregators(creation, model, types).Take(2).ToList() is [var only])
        {
            context.Offer(
                $"Record it with '{only}'",
                Key,
                new CodeEdit(context.Document, new TextChange(new TextSpan(creation.SpanStart, 0), $"{only}.Record("), new TextChange(new TextSpan(creation.Span.End, 0), ")")));
        }
    }

    private static IEnumerable<string> Aggregators(ObjectCreationExpressionSyntax creation, SemanticModel model, UsageTypes types) => model
        .LookupSymbols(creation.SpanStart)
        .Where(symbol => types.IsAggregator(TypeOf(symbol)) && IsThere(symbol, creation.SpanStart, model))
        .Select(symbol => symbol.Name)
        .Where(name => Takes(name, creation, model));

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    /// <summary>Whether the local is declared before, and the member one of the object that the code has.</summary>
    private static bool IsThere(ISymbol symbol, int position, SemanticModel model)
    {
        if (symbol is ILocalSymbol)
            return symbol.Locations[0].SourceSpan.Start < position;
        if (symbol.IsStatic || symbol is IParameterSymbol { ContainingSymbol: not IMethodSymbol { MethodKind: MethodKind.Constructor } })
            return true;
        ISymbol? enclosing = model.GetEnclosingSymbol(position);
        for (; enclosing is IMethodSymbol { IsStatic: false, ContainingSymbol: IMethodSymbol outer }; enclosing = outer)
        {
        }

        return enclosing is IMethodSymbol { IsStatic: false, ContainingType: var owner } && DerivesFrom(owner, symbol.ContainingType);
    }

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol baseType)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, baseType))
                return true;
        }

        return false;
    }

    private static bool Takes(string name, ObjectCreationExpressionSyntax creation, SemanticModel model)
    {
        ExpressionSyntax call = SyntaxFactory.ParseExpression($"{name}.Record({creation})");
        return model.GetSpeculativeSymbolInfo(creation.SpanStart, call, SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol { Name: "Record" };
    }
}
