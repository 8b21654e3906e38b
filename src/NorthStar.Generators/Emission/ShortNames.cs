using System.Collections.Immutable;
using System.Text;
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
    private const string Inlining = "System.Runtime.CompilerServices";

    /// <summary>What the imported namespaces are needed for.</summary>
    public static readonly IReadOnlyList<(string Namespace, string[] Types)> Imported =
    [
        ("System", ["DateTimeOffset", "DayOfWeek", "Guid", "TimeProvider", "TimeSpan"]),
        ("System.CodeDom.Compiler", ["GeneratedCode", "GeneratedCodeAttribute"]),
        ("System.Diagnostics.CodeAnalysis", ["ExcludeFromCodeCoverage", "ExcludeFromCodeCoverageAttribute"]),
        (Inlining, ["MethodImpl", "MethodImplAttribute", "MethodImplOptions"]),
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
    public static readonly string[] Inner =
    [
        "Counters", "Current", "Definition", "Equals", "Finalize", "Frequency", "GetHashCode", "GetType", "Growth", "Load",
        "MemberwiseClone", "Merge", "Metric", "Periods", "Read", "Reader", "Record", "RecordRelated", "ReferenceEquals",
        "RelatedCounters", "Retention", "Save", "Targets", "ToString", "Trailing", "TryGetPeriod",
    ];

    private static readonly (string Namespace, string Root, string Plain, string Rooted)[] s_usings =
        [.. Imported.Select(import => (import.Namespace, import.Namespace.Split('.')[0], $"using {import.Namespace};", $"using {Root}{import.Namespace};"))];

    private readonly string _namespace;
    private readonly ImmutableArray<string> _hidden;

    public ShortNames(MetricModel metric)
    {
        _namespace = metric.Names.Namespace;
        _hidden = metric.Place.HiddenNames.ToImmutableArray();
        if (metric.Dimensions.Count > 0)
            _hidden = _hidden.AddRange(metric.Dimensions.Select(dimension => dimension.Property));
        if (metric.Quantity?.Property is { } property)
            _hidden = _hidden.Add(property.TrimStart('@'));
    }

    /// <summary>Writes the lines that import namespaces.</summary>
    public void WriteUsings(CodeWriter writer, bool needsInlining)
    {
        foreach ((string @namespace, string root, string plain, string rooted) in s_usings)
        {
            if (needsInlining || @namespace != Inlining)
                writer.Line(_hidden.Contains(root) ? rooted : plain);
        }
    }

    /// <summary>Shortens the names in code, but not what its strings and comments say, which end with their line.</summary>
    public void Shorten(char[] code, int length, StringBuilder result)
    {
        int copied = 0;
        int read = 0;
        for (int next = Find(code, 0, length); next < length; next = Find(code, read, length))
        {
            read = next + Root.Length;
            if (IsText(code, next))
                continue;
            int prefix = FindPrefix(code.AsSpan(read, length - read));
            if (prefix < 0)
                continue;
            result.Append(code, copied, next - copied);
            read += prefix;
            copied = read;
        }

        result.Append(code, copied, length - copied);
    }

    private static int Find(char[] code, int start, int length)
    {
        int found = code.AsSpan(start, length - start).IndexOf(Root.AsSpan());
        return found < 0 ? length : start + found;
    }

    /// <summary>Whether a place is in a string or a comment.</summary>
    private static bool IsText(char[] code, int place)
    {
        bool isString = false;
        for (int i = Array.LastIndexOf(code, '\n', place) + 1; i < place; i++)
        {
            char c = code[i];
            if (c == '"')
                isString = !isString;
            else if (c == '\\' && isString)
                i++;
            else if (c == '/' && !isString && code[i + 1] == '/')
                return true;
        }

        return isString;
    }

    /// <summary>The length of the namespace that a full name can do without, with the dot after it; -1 where all has to stay.</summary>
    private int FindPrefix(ReadOnlySpan<char> name)
    {
        int own = _namespace.Length == 0 ? 0 : LengthOf(_namespace, name);
        if (own >= 0 && IsFree(Identifier(name.Slice(own))))
            return own;
        if (_namespace.Length == 0)
            return -1;
        foreach ((string @namespace, string[] types) in Imported)
        {
            int imported = LengthOf(@namespace, name);
            if (imported >= 0 && IsOneOf(types, Identifier(name.Slice(imported))) && !IsOneOf(_hidden.AsSpan(), Identifier(name.Slice(imported))))
                return imported;
        }

        return -1;
    }

    // A name in small letters may be a keyword in some places, or in a language version to come.
    private bool IsFree(ReadOnlySpan<char> name) => name.Length > 0 && name[0] is not (>= 'a' and <= 'z') && !IsOneOf(_hidden.AsSpan(), name) && !IsOneOf(Inner, name);

    private static bool IsOneOf(ReadOnlySpan<string> names, ReadOnlySpan<char> name)
    {
        foreach (string candidate in names)
        {
            if (candidate.Length == name.Length && name.SequenceEqual(candidate.AsSpan()))
                return true;
        }

        return false;
    }

    /// <summary>The length of a namespace with the dot after it; -1 where the name is in another one.</summary>
    private static int LengthOf(string @namespace, ReadOnlySpan<char> name) =>
        name.Length > @namespace.Length && name[@namespace.Length] == '.' && name.StartsWith(@namespace.AsSpan()) ? @namespace.Length + 1 : -1;

    /// <summary>The identifier that the code begins with.</summary>
    private static ReadOnlySpan<char> Identifier(ReadOnlySpan<char> code)
    {
        int start = code.Length > 0 && code[0] == '@' ? 1 : 0;
        int end = start;
        while (end < code.Length && (code[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || SyntaxFacts.IsIdentifierPartCharacter(code[end])))
            end++;
        return code.Slice(start, end - start);
    }
}
