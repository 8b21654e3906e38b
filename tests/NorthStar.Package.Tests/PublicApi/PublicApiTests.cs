using NorthStar.Package.Tests.Consuming;
using NorthStar.Testing;

namespace NorthStar.Package.Tests.PublicApi;

public sealed class PublicApiTests
{
    private static readonly string s_baseline = Path.Combine(PackedPackage.Repository, "src", "NorthStar", "PublicApi.txt");

    [Fact]
    public void The_public_API_changes_only_together_with_its_baseline()
    {
        string actual = ApiListing.Of(typeof(MetricDefinition).Assembly);
        if (Environment.GetEnvironmentVariable(Snapshot.UpdateVariable) == "1")
            File.WriteAllText(s_baseline, actual);

        string expected = File.ReadAllText(s_baseline).ReplaceLineEndings("\n");

        IEnumerable<string> gone = expected.Split('\n').Except(actual.Split('\n')).Select(line => "- " + line);
        IEnumerable<string> added = actual.Split('\n').Except(expected.Split('\n')).Select(line => "+ " + line);
        Assert.True(
            expected == actual,
            $"The public API differs from {s_baseline}.\nRun with {Snapshot.UpdateVariable}=1 to accept it.\n\n{string.Join('\n', gone.Concat(added))}");
    }

    [Fact]
    public void The_listing_writes_types_and_members_as_the_language_does()
    {
        string[] listing = ApiListing.Of(typeof(MetricDefinition).Assembly).Split('\n');

        Assert.Contains("NorthStar.Cadence: enum : int", listing);
        Assert.Contains("NorthStar.MetricAggregator<TEvent, TPeriod>: abstract class where TPeriod : class", listing);
        Assert.Contains("NorthStar.MetricAggregator<TEvent, TPeriod>.Record(in TEvent e) -> void", listing);
        Assert.Contains("NorthStar.MetricAggregator<TEvent, TPeriod>.TryGetPeriod(DateOnly date, out TPeriod? period) -> bool", listing);
        Assert.Contains("NorthStar.MetricAttribute.Owner { get; set; } -> string?", listing);
    }
}
