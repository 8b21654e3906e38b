using Microsoft.CodeAnalysis;
using NorthStar.Testing;

namespace NorthStar.Generators.Tests.Strategy;

/// <summary>Compiles core actions and judges them with the strategy rules.</summary>
internal static class Strategies
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using NorthStar;";

    /// <summary>Expects exactly the marked diagnostics.</summary>
    public static AnalyzerTest Test(string markup) => new(new StrategyAnalyzer())
    {
        Sources = { markup, ("Usings.cs", Usings) },
        Generators = { new MetricGenerator() },
    };

    /// <summary>A core action of that name with an id, a time and an actor, and with more members where they are given.</summary>
    public static string Event(string name, string? rule, string members = "", string options = "") =>
        $"[{Marked(rule, $"CoreAction(\"Customers get what they came for\", Cadence.Weekly{options})")}] " +
        $"public record {name}([EventId] Guid EventId, [Actor] Guid ActorId, [OccurredAt] DateTimeOffset OccurredAt{members});";

    /// <summary>Expects that an event of that name is reported by the rule, or, where it is null, by none.</summary>
    public static Task Judge(string name, string? rule, string members = "", string options = "") =>
        Test(Event(name, rule, members, options)).RunAsync();

    /// <summary>Expects the message and the severity.</summary>
    public static Task Report(string code, string id, DiagnosticSeverity severity, string message)
    {
        AnalyzerTest test = Test(code);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(id).WithLocation(0).WithSeverity(severity).WithMessage(message));
        return test.RunAsync();
    }

    private static string Marked(string? rule, string code) => rule is null ? code : $"{{|{rule}:{code}|}}";
}
