using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.HardInputs;

/// <summary>
/// A declaration as the worst project has it: generated, compiled without a warning (nullable enabled, documentation required) and
/// run. The program around it names everything in full, so that no name of the declaration can get in its way.
/// </summary>
/// <param name="Declarations">A file of its own, after the usual usings.</param>
/// <param name="Event">An event, over <c>at</c> and <c>id</c>; or the arguments of <c>Record</c>.</param>
/// <param name="Aggregator">The full name of the aggregator, without <c>global::</c>.</param>
internal sealed record HardInput(string Declarations, string Event, string Aggregator)
{
    private const string Start = "#pragma warning disable CS1591 // only what is generated has to be documented\n";
    private const string Usings = "using System; using NorthStar;\n";

    /// <summary>Interpolated over the period <c>p</c> and the aggregator <c>a</c>.</summary>
    public string Figures { get; init; } = "{p.Total} {p.Count}";

    public string Expected { get; init; } = "1 1";

    /// <summary>Set where the declaration has the usings itself.</summary>
    public bool IsWholeFile { get; init; }

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public string AssemblyName { get; init; } = "TestProject";

    public MetadataReference[] References { get; init; } = [];

    public Func<Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions, Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions>? Options { get; init; }

    public HardInput With(string declarations) => this with { Declarations = $"{Declarations}\n{declarations}" };

    public void Check() => Assert.Equal(Expected, Generate().Compile().Run<string>("HardProgram", "Run"));

    public GeneratorRun Generate()
    {
        var test = new GeneratorTest(new MetricGenerator())
        {
            AssemblyName = AssemblyName,
            DocumentationMode = DocumentationMode.Diagnose,
            Nullable = Nullable,
            OptionsTransform = Options,
            Sources = { Start + (IsWholeFile ? "" : Usings) + Declarations, ("HardProgram.cs", Program()) },
        };
        foreach (MetadataReference reference in References)
            test.AdditionalReferences.Add(reference);
        GeneratorRun run = test.Run();
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new DefinitionAnalyzer()];
        Assert.Empty(run.Compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult());
        return run;
    }

    private string Program() => $$"""
        #nullable enable
        #pragma warning disable CS0436, CS0612, CS0618
        static class HardProgram
        {
            static string Run()
            {
                var at = new global::System.DateTimeOffset(2026, 5, 13, 9, 30, 0, global::System.TimeSpan.Zero);
                var id = new global::System.Guid("a0000000-0000-0000-0000-000000000001");
                var a = new global::{{Aggregator}}(new HardClock());
                a.Record({{Event}});
                var p = a.Current;
                return global::System.FormattableString.Invariant($"{{Figures}}{(id == default || at == default ? "?" : "")}");
            }
        }

        sealed class HardClock : global::System.TimeProvider
        {
            public override global::System.DateTimeOffset GetUtcNow() => new(2026, 5, 13, 12, 0, 0, global::System.TimeSpan.Zero);
        }
        """;
}
