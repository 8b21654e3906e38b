using Xunit;
using Verify = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.SharpenQualityFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class SharpenQualityFixerTests
{
    private static string Source(string member) =>
        $$"""
        #nullable enable
        [CoreAction("People meet", Cadence.Weekly), OccurredAtArgument]
        public sealed record MeetingHosted(
            [Actor] Guid HostId, // who
            {{member}} /* kept */);
        """;

    [Theory]
    [InlineData("[Quality(AtLeast = [|0|])] uint Guests", "[Quality(AtLeast = 1)] uint Guests")]
    [InlineData("[Quality(AtLeast = /* all */ [|0|])] List<int> Lines", "[Quality(AtLeast = /* all */ 1)] List<int> Lines")]
    [InlineData("[Quality(\"Count\", AtLeast = [|0|])] Lines Lines", "[Quality(\"Count\", AtLeast = 1)] Lines Lines")]
    public Task Demands_one(string member, string sharp)
    {
        const string Lines = "\npublic readonly record struct Lines(byte Count);";
        return Verify.VerifyAsync("NSM1102", Source(member) + Lines, Source(sharp) + Lines, SharpenQualityFixer.DemandKey);
    }

    [Theory]
    [InlineData("[Quality(AtMost = [|255|])] byte Guests", "byte Guests")]
    [InlineData("[Quality(AtLeast = [|0|]), Quantity] uint Guests", "[Quantity] uint Guests")]
    [InlineData("[Quality(AtLeast = 2, AtMost = [|255|])] byte Guests", "[Quality(AtLeast = 2)] byte Guests")]
    [InlineData("[Quality(AtLeast = [|0|], /* few */ AtMost = 9)] uint Guests", "[Quality(/* few */ AtMost = 9)] uint Guests")]
    [InlineData("[Quality(NotEmpty = [|true|])] Version Version", "Version Version")]
    public Task Removes_the_condition_and_leaves_the_others(string member, string without) =>
        Verify.VerifyAsync("NSM1102", Source(member), Source(without), SharpenQualityFixer.RemoveKey);
}
