using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators.Strategy;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0029Tests
{
    private const string Metric = "[{|#0:NorthStar.CoreAction(\"v\", NorthStar.Cadence.Weekly)|}, NorthStar.OccurredAtArgument] public record E;";

    [Theory]
    [InlineData("northstar.tody = 2026-11-22", "northstar.tody", "there is no such setting, did you mean 'northstar.today'?")]
    [InlineData("northstar.vocabulary.aquisition = hatch", "northstar.vocabulary.aquisition", "there is no such setting, did you mean 'northstar.vocabulary.acquisition'?")]
    [InlineData("northstar.vocabulary = hatch", "northstar.vocabulary", "there is no such setting; it ends in a section: negative, total, acquisition, traffic, attention, output, money, fine, silence")]
    [InlineData("northstar.something_else = 5", "northstar.something_else", "there is no such setting")]
    [InlineData("northstar.today = 22.11.2026", "northstar.today = 22.11.2026", "a day is written like 2026-12-31")]
    [InlineData("northstar.today = 2026-02-30", "northstar.today = 2026-02-30", "a day is written like 2026-12-31")]
    [InlineData("northstar.allow_several_core_actions = yes", "northstar.allow_several_core_actions = yes", "it is true or false")]
    [InlineData("northstar.vocabulary.fine = pay :", "northstar.vocabulary.fine = pay :", "nothing follows the colon")]
    [InlineData("northstar.vocabulary.money = hatch | : egg", "northstar.vocabulary.money = : egg", "it has no action")]
    [InlineData("northstar.vocabulary.money = any : any", "northstar.vocabulary.money = any : any", "it would mean any action with anything")]
    [InlineData("northstar.vocabulary.silence = ,", "northstar.vocabulary.silence = ,", "it has no word")]
    [InlineData("northstar.vocabulary.fine = hatch : $birds", "northstar.vocabulary.fine = hatch : $birds", "there is no list '$birds' above it")]
    public async Task A_key_that_changes_nothing(string line, string text, string reason)
    {
        AnalyzerTest test = Test(Metric);
        test.EditorConfig = $"[*.cs]\n{line}\n";
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NSM0029").WithLocation(0).WithMessage($"'{text}' is left out: {reason}"));
        await test.RunAsync();

        int equals = line.IndexOf('=', StringComparison.Ordinal);
        AnalyzerTest global = Test(Metric);
        global.GlobalOptions[line[..equals].Trim()] = line[(equals + 1)..].Trim();
        global.ExpectedDiagnostics.Add(test.ExpectedDiagnostics[0]);
        await global.RunAsync();
    }

    [Theory]
    [InlineData("northstar.today = 2026-11-22")]
    [InlineData("NorthStar.Today = 2026-11-22")]
    [InlineData("northstar.allow_several_core_actions = True")]
    [InlineData("northstar.vocabulary.silence = download, impression")]
    [InlineData("northstar.vocabulary.attention = moult | hatch : pilot")]
    [InlineData("northstar.vocabulary.fine = hatch : $people")]
    [InlineData("northstar.vocabulary.fine = hatch : egg |")]
    [InlineData("northstar.vocabulary.silence =")]
    [InlineData("northstar.today =")]
    [InlineData("dotnet_northstar.tody = 2026-11-22")]
    public Task A_key_that_is_understood(string line)
    {
        AnalyzerTest test = Test(Metric.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));
        test.EditorConfig = $"[*.cs]\n{line}\n";
        return test.RunAsync();
    }

    [Fact]
    public Task It_is_reported_once_on_the_first_metric_that_it_is_set_for()
    {
        AnalyzerTest test = Test("class None;");
        test.Sources.Add(("/Shop/B.cs", "[NorthStar.CoreAction(\"v\", NorthStar.Cadence.Weekly), NorthStar.OccurredAtArgument] public record B;"));
        test.Sources.Add(("/Shop/A.cs", "[{|NSM0029:NorthStar.CoreAction(\"v\", NorthStar.Cadence.Weekly)|}, NorthStar.OccurredAtArgument] public record A;"));
        test.Sources.Add(("/Other/A.cs", "[NorthStar.CoreAction(\"v\", NorthStar.Cadence.Weekly), NorthStar.OccurredAtArgument] public record C;"));
        test.EditorConfig = "[/Shop/*.cs]\nnorthstar.tody = 2026-11-22\n";
        return test.RunAsync();
    }

    [Fact]
    public Task A_metric_of_the_assembly_is_one()
    {
        AnalyzerTest test = Test("[assembly: {|NSM0029:NorthStar.CoreAction(\"v\", NorthStar.Cadence.Weekly, Event = typeof(E))|}] public record E([property: NorthStar.OccurredAt] System.DateTime At);");
        test.EditorConfig = "[*.cs]\nnorthstar.tody = 2026-11-22\n";
        return test.RunAsync();
    }

    [Theory]
    [InlineData("hatch", 0, "hatch", "it is in no section, which begins with a line like [fine] or [acquisition]")]
    [InlineData("# ours\n[Aquisition]\nhatch\nmoult", 1, "[aquisition]", "there is no such section; they are negative, total, acquisition, traffic, attention, output, money, fine, silence")]
    [InlineData("[fine]\r\nhatch : egg\r\nmoult : # what?\r\n", 2, "moult :", "nothing follows the colon")]
    [InlineData("[fine]\nhatch : egg except $brids\n$birds = eagle", 1, "hatch : egg except $brids", "there is no list '$brids' above it")]
    [InlineData("$birds = eagle, $brids", 0, "$birds = eagle, $brids", "there is no list '$brids' above it")]
    [InlineData("[silence]\n,", 1, ",", "it has no word")]
    [InlineData("[fine]\nhatch ; moult : egg", 1, "hatch ; moult : egg", "'hatch ; moult' is no word")]
    [InlineData("[fine]\nhatch :: egg", 1, "hatch :: egg", "': egg' is no word")]
    [InlineData("[fine]\nhatch = egg", 1, "hatch = egg", "'hatch = egg' is no word")]
    [InlineData("[silence]\nmoult\n[fine\n", 2, "[fine", "'[fine' is no word")]
    [InlineData("[fine]\nhatch : any except", 1, "hatch : any except", "nothing follows except")]
    [InlineData("[fine]\nhatch : only", 1, "hatch : only", "nothing follows only")]
    [InlineData("$eggs =", 0, "$eggs =", "the list has no word")]
    public async Task A_line_of_the_vocabulary_that_means_nothing(string vocabulary, int line, string text, string reason)
    {
        Diagnostic found = Assert.Single(await Judge(("config/NorthStar.Vocabulary.txt", vocabulary)));

        Assert.Equal("config/NorthStar.Vocabulary.txt", found.Location.GetLineSpan().Path);
        Assert.Equal(line, found.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal($"'{text}' is left out: {reason}", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_later_file_uses_the_lists_of_an_earlier_one()
    {
        Assert.Empty(await Judge(("a/NorthStar.Vocabulary.txt", "$birds = eagle\n[fine]\nhatch : $birds\n"), ("b/NorthStar.Vocabulary.txt", "[fine]\nmoult : $birds\n")));
        Diagnostic found = Assert.Single(await Judge(("a/NorthStar.Vocabulary.txt", "[fine]\nmoult : $birds\n"), ("b/NorthStar.Vocabulary.txt", "$birds = eagle")));
        Assert.Equal("a/NorthStar.Vocabulary.txt", found.Location.GetLineSpan().Path);
    }

    [Fact]
    public void A_line_with_an_unknown_list_is_left_out_whole()
    {
        Vocabulary read = new VocabularyReader(null).Read("[silence]\nhatch, $brids\n[money]\nmoult : any except $brids\n").ToVocabulary();

        Assert.Empty(read.Silenced);
        Assert.Empty(read.Patterns);
    }

    [Fact]
    public async Task Another_file_is_none_of_ours() => Assert.Empty(await Judge(("Words.txt", "[aquisition]\n:")));

    [Fact]
    public async Task Without_the_runtime_nothing_is_judged()
    {
        var compilation = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("Shop", references: [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);

        Assert.Empty(await Judge(compilation, ("NorthStar.Vocabulary.txt", "[aquisition]")));
    }

    [Fact]
    public async Task A_host_that_does_not_list_its_keys_hears_nothing() =>
        Assert.Empty(await Compile().WithAnalyzers([new SettingsAnalyzer()], new AnalyzerOptions([], new WithoutKeys())).GetAnalyzerDiagnosticsAsync());

    [Fact]
    public void The_vocabulary_of_the_package_has_no_problem()
    {
        string file = Path.Combine(Documentation.RulePage.RepositoryRoot(), "src", "NorthStar.Generators", "Strategy", "vocabulary.txt");

        Assert.Empty(new VocabularyReader(null).Read(Documentation.RulePage.ReadText(file)).Problems);
    }

    private static AnalyzerTest Test(string markup) => new(new SettingsAnalyzer()) { TestCode = markup, Generators = { new MetricGenerator() } };

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation Compile() => new GeneratorTest(new MetricGenerator())
    {
        TestCode = "[NorthStar.CoreAction(\"v\", NorthStar.Cadence.Weekly), NorthStar.OccurredAtArgument] public record E;",
    }.Run().Compilation;

    private static Task<IReadOnlyList<Diagnostic>> Judge(params (string Path, string Text)[] files) => Judge(Compile(), files);

    private static async Task<IReadOnlyList<Diagnostic>> Judge(Compilation compilation, params (string Path, string Text)[] files)
    {
        var options = new AnalyzerOptions([.. files.Select(file => new VocabularyText(file.Path, file.Text))]);
        return await compilation.WithAnalyzers([new SettingsAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }

    private sealed class WithoutKeys : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = null;
                return false;
            }
        }
    }

    private sealed class VocabularyText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => Microsoft.CodeAnalysis.Text.SourceText.From(text);
    }
}
