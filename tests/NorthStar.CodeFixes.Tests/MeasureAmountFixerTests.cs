using Xunit;
using Verify = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.MeasureAmountFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class MeasureAmountFixerTests
{
    private static string Source(string measure, string members) =>
        $"""
        // Of the week
        [CoreAction("People meet", Cadence.Weekly, /* how */ Measure = {measure} /* for now */)] // since May
        public sealed record MeetingHosted([OccurredAt] DateTimeOffset At{members});
        """;

    [Theory]
    [InlineData("QuantityPerActor", ", [Actor] Guid HostId", "QualifiedEvents")]
    [InlineData("QuantityPerActor", ", [Actor] Guid HostId, [Quantity] TimeSpan Duration", "QuantitySum")]
    [InlineData("QuantityPerGroup", ", [Actor] Guid HostId, [Group] Guid TeamId", "QualifiedEvents")]
    [InlineData("QuantityPerGroup", ", [Actor] Guid HostId, [Group] Guid TeamId, [Quantity] int Minutes", "QuantitySum")]
    [InlineData("AverageQuantity", ", [Quantity] int Minutes", "QuantitySum")]
    [InlineData("QualifiedShare", ", [Quality] bool WasGood", "QualifiedEvents")]
    public Task Measures_what_the_ratio_divides(string ratio, string members, string amount) => Verify.VerifyAsync(
        "NSM1108", Source($"[|Measure.{ratio}|]", members), Source($"Measure.{amount}", members), MeasureAmountFixer.Key);

    [Fact]
    public Task Counts_who_is_activated_where_a_share_of_them_was_measured()
    {
        const string Members = ", [Actor] Guid HostId";
        const string SignUp = "\n[ActivationBase<MeetingHosted>(WithinDays = 7)] public record SignedUp([OccurredAt] DateTimeOffset At, [Actor] Guid HostId);";
        return Verify.VerifyAsync(
            "NSM1108", Source("[|Measure.ActivatedShare|]", Members) + SignUp, Source("Measure.DistinctActors", Members) + SignUp, MeasureAmountFixer.Key);
    }

    [Fact]
    public Task Mends_a_declaration_of_the_assembly_with_a_quantity_of_a_base_type() => Verify.VerifyAsync(
        "NSM1108",
        """
        [assembly: NorthStar.CoreAction("People meet", Cadence.Weekly, Event = typeof(Hosted), Measure = [|(Measure)3|])]
        public abstract record Meeting([Quantity] int Minutes);
        public sealed record Hosted([OccurredAt] DateTimeOffset At, [Actor] Guid HostId, int Minutes) : Meeting(Minutes);
        """,
        """
        [assembly: NorthStar.CoreAction("People meet", Cadence.Weekly, Event = typeof(Hosted), Measure = Measure.QuantitySum)]
        public abstract record Meeting([Quantity] int Minutes);
        public sealed record Hosted([OccurredAt] DateTimeOffset At, [Actor] Guid HostId, int Minutes) : Meeting(Minutes);
        """);
}
