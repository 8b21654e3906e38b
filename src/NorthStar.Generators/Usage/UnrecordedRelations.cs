using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Usage;

/// <summary>NSM2005: an event that confirms, disqualifies or activates, and is recorded nowhere, while the events that it is about are.</summary>
internal sealed class UnrecordedRelations(UsageTypes types, CompilationMetrics parsed)
{
    private readonly ConcurrentDictionary<(ITypeSymbol Aggregator, ITypeSymbol Event), bool> _recorded = new();

    /// <summary>Whether an event is related to a metric at all, so that it matters which ones are recorded.</summary>
    public bool AreAny => !parsed.AllRelations().IsEmpty;

    /// <summary>Notes a call of a Record, or its use as a method group.</summary>
    public void Note(IOperation use)
    {
        switch (use)
        {
            case IInvocationOperation call:
                Note(call, call.Instance, call.TargetMethod);
                break;
            case IMethodReferenceOperation reference:
                Note(reference, reference.Instance, reference.Method);
                break;
        }
    }

    public void Report(Compilation compilation, Action<Diagnostic> report)
    {
        foreach (ITypeSymbol aggregator in _recorded.Keys.Select(entry => entry.Aggregator).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default))
        {
            // An aggregator of another assembly may get its related events there.
            if (SymbolEqualityComparer.Default.Equals(aggregator.ContainingAssembly, compilation.Assembly) &&
                types.EventOf(aggregator) is { } e && IsRecorded(aggregator, e))
            {
                ReportMissing(aggregator, e, report);
            }
        }
    }

    private void Note(IOperation use, IOperation? instance, IMethodSymbol method)
    {
        if (instance?.Type is INamedTypeSymbol aggregator && types.IsAggregator(aggregator) &&
            method.Parameters is [{ Type: var parameter }, ..] &&
            !IsInAggregator(use))
        {
            ITypeSymbol e = types.IsOfAggregator(method) ? types.EventOf(aggregator)! : parameter;
            _recorded.TryAdd((aggregator, e), true);
        }
    }

    private void ReportMissing(ITypeSymbol aggregator, ITypeSymbol e, Action<Diagnostic> report)
    {
        IEnumerable<INamedTypeSymbol> related = aggregator.GetMembers("Record")
            .OfType<IMethodSymbol>()
            .Where(method => method.Parameters is [{ Type: INamedTypeSymbol }])
            .Select(method => (INamedTypeSymbol)method.Parameters[0].Type)
            .Where(type => !IsRecorded(aggregator, type));
        foreach (INamedTypeSymbol type in related)
        {
            RelationDeclaration? relation = RelationDeclaration.On(type).FirstOrDefault(
                relation => SymbolEqualityComparer.Default.Equals(relation.Target, e));
            if (relation?.Attributes[0] is { } attribute && attribute.Location() is { } location)
            {
                report(Diagnostic.Create(
                    UsageRules.RelatedNeverRecorded,
                    location,
                    type.Name,
                    aggregator.Name,
                    e.Name,
                    Consequence(NorthStarAttributes.NameOf(attribute))));
            }
        }
    }

    private bool IsInAggregator(IOperation use) =>
        use.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type &&
        (type.BaseList is not null || type.Modifiers.Any(SyntaxKind.PartialKeyword)) &&
        types.IsAggregator(use.SemanticModel?.GetDeclaredSymbol(type) as ITypeSymbol);

    private bool IsRecorded(ITypeSymbol aggregator, ITypeSymbol e) => _recorded.ContainsKey((aggregator, e));

    private static string Consequence(string? relation) => relation switch
    {
        RelationModel.Confirms => "none of them is ever confirmed, and none counts",
        RelationModel.Disqualifies => "none of them is ever taken back",
        _ => "nobody's activation ever begins",
    };
}
