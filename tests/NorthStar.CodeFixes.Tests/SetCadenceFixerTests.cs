using Xunit;
using Verify = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.SetCadenceFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class SetCadenceFixerTests
{
    private static string Source(string arguments, string type = "MeetingHosted") =>
        $"[CoreAction({arguments}), OccurredAtArgument] public sealed record {type};";

    [Theory]
    [InlineData("\"People meet\", /* often */ Cadence.Daily, Name = [|\"Weekly meetings\"|]", "\"People meet\", /* often */ Cadence.Weekly, Name = \"Weekly meetings\"")]
    [InlineData("cadence: NorthStar.Cadence.Weekly, value: \"People meet\", Name = [|\"Meetings per month\"|]", "cadence: Cadence.Monthly, value: \"People meet\", Name = \"Meetings per month\"")]
    [InlineData("\"People meet\", (Cadence)1, Name = [|\"Meetings per quarter\"|]", "\"People meet\", Cadence.Quarterly, Name = \"Meetings per quarter\"")]
    public Task Sets_what_the_name_says(string arguments, string mended) => Verify.VerifyAsync("NSM1105", Source(arguments), Source(mended), SetCadenceFixer.Key);

    [Fact]
    public Task Sets_what_the_type_says() => Verify.VerifyAsync(
        "NSM1105",
        Source("\"People meet\", [|Cadence.Monthly|]", "DailyActiveTeam") + "\n" + Source("\"People meet\", [|Cadence.Daily|]", "MonthlyActiveUser"),
        Source("\"People meet\", Cadence.Daily", "DailyActiveTeam") + "\n" + Source("\"People meet\", Cadence.Monthly", "MonthlyActiveUser"));

    [Theory]
    [InlineData("Daily", "PayslipIssued", "Monthly")]
    [InlineData("Quarterly", "WorkoutFinished", "Weekly")]
    [InlineData("Weekly", "TaxReturnFiled", "Quarterly")]
    public Task Sets_what_fits_the_rhythm(string cadence, string type, string better) => Verify.VerifyAsync(
        "NSM1106",
        Source($"\"People are done\", /* for now */ [|Cadence.{cadence}|]", type) + "\n" + Source($"\"People rest\", [|Cadence.{cadence}|]", "Annual" + type).Replace("Annual", cadence == "Weekly" ? "Annual" : "My", StringComparison.Ordinal),
        Source($"\"People are done\", /* for now */ Cadence.{better}", type) + "\n" + Source($"\"People rest\", Cadence.{better}", "Annual" + type).Replace("Annual", cadence == "Weekly" ? "Annual" : "My", StringComparison.Ordinal),
        SetCadenceFixer.Key);

    [Fact]
    public Task Leaves_the_choice_between_two_lengths() =>
        Verify.VerifyNoneAsync("NSM1105", Source("\"People meet\", Cadence.Daily, Name = [|\"Weekly and monthly meetings\"|]"));
}
