using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Documentation;

/// <summary>The severities that the package offers to choose from, held against the descriptors.</summary>
public class PresetTests
{
    private const string Attribute = "CoreAction(\"People meet\", Cadence.Weekly, Measure = {|#1:Measure.QualifiedShare|})";
    private const string Marked = "{|#0:" + Attribute + "|}";
    private const string Event = "using NorthStar; [" + Marked + ", OccurredAtArgument] public record E([Actor] int Host, [Quality] bool Done);";

    public static TheoryData<string> Presets => ["Recommended", "Strict", "Quiet"];

    /// <summary>With <c>NORTHSTAR_UPDATE_SNAPSHOTS=1</c> the files are written anew.</summary>
    [Theory]
    [MemberData(nameof(Presets))]
    public void A_preset_sets_the_severity_of_every_strategy_and_usage_rule(string preset)
    {
        string file = Path.Combine(RulePage.RepositoryRoot(), "src", "NorthStar", "build", "config", $"NorthStar.{preset}.globalconfig");
        if (Environment.GetEnvironmentVariable(Snapshot.UpdateVariable) == "1")
            File.WriteAllText(file, Text(preset));

        Assert.Equal(Text(preset), RulePage.ReadText(file));
    }

    [Theory]
    [InlineData("Recommended", DiagnosticSeverity.Info, DiagnosticSeverity.Warning)]
    [InlineData("Strict", DiagnosticSeverity.Warning, DiagnosticSeverity.Error)]
    [InlineData("Quiet", null, DiagnosticSeverity.Info)]
    public async Task The_compiler_understands_a_preset(string preset, DiagnosticSeverity? advice, DiagnosticSeverity mistake)
    {
        AnalyzerTest test = Test(preset, advice is null ? Event.Replace(Marked, Attribute, StringComparison.Ordinal) : Event);
        if (advice is { } severity)
        {
            foreach (string id in new[] { "NSM1109", "NSM1113", "NSM1116" })
                test.ExpectedDiagnostics.Add(new DiagnosticResult(id).WithLocation(0).WithSeverity(severity));
        }

        test.ExpectedDiagnostics.Add(new DiagnosticResult("NSM1108").WithLocation(1).WithSeverity(mistake));
        await test.RunAsync();
    }

    [Fact]
    public async Task What_a_rule_takes_for_a_milder_case_stays_one_in_the_recommended_preset()
    {
        const string Milder = "[ActivationBase<E>(WithinDays = 1)] public record S([Actor] int Host, [OccurredAt] System.DateTimeOffset At);";
        AnalyzerTest test = Test("Recommended", Event.Replace("QualifiedShare", "ActivatedShare", StringComparison.Ordinal) + Milder);
        foreach (string id in new[] { "NSM1109", "NSM1113", "NSM1116" })
            test.ExpectedDiagnostics.Add(new DiagnosticResult(id).WithLocation(0).WithSeverity(DiagnosticSeverity.Info));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NSM1108").WithLocation(1).WithSeverity(DiagnosticSeverity.Info));
        await test.RunAsync();
    }

    private static AnalyzerTest Test(string preset, string markup)
    {
        AnalyzerTest test = new(new StructureAnalyzer()) { Sources = { markup } };
        foreach (string[] setting in Text(preset).Split('\n').Select(line => line.Split(" = ")).Where(setting => setting.Length == 2 && setting[0].StartsWith("dotnet", StringComparison.Ordinal)))
            test.GlobalOptions[setting[0]] = setting[1];
        return test;
    }

    private static string Text(string preset)
    {
        string meaning = preset switch
        {
            "Strict" => "a clear mistake fails the build, advice is a warning",
            "Quiet" => "a clear mistake is a suggestion, advice is off",
            _ => "a clear mistake is a warning, a milder case of one and advice are suggestions",
        };
        var text = new StringBuilder();
        text.Append("is_global = true\nglobal_level = -1\n\n");
        text.Append(CultureInfo.InvariantCulture, $"# NorthStarAnalysisMode = {preset}: {meaning}.\n");
        foreach (DiagnosticDescriptor rule in RulePageTests.Rules.Where(rule => rule.Category is "NorthStar.Strategy" or "NorthStar.Usage"))
            text.Append(CultureInfo.InvariantCulture, $"\n# {rule.Title} ({rule.DefaultSeverity})\ndotnet_diagnostic.{rule.Id}.severity = {SeverityOf(rule, preset)}\n");
        return text.ToString();
    }

    private static string SeverityOf(DiagnosticDescriptor rule, string preset) => (preset, rule.DefaultSeverity) switch
    {
        ("Strict", DiagnosticSeverity.Warning) => "error",
        ("Strict", _) => "warning",
        ("Quiet", DiagnosticSeverity.Warning) => "suggestion",
        ("Quiet", _) => "none",
        _ => "default",
    };
}
