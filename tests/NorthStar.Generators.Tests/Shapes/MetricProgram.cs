using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

/// <summary>
/// A program that declares metrics, records events through the generated aggregators and reads figures. It compiles
/// without a warning, documentation included, and every declaration in it satisfies the analyzer.
/// </summary>
internal static class MetricProgram
{
    /// <summary>Total, qualified events and distinct actors.</summary>
    public const string Counts = "{p.Total} {p.Count} {p.Actors}";

    internal const string Usings = """
        #pragma warning disable CS1591 // only what is generated has to be documented
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using NorthStar;

        """;

    /// <summary>Records the events into a new aggregator, on a Wednesday, and reads the current period.</summary>
    /// <param name="declarations">The source with the event types; the usual namespaces are imported.</param>
    /// <param name="figures">The text to return, interpolated over the period <c>p</c> and the aggregator <c>a</c>.</param>
    /// <param name="events">
    /// The arguments of each call of <c>Record</c>. <c>At</c> is a time on the day; <c>Ann</c> and <c>Bob</c> are Guids.
    /// </param>
    public static string Read(
        string declarations, string[] events, string figures = Counts, string aggregator = "HostedAggregator", params MetadataReference[] references) =>
        Compile([declarations], Method("Run", events, figures, aggregator), references).Run<string>("Program", "Run");

    /// <summary>The text of a method that records the events and reads the current period.</summary>
    public static string Method(string name, string[] events, string figures, string aggregator) => $$"""
        static string {{name}}()
            {
                var a = new {{aggregator}}(new FixedClock());
                {{string.Join("\n        ", events.Select(e => $"a.Record({e});"))}}
                var p = a.Current;
                return FormattableString.Invariant($"{{figures}}");
            }
        """;

    /// <summary>Generates and compiles the declarations, each a file, with a class <c>Program</c> that has the methods.</summary>
    public static CompiledAssembly Compile(string[] declarations, string methods, params MetadataReference[] references) =>
        Generate(declarations, methods, references: references).Compile();

    /// <inheritdoc cref="Compile"/>
    public static GeneratorRun Generate(
        string[] declarations, string methods = "", LanguageVersion language = LanguageVersion.CSharp14, params MetadataReference[] references)
    {
        var test = new GeneratorTest(new MetricGenerator())
        {
            DocumentationMode = DocumentationMode.Diagnose,
            LanguageVersion = language,
        };
        for (int i = 0; i < declarations.Length; i++)
            test.Sources.Add(($"Declarations{i}.cs", Usings + declarations[i]));
        test.Sources.Add(("Program.cs", Program(methods)));
        foreach (MetadataReference reference in references)
            test.AdditionalReferences.Add(reference);

        GeneratorRun run = test.Run();
        AssertNothingReported(run);
        return run;
    }

    private static void AssertNothingReported(GeneratorRun run)
    {
        Assert.Empty(run.Diagnostics);
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new DefinitionAnalyzer()];
        Assert.Empty(run.Compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult());
    }

    private static string Program(string methods) => $$"""
        {{Usings}}
        static class Program
        {
            static readonly DateTimeOffset At = new(2026, 5, 13, 9, 30, 0, TimeSpan.Zero);
            static readonly Guid Ann = new("a0000000-0000-0000-0000-000000000001");
            static readonly Guid Bob = new("b0000000-0000-0000-0000-000000000002");

            {{methods}}
        }

        sealed class FixedClock : TimeProvider
        {
            public override DateTimeOffset GetUtcNow() => new(2026, 5, 13, 12, 0, 0, TimeSpan.Zero);
        }
        """;
}
