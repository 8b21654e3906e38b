using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Robustness;

/// <summary>
/// Files of several thousand lines, as large applications have them: controllers, repositories, workers, generic rules,
/// records; whole, and as broken as they are while somebody works on them. No analyzer and no generator ever throws.
/// </summary>
public class LargeFileTests
{
    private const int Modules = 3;

    private const string TopLevelStatements = """
        using System;
        using Shop.Billing.Domain;
        using Shop.Billing.Rules;

        Invoice invoice = Invoice.Create(args.Length > 0 ? args[0] : "nobody", TimeProvider.System);
        foreach (string argument in args)
            invoice.Add(argument, 12.5m, Count(argument));
        try
        {
            invoice.Submit(TimeProvider.System);
            new InvoiceWorkflow().TryMove(InvoiceState.Submitted);
        }
        catch (InvalidOperationException)
        {
        }

        return InvoiceRules.Score(invoice);

        static int Count(string text) => text.Length;

        partial class Program;
        """;

    private static readonly Lazy<CSharpCompilation> s_plain = new(() => Compile(isAnnotated: false));
    private static readonly Lazy<CSharpCompilation> s_annotated = new(() => Compile(isAnnotated: true));

    [Fact]
    public async Task A_large_application_without_metrics_is_judged_in_silence()
    {
        Assert.True(Lines(s_plain.Value) > 3_000);
        Assert.Empty(Errors(s_plain.Value));

        Assert.Empty(await Judge(s_plain.Value));
    }

    [Fact]
    public async Task A_large_application_with_metrics_compiles_and_is_judged()
    {
        Assert.True(Lines(s_annotated.Value) > 3_500);
        Assert.Empty(Errors(s_annotated.Value));
        Assert.Equal((10 * Modules) + 1, s_annotated.Value.SyntaxTrees.Count(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)));

        ImmutableArray<Diagnostic> found = await Judge(s_annotated.Value);

        // Money as an outcome and shared documents are fine; several North Stars in one product are not.
        Assert.Contains(found, diagnostic => diagnostic.Id == "NSM1107");
        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Damaged_large_files_make_nothing_throw(int seed)
    {
        var random = new Random(seed);
        SyntaxTree tree = LargeTree(s_annotated.Value);
        StringBuilder text = new(tree.ToString());
        for (int damage = 0; damage < 200; damage++)
        {
            int start = random.Next(text.Length - 80);
            int length = random.Next(1, 30);
            if (damage % 3 == 0)
                text.Insert(start, text.ToString(random.Next(text.Length - 80), length));
            else
                text.Remove(start, length);
        }

        CSharpCompilation damaged = Replace(tree, text.ToString());
        Assert.NotEmpty(Errors(damaged));

        await Judge(damaged);
        Generate(damaged.RemoveSyntaxTrees(damaged.SyntaxTrees.Where(file => file.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.35)]
    [InlineData(0.6)]
    [InlineData(0.85)]
    public async Task Beginnings_of_a_large_file_make_nothing_throw(double part)
    {
        SyntaxTree tree = LargeTree(s_annotated.Value);
        string whole = tree.ToString();

        await Judge(Replace(tree, whole[..(int)(part * whole.Length)]));
    }

    private static CSharpCompilation Compile(bool isAnnotated)
    {
        var test = new GeneratorTest(new MetricGenerator())
        {
            Sources = { ("Program.cs", TopLevelStatements) },
            OutputKind = OutputKind.ConsoleApplication,
        };
        foreach (SourceFile file in new[] { SynthesisedProject.Framework, SynthesisedProject.LargeFile(Modules, isAnnotated) })
            test.Sources.Add((file.Path, file.Text));
        return test.Run().Compilation;
    }

    private static CSharpCompilation Replace(SyntaxTree tree, string text) =>
        s_annotated.Value.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text)));

    private static SyntaxTree LargeTree(CSharpCompilation compilation) => compilation.SyntaxTrees.Single(tree => tree.FilePath == "/0/Large.cs");

    private static int Lines(CSharpCompilation compilation) => LargeTree(compilation).GetText().Lines.Count;

    private static IEnumerable<Diagnostic> Errors(CSharpCompilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static void Generate(CSharpCompilation compilation)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new MetricGenerator()).RunGenerators(compilation);
        Assert.All(driver.GetRunResult().Results, result => Assert.Null(result.Exception));
    }

    /// <summary>What all analyzers report; an exception of one fails the test.</summary>
    private static async Task<ImmutableArray<Diagnostic>> Judge(CSharpCompilation compilation)
    {
        List<Exception> thrown = [];
        var session = new CompilationWithAnalyzers(
            compilation,
            [new DefinitionAnalyzer(), new SettingsAnalyzer(), new StrategyAnalyzer(), new StructureAnalyzer(), new UsageAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]),
                onAnalyzerException: (exception, _, _) =>
                {
                    lock (thrown)
                        thrown.Add(exception);
                },
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = await session.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(thrown);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return found;
    }
}
