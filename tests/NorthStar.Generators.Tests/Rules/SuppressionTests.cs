using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Rules;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class SuppressionTests
{
    public static TheoryData<string> Ids => [.. DefinitionRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_rule_has_an_example_that_breaks_it_alone(string id) => await Fails(id, Test(id, "", ""));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_pragma_suppresses_every_rule(string id)
    {
        await Test(id, $"#pragma warning disable {id}\n", "").RunAsync();
        await Fails(id, Test(id, "#pragma warning disable NSM9999\n", ""));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_SuppressMessage_on_the_type_suppresses_every_rule(string id)
    {
        await Test(id, Suppression(id), "").RunAsync();
        await Fails(id, Test(id, Suppression("NSM9999"), ""));

        static string Suppression(string suppressed) =>
            $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"NorthStar.Definition\", \"{suppressed}\", Justification = \"Proven here.\")] ";
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_editorconfig_sets_the_severity_of_every_rule(string id)
    {
        await Test(id, "", $"[*.cs]\ndotnet_diagnostic.{id}.severity = none").RunAsync();
        Assert.Contains($": error {id}", await Fails(id, Test(id, "", $"[*.cs]\ndotnet_diagnostic.{id}.severity = error")), StringComparison.Ordinal);
        Assert.Contains($": info {id}", await Fails(id, Test(id, "", $"[*.cs]\ndotnet_diagnostic.{id}.severity = suggestion")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_generator_emits_nothing_for_an_error_even_if_it_is_suppressed(string id)
    {
        bool isError = DefinitionRules.All.Single(rule => rule.Id == id).DefaultSeverity == DiagnosticSeverity.Error;
        var test = new GeneratorTest(new MetricGenerator()) { TestCode = Code(id, $"#pragma warning disable {id}\n"), LanguageVersion = LanguageOf(id) };

        GeneratorRun run = test.Run();

        Assert.Equal(isError || id == "NSM0017", run.GeneratedSources.Count == 0);
    }

    private static AnalyzerTest Test(string id, string before, string editorConfig) => new(new DefinitionAnalyzer())
    {
        TestCode = Code(id, before),
        EditorConfig = editorConfig,
        LanguageVersion = LanguageOf(id),
        Nullable = NullableContextOptions.Disable,
    };

    private static string Code(string id, string before) => $"using System; using NorthStar;\n{before}{ExampleOfRule.All[id]}";

    private static LanguageVersion LanguageOf(string id) => id == "NSM0019" ? LanguageVersion.CSharp8 : LanguageVersion.CSharp14;

    private static async Task<string> Fails(string id, AnalyzerTest test)
    {
        string message = (await Assert.ThrowsAsync<VerificationFailedException>(() => test.RunAsync())).Message;
        Assert.Contains("0 expected, 1 actual", message, StringComparison.Ordinal);
        Assert.Contains(id, message, StringComparison.Ordinal);
        return message;
    }
}
