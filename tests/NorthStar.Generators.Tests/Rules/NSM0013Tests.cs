using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0013Tests
{
    private const string Id = "NSM0013";

    [Theory]
    [InlineData("QuantitySum", "a member marked with [Quantity]")]
    [InlineData("DistinctActors", "an actor: mark a member with [Actor], or declare [ActorArgument(typeof(Guid))]")]
    [InlineData("QuantityPerActor", "an actor: mark a member with [Actor], or declare [ActorArgument(typeof(Guid))]")]
    public Task A_measure_has_what_it_measures(string measure, string needed) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly, Measure = {|#0:Measure." + measure + "|}), OccurredAtArgument] public record MeetingHosted(Guid Host, int Guests);",
        $"The measure {measure} of 'MeetingHosted' needs {needed}");

    [Fact]
    public Task A_part_that_is_wrong_itself_is_not_reported_as_missing() => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly, Measure = Measure.QuantitySum), OccurredAtArgument] public record E([{|NSM0004:Quantity|}] string N);");

    [Theory]
    [InlineData("Measure = Measure.QuantitySum", "[Quantity] int N")]
    [InlineData("Measure = Measure.DistinctActors", "[Actor] int N")]
    [InlineData("Measure = Measure.QuantityPerActor", "[Actor] int N")]
    [InlineData("Measure = Measure.QuantityPerActor", "[Actor] int N, [Quantity] ulong Q")]
    [InlineData("Measure = Measure.QuantityPerActor", "[Actor] int N, [Quantity] decimal Q")]
    [InlineData("Measure = Measure.QuantityPerActor", "[Actor] int N, [Quantity] double Q")]
    [InlineData("Measure = Measure.QuantityPerActor", "[Actor] int N, [Quantity] TimeSpan Q")]
    [InlineData("Measure = Measure.QualifiedEvents", "int N")]
    public Task A_measure_with_what_it_measures_is_fine(string measure, string members) =>
        Definitions.AreValid($"[CoreAction(\"v\", Cadence.Weekly, {measure}), OccurredAtArgument] public record E({members});");

    [Fact]
    public Task An_actor_may_be_an_argument() => Definitions.AreValid(
        "[CoreAction(\"v\", Cadence.Weekly, Measure = Measure.DistinctActors), OccurredAtArgument, ActorArgument(typeof(string))] public record E;");
}
