using Xunit;
using Verify = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.AddQualityFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class AddQualityFixerTests
{
    private static string Source(string members, bool isFlagged = false) =>
        $$"""
        [{{(isFlagged ? "[|" : "")}}CoreAction("People meet", Cadence.Weekly){{(isFlagged ? "|]" : "")}}, OccurredAtArgument]
        public sealed record MeetingHosted({{members}});
        """;

    [Theory]
    [InlineData("int Participants", "[Quality(AtLeast = 2)] int Participants", "Participants")]
    [InlineData("Guid Id, /* all */ int attendee_count", "Guid Id, /* all */ [Quality(AtLeast = 2)] int attendee_count", "attendee_count")]
    [InlineData("long ItemCount", "[Quality(AtLeast = 1)] long ItemCount", "ItemCount")]
    [InlineData("ushort Decisions, uint Lines", "ushort Decisions, [Quality(AtLeast = 1)] uint Lines", "Lines")]
    [InlineData("TimeSpan? Duration", "[Quality(AtLeast = \"00:01:00\")] TimeSpan? Duration", "Duration")]
    [InlineData("int DurationSeconds", "[Quality(AtLeast = 60)] int DurationSeconds", "DurationSeconds")]
    [InlineData("bool IsCompleted", "[Quality] bool IsCompleted", "IsCompleted")]
    [InlineData("bool? WasCancelled", "[Quality(IsTrue = false)] bool? WasCancelled", "WasCancelled")]
    [InlineData("List<string> Notes", "[Quality(NotEmpty = true)] List<string> Notes", "Notes")]
    [InlineData("string[] Guests", "[Quality(AtLeast = 2)] string[] Guests", "Guests")]
    public Task Adds_the_condition_that_suits_the_member(string members, string marked, string name) =>
        Verify.VerifyAsync("NSM1101", Source(members, isFlagged: true), Source(marked), AddQualityFixer.Key + name);

    [Fact]
    public Task Offers_the_three_most_likely_in_the_order_of_their_likelihood() => Verify.VerifyAsync(
        "NSM1101",
        Source("List<int> Notes, bool Done, TimeSpan Duration, int Guests", isFlagged: true),
        Source("List<int> Notes, [Quality] bool Done, TimeSpan Duration, int Guests"),
        key: null,
        test => test.CodeActionIndex = 2);

    [Fact]
    public async Task Offers_no_fourth()
    {
        Task verified = Verify.VerifyAsync(
            "NSM1101",
            Source("List<int> Notes, bool Done, TimeSpan Duration, int Guests", isFlagged: true),
            Source("[Quality(NotEmpty = true)] List<int> Notes, bool Done, TimeSpan Duration, int Guests"),
            AddQualityFixer.Key + "Notes");
        var thrown = await Assert.ThrowsAsync<NorthStar.Testing.VerificationFailedException>(() => verified);
        Assert.Contains("No code action with equivalence key", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Marks_the_members_of_one_name_in_all_files() => Verify.VerifyAsync(
        "NSM1101",
        Source("int Guests", isFlagged: true),
        Source("[Quality(AtLeast = 2)] int Guests"),
        AddQualityFixer.Key + "Guests",
        test =>
        {
            test.Sources.Add(("Other.cs", """
                [[|CoreAction("People eat", Cadence.Weekly)|]]
                public class DinnerServed
                {
                    [OccurredAt]
                    public DateTimeOffset At { get; set; } // UTC

                    /// <summary>Who came.</summary>
                    public int Guests { get; set; } // without the host
                }
                """));
            test.FixedSources.Add(("Other.cs", """
                [CoreAction("People eat", Cadence.Weekly)]
                public class DinnerServed
                {
                    [OccurredAt]
                    public DateTimeOffset At { get; set; } // UTC

                    /// <summary>Who came.</summary>
                    [Quality(AtLeast = 2)]
                    public int Guests { get; set; } // without the host
                }
                """));
        });

    [Theory]
    [InlineData("Guid Id, string Text")]
    [InlineData("int Id, int Version, long Address, double Share")]
    [InlineData("[Quantity] TimeSpan Duration, [Dimension] bool IsMobile")]
    [InlineData("long StartedAtSeconds")]
    public Task Offers_nothing_where_no_member_tells(string members) => Verify.VerifyNoneAsync("NSM1101", Source(members, isFlagged: true));
}
