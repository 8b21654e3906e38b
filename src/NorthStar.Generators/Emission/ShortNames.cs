using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Model;

namespace NorthStar.Generators.Emission;

/// <summary>
/// Makes the names in generated code as short as a person would write them: <c>global::</c> and the namespace stay only
/// where something else has the short name.
/// </summary>
internal sealed class ShortNames
{
    private const string Root = "global::";
    private const string Aggregation = "NorthStar.Aggregation";

    /// <summary>What the imported namespaces are needed for.</summary>
    public static readonly IReadOnlyList<(string Namespace, string[] Types)> Imported =
    [
        ("System", ["DateTimeOffset", "DayOfWeek", "Guid", "TimeProvider", "TimeSpan"]),
        ("System.CodeDom.Compiler", ["GeneratedCode", "GeneratedCodeAttribute"]),
        ("System.Diagnostics.CodeAnalysis", ["ExcludeFromCodeCoverage", "ExcludeFromCodeCoverageAttribute"]),
        ("System.Runtime.CompilerServices", ["MethodImpl", "MethodImplAttribute", "MethodImplOptions"]),
        (
            "NorthStar",
            [
                "ActivationFigures", "ActorCounting", "ActorFigures", "ActorMetricAggregator", "Breakdown", "Cadence", "DailyMetricAggregator",
                "DistinctCount", "DistinctEstimate", "EstimatedActorFigures", "Figures", "FigureSource", "GuardrailLimits", "GuardrailReading",
                "LifecycleStage", "Measure", "MetricAggregator", "MetricCalendar", "MetricDefinition", "MetricRole", "MetricTarget", "Ratio",
                "RelatedEvent", "Relation", "RelationKind", "UnixTimeUnit",
            ]),
        (
            Aggregation,
            [
                "DecimalSum", "DimensionValue", "DoubleSum", "DurationSum", "ElementCount", "EventFields", "EventKey", "EventTime",
                "IEventReader", "Int64Sum", "IRelatedEventReader", "KeyValue", "MetricEngine", "RelatedEventFields", "UInt64Sum",
            ]),
    ];

    /// <summary>What an aggregator has or inherits: it hides a type of the user's with such a name.</summary>
    public static readonly IReadOnlyList<string> Inner =
    [
        "Counters", "Current", "Definition", "Equals", "Finalize", "Frequency", "GetHashCode", "GetType", "Growth", "Load",
        "MemberwiseClone", "Merge", "Metric", "Periods", "Read", "Reader", "Record", "RecordRelated", "ReferenceEquals",
        "RelatedCounters", "Retention", "Save", "Targets", "ToString", "Trailing", "TryGetPeriod",
    ];

    private static readonly (string Root, string Plain, string Rooted)[] s_usings =
        [.. Imported.Select(import => (import.Namespace.Split('.')[0], $"using {import.Namespace};", $"using {Root}{import.Namespace};"))];

    private readonly string _namespace;
    private readonly HashSet<string> _hidden;

    public ShortNames(MetricModel metric)
    {
        _namespace = metric.Names.Namespace;
        _hidden = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in metric.Place.HiddenNames)
            _hidden.Add(name);
        foreach (DimensionModel dimension in metric.Dimensions)
            _hidden.Add(dimension.Property);
        if (metric.Quantity?.Property is { } property)
            _hidden.Add(property.TrimStart('@'));
    }

    /// <summary>The lines that import namespaces.</summary>
    public IEnumerable<string> Usings() => s_usings.Select(line => _hidden.Contains(line.Root) ? line.Rooted : line.Plain);

    /// <summary>Shortens the names in code, but not what its strings and comments say.</summary>
    public void Shorten(string code, System.Text.StringBuilder result)
    {
        int copied = 0;
        bool isText = false;
        for (int i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    isText = !isText;
                    break;
                case '\\' when isText:
                    i++;
                    break;
                case '/' when !isText && code[i + 1] == '/':
                    i = code.IndexOf('\n', i);
                    break;
                case 'g' when !isText && string.CompareOrdinal(code, i, Root, 0, Root.Length) == 0:
                    result.Append(code, copied, i - copied);
                    copied = i + Prefix(code, i + Root.Length, result);
                    i = copied - 1;
                    break;
            }
        }

        result.Append(code, copied, code.Length - copied);
    }

    /// <summary>Appends what has to stay of the prefix of a name, and returns the length of the whole prefix.</summary>
    private int Prefix(string code, int name, System.Text.StringBuilder result)
    {
        int own = _namespace.Length == 0 ? name : After(code, name, _namespace);
        if (own >= 0 && IsFree(Identifier(code, own)))
            return Root.Length + own - name;
        foreach ((string @namespace, string[] types) in _namespace.Length == 0 ? [] : Imported)
        {
            int type = After(code, name, @namespace);
            if (type >= 0 && Find(types, code, type) is { } found && !_hidden.Contains(found))
                return Root.Length + type - name;
        }

        result.Append(Root);
        return Root.Length;
    }

    private static string? Find(string[] types, string code, int start)
    {
        int length = LengthOfIdentifier(code, start);
        foreach (string type in types)
        {
            if (type.Length == length && string.CompareOrdinal(code, start, type, 0, length) == 0)
                return type;
        }

        return null;
    }

    // A name in small letters may be a keyword in some places, or in a language version to come.
    private bool IsFree(string name) => name.Length > 0 && name[0] is not (>= 'a' and <= 'z') && !_hidden.Contains(name) && !Inner.Contains(name);

    /// <summary>Where the name goes on after a namespace; -1 where it is in another one.</summary>
    private static int After(string line, int start, string @namespace) =>
        string.CompareOrdinal(line, start, @namespace, 0, @namespace.Length) == 0 && start + @namespace.Length < line.Length && line[start + @namespace.Length] == '.'
            ? start + @namespace.Length + 1
            : -1;

    private static string Identifier(string line, int start)
    {
        if (line[start] == '@')
            start++;
        return line.Substring(start, LengthOfIdentifier(line, start));
    }

    private static int LengthOfIdentifier(string line, int start)
    {
        int end = start;
        while (end < line.Length && SyntaxFacts.IsIdentifierPartCharacter(line[end]))
            end++;
        return end - start;
    }
}
