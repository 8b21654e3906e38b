using Microsoft.CodeAnalysis;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1108Tests
{
    private const string Id = "NSM1108";

    private const string Event = "public record Meeting([Actor] Guid Host, [Quantity] int Minutes, [Group] Guid Team); [ActivationBase<Meeting>(WithinDays = 7)] public record Signup([Actor] Guid Host, [OccurredAt] DateTimeOffset At);";

    [Theory]
    [InlineData("QuantityPerActor", "actors leave who did less than the others")]
    [InlineData("QuantityPerGroup", "groups leave which did less than the others")]
    [InlineData("AverageQuantity", "small actions stop happening")]
    [InlineData("QualifiedShare", "there are fewer attempts")]
    public Task A_ratio_is_marked(string measure, string flaw) => Expect(measure, flaw, DiagnosticSeverity.Warning);

    [Fact]
    public Task Activation_is_only_advised_against() => Expect("ActivatedShare", "fewer people come", DiagnosticSeverity.Info);

    [Theory]
    [InlineData("QualifiedEvents")]
    [InlineData("QuantitySum")]
    [InlineData("DistinctActors")]
    [InlineData("FrequentActors")]
    public Task A_count_or_a_sum_is_fine(string measure) =>
        Structures.IsSilent(Id, $"[CoreAction(\"v\", Cadence.Weekly, Measure = Measure.{measure}), OccurredAtArgument] {Event}");

    [Fact]
    public Task A_ratio_is_fine_for_an_input() =>
        Structures.IsSilent(Id, $"[InputMetric(\"v\", Cadence.Weekly, Measure = Measure.QuantityPerActor), OccurredAtArgument] {Event}");

    private static Task Expect(string measure, string flaw, DiagnosticSeverity severity)
    {
        AnalyzerTest test = Structures.Test(Id, "[CoreAction(\"v\", Cadence.Weekly, Measure = {|#0:Measure." + measure + "|}), OccurredAtArgument] " + Event);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Id).WithLocation(0).WithSeverity(severity).WithMessage(
            $"{measure} makes the North Star of 'Meeting' a ratio, which also rises when {flaw}; measure a count or a sum, and keep the ratio as an input metric or a guardrail"));
        return test.RunAsync();
    }
}
