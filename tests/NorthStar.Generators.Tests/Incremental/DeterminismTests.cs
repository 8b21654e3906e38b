using NorthStar.Generators.Tests.Emission;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Incremental;

/// <summary>The same declarations give the same files, however they are spread, ended and ordered.</summary>
public class DeterminismTests
{
    private const string Parts = """
        using System; using NorthStar;
        namespace Shop;
        [CoreAction("v", Cadence.Weekly)]
        public sealed partial class Paid
        {
            [OccurredAt] public DateTimeOffset At { get; init; }
            [Dimension] public string City { get; init; } = "";
            [Quality] public bool Complete { get; init; }
        }
        """;

    private const string MoreParts = """
        using NorthStar;
        namespace Shop;
        partial class Paid
        {
            [Dimension] public int Age { get; init; }
            [Quality(AtLeast = 1)] public int Amount { get; init; }
        }
        """;

    private static readonly string[] s_sources = [Examples.Plain, Examples.Arguments, Examples.Outside, Examples.Complete, Parts, MoreParts];

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        IReadOnlyDictionary<string, string> expected = Run(s_sources);
        Assert.Equal(6, expected.Count);
        var random = new Random(1);

        for (int i = 0; i < 5; i++)
        {
            string[] shuffled = [.. s_sources];
            random.Shuffle(shuffled);
            Assert.Equal(expected, Run(shuffled));
        }

        Assert.Equal(expected, Run([.. s_sources.Reverse()]));
    }

    [Fact]
    public void The_order_of_members_does_not_matter() => Assert.Equal(
        Run([Examples.Everything]),
        Run(
        [
            Examples.Everything
                .Replace("[Dimension] Plan Plan,", "", StringComparison.Ordinal)
                .Replace("[EventId] Guid MeetingId,", "[Dimension] Plan Plan, [EventId] Guid MeetingId,", StringComparison.Ordinal)
                .Replace("[Dimension(\"Country\"), Dimension(\"City\")]", "[Dimension(\"City\"), Dimension(\"Country\")]", StringComparison.Ordinal),
        ]));

    [Fact]
    public void The_place_of_a_relation_and_of_a_related_type_does_not_matter()
    {
        const string Order = "using System; using NorthStar; [CoreAction(\"v\", Cadence.Weekly)] public record Order([OccurredAt] DateTime At, [Correlation] int Id, [Actor] int Who);";
        const string Members = "([OccurredAt] DateTime At, [Correlation] int Id, [Actor] int Who)";
        IReadOnlyDictionary<string, string> expected = Run(
        [
            $"{Order} [Confirms<Order>(WithinDays = 2), Disqualifies<Order>(WithinDays = 1)] public partial record B{Members}; [Disqualifies<Order>(WithinDays = 9)] public record A{Members};",
        ]);

        Assert.Contains("RecordRelated<B, Reader, long>(in e, 1)", expected["OrderAggregator.g.cs"], StringComparison.Ordinal);
        Assert.Equal(expected, Run(
        [
            $"using System; using NorthStar; [Disqualifies<Order>(WithinDays = 1)] public partial record B{Members};",
            $"using System; using NorthStar; [Disqualifies<Order>(WithinHours = 216)] public record A{Members};",
            "using NorthStar; [Confirms<Order>(WithinDays = 2)] public partial record B;",
            Order,
        ]));
    }

    [Fact]
    public void Line_ends_do_not_matter() => Assert.Equal(
        Run(s_sources), Run([.. s_sources.Select(source => source.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal))]));

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    [InlineData("de-DE")]
    public void The_culture_of_the_machine_does_not_matter(string culture)
    {
        const string Numbers = """
            using System; using NorthStar;
            [CoreAction("v", Cadence.Monthly, RetainedPeriods = 1234, ClockSkewToleranceSeconds = 1234)]
            public record IInvoice([OccurredAt] DateTimeOffset At, [Quality(AtLeast = -1234.5)] double Sum, [Quality(Above = "-1234.5")] decimal Tax,
                [Quality(AtLeast = "-00:00:01.5")] TimeSpan Took, [Quality(EqualTo = (DayOfWeek)(-7))] DayOfWeek Day, [Quality(AtLeast = -5)] int Count,
                [Quantity(Cap = 1234.5)] decimal Paid);
            [Guardrail("v", Cadence.Monthly, AtMost = -1234.5, MaxIncreasePercent = 1234.5), Target(2026, 1, -1234.5)]
            public record IReminded([OccurredAt] DateTimeOffset At, [Quantity(Cap = 0.5f)] float Days);
            """;
        IReadOnlyDictionary<string, string> expected = Run([Numbers]);
        using var scope = new CultureScope(culture);

        Assert.Equal(expected, Run([Numbers]));
    }

    private static IReadOnlyDictionary<string, string> Run(string[] sources)
    {
        var test = new GeneratorTest(new MetricGenerator());
        foreach (string source in sources)
            test.Sources.Add(source);
        return test.Run().GeneratedSources;
    }
}
