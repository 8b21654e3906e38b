using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Usage;

public class UsageCostTests
{
    private const string Code = "class C { object M() { try { return new C().M(); } catch { return this; } } }";

    [Fact]
    public async Task Nothing_is_registered_in_a_project_that_knows_no_metric()
    {
        AnalyzerTelemetryInfo withoutPackage = await Telemetry(Plain(References.Framework));
        AnalyzerTelemetryInfo withoutMetric = await Telemetry(Plain(References.Default));

        Assert.Equal((0, 0), (withoutPackage.SemanticModelActionsCount, withoutPackage.CompilationEndActionsCount));
        Assert.Equal((0, 0), (withoutMetric.SemanticModelActionsCount, withoutMetric.CompilationEndActionsCount));
    }

    [Fact]
    public async Task Calls_are_judged_in_a_project_with_metrics_and_in_one_that_references_it()
    {
        Compilation metrics = Usages.Compile(Code);
        AnalyzerTelemetryInfo declaring = await Telemetry(metrics);
        AnalyzerTelemetryInfo referencing = await Telemetry(Plain(References.Default).AddReferences(metrics.ToMetadataReference()));

        Assert.Equal((1, 1), (declaring.SemanticModelActionsCount, declaring.CompilationEndActionsCount));
        Assert.Equal((1, 1), (referencing.SemanticModelActionsCount, referencing.CompilationEndActionsCount));
    }

    [Fact]
    public async Task No_rule_makes_the_compiler_walk_all_syntax_or_build_the_operations_of_all_bodies()
    {
        AnalyzerTelemetryInfo with = await Telemetry(Usages.Compile(Code));

        Assert.Equal(
            (0, 0, 0, 0),
            (with.SyntaxNodeActionsCount, with.SyntaxTreeActionsCount, with.OperationActionsCount, with.OperationBlockActionsCount + with.OperationBlockStartActionsCount));
    }

    private static CSharpCompilation Plain(IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        "TestProject", [CSharpSyntaxTree.ParseText(Code)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static async Task<AnalyzerTelemetryInfo> Telemetry(Compilation compilation)
    {
        var analyzer = new UsageAnalyzer();
        var session = new CompilationWithAnalyzers(compilation, [analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, false, true));
        await session.GetAnalyzerDiagnosticsAsync();
        return await session.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
    }
}
