using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using NorthStar.Generators.Parsing;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class CostTests
{
    [Fact]
    public async Task Nothing_is_registered_in_a_project_that_does_not_reference_NorthStar()
    {
        AnalyzerTelemetryInfo without = await Telemetry([.. References.Framework]);
        AnalyzerTelemetryInfo with = await Telemetry([.. References.Default]);

        Assert.Equal((0, 0, 0), (without.SemanticModelActionsCount, without.SyntaxNodeActionsCount, without.CompilationEndActionsCount));
        Assert.Equal((1, 1, 1), (with.SemanticModelActionsCount, with.SyntaxNodeActionsCount, with.CompilationEndActionsCount));
    }

    [Theory]
    [InlineData("Obsolete")]
    [InlineData("System.Obsolete")]
    [InlineData("global::System.ObsoleteAttribute")]
    [InlineData("Actors")]
    [InlineData("NorthStar.CoreAction")]
    [InlineData("Quantity.Other")]
    [InlineData("Generic<int>")]
    [InlineData("Confirms<int>")]
    public void An_attribute_with_a_foreign_name_is_not_bound(string name) =>
        Assert.False(StrayAnnotation.MayBeOurs(Attribute(name)));

    [Theory]
    [InlineData("Actor")]
    [InlineData("ActorAttribute")]
    [InlineData("NorthStar.Quantity")]
    [InlineData("global::NorthStar.QualityAttribute")]
    [InlineData("Mine.Dimension")]
    [InlineData("Group")]
    [InlineData("NorthStar.CorrelationAttribute")]
    [InlineData("Target")]
    public void An_attribute_that_may_be_ours_is_bound(string name) =>
        Assert.True(StrayAnnotation.MayBeOurs(Attribute(name)));

    private static AttributeSyntax Attribute(string name) =>
        CSharpSyntaxTree.ParseText($"[{name}] class C;").GetRoot().DescendantNodes().OfType<AttributeSyntax>().Single();

    private static async Task<AnalyzerTelemetryInfo> Telemetry(IReadOnlyList<MetadataReference> references)
    {
        var analyzer = new DefinitionAnalyzer();
        CSharpCompilation compilation = Definitions.Compile("[Obsolete] class C;").WithReferences(references);
        var session = new CompilationWithAnalyzers(compilation, [analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, false, true));
        await session.GetAnalyzerDiagnosticsAsync();
        return await session.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
    }
}
