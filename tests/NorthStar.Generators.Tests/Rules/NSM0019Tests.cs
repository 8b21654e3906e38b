using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0019Tests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    public Task A_language_that_generated_code_needs_more_than_is_reported(LanguageVersion language, string shown) => new AnalyzerTest(new DefinitionAnalyzer())
    {
        TestCode = "using NorthStar; [{|#0:CoreAction(\"v\", Cadence.Weekly)|}, OccurredAtArgument] public class MeetingHosted { }",
        Generators = { new MetricGenerator() },
        LanguageVersion = language,
        Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable,
        ExpectedDiagnostics =
        {
            new DiagnosticResult("NSM0019").WithLocation(0).WithMessage(
                $"'MeetingHosted' needs C# 9 or later for its generated code, and this project compiles as C# {shown}; raise LangVersion"),
        },
    }.RunAsync();

    [Fact]
    public async Task Generated_code_compiles_with_the_lowest_language()
    {
        const string code = """
            using System; using System.Collections.Generic; using NorthStar;
            namespace Shop
            {
                public enum Plan { Free, Pro }
                public sealed class UserId { public Guid Value { get; set; } }
                [CoreAction("v", Cadence.Weekly, Measure = Measure.QuantityPerActor, TimeZone = "Europe/Berlin")]
                [ActorArgument(typeof(UserId)), OccurredAtArgument]
                public class Order
                {
                    [EventId] public string Id { get; set; }
                    [Quantity(Unit = "EUR")] public decimal? Price { get; set; }
                    [Quality(NotEmpty = true, AtMost = 9)] public List<int> Items { get; set; }
                    [Dimension] public Plan? Plan { get; set; }
                    [Dimension] public string Country { get; set; }
                }
            }
            """;

        await new AnalyzerTest(new DefinitionAnalyzer())
        {
            TestCode = code,
            Generators = { new MetricGenerator() },
            LanguageVersion = LanguageVersion.CSharp9,
            Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable,
            CompilerDiagnostics = CompilerDiagnostics.Warnings,
        }.RunAsync();
    }
}
