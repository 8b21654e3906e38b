using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1107Tests
{
    private const string Id = "NSM1107";

    private const string Two = """
        [{|#0:CoreAction("v", Cadence.Weekly)|}, OccurredAtArgument] public record Meeting;
        [{|#1:CoreAction("v", Cadence.Weekly)|}, OccurredAtArgument] public record Call;
        """;

    private static string Message(string name, string count, string names) =>
        $"'{name}' is one of {count} core actions of this assembly ({names}); keep the one that captures the value and make the others [InputMetric], or set northstar.allow_several_core_actions = true where it holds several products";

    [Fact]
    public Task Each_of_two_is_marked() => Structures.Report(Id, Two, Message("Meeting", "2", "Call, Meeting"), Message("Call", "2", "Call, Meeting"));

    [Fact]
    public Task One_at_assembly_level_counts_too() => Structures.Report(
        Id,
        """
        [assembly: {|#0:CoreAction("v", Cadence.Weekly, Event = typeof(Meeting))|}, OccurredAtArgument(Event = typeof(Meeting))]
        public record Meeting;
        namespace Phone { [{|#1:CoreAction("v", Cadence.Weekly)|}, OccurredAtArgument] public record Call; }
        """,
        Message("Meeting", "2", "Meeting, Phone.Call"),
        Message("Phone.Call", "2", "Meeting, Phone.Call"));

    [Theory]
    [InlineData("true", false)]
    [InlineData("TRUE", false)]
    [InlineData("false", true)]
    public async Task Several_are_allowed_by_configuration(string value, bool isReported)
    {
        var test = Structures.Test(Id, isReported ? Two : Two.Replace("{|#0:", "", StringComparison.Ordinal).Replace("{|#1:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal), isReported ? [Message("Meeting", "2", "Call, Meeting"), Message("Call", "2", "Call, Meeting")] : []);
        test.EditorConfig += $"northstar.allow_several_core_actions = {value}\n";
        await test.RunAsync();

        test.EditorConfig = test.EditorConfig[..test.EditorConfig.LastIndexOf("northstar", StringComparison.Ordinal)];
        test.GlobalOptions["northstar.allow_several_core_actions"] = value;
        await test.RunAsync();
    }

    [Theory]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Meeting; [InputMetric(\"v\", Cadence.Weekly), OccurredAtArgument] public record Call;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Meeting; [CoreAction(\"v\", Cadence.Weekly)] public record Call;")]
    public Task One_that_works_is_fine(string code) => Structures.IsSilent(Id, code);
}
