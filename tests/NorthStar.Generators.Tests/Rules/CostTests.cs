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

        Assert.Equal((0, 0), (without.SemanticModelActionsCount, without.CompilationEndActionsCount));
        Assert.Equal((1, 1), (with.SemanticModelActionsCount, with.CompilationEndActionsCount));
        Assert.Equal((0, 0), (with.SyntaxNodeActionsCount, with.SymbolActionsCount));
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
    public void An_attribute_with_a_foreign_name_is_not_bound(string name) => Assert.Empty(Noted($"[{name}] class C;"));

    [Theory]
    [InlineData("Actor")]
    [InlineData("ActorAttribute")]
    [InlineData("NorthStar.Quantity")]
    [InlineData("global::NorthStar.QualityAttribute")]
    [InlineData("Mine.Dimension")]
    [InlineData("Group")]
    [InlineData("NorthStar.CorrelationAttribute")]
    [InlineData("Target")]
    public void An_attribute_that_may_be_ours_is_bound(string name) => Assert.Equal([name], Noted($"[{name}] class C;"));

    /// <summary>However it is written: the compiler's own syntax tells where its attributes start.</summary>
    [Theory]
    [InlineData("class C { [Actor, Quantity(Unit = \"EUR\")] int A; [field: Quality(AtLeast = 1)] int B { get; } }")]
    [InlineData("record R([property: Actor] int A, [Actor][EventId]int B, [Quantity , Dimension] int C);")]
    [InlineData("class C { [EventId, // of the sender\n Actor] int A; [ /* who */ Actor /* it is */ ] int B; [\n  Actor\n] int D; }")]
    [InlineData("class C { [NorthStar . Actor] int A; [global :: NorthStar.Actor] int B; [@Actor, @NorthStar.@Actor()] int D; }")]
    [InlineData("class C { void M([Actor] int a) { void N([Actor] int b) { } Action<int> f = ([Actor] c) => { }; } [return: Actor] int N() => 1; }")]
    [InlineData("[assembly: ActorArgument(typeof(int))] enum E { [Actor] A } interface I { [Target(2026, 1, 5.0)] event Action A; }")]
    [InlineData("class C { [Quantity(Unit = \")], [Actor\\\"\"), EventId] int A; [Quality(EqualTo = '\"'), Actor] int B; [Quality(EqualTo = @\"\"\"),[\\\"), Actor] string D; }")]
    [InlineData("class C { [Quantity(Unit = \"\"\" a \"), ( \"\"\"), Actor] int A; [Quantity(Unit = \"\"), Actor] int B; [Quantity(Unit = $@\"{(1)}\"), Group] int D; }")]
    [InlineData("class C { [Quantity /* ) */ (Unit = ((\"a\") /* ) */), // )\n Cap = 4 / 2), Actor] int A; [\n#pragma warning disable\n Actor\n,\n#nullable disable\n EventId] int B; }")]
    public void An_annotation_is_found_wherever_it_stands(string code)
    {
        IEnumerable<string> attributes = CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes().OfType<AttributeSyntax>().Select(attribute => attribute.Name.ToString());

        Assert.Equal(attributes.Order(StringComparer.Ordinal), Noted(code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[Confirms<Dictionary<int, List<string>>>(1), Target(2026, 1, 5.0)] class C;", 1)]
    [InlineData("[Other<int[]>, Other<(int, string)>(2), Actor] class C;", 1)]
    [InlineData("class C { int M(int[] a) => a[b < c, Actor]; [Actor] int A; }", 1)]
    [InlineData("class C { [Actor", 0)]
    [InlineData("class C { [Actor int A; }", 0)]
    [InlineData("class C { [Other(\"[Actor]", 1)]
    [InlineData("class C { [Other(@\"", 0)]
    [InlineData("class C { [Other((1)", 0)]
    [InlineData("class C { [Other<", 0)]
    [InlineData("class C { [field:", 0)]
    [InlineData("class C { [Other('", 0)]
    [InlineData("class C { [Other(\"\"\"", 0)]
    [InlineData("class C { [Other /*", 0)]
    public void After_other_attributes_and_in_unfinished_code_too(string code, int count) =>
        Assert.Equal(count, WrittenAnnotations.In(CSharpSyntaxTree.ParseText(code), default).Count());

    [Theory]
    [InlineData("class Actor { int Quantity; Actor[] M(Actor a) => new[] { N(Quantity) }; int N(int Group) => Group; }")]
    [InlineData("class C { int[] a = [1]; int Target => a[Dimension]; const int Dimension = 0; object M() => new { Group = a [ Dimension ], Target }; }")]
    [InlineData("class C { string s = \"[Actor]\"; } // [Actor]")]
    public void Of_what_only_looks_like_one_nothing_is_reported(string code)
    {
        CSharpCompilation compilation = Definitions.Compile(code);
        SyntaxTree file = compilation.SyntaxTrees[0];

        Assert.All(WrittenAnnotations.In(file, default), noted => Assert.Null(StrayAnnotation.TryBind(noted, compilation, default)));
    }

    private static IEnumerable<string> Noted(string code)
    {
        SyntaxTree file = CSharpSyntaxTree.ParseText(code);
        return WrittenAnnotations.In(file, default).Select(noted => file.GetRoot().DescendantNodes().OfType<AttributeSyntax>().Single(attribute => attribute.SpanStart == noted.Start).Name.ToString());
    }

    private static async Task<AnalyzerTelemetryInfo> Telemetry(IReadOnlyList<MetadataReference> references)
    {
        var analyzer = new DefinitionAnalyzer();
        CSharpCompilation compilation = Definitions.Compile("[Obsolete] class C;").WithReferences(references);
        var session = new CompilationWithAnalyzers(compilation, [analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, false, true));
        await session.GetAnalyzerDiagnosticsAsync();
        return await session.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
    }
}
