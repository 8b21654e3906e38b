using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Finds relations that leave nothing qualified, and events that disqualify each other in a circle.</summary>
internal static class RelationContradictions
{
    public static void Report(
        RelationDeclaration relation, List<RelationModel> relations, Declaration metric, Compilation compilation, Problems problems)
    {
        int disqualifies = relations.FindIndex(model => model.Kind == RelationModel.Disqualifies);
        if (disqualifies < 0)
            return;
        AttributeData attribute = relation.Attributes[disqualifies];
        RelationModel? confirms = relations.Find(model => model.Kind == RelationModel.Confirms);
        if (confirms is { Minutes: > 0 } && relations[disqualifies].Minutes >= confirms.Minutes)
        {
            Report(
                $"takes back what the same event confirms: no event would ever be qualified; shorten its window below the {RelationParser.Words(confirms.Minutes)} of [Confirms<{relation.TargetName}>], or remove one of the two");
        }

        if (FindWay(metric.Event, relation.Type, compilation, []) is { } way)
        {
            way.Insert(0, relation.Type);
            Report($"closes a circle of events that disqualify each other ({string.Join(" → ", way.Select(type => type.Name))}); remove one of its relations");
        }

        void Report(string mistake) => problems.Add(
            DefinitionRules.RelationContradiction, attribute.Location(), relation.Written(attribute), relation.DisplayName, mistake);
    }

    /// <summary>The events from one to another, each of which disqualifies the next.</summary>
    private static List<INamedTypeSymbol>? FindWay(INamedTypeSymbol from, INamedTypeSymbol to, Compilation compilation, List<INamedTypeSymbol> visited)
    {
        if (SymbolEqualityComparer.Default.Equals(from, to))
            return [to];
        if (visited.Contains(from, SymbolEqualityComparer.Default))
            return null;
        visited.Add(from);
        foreach (RelationDeclaration relation in RelationDeclaration.On(from))
        {
            if (relation.Find(RelationModel.Disqualifies) is not null &&
                relation.Target is INamedTypeSymbol target &&
                MetricFinder.Find(target, compilation) is { } metric &&
                FindWay(metric.Event, to, compilation, visited) is { } way)
            {
                way.Insert(0, from);
                return way;
            }
        }

        return null;
    }
}
