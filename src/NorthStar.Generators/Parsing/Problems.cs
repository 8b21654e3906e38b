using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>What is wrong with one declaration. The analyzer reports it; the generator only asks whether there is an error.</summary>
internal sealed class Problems(Location fallback, Compilation? compilation = null)
{
    private List<Diagnostic>? _diagnostics;
    private SortedSet<string>? _warningsOfUse;

    public bool HasErrors { get; private set; }

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics ?? (IReadOnlyList<Diagnostic>)Array.Empty<Diagnostic>();

    /// <summary>The ids of the project's own warnings about what generated code uses.</summary>
    public IEnumerable<string> WarningsOfUse => _warningsOfUse ?? Enumerable.Empty<string>();

    /// <summary>Notes that generated code uses a symbol.</summary>
    public void AddUse(ISymbol symbol)
    {
        if (Obsoletion.IsDiscouraged(symbol))
            (_warningsOfUse ??= new(StringComparer.Ordinal)).UnionWith(Obsoletion.Ids(symbol));
    }

    /// <summary>Notes that generated code names a type.</summary>
    public void AddName(ITypeSymbol type) => EventTypeParser.FirstPart(type, part =>
    {
        AddUse(part);
        return false;
    });

    /// <summary>Notes that the declaration cannot work for a reason which the compiler reports itself.</summary>
    public void AddSilentError() => HasErrors = true;

    public void Add(DiagnosticDescriptor rule, Location? location, params object[] arguments) =>
        Add(rule, location, ImmutableDictionary<string, string?>.Empty, arguments);

    /// <param name="location">A place outside of the source, such as a referenced assembly or project, becomes that of the declaration.</param>
    /// <param name="properties">What a code fix needs to know.</param>
    public void Add(
        DiagnosticDescriptor rule,
        Location? location,
        ImmutableDictionary<string, string?> properties,
        params object[] arguments)
    {
        HasErrors |= rule.DefaultSeverity == DiagnosticSeverity.Error;
        Location place = location?.SourceTree is { } tree && compilation?.ContainsSyntaxTree(tree) != false ? location : fallback;
        (_diagnostics ??= []).Add(Diagnostic.Create(rule, place, properties, arguments));
    }
}
