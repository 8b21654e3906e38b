using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Documentation;

/// <summary>The sample that shows every warning, held against its own comments: <c>// NSM1001, NSM1101: why</c>.</summary>
public sealed partial class BadMetricsTests
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly string s_folder = Path.Combine(RulePage.RepositoryRoot(), "samples", "BadMetrics");

    private static readonly ImmutableArray<string> s_files = [.. Directory.GetFiles(s_folder, "*.cs").Order(StringComparer.Ordinal)];

    [Fact]
    public async Task The_comments_say_what_is_reported()
    {
        var comments = s_files.SelectMany(CommentsIn).ToList();
        ILookup<Comment?, string> reported = (await JudgeAsync())
            .Select(diagnostic => (diagnostic.Id, Place: diagnostic.Location.GetLineSpan()))
            .ToLookup(found => comments.LastOrDefault(comment => comment.File == Path.GetFileName(found.Place.Path) && comment.Line < found.Place.StartLinePosition.Line), found => found.Id);

        Assert.DoesNotContain(null, reported.Select(group => group.Key));
        Assert.Equal(
            comments.Select(comment => $"{comment.File}({comment.Line + 1}): {comment.Ids}"),
            comments.Select(comment => $"{comment.File}({comment.Line + 1}): {string.Join(", ", reported[comment].Order(StringComparer.Ordinal))}"));
    }

    [Fact]
    public async Task Every_strategy_and_usage_rule_is_shown_as_a_warning()
    {
        IReadOnlyList<Diagnostic> found = await JudgeAsync();

        Assert.All(found, diagnostic => Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity));
        Assert.Equal(
            RulePageTests.Rules.Where(rule => rule.Category is "NorthStar.Strategy" or "NorthStar.Usage").Select(rule => rule.Id),
            found.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<Diagnostic>> JudgeAsync()
    {
        var project = new GeneratorTest(new MetricGenerator())
        {
            AssemblyName = "BadMetrics",
            EditorConfig = RulePage.ReadText(Path.Combine(s_folder, ".editorconfig")),
        };
        foreach (string file in s_files)
            project.Sources.Add((Path.GetFileName(file), RulePage.ReadText(file)));
        project.Sources.Add(("Usings.cs", ImplicitUsings));
        ImmutableArray<Diagnostic> found = await project.Run().Compilation
            .WithAnalyzers(RulePageTests.Analyzers, new AnalyzerOptions([], project.AnalyzerOptions))
            .GetAllDiagnosticsAsync();
        return [.. found.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Info)];
    }

    private static IEnumerable<Comment> CommentsIn(string file)
    {
        string[] lines = RulePage.ReadText(file).Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            if (Expectation().Match(lines[line]) is { Success: true } expected)
                yield return new Comment(Path.GetFileName(file), line, expected.Groups["ids"].Value);
        }
    }

    [GeneratedRegex(@"^ *// (?<ids>NSM\d{4}(, NSM\d{4})*): \S", RegexOptions.ExplicitCapture)]
    private static partial Regex Expectation();

    /// <param name="Line">From 0.</param>
    private sealed record Comment(string File, int Line, string Ids);
}
