using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>What is wrong with one declaration. The analyzer reports it; the generator only asks whether there is an error.</summary>
internal sealed class Problems
{
    private readonly Location? _fallback;
    private readonly AttributeData? _attribute;
    private readonly Compilation? _compilation;
    private List<Diagnostic>? _diagnostics;
    private SortedSet<string>? _warningsOfUse;

    /// <param name="fallback">Where a problem is reported that has no place in the compilation.</param>
    public Problems(Location fallback) => _fallback = fallback;

    /// <param name="attribute">What is reported where a problem has no place in the compilation.</param>
    public Problems(AttributeData attribute, Compilation compilation)
    {
        _attribute = attribute;
        _compilation = compilation;
    }

    public bool HasErrors { get; private set; }

    private Location Fallback => _fallback ?? _attribute?.Location() ?? Location.None;

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
        Location place = location?.SourceTree is { } tree && _compilation?.ContainsSyntaxTree(tree) != false ? location : Fallback;
        (_diagnostics ??= []).Add(Diagnostic.Create(rule, place, properties, arguments));
    }
}
