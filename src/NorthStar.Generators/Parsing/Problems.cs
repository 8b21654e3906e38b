using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>What is wrong with one declaration. The analyzer reports it; the generator only asks whether there is an error.</summary>
internal sealed class Problems(Location fallback, Compilation? compilation = null)
{
    private List<Diagnostic>? _diagnostics;

    public bool HasErrors { get; private set; }

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics ?? (IReadOnlyList<Diagnostic>)Array.Empty<Diagnostic>();

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
