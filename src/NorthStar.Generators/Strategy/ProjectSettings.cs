using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy.Structure;

namespace NorthStar.Generators.Strategy;

/// <summary>The keys <c>northstar.*</c> of <c>.editorconfig</c> and <c>.globalconfig</c>, and what is wrong with one.</summary>
internal static class ProjectSettings
{
    private const string Prefix = "northstar.";

    private static readonly string[] Keys =
    [
        StructureConfiguration.SeveralCoreActions,
        StructureConfiguration.TodayOption,
        .. VocabularyReader.Sections.Select(section => ProjectVocabulary.KeyPrefix + section),
    ];

    /// <summary>The value of a key for a file; null where it is not set.</summary>
    public static string? Find(AnalyzerConfigOptionsProvider provider, SyntaxTree file, string key) =>
        provider.GetOptions(file).TryGetValue(key, out string? value) || provider.GlobalOptions.TryGetValue(key, out value) ? value : null;

    /// <summary>What is set for a file.</summary>
    public static IEnumerable<(string Key, string Value)> Of(AnalyzerConfigOptionsProvider provider, SyntaxTree file) => KeysOf(provider.GetOptions(file))
        .Concat(KeysOf(provider.GlobalOptions))
        .Where(key => key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(key => (key, Find(provider, file, key) ?? ""));

    /// <summary>What of a setting changes nothing, and why.</summary>
    public static IEnumerable<(string Text, string Reason)> Problems(string key, string value, AnalyzerOptions options, CancellationToken cancellation)
    {
        string name = key.ToLowerInvariant();
        if (!Keys.Contains(name))
            return [(key, "there is no such setting" + Proposal(name))];

        // An empty value takes back what a file above has set.
        if (string.IsNullOrWhiteSpace(value))
            return [];
        if (name.StartsWith(ProjectVocabulary.KeyPrefix, StringComparison.Ordinal))
            return ProblemsOfLines(name, value, options, cancellation);
        return name switch
        {
            StructureConfiguration.TodayOption when StructureConfiguration.ToDay(value) is null => [(Written(key, value), "a day is written like 2026-12-31")],
            StructureConfiguration.SeveralCoreActions when !bool.TryParse(value, out _) => [(Written(key, value), "it is true or false")],
            _ => [],
        };
    }

    private static string Proposal(string name) =>
        name == ProjectVocabulary.KeyPrefix.TrimEnd('.') ? $"; it ends in a section: {string.Join(", ", VocabularyReader.Sections)}"
        : NearestName.Find(name, Keys) is { } nearest ? $", did you mean '{nearest}'?"
        : "";

    private static IEnumerable<(string Text, string Reason)> ProblemsOfLines(string key, string value, AnalyzerOptions options, CancellationToken cancellation)
    {
        VocabularyReader reader = ProjectVocabulary.ReadFiles(ProjectVocabulary.Files(options), cancellation);
        int before = reader.Problems.Count;
        ProjectVocabulary.AddLines(reader, key.Substring(ProjectVocabulary.KeyPrefix.Length), value);
        return reader.Problems.Skip(before).Select(problem => (Written(key, problem.Text), problem.Reason));
    }

    /// <summary>The keys; none where a host does not list them, as it need not.</summary>
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return [];
        }
    }

    private static string Written(string key, string value) => $"{key} = {value}";
}
