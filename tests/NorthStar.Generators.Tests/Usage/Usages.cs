using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Usage;

/// <summary>Compiles calls of generated code and judges them with the usage rules.</summary>
internal static class Usages
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using NorthStar; global using Shop;";

    /// <summary>The events that the examples record.</summary>
    private const string Events = """
        namespace Shop;
        public enum Plan { Free, Pro }
        [CoreAction("People meet without travelling", Cadence.Weekly, ActivityByDay = true)]
        public sealed record Hosted([EventId] Guid Id, [Actor] Guid Host, [OccurredAt] DateTimeOffset At, [Dimension] Plan Plan);
        [InputMetric("People find a time", Cadence.Daily), OccurredAtArgument]
        public sealed record Invited([Actor] Guid Host);
        [InputMetric("People find each other", Cadence.Monthly, ActorCounting = ActorCounting.Estimated)]
        public sealed record Found([Actor] Guid Host, [OccurredAt] DateTime At);
        """;

    /// <summary>Expects exactly the marked diagnostics: <c>[|…|]</c> are of the rule, <c>{|#0:…|}</c> has the first message as well.</summary>
    public static Task Report(string id, string markup, params string[] messages) => Test(id, markup, messages).RunAsync();

    public static Task AreFine(string code) => Report("NSM2000", code);

    public static AnalyzerTest Test(string id, string markup, params string[] messages)
    {
        AnalyzerTest test = new(new UsageAnalyzer())
        {
            Sources = { markup, ("Usings.cs", Usings), ("Events.cs", Events) },
            Generators = { new MetricGenerator() },
            DefaultDiagnosticId = id,
        };
        for (int mark = 0; mark < messages.Length; mark++)
            test.ExpectedDiagnostics.Add(new DiagnosticResult(id).WithLocation(mark).WithMessage(messages[mark]));
        return test;
    }

    /// <summary>The code with the events and what is generated.</summary>
    public static Compilation Compile(string code) => new GeneratorTest(new MetricGenerator())
    {
        Sources = { code, ("Usings.cs", Usings), ("Events.cs", Events) },
    }.Run().Compilation;

    /// <summary>What the rules report about code that may not even compile; what they throw fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Judge(Compilation compilation)
    {
        List<Exception> thrown = [];
        var session = new CompilationWithAnalyzers(compilation, [new UsageAnalyzer()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => thrown.Add(exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = await session.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(thrown);
        return found;
    }
}
