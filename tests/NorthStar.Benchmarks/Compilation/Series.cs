namespace NorthStar.Benchmarks.Compilation;

/// <summary>What the same thing took in each round.</summary>
internal sealed class Series
{
    private readonly List<Cost> _rounds = [];

    public bool IsEmpty => _rounds.Count == 0;

    public Cost Median => _rounds.Median();

    public void Add(Cost cost) => _rounds.Add(cost);

    /// <summary>
    /// How many times as long as the other it took: the median of what it was in each round. The two were measured one shortly
    /// after the other, when the machine was as fast for one as for the other.
    /// </summary>
    public double Over(Series other) => Measurement.Median(_rounds.Zip(other._rounds, (ours, theirs) => ours.Processor / theirs.Processor));
}
