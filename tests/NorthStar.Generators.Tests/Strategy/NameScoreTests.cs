using NorthStar.Generators.Tests.Documentation;
using Xunit;
using Xunit.Abstractions;

namespace NorthStar.Generators.Tests.Strategy;

/// <summary>How well names are understood, measured on names of public projects and on names of our own invention.</summary>
public class NameScoreTests(ITestOutputHelper output)
{
    /// <summary>At most that share of good North Stars may be reported.</summary>
    private const double FalsePositives = 0.03;

    private static readonly (string Label, double Bar)[] s_bars =
        [("BAD_ACQUISITION", 0.95), ("BAD_TRAFFIC", 0.95), ("BAD_MONEY", 0.95), ("BAD_SHALLOW", 0.85), ("BAD_SYSTEM", 0.70)];

    [SharedNamesFact]
    public async Task The_projects_that_the_vocabulary_was_tuned_to()
    {
        NameScore score = await Score(SharedNames().Where(name => name.IsTuned));

        Assert.All(s_bars, bar => Assert.True(score.Reported(bar.Label) >= bar.Bar, $"{bar.Label}: {score.Reported(bar.Label):P1}"));
        Assert.True(score.Reported(EventName.Good) <= FalsePositives);
    }

    [SharedNamesFact]
    public async Task The_other_half_of_the_projects()
    {
        NameScore score = await Score(SharedNames().Where(name => !name.IsTuned));

        Assert.All(s_bars, bar => Assert.True(score.Reported(bar.Label) >= bar.Bar, $"{bar.Label}: {score.Reported(bar.Label):P1}"));
    }

    [SharedNamesFact]
    public async Task All_projects()
    {
        NameScore score = await Score(SharedNames());

        Assert.All(s_bars, bar => Assert.True(score.Reported(bar.Label) >= bar.Bar, $"{bar.Label}: {score.Reported(bar.Label):P1}"));
        Assert.True(score.Reported(EventName.Good) <= FalsePositives);
    }

    [Theory]
    [InlineData("own-names.tsv")]
    [InlineData("more-names.tsv")]
    [InlineData("fresh-names.tsv")]
    public async Task Names_of_our_own_invention(string file)
    {
        NameScore score = await Score(EventName.Read(Path.Combine(RulePage.RepositoryRoot(), "tests", "NorthStar.Generators.Tests", "Strategy", file)));

        Assert.All(s_bars, bar => Assert.True(score.Reported(bar.Label) >= bar.Bar, $"{bar.Label}: {score.Reported(bar.Label):P1}"));
        Assert.True(score.Reported(EventName.Good) <= FalsePositives);
    }

    private static IReadOnlyList<EventName> SharedNames() => EventName.Read(EventName.SharedFile!);

    private async Task<NameScore> Score(IEnumerable<EventName> names)
    {
        NameScore score = await NameScore.Of([.. names]);
        output.WriteLine(score.ToString());
        return score;
    }
}
