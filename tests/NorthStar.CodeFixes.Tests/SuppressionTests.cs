using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.CodeFixes.Tests;

/// <summary>What the suppressions that an editor offers do with the strategy rules.</summary>
public sealed class SuppressionTests
{
    private const string Preamble = "using System;\nusing System.Diagnostics.CodeAnalysis;\nusing NorthStar;\n";

    public static TheoryData<DiagnosticAnalyzer, string, string> Rules => new()
    {
        { new StrategyAnalyzer(), "NSM1001", "public record UserSignedUp([OccurredAt] DateTimeOffset At);" },
        { new StructureAnalyzer(), "NSM1103", "public record MeetingHosted([OccurredAt] DateTimeOffset At);" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public Task Without_one_the_rule_reports(DiagnosticAnalyzer analyzer, string id, string type) =>
        RunAsync(analyzer, id, $"{Preamble}[[|CoreAction(\"People come\", Cadence.Weekly)|]]\n{type}");

    [Theory]
    [MemberData(nameof(Rules))]
    public Task A_pragma_silences_the_rule(DiagnosticAnalyzer analyzer, string id, string type) =>
        RunAsync(analyzer, id, $"{Preamble}#pragma warning disable {id}\n[CoreAction(\"People come\", Cadence.Weekly)]\n#pragma warning restore {id}\n{type}");

    [Theory]
    [MemberData(nameof(Rules))]
    public Task An_attribute_with_a_justification_silences_the_rule(DiagnosticAnalyzer analyzer, string id, string type) => RunAsync(
        analyzer,
        id,
        $"{Preamble}[SuppressMessage(\"NorthStar.Strategy\", \"{id}\", Justification = \"We sell signups\")]\n[CoreAction(\"People come\", Cadence.Weekly)]\n{type}");

    [Theory]
    [MemberData(nameof(Rules))]
    public Task An_attribute_of_the_assembly_silences_the_rule(DiagnosticAnalyzer analyzer, string id, string type) => RunAsync(
        analyzer,
        id,
        $"{Preamble}[assembly: SuppressMessage(\"NorthStar.Strategy\", \"{id}\", Justification = \"We sell signups\", Scope = \"type\", " +
            $"Target = \"~T:{type.Split(' ', '(')[2]}\")]\n[CoreAction(\"People come\", Cadence.Weekly)]\n{type}");

    private static Task RunAsync(DiagnosticAnalyzer analyzer, string id, string source)
    {
        IEnumerable<string> others = analyzer.SupportedDiagnostics.Select(rule => rule.Id).Where(other => other != id);
        AnalyzerTest test = new(analyzer)
        {
            TestCode = source,
            DefaultDiagnosticId = id,
            EditorConfig = "[*.cs]\n" + string.Concat(others.Select(other => $"dotnet_diagnostic.{other}.severity = none\n")),
        };
        test.Generators.Add(new MetricGenerator());
        return test.RunAsync();
    }
}
