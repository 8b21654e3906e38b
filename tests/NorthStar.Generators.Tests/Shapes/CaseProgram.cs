using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

/// <summary>One member type to try: what it is annotated with, the events to record and the figures to expect.</summary>
/// <param name="Member">The annotated positional parameter, such as <c>[Actor] int Who</c>.</param>
/// <param name="Values">A value of the parameter for each event.</param>
internal sealed record MemberCase(string Member, string Figures, string Expected, params string[] Values);

/// <summary>Many events that differ in the type of one member, compiled as one program because that is many times faster.</summary>
internal sealed class CaseProgram
{
    private readonly CompiledAssembly _assembly;

    public CaseProgram(string types, MemberCase[] cases, params Microsoft.CodeAnalysis.MetadataReference[] references)
    {
        string Declare(MemberCase @case, int i) =>
            $"[CoreAction(\"v\", Cadence.Weekly)] public sealed record Case{i}({(IsTime(@case) ? "" : "[OccurredAt] DateTimeOffset Time, ")}{@case.Member});";
        string Method(MemberCase @case, int i) => MetricProgram.Method(
            $"Case{i}",
            [.. @case.Values.Select(value => $"new Case{i}({(IsTime(@case) ? "" : "At, ")}{value})")],
            @case.Figures,
            $"Case{i}Aggregator");

        _assembly = MetricProgram.Compile(
            [types, string.Join('\n', cases.Select(Declare))], string.Join("\n\n    ", cases.Select(Method)), references);
    }

    /// <summary>The rows of a theory: the place of each case, and its member for the name of the test.</summary>
    public static TheoryData<int, string> Rows(MemberCase[] cases)
    {
        var rows = new TheoryData<int, string>();
        for (int i = 0; i < cases.Length; i++)
            rows.Add(i, cases[i].Member);
        return rows;
    }

    /// <summary>Records the events of a case and returns its figures.</summary>
    public string Run(int index) => _assembly.Run<string>("Program", $"Case{index}");

    private static bool IsTime(MemberCase @case) => @case.Member.StartsWith("[OccurredAt", StringComparison.Ordinal);
}
