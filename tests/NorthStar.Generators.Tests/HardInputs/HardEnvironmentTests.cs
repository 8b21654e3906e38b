using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators.Tests.Emission;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.HardInputs;

/// <summary>Compilers, cultures, assemblies and builds around the same declarations.</summary>
public class HardEnvironmentTests
{
    private const string Placed = """
        [CoreAction("v", Cadence.Weekly, Measure = Measure.QuantitySum)]
        public record Placed([OccurredAt] DateTimeOffset Time, [Actor] Guid? Who, [Quantity(Cap = 1234.5)] decimal Paid, [Quality(AtLeast = -1.5)] double Score, [Dimension] string? iPlan, [Dimension] DayOfWeek? On);
        """;

    private const string Event = "new Placed(at, id, -1234.5m, -1.25, \"ıIi\", global::System.DayOfWeek.Friday)";

    private static HardInput Ordinary => new(Placed, Event, "PlacedAggregator")
    {
        Figures = "{p.Value} {p.Paid} {p.ByiPlan[\"ıIi\"].Count} {p.ByOn[global::System.DayOfWeek.Friday].Count} {p.Actors} {p.Date:yyyy-MM-dd}",
        Expected = "-1234.5 -1234.5 1 1 1 2026-05-11",
    };

    public static TheoryData<string, bool> Cultures => new()
    {
        { "fi-FI", true }, { "fi-FI", false }, { "tr-TR", true }, { "tr-TR", false }, { "de-DE", true }, { "de-DE", false }, { "ar-SA", true }, { "ar-SA", false },
    };

    [Theory]
    [MemberData(nameof(Cultures))]
    public void A_culture_at_build_time_and_at_run_time(string culture, bool isAtBuild)
    {
        if (isAtBuild)
        {
            IReadOnlyDictionary<string, string> expected = Ordinary.Generate().GeneratedSources;
            using var scope = new CultureScope(culture);
            Assert.Equal(expected, Ordinary.Generate().GeneratedSources);
            Ordinary.Check();
        }
        else
        {
            CompiledAssembly assembly = Ordinary.Generate().Compile();
            using var scope = new CultureScope(culture);
            Assert.Equal(Ordinary.Expected, assembly.Run<string>("HardProgram", "Run"));
        }
    }

