using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Tests.Harness.Toys;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Harness;

public class GeneratorTestTests
{
    [Fact]
    public void Returns_sources_and_runs_the_compiled_code()
    {
        GeneratorRun run = new GeneratorTest(new ToyGenerator())
        {
            Sources = { "public class PaidEvent;", ("Domain/More.cs", "public class SentEvent;") },
            GlobalOptions = { ["build_property.ToyPrefix"] = "toy:" },
        }.Run();

        Assert.Equal(["PaidEvent.g.cs", "SentEvent.g.cs"], run.GeneratedSources.Keys);
        Assert.Contains("class PaidEventInfo", run.GeneratedSources["PaidEvent.g.cs"], StringComparison.Ordinal);
        Assert.Equal("toy:SentEvent", run.Run<string>("SentEventInfo", "Name"));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Parses_csharp_14_and_references_NorthStar()
    {
        GeneratorRun run = new GeneratorTest(new ToyGenerator())
        {
            TestCode = """
                using System;
                using NorthStar;

                public static class Extensions
                {
                    extension(string text) { public int Twice => text.Length * 2; }
                }

                [CoreAction("value", Cadence.Weekly)]
                public sealed record Sent([property: Actor] Guid By, [property: OccurredAt] DateTimeOffset At);

                static class Program
                {
                    static int Twice(string text) => text.Twice;
                    static void Fail() => throw new InvalidOperationException("as it is");
                }
                """,
        }.Run();

        Assert.Equal(6, run.Run<int>("Program", "Twice", "abc"));
        Assert.Equal("as it is", Assert.Throws<InvalidOperationException>(() => run.Run("Program", "Fail")).Message);
        Assert.True(run.Compile().Assembly.IsCollectible);
    }

    [Fact]
    public void References_hold_no_test_assemblies() =>
        Assert.DoesNotContain(References.Default, reference => reference.Display!.Contains("xunit", StringComparison.OrdinalIgnoreCase)
            || reference.Display.Contains("CodeAnalysis", StringComparison.Ordinal));

    [Fact]
    public void Loads_a_referenced_test_project()
    {
        GeneratorRun library = new GeneratorTest() { AssemblyName = "Library", TestCode = "public static class L { public static int F() => 42; }" }.Run();
        GeneratorRun app = new GeneratorTest()
        {
            TestCode = "public static class A { public static int G() => L.F(); }",
            AdditionalReferences = { library.Reference },
        }.Run();

        Assert.Equal(42, app.Run<int>("A", "G"));
    }

    [Fact]
    public void Fails_when_the_generator_throws() =>
        Assert.Contains("toy failure", Fails(() => new GeneratorTest(new ToyGenerator()) { TestCode = "class ThrowingEvent;" }.Run()), StringComparison.Ordinal);

    [Fact]
    public void Fails_on_a_warning_in_generated_code() =>
        Assert.Contains("CS0169", Fails(() => new GeneratorTest(new ToyGenerator()) { TestCode = "class WarningEvent;" }.Run().Compile()), StringComparison.Ordinal);

    [Fact]
    public void Fails_on_a_nullable_warning_unless_nullable_is_off()
    {
        const string Code = "static class C { static string F(string? x) => x; }";

        Assert.Contains("CS8603", Fails(() => new GeneratorTest() { TestCode = Code }.Run().Compile()), StringComparison.Ordinal);
        new GeneratorTest() { TestCode = Code.Replace("?", "", StringComparison.Ordinal), Nullable = NullableContextOptions.Disable }.Run().Compile();
    }

    [Fact]
    public void Fails_on_an_error() =>
        Assert.Contains("CS0246", Fails(() => new GeneratorTest() { TestCode = "class C : Absent;" }.Run().Compile()), StringComparison.Ordinal);

    [Fact]
    public void Fails_on_missing_documentation_when_asked()
    {
        const string Code = "public class C;";
        new GeneratorTest() { TestCode = Code }.Run().Compile();

        Assert.Contains("CS1591", Fails(() => new GeneratorTest() { TestCode = Code, DocumentationMode = DocumentationMode.Diagnose }.Run().Compile()), StringComparison.Ordinal);

        CompiledAssembly documented = new GeneratorTest() { TestCode = $"/// <summary>A toy.</summary>\n{Code}", DocumentationMode = DocumentationMode.Diagnose }.Run().Compile();
        Assert.Contains("A toy.", documented.Documentation, StringComparison.Ordinal);
    }

    [Fact]
    public void Fails_when_the_method_to_run_is_not_there() =>
        Assert.Contains("0 static methods 'G'", Fails(() => new GeneratorTest() { TestCode = "class C;" }.Run().Run("C", "G")), StringComparison.Ordinal);

    [Fact]
    public void Reruns_report_the_reason_of_each_step()
    {
        GeneratorRun first = new GeneratorTest(new ToyGenerator()) { TestCode = "class AEvent;" }.Run();
        Assert.Equal([IncrementalStepRunReason.New], first.StepReasons["Names"]);
        Assert.Equal(["AEvent"], first.StepValues("Names"));

        GeneratorRun elsewhere = first.Rerun("Other.cs", "class Other;");
        Assert.Equal([IncrementalStepRunReason.Unchanged], elsewhere.StepReasons["Names"]);
        Assert.NotEmpty(elsewhere.OutputReasons);
        Assert.All(elsewhere.OutputReasons.Values.SelectMany(reasons => reasons), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

        GeneratorRun sameModel = first.Rerun("class AEvent { int x; }");
        Assert.Equal([IncrementalStepRunReason.Unchanged], sameModel.StepReasons["Names"]);

        GeneratorRun removed = first.Rerun(input => input.RemoveAllSyntaxTrees());
        Assert.Equal([IncrementalStepRunReason.Removed], removed.StepReasons["Names"]);
        Assert.Empty(removed.GeneratedSources);

        GeneratorRun changed = first.Rerun("class BEvent;");
        Assert.Equal([IncrementalStepRunReason.Modified], changed.StepReasons["Names"]);
        Assert.Equal(["BEvent.g.cs"], changed.GeneratedSources.Keys);
        Assert.Contains(changed.OutputReasons.Values.SelectMany(reasons => reasons), reason => reason == IncrementalStepRunReason.Modified);
    }

    private static string Fails(Action action) => Assert.Throws<VerificationFailedException>(action).Message;
}
