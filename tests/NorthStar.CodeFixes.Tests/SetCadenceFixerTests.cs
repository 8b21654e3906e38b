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

    [Fact]
    public Task Leaves_the_choice_between_two_lengths() =>
        Verify.VerifyNoneAsync("NSM1105", Source("\"People meet\", Cadence.Daily, Name = [|\"Weekly and monthly meetings\"|]"));
}
