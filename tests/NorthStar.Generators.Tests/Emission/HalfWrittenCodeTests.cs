using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Emission;

/// <summary>Code as it stands while somebody types: the generator and the analyzer never throw, and stay of one mind.</summary>
public class HalfWrittenCodeTests
{
    [Theory]
    [InlineData(Examples.Everything)]
    [InlineData(Examples.Complete)]
    [InlineData(Examples.Arguments)]
    [InlineData(Examples.Outside)]
    public void Every_prefix(string source)
    {
        GeneratorRun run = Start();
        for (int length = 0; length <= source.Length; length++)
            run = run.Rerun("Test0.cs", source[..length]);

        Assert.NotEmpty(run.GeneratedSources);
    }

    [Theory]
    [InlineData(Examples.Everything, 1)]
    [InlineData(Examples.Everything, 2)]
    [InlineData(Examples.Outside, 3)]
    [InlineData(AssemblyLevel, 4)]
    public async Task Random_deletions(string source, int seed)
    {
        var random = new Random(seed);
        GeneratorRun run = Start();
        int generated = 0;
        for (int i = 0; i < 150; i++)
        {
            string text = source;
            for (int deletions = random.Next(1, 4); deletions > 0; deletions--)
            {
                int start = random.Next(text.Length);
                text = text.Remove(start, Math.Min(random.Next(1, 30), text.Length - start));
            }

            run = run.Rerun("Test0.cs", text);
            generated += run.GeneratedSources.Count;
            if (i % 5 == 0)
                await AssertAnalyzerAgrees(run);
        }

        Assert.NotEqual(0, generated);
    }

    private const string AssemblyLevel = """
        using System; using NorthStar;
        [assembly: MetricCalendarDefaults(TimeZone = "Europe/Berlin", FirstDayOfWeek = DayOfWeek.Sunday)]
        [assembly: CoreAction("v", Cadence.Weekly, Event = typeof(Vendor.Inserted<Vendor.Order[]>), Measure = Measure.DistinctActors)]
        [assembly: OccurredAt("On", Event = typeof(Vendor.Inserted<Vendor.Order[]>), Unit = UnixTimeUnit.Seconds)]
        [assembly: Actor("By.Value", Event = typeof(Vendor.Inserted<Vendor.Order[]>))]
        [assembly: Quality("Entity", AtLeast = 1, Event = typeof(Vendor.Inserted<Vendor.Order[]>))]
        namespace Vendor { public record Order; public record Id(Guid Value); public record Inserted<T>(T Entity, long On, Id? By); }
        """;

    private static GeneratorRun Start() => new GeneratorTest(new MetricGenerator()) { TestCode = "" }.Run();

    // An error of a declaration means that nothing is generated for it, so a complaint about a single metric means no file at all.
    private static async Task AssertAnalyzerAgrees(GeneratorRun run)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => thrown ??= exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var analysis = new CompilationWithAnalyzers(run.Compilation, [new DefinitionAnalyzer()], options);
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync();

        Assert.Null(thrown);
        if (diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id is not "NSM0020"))
            Assert.Empty(run.GeneratedSources);
    }
}
