using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>All metrics that an assembly declares and that work, each with the events that are related to it.</summary>
internal sealed class Product(ImmutableArray<JudgedMetric> metrics)
{
    public ImmutableArray<JudgedMetric> CoreActions { get; } = metrics.Where(metric => metric.IsCoreAction).ToImmutableArray();

    public bool HasGuardrail { get; } = metrics.Any(metric => metric.Model.Options.Role == "Guardrail");

    public static Product Of(CSharpCompilation compilation)
    {
        var declarations = new List<(Declaration Declaration, MetricModel Model)>();
        var relations = new List<MetricRelation>();
        foreach (INamedTypeSymbol type in TypesWithAttributes(compilation.Assembly.GlobalNamespace))
        {
            ImmutableArray<AttributeData> attributes = type.GetAttributes();
            if (attributes.Any(DeclarationFinder.IsMetric) && DeclarationFinder.OnType(type, new Problems(Location.None)) is { } declaration)
                Parse(declaration);
            relations.AddRange(RelationDeclaration.On(type)
                .Select(relation => RelatedEventParser.Parse(relation, compilation, new Problems(Location.None), CancellationToken.None))
                .OfType<MetricRelation>());
        }

        foreach (AttributeData attribute in compilation.Assembly.GetAttributes().Where(DeclarationFinder.IsMetric))
        {
            if (DeclarationFinder.OnAssembly(attribute, compilation.Assembly, new Problems(Location.None)) is { } declaration)
                Parse(declaration);
        }

        return new Product(declarations
            .Select(entry => (entry.Declaration, Model: RelationJoin.Join(entry.Model, relations)))
            .Where(entry => entry.Model is not null)
            .Select(entry => new JudgedMetric(entry.Declaration, entry.Model!, compilation))
            .OrderBy(metric => metric.Name, StringComparer.Ordinal)
            .ToImmutableArray());

        void Parse(Declaration declaration)
        {
            if (MetricParser.Parse(declaration, compilation, new Problems(Location.None), CancellationToken.None) is { } model)
                declarations.Add((declaration, model));
        }
    }

    public JudgedMetric? Find(AttributeData attribute) => metrics.FirstOrDefault(metric =>
        metric.Declaration.Attribute.ApplicationSyntaxReference is { } declared &&
        attribute.ApplicationSyntaxReference is { } reference &&
        declared.SyntaxTree == reference.SyntaxTree &&
        declared.Span == reference.Span);

    /// <summary>The input metrics that drive a core action, also by way of each other. One that names no metric drives any.</summary>
    public IReadOnlyList<JudgedMetric> InputsOf(JudgedMetric coreAction)
    {
        var driven = new HashSet<string>(StringComparer.Ordinal) { coreAction.TargetName };
        var inputs = new List<JudgedMetric>();
        List<JudgedMetric> found;
        do
        {
            found = [.. metrics.Where(metric =>
                metric.IsInput && !inputs.Contains(metric) && (metric.Model.Options.Target is not { } target || driven.Contains(target)))];
            inputs.AddRange(found);
            driven.UnionWith(found.Select(input => input.TargetName));
        }
        while (found.Count > 0);
        return inputs;
    }

    /// <summary>The types that can be a metric or related to one; the attributes of the others are not bound.</summary>
    private static IEnumerable<INamedTypeSymbol> TypesWithAttributes(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container is INamespaceSymbol @namespace ? @namespace.GetMembers() : container.GetTypeMembers().CastArray<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type && type.DeclaringSyntaxReferences.Any(HasAttributes))
                yield return type;
            foreach (INamedTypeSymbol inner in TypesWithAttributes((INamespaceOrTypeSymbol)member))
                yield return inner;
        }
    }

    private static bool HasAttributes(SyntaxReference reference) =>
        reference.GetSyntax() is TypeDeclarationSyntax { AttributeLists.Count: > 0 };
}
