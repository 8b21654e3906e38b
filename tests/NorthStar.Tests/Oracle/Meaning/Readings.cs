namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>Why an event is rejected; of several reasons the first in this order counts.</summary>
public enum Refusal
{
    MissingTime,
    InFuture,
    TooOld,
    MissingActor,
    MissingEventId,
    InvalidQuantity,
    MissingCorrelation,
}

/// <param name="Corrections">Accepted events that arrived after a period which they can change was final.</param>
/// <param name="Capped">Accepted events whose quantity was more than the cap.</param>
public sealed record CounterReading(
    long Accepted, long Duplicates, long Corrections, long Capped, IReadOnlyDictionary<Refusal, long> Rejected)
{
    public long Recorded => Accepted + Duplicates + Rejected.Values.Sum();
}

/// <summary>The figures of a period, or of one slice of it. What needs actors is null where there are none declared.</summary>
public sealed record TallyReading(
    long Total,
    long Count,
    decimal Quantity,
    double? QualityRate,
    double? AverageQuantity,
    long? Actors,
    double? ActionsPerActor,
    double? QuantityPerActor,
    long? FrequentActors,
    long Groups,
    double? QuantityPerGroup);

/// <param name="Histogram">How many actors have exactly so many actions, by actions; none with no actor.</param>
public sealed record PeriodReading(
    DateOnly Date,
    bool IsProvisional,
    TallyReading Tally,
    double? Value,
    ActivationReading? Activation,
    IReadOnlyList<SliceReading> Slices,
    IReadOnlyList<HistogramStep> Histogram)
{
    public long ActorsWithAtLeast(long actions) => Histogram.Where(step => step.Actions >= actions).Sum(step => step.Actors);
}

public sealed record SliceReading(object? Key, TallyReading Tally);

public sealed record HistogramStep(long Actions, long Actors);

/// <param name="Bases">All, mature or not.</param>
/// <param name="Activated">Of the mature ones.</param>
public sealed record ActivationReading(long Bases, long Mature, long Immature, long Activated, double? Share);

public sealed record GrowthReading(
    DateOnly Date, bool IsProvisional, long Active, long New, long Retained, long Resurrected, long Churned, double? QuickRatio);

public sealed record CohortReading(DateOnly Date, long Size, IReadOnlyList<CellReading> Cells);

public sealed record CellReading(long Actors, double? Share, bool IsProvisional);

public sealed record TrailingReading(
    DateOnly FirstDay,
    DateOnly LastDay,
    bool IsProvisional,
    long Actors,
    long Actions,
    IReadOnlyList<long> ActorsByActiveDays,
    double? Stickiness);

public enum LimitState
{
    Holds,
    Breached,
    TooLittleVolume,
    NoData,
}

public sealed record LimitReading(DateOnly Date, LimitState State, double? Value, double? TrailingAverage);

/// <param name="Baseline">Null where there is none; it then counts as 0.</param>
public sealed record PaceReading(
    double? Baseline, double? Actual, double? Expected, bool? IsOnPace, double? Projected);
