using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators.Tests.Emission;
using NorthStar.Generators.Tests.HardInputs;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.BadInput;

/// <summary>
/// Valid files, mutated at random: the generator and the rules never throw; what compiled by itself still compiles with what is
/// generated for it; and a metric for which nothing is generated is always told why.
/// </summary>
public class MutatedSourceTests
{
    private const int Mutations = 80;

    private const string Nested = """
        using System; using NorthStar;
        namespace Shop.@event;
        public interface IEvent { [OccurredAt] DateTime At { get; } [EventId] Guid Id { get; } }
        public abstract partial class EventBase<T> : IEvent where T : struct { public DateTime At { get; init; } public Guid Id => default; [Actor] protected internal T Who { get; set; } }
        public static class Orders
        {
            [Outcome("v", Cadence.Quarterly), Quality("Paid"), Dimension("@class")] internal sealed partial class Placed : EventBase<int> { public bool Paid = true; public string @class = ""; }
            [CoreAction("v", Cadence.Weekly)] internal struct Sent() { [OccurredAt] public DateOnly On = default; [Quantity] public int[]? Items { get; set; } }
        }
        partial class OrdersSentAggregator { public int More => 1; }
        """;

    private const string FromOutside = """
        using System; using NorthStar;
        [assembly: MetricCalendarDefaults(TimeZone = "Europe/Berlin", FirstDayOfWeek = DayOfWeek.Sunday)]
        [assembly: CoreAction("v", Cadence.Weekly, Event = typeof(Vendor.Inserted<Vendor.Order[]>), Measure = Measure.DistinctActors)]
        [assembly: OccurredAt("On", Event = typeof(Vendor.Inserted<Vendor.Order[]>), Unit = UnixTimeUnit.Seconds)]
        [assembly: Actor("By.Value", Event = typeof(Vendor.Inserted<Vendor.Order[]>))]
        [assembly: Quality("Entity", AtLeast = 1, Event = typeof(Vendor.Inserted<Vendor.Order[]>))]
        namespace Vendor { public record Order; public record Id(Guid Value); public record Inserted<T>(T Entity, long On, Id? By); }
        """;

    private static readonly Dictionary<string, string> s_files = new()
    {
        ["Everything"] = Examples.Everything,
        ["AllOn"] = Examples.AllOn,
        ["Complete"] = Examples.Complete,
        ["Arguments"] = Examples.Arguments,
        ["Outside"] = Examples.Outside,
        ["Nested"] = Nested,
        ["FromOutside"] = FromOutside,
        ["Hard"] = $"namespace Shop\n{{\n{HardOptions.Everything}\n}}",
    };

    public static TheoryData<string> Files => [.. s_files.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task No_mutation_breaks_what_compiles_or_is_passed_over_in_silence(string file)
    {
        var random = new Random(file.Length + file[0]);
        GeneratorRun run = new GeneratorTest(new MetricGenerator()) { TestCode = s_files[file] }.Run();
        Assert.Equal(0, await CountUnserved(run));
        int compiled = 0;
        for (int i = 0; i < Mutations; i++)
        {
            string text = Mutation.Mutate(s_files[file], random);
            run = run.Rerun("Test0.cs", text);
            if (ErrorsOf(WithoutGenerated(run.Compilation)).Any())
            {
                await Judge(run.Compilation);
                continue;
            }

            compiled++;
            Assert.True(!ErrorsOf(run.Compilation).Any(), $"{string.Join('\n', ErrorsOf(run.Compilation))}\n{text}");
            if (await CountUnserved(run) > 0)
                Assert.True((await Judge(run.Compilation)).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), $"Nothing is said about:\n{text}");
        }

        Assert.InRange(compiled, 1, Mutations);
    }

    /// <summary>How many metrics are declared and have no aggregator.</summary>
    private static async Task<int> CountUnserved(GeneratorRun run)
    {
        CSharpCompilation input = WithoutGenerated(run.Compilation);
        int declared = input.Assembly.GetAttributes().Count(IsMetric);
        foreach (SyntaxTree tree in input.SyntaxTrees)
        {
            SemanticModel model = input.GetSemanticModel(tree);
            declared += (await tree.GetRootAsync()).DescendantNodes()
                .Select(node => model.GetDeclaredSymbol(node))
                .OfType<INamedTypeSymbol>()
                .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
                .Sum(type => type.GetAttributes().Count(IsMetric));
        }

        return declared - run.GeneratedSources.Keys.Count(name => name != "NorthStarCatalog.g.cs");
    }

    private static bool IsMetric(AttributeData attribute) => attribute.AttributeClass?.BaseType?.Name == nameof(MetricAttribute);

    private static IEnumerable<Diagnostic> ErrorsOf(CSharpCompilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static CSharpCompilation WithoutGenerated(CSharpCompilation compilation) =>
        compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)));

    private static async Task<ImmutableArray<Diagnostic>> Judge(CSharpCompilation compilation)
    {
        List<Exception> thrown = [];
        var session = new CompilationWithAnalyzers(compilation, [new DefinitionAnalyzer()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => thrown.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = await session.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(thrown);
        return found;
    }
}
