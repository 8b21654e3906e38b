using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Rules;

/// <summary>Compiles declarations with the generator and judges them with the definition rules.</summary>
internal static class Definitions
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using NorthStar;";

    /// <summary>
    /// Expects exactly the marked diagnostics, those of the rule with the message given for its number:
    /// <c>{|#0:…|}</c> has the first one. Diagnostics of other rules are marked with their id.
    /// </summary>
    public static Task Report(string id, string markup, params string[] messages) => Test(id, markup, messages).RunAsync();

    public static AnalyzerTest Test(string id, string markup, params string[] messages)
    {
        AnalyzerTest test = new(new DefinitionAnalyzer())
        {
            Sources = { markup, ("Usings.cs", Usings) },
            Generators = { new MetricGenerator() },
        };
        for (int mark = 0; mark < messages.Length; mark++)
            test.ExpectedDiagnostics.Add(new DiagnosticResult(id).WithLocation(mark).WithMessage(messages[mark]));
        return test;
    }

    /// <summary>Expects that nothing is reported, that an aggregator is generated and that everything compiles without a warning.</summary>
    public static async Task AreValid(string code)
    {
        await Report("", code);

        GeneratorRun run = Generate(code);
        Assert.Contains(run.GeneratedSources.Keys, name => name != "NorthStarCatalog.g.cs");
        run.Compile();
    }

    public static GeneratorRun Generate(string code) =>
        new GeneratorTest(new MetricGenerator()) { Sources = { code, ("Usings.cs", Usings) } }.Run();

    /// <summary>What the rules report about code that may not even compile.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Judge(string code)
    {
        CSharpCompilation compilation = Compile(code);
        List<Exception> thrown = [];
        var session = new CompilationWithAnalyzers(compilation, [new DefinitionAnalyzer()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => thrown.Add(exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = await session.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(thrown);
        return found;
    }

    public static CSharpCompilation Compile(string code) => CSharpCompilation.Create(
        "TestProject",
        [CSharpSyntaxTree.ParseText(code), CSharpSyntaxTree.ParseText(Usings)],
        References.Default,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
