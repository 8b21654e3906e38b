using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1106Tests
{
    private const string Id = "NSM1106";

    [Theory]
    [InlineData("TaxReturnFiled", "Weekly", "about once a year", "tax return", "show the season and not the product", "Quarterly")]
    [InlineData("FluVaccinationGiven", "Monthly", "about once a year", "flu vaccination", "show the season and not the product", "Quarterly")]
    [InlineData("SalaryPaid", "Daily", "about once a month", "salary", "show the day of the month and not the product", "Monthly")]
    [InlineData("MessagesRead", "Quarterly", "many times a week", "message", "hide for months that they have stopped", "Weekly")]
    public Task A_cadence_that_misses_the_rhythm_is_marked(string type, string cadence, string often, string word, string harm, string better) => Structures.Report(
        Id,
        $"[CoreAction(\"v\", {{|#0:Cadence.{cadence}|}}), OccurredAtArgument] public record {type};",
        $"People do what '{type}' counts {often} ('{word}'), so {cadence.ToLowerInvariant()} periods {harm}; consider Cadence.{better}");

    [Theory]
    [InlineData("TaxReturnFiled", "Quarterly")]
    [InlineData("TaxCalculated", "Daily")]
    [InlineData("FluReported", "Daily")]
    [InlineData("RoofInspected", "Weekly")]
    [InlineData("SalaryPaid", "Monthly")]
    [InlineData("BikeRented", "Daily")]
    [InlineData("MessageRead", "Daily")]
    [InlineData("MessageRead", "Monthly")]
    [InlineData("MeetingHosted", "Quarterly")]
    public Task A_cadence_that_fits_is_fine(string type, string cadence) =>
        Structures.IsSilent(Id, $"[CoreAction(\"v\", Cadence.{cadence}), OccurredAtArgument] public record {type};");

    [Fact]
    public Task Another_role_is_fine() =>
        Structures.IsSilent(Id, "[Outcome(\"v\", Cadence.Daily), OccurredAtArgument] public record SalaryPaid;");
}
