using Microsoft.CodeAnalysis;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

/// <summary>What must not be added up, or mixed up, does not compile.</summary>
public sealed class RollUpTests
{
    private const string Declarations = """
        [CoreAction("v", Cadence.Weekly, ActivityByDay = true)]
        public sealed record Hosted([Actor] Guid Host, [OccurredAt] DateTimeOffset At, [Dimension] bool IsLarge);
        [CoreAction("v", Cadence.Weekly, ActorCounting = ActorCounting.Estimated)]
        public sealed record Seen([Actor] Guid Viewer, [OccurredAt] DateTimeOffset At);

        """;

    [Theory]
    [InlineData("long total = a.Periods.Sum(week => week.Actors);", "CS0266")]
    [InlineData("var total = a.Periods.Sum(week => week.Actors);", "CS0266")]
    [InlineData("var total = a.Current.Actors + a.Current.Actors;", "CS0019")]
    [InlineData("var total = a.Current.ByIsLarge[true].Actors + a.Current.ByIsLarge[false].Actors;", "CS0019")]
    [InlineData("var mean = a.Periods.Average(week => week.Actors);", "CS0266")]
    [InlineData("long total = a.Current.Actors;", "CS0266")]
    [InlineData("long total = 0; foreach (var week in a.Periods) total += week.Actors;", "CS0019")]
    [InlineData("var total = s.Periods.Sum(week => week.Actors);", "CS0266")]
    [InlineData("var total = s.Current.Actors + s.Current.Actors;", "CS0019")]
    [InlineData("PeriodInterval window = a.Trailing(7);", "CS0029")]
    [InlineData("HostedPeriod week = a.Trailing(7);", "CS0029")]
    [InlineData("TrailingWindow window = a.Current;", "CS0029")]
    [InlineData("var both = new[] { a.Current, (object)1 }; TrailingWindow window = (TrailingWindow)a.Current;", "CS0030")]
    [InlineData("Seen(s.Growth);", "CS1061")]
    public void Distinct_counts_and_windows_cannot_be_confused(string statement, string error)
    {
        GeneratorRun run = Run(statement.Replace("Seen(s.Growth)", "_ = s.Growth", StringComparison.Ordinal));
        Diagnostic[] errors = [.. run.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        Assert.NotEmpty(errors);
        Assert.All(errors, diagnostic => Assert.Contains(diagnostic.Id, (string[])[error, "CS1662", "CS0121", "CS1503", "CS0029"]));
    }

    [Theory]
    [InlineData("bool more = a.Current.Actors > 100 && a.Current.Actors >= a.Periods[0].Actors;")]
    [InlineData("DistinctCount most = a.Periods.Max(week => week.Actors);")]
    [InlineData("double? share = Ratio.Of(a.Current.Actors.Value, 10);")]
    [InlineData("long newcomers = a.Growth.Sum(week => week.New);")]
    [InlineData("string text = $\"{a.Current.Actors:N0}\";")]
    public void What_is_legal_compiles(string statement) =>
        Assert.DoesNotContain(Run(statement).Compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static GeneratorRun Run(string statement) => MetricProgram.Generate(
        [Declarations], $"static void Run(HostedAggregator a, SeenAggregator s) {{ {statement} }}");
}
