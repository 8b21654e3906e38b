using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>What was found about one metric.</summary>
internal sealed class Findings(JudgedMetric metric)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Reports at the metric's attribute.</summary>
    public void Add(DiagnosticDescriptor rule, params object[] arguments) => AddAt(metric.Declaration.Location, rule, arguments);

    /// <param name="location">A place outside of the source, such as a referenced assembly, becomes that of the metric's attribute.</param>
    public void AddAt(Location? location, DiagnosticDescriptor rule, params object[] arguments) =>
        AddAt(location, rule.DefaultSeverity, rule, arguments);

    /// <inheritdoc cref="AddAt(Location?, DiagnosticDescriptor, object[])"/>
    /// <param name="severity">Less than the rule's own, where this case is a milder one.</param>
    public void AddAt(Location? location, DiagnosticSeverity severity, DiagnosticDescriptor rule, params object[] arguments)
    {
        Location place = location?.SourceTree is { } tree && metric.Compilation.ContainsSyntaxTree(tree) ? location : metric.Declaration.Location;
        _diagnostics.Add(Diagnostic.Create(rule, place, severity, additionalLocations: null, properties: null, arguments));
    }
}
