using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1105Tests
{
    private const string Id = "NSM1105";

    [Theory]
    [InlineData("Daily active teams", "Weekly", "daily", "Daily")]
    [InlineData("Weekly lessons learnt", "Monthly", "weekly", "Weekly")]
    [InlineData("MAU", "Weekly", "MAU", "Monthly")]
    [InlineData("Meetings per quarter", "Weekly", "per quarter", "Quarterly")]
    [InlineData("Meals cooked a day", "Monthly", "a day", "Daily")]
    [InlineData("Runs a day", "Monthly", "a day", "Daily")]
    [InlineData("Every day", "Monthly", "every day", "Daily")]
    [InlineData("Meals cooked every day", "Monthly", "every day", "Daily")]
    [InlineData("Runs/month", "Weekly", "per month", "Monthly")]
    public Task A_name_of_another_length_is_marked(string name, string cadence, string words, string better) => Structures.Report(
        Id,
        $"[CoreAction(\"v\", Cadence.{cadence}, Name = {{|#0:\"{name}\"|}}), OccurredAtArgument] public record Meeting;",
        $"The name of 'Meeting' says '{words}' while its periods are {cadence.ToLowerInvariant()}; rename the metric, or set Cadence.{better}");

    [Theory]
    [InlineData("DailyActiveUser", "daily")]
    [InlineData("DailyUsers", "daily")]
    [InlineData("DailyUsersMeeting", "daily")]
    [InlineData("TeamDau", "DAU")]
    public Task A_type_name_of_another_length_is_marked_at_the_cadence(string type, string words) => Structures.Report(
        Id,
        $"[InputMetric(\"v\", {{|#0:Cadence.Weekly|}}), OccurredAtArgument] public record {type};",
        $"The name of '{type}' says '{words}' while its periods are weekly; rename the metric, or set Cadence.Daily");

    [Theory]
    [InlineData("DailyStandupHeld", "")]
    [InlineData("WeeklyReportRead", "")]
    [InlineData("WeeklyActiveUser", "")]
    [InlineData("Meeting", ", Name = \"Weekly meetings\"")]
    [InlineData("Meeting", ", Name = \"Weekly readers of the daily brief\"")]
    [InlineData("Meeting", ", Name = \"Meetings of the day before\"")]
    [InlineData("Meeting", ", Name = \"A day out\"")]
    [InlineData("Meeting", ", Name = \"Visits with a day pass\"")]
    [InlineData("Meeting", ", Name = \"Meals planned for a month\"")]
    [InlineData("Meeting", ", Name = \"Minutes sent within a day\"")]
    [InlineData("DailyActiveUser", ", Name = \"People who come back\"")]
    public Task A_name_that_fits_or_names_a_thing_is_fine(string type, string name) => Structures.IsSilent(
        Id, $"[CoreAction(\"v\", Cadence.Weekly{name}), OccurredAtArgument] public record {type};");
}
