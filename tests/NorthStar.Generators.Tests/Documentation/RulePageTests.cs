using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Documentation;

/// <summary>Every diagnostic of every analyzer of the assembly has a page that tells the truth.</summary>
public class RulePageTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
    [
        .. typeof(DefinitionAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly ImmutableArray<DiagnosticDescriptor> s_rules =
    [
        .. s_analyzers
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    internal static ImmutableArray<DiagnosticAnalyzer> Analyzers => s_analyzers;

    internal static ImmutableArray<DiagnosticDescriptor> Rules => s_rules;

    public static TheoryData<string> Ids => [.. s_rules.Select(rule => rule.Id)];

    [Fact]
    public void Every_page_belongs_to_a_rule_and_every_rule_has_a_page() => Assert.Equal(
        s_rules.Select(rule => rule.Id + ".md").Append("README.md"),
        Directory.GetFiles(RulePage.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_says_what_the_descriptor_says(string id)
    {
        DiagnosticDescriptor rule = Rule(id);
        var page = RulePage.Of(rule);

        Assert.StartsWith($"# {rule.Id}: {Text(rule.Title)}\n", page.Text, StringComparison.Ordinal);
        Assert.Equal(rule.DefaultSeverity.ToString(), page.Cell("Severity"));
        Assert.Equal(rule.Category, page.Cell("Category"));
        Assert.Equal(Text(rule.MessageFormat), page.Cell("Message"));
        Assert.False(string.IsNullOrEmpty(page.Cell("Code fix")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_says_what_and_why_and_how(string id)
    {
        var page = RulePage.Of(Rule(id));

        foreach (string heading in new[] { "What", "Why", "Bad", "Good", "How to fix", "When to suppress", "How to configure" })
            Assert.NotEmpty(page.Section(heading));
        Assert.Contains($"dotnet_diagnostic.{id}.severity", page.Section("How to configure"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_bad_example_breaks_this_rule_and_no_other_of_its_analyzer(string id) =>
        Assert.Equal([id], (await Judge(id, RulePage.Of(Rule(id)).Example("Bad"), [AnalyzerOf(id)])).Select(diagnostic => diagnostic.Id).Distinct());

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_good_example_breaks_no_rule_and_compiles(string id)
    {
        RuleExample example = RulePage.Of(Rule(id)).Example("Good");

        // What shows a definition is a fragment, and not yet a good North Star.
        Assert.Empty(await Judge(id, example, Rule(id).Category == "NorthStar.Definition" ? [AnalyzerOf(id)] : s_analyzers));
        GeneratorRun run = example.Project().Run();
        Assert.NotEmpty(run.GeneratedSources);
        run.Compile();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_descriptor_describes_and_links_to_its_page(string id)
    {
        DiagnosticDescriptor rule = Rule(id);

        Assert.NotEmpty(Text(rule.Title));
        Assert.NotEmpty(Text(rule.Description));
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.False(Text(rule.Title).EndsWith('.'), "A title is no sentence.");
        string message = Text(rule.MessageFormat);
        Assert.True(message.EndsWith('.') == message.Contains(". ", StringComparison.Ordinal), "A message has a full stop at its end if it is more than one sentence.");
        Assert.EndsWith(".", Text(rule.Description), StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_lists_every_rule() => Assert.Equal(
        s_rules.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.DefaultSeverity} | {Text(rule.Title)} |"),
        RulePage.ReadText(Path.Combine(RulePage.Folder, "README.md")).Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal)));

    [Fact]
    public void The_release_notes_list_every_rule()
    {
        string folder = Path.Combine(RulePage.RepositoryRoot(), "src", "NorthStar.Generators");
        IEnumerable<string> lines = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => RulePage.ReadText(Path.Combine(folder, file)).Split('\n'))
            .Where(line => line.StartsWith("NSM", StringComparison.Ordinal));

        Assert.Equal(s_rules.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {Text(rule.Title)}"), lines.Order(StringComparer.Ordinal));
    }

    private static DiagnosticDescriptor Rule(string id) => s_rules.Single(rule => rule.Id == id);

    private static string Text(LocalizableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static DiagnosticAnalyzer AnalyzerOf(string id) =>
        s_analyzers.Single(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == id));

    /// <summary>The diagnostics of the rule, and all that are at least warnings.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> Judge(string id, RuleExample example, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        GeneratorTest project = example.Project();
        var options = new AnalyzerOptions([], project.AnalyzerOptions);
        ImmutableArray<Diagnostic> found = await project.Run().Compilation.WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync();
        return [.. found.Where(diagnostic => diagnostic.Id == id || diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }
}
