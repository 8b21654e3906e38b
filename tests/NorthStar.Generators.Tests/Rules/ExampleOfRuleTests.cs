using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Rules;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class ExampleOfRuleTests
{
    public static TheoryData<string> Ids => [.. DefinitionRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_rule_has_an_example_that_breaks_it_alone(string id)
    {
        AnalyzerTest test = new(new DefinitionAnalyzer())
        {
            TestCode = Code(id, ""),
            LanguageVersion = LanguageOf(id),
            Nullable = NullableContextOptions.Disable,
        };
        string message = (await Assert.ThrowsAsync<VerificationFailedException>(() => test.RunAsync())).Message;

        Assert.Contains("0 expected, 1 actual", message, StringComparison.Ordinal);
        Assert.Contains(id, message, StringComparison.Ordinal);
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

    private static string Code(string id, string before) => $"using System; using NorthStar;\n{before}{ExampleOfRule.All[id]}";

    private static LanguageVersion LanguageOf(string id) => id == "NSM0019" ? LanguageVersion.CSharp8 : LanguageVersion.CSharp14;
}
