using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators.Tests.Rules;

namespace NorthStar.Generators.Tests.Strategy;

/// <summary>How many names of each label the analyzer reports, each as a core action with an id, a time and an actor, and no quality.</summary>
internal sealed class NameScore
{
    private readonly Dictionary<string, List<(EventName Name, string? Rule)>> _labels;

    private NameScore(IEnumerable<(EventName Name, string? Rule)> results) =>
        _labels = results.GroupBy(result => result.Name.Label).ToDictionary(group => group.Key, group => group.ToList());

    public static async Task<NameScore> Of(IReadOnlyList<EventName> names)
    {
        var code = new StringBuilder();
        foreach (EventName name in names)
        {
            code.Append(CultureInfo.InvariantCulture, $$"""namespace N{{code.Length}} { [CoreAction("Customers get what they came for", Cadence.Weekly)] """)
                .AppendLine(CultureInfo.InvariantCulture, $"public record {name.Name}([EventId] Guid EventId, [Actor] Guid ActorId, [OccurredAt] DateTimeOffset OccurredAt); }}");
        }

        CSharpCompilation compilation = Definitions.Compile(code.ToString());
        if (compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException(error.ToString());
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new StrategyAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        ILookup<int, string> rules = found.ToLookup(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic => diagnostic.Id);
        return new NameScore(names.Select((name, line) => (name, rules[line].SingleOrDefault())));
    }

    /// <summary>The share of the names of a label that a vanity rule reports.</summary>
    public double Reported(string label) => (double)_labels[label].Count(result => result.Rule is not null) / _labels[label].Count;

    public override string ToString() => string.Join("\n", _labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => string.Create(
        CultureInfo.InvariantCulture,
        $"{label.Key,-16} {Reported(label.Key),7:P1} of {label.Value.Count,4}   {string.Join(" ", label.Value.GroupBy(result => result.Rule ?? "-").OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => $"{rule.Key}: {rule.Count()}"))}")));
}