    [Theory]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Warnings)]
    [InlineData(NullableContextOptions.Annotations)]
    [InlineData(NullableContextOptions.Enable)]
    public void Every_nullable_context(NullableContextOptions nullable)
    {
        string declaration = nullable.HasFlag(NullableContextOptions.Annotations) ? Placed : Placed.Replace("string?", "string", StringComparison.Ordinal);

        (Ordinary with { Declarations = declaration, Nullable = nullable }).Check();
    }

    [Theory]
    [InlineData("My-App 2.0")]
    [InlineData("1st")]
    [InlineData("class")]
    [InlineData("System")]
    [InlineData("Placed")]
    [InlineData("PlacedAggregator")]
    [InlineData("a..b")]
    [InlineData("Ürünler-İşlem")]
    [InlineData("global")]
    [InlineData("東京 #1")]
    public void Odd_assembly_names(string name)
    {
        GeneratorRun run = new GeneratorTest(new MetricGenerator()) { AssemblyName = name, TestCode = Examples.Plain, DocumentationMode = DocumentationMode.Parse }.Run();
        Assert.Equal(2, run.GeneratedSources.Count);
        run.Compile();
    }

    [Fact]
    public async Task A_root_namespace_that_is_the_name_of_an_event_in_the_global_namespace_is_diagnosed()
    {
        GeneratorRun run = new GeneratorTest(new MetricGenerator()) { AssemblyName = "Placed", TestCode = "using System; using NorthStar;\n" + Placed }.Run();

        var found = await run.Compilation.WithAnalyzers([new DefinitionAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.Equal("NSM0018", Assert.Single(found).Id);
    }

    [Fact]
    public void A_chain_of_assemblies_that_see_each_others_internals_with_the_same_event_names()
    {
        const string Declaration = "namespace Shop; [CoreAction(\"v\", Cadence.Weekly)] internal record Placed([OccurredAt] DateTimeOffset Time, [Dimension] Plan Plan); internal enum Plan { Free }";
        static GeneratorRun Build(string name, string friend, params MetadataReference[] references)
        {
            var test = new GeneratorTest(new MetricGenerator())
            {
                AssemblyName = name,
                GlobalOptions = { ["build_property.RootNamespace"] = "Shop" },
                TestCode = $"#pragma warning disable CS0436\nusing System; using NorthStar; [assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{friend}\")]\n{Declaration}",
            };
            foreach (MetadataReference reference in references)
                test.AdditionalReferences.Add(reference);
            GeneratorRun run = test.Run();
            run.Compile();
            Assert.Equal(["NorthStarCatalog.g.cs", "Shop.PlacedAggregator.g.cs"], run.GeneratedSources.Keys);
            return run;
        }

        GeneratorRun first = Build("First", "Second");
        GeneratorRun second = Build("Second", "TestProject", first.Reference);

        new HardInput("#pragma warning disable CS0436\n" + Declaration, "new Shop.Placed(at, Shop.Plan.Free)", "Shop.PlacedAggregator") { References = [first.Reference, second.Reference] }.Check();
    }

    [Fact]
    public void Two_projects_of_one_solution_with_the_same_public_event_names()
    {
        GeneratorRun other = new GeneratorTest(new MetricGenerator()) { AssemblyName = "Other", TestCode = Examples.Plain }.Run();
        const string Own = "namespace Meetings; [CoreAction(\"v\", Cadence.Weekly)] public sealed record MeetingHosted([OccurredAt] DateTimeOffset EndedAt);";

        new HardInput("#pragma warning disable CS0436\n" + Own, "new global::Meetings.MeetingHosted(at)", "Meetings.MeetingHostedAggregator") { References = [other.Reference] }.Check();
    }

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void Debug_and_Release_builds_are_deterministic(OptimizationLevel level)
    {
        byte[] Build()
        {
            GeneratorRun run = (Ordinary with { Options = options => options.WithOptimizationLevel(level).WithDeterministic(true) }).Generate();
            using var image = new MemoryStream();
            Assert.True(run.Compilation.Emit(image).Success);
            return image.ToArray();
        }

        Assert.Equal(Build(), Build());
        (Ordinary with { Options = options => options.WithOptimizationLevel(level) }).Check();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Checked_and_unchecked_arithmetic(bool isChecked) => new HardInput(
        "public enum Flags : ulong { All = ulong.MaxValue } public readonly record struct UserId(ulong Value); [CoreAction(\"v\", Cadence.Weekly)] public record Placed([OccurredAt] DateTimeOffset Time, [Actor] UserId Who, [Dimension] Flags Flags, [Dimension] uint Shard);",
        "new Placed(at, new(ulong.MaxValue), Flags.All, uint.MaxValue)",
        "PlacedAggregator") { Figures = "{p.ByFlags[Flags.All].Count} {p.ByShard[uint.MaxValue].Count} {p.Actors}", Expected = "1 1 1", Options = options => options.WithOverflowChecks(isChecked) }.Check();

    [Fact]
    public void Every_warning_of_the_compiler_as_an_error() =>
        (Ordinary with { Options = options => options.WithGeneralDiagnosticOption(ReportDiagnostic.Error).WithWarningLevel(9999) }).Check();

    [Fact]
    public void Every_type_that_is_generated_is_marked_once_as_generated_and_left_out_of_coverage()
    {
        CompiledAssembly assembly = (Ordinary with { Declarations = "namespace Shop; " + Placed, Event = "new global::Shop.Placed(at, id, 1, 1, null, null)", Aggregator = "Shop.PlacedAggregator" }).Generate().Compile();

        foreach (string name in new[] { "Shop.PlacedAggregator", "Shop.PlacedFigures", "Shop.PlacedPeriod" })
        {
            Type type = assembly.Assembly.GetType(name)!;
            Assert.Single(type.CustomAttributes, attribute => attribute.AttributeType == typeof(System.CodeDom.Compiler.GeneratedCodeAttribute));
            Assert.Single(type.CustomAttributes, attribute => attribute.AttributeType == typeof(System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute));
            Assert.DoesNotContain(
                type.GetMembers((System.Reflection.BindingFlags)(-1)).SelectMany(member => member.CustomAttributes),
                attribute => attribute.AttributeType == typeof(System.CodeDom.Compiler.GeneratedCodeAttribute));
        }

        var list = assembly.Assembly.GetType("TestProject.NorthStarCatalog")!.GetProperty("Metrics")!;
        Assert.Single(list.CustomAttributes, attribute => attribute.AttributeType == typeof(System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute));
    }
}
