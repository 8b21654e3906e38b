using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators.Rules;
using NorthStar.Generators.Tests.Rules;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

/// <summary>Compiles metrics with the generator and judges them with the structure rules.</summary>
internal static class Structures
{
    /// <summary>Expects the marks of one rule, with the messages for <c>{|#0:…|}</c> and so on, and no other of that rule.</summary>
    public static Task Report(string id, string markup, params string[] messages) => Test(id, markup, messages).RunAsync();

    /// <summary>Expects that the rule has nothing to say.</summary>
    public static Task IsSilent(string id, string code) => Test(id, code).RunAsync();

    /// <summary>A test of one rule: the others are switched off.</summary>
    public static AnalyzerTest Test(string id, string markup, params string[] messages)
    {
        AnalyzerTest test = All(markup);
        test.EditorConfig = "[*.cs]\n" + string.Concat(StructureRules.All.Where(rule => rule.Id != id).Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = none\n"));
        for (int mark = 0; mark < messages.Length; mark++)
            test.ExpectedDiagnostics.Add(new DiagnosticResult(id).WithLocation(mark).WithMessage(messages[mark]));
        return test;
    }

    /// <summary>A test of all structure rules.</summary>
    public static AnalyzerTest All(string markup) => new(new StructureAnalyzer())
    {
        Sources = { markup, ("Usings.cs", "global using System; global using System.Collections.Generic; global using NorthStar;") },
        Generators = { new MetricGenerator() },
    };

    /// <summary>What the rules report about code that may not even compile.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Judge(string code)
    {
        CSharpCompilation compilation = Definitions.Compile(code);
        List<Exception> thrown = [];
        var session = new CompilationWithAnalyzers(compilation, [new StructureAnalyzer()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => thrown.Add(exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = await session.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(thrown);
        return found;
    }
}
