using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Usage;

public class UsageCostTests
{
    [Fact]
    public async Task Nothing_is_registered_in_a_project_that_does_not_reference_NorthStar()
    {
        AnalyzerTelemetryInfo without = await Telemetry([.. References.Framework]);
        AnalyzerTelemetryInfo with = await Telemetry([.. References.Default]);

        Assert.Equal((0, 0), (without.OperationActionsCount, without.CompilationEndActionsCount));
        Assert.Equal((5, 1), (with.OperationActionsCount, with.CompilationEndActionsCount));
    }

    [Fact]
    public async Task No_rule_looks_at_syntax_or_at_whole_bodies()
    {
        AnalyzerTelemetryInfo with = await Telemetry([.. References.Default]);

        Assert.Equal(
            (0, 0, 0, 0),
            (with.SyntaxNodeActionsCount, with.SyntaxTreeActionsCount, with.OperationBlockActionsCount + with.OperationBlockStartActionsCount, with.SemanticModelActionsCount));
    }

    private static async Task<AnalyzerTelemetryInfo> Telemetry(IReadOnlyList<MetadataReference> references)
    {
        var analyzer = new UsageAnalyzer();
        var compilation = CSharpCompilation.Create(
            "TestProject",
            [CSharpSyntaxTree.ParseText("class C { object M() { try { return new C().M(); } catch { return this; } } }")],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var session = new CompilationWithAnalyzers(compilation, [analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, false, true));
        await session.GetAnalyzerDiagnosticsAsync();
        return await session.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
    }
}
