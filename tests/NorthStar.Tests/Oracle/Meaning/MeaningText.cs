using System.Globalization;
using System.Text.Json;

namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>Readings as lines of text, every field, so that two of them are compared at once and a difference can be read.</summary>
public static class MeaningText
{
    /// <summary>All that is read without a question.</summary>
    public static IEnumerable<string> Of(MeaningReading reading) =>
    [
        $"events: {Of(reading.Counters)}",
        $"related: {Of(reading.RelatedCounters)}",
        .. reading.Periods.SelectMany(Of),
        .. reading.Growth.Select(Of),
    ];

    public static string Of(CounterReading counters) =>
        $"{counters.Recorded} recorded, {counters.Accepted} accepted, {counters.Duplicates} duplicates, {counters.Corrections} corrections, {counters.Capped} capped" +
        string.Concat(counters.Rejected.OrderBy(reason => reason.Key).Select(reason => $", {reason.Value} {reason.Key}"));

    public static IEnumerable<string> Of(PeriodReading period) =>
    [
        $"{Date(period.Date)}{Provisional(period.IsProvisional)}: value {Number(period.Value)}, {Of(period.Tally)}",
        .. period.Activation is { } activation ? [$"    {Of(activation)}"] : (string[])[],
        .. period.Slices.Select(slice => $"    {(slice.Key is string text ? JsonSerializer.Serialize(text) : slice.Key ?? "none")}: {Of(slice.Tally)}"),
        .. period.Histogram.Select(step => $"    {step.Actors} with {step.Actions} actions"),
    ];

    public static string Of(TallyReading tally) => string.Create(
        CultureInfo.InvariantCulture,
        $"{tally.Count} of {tally.Total} ({Number(tally.QualityRate)}), quantity {tally.Quantity / 1.0000000000000000000000000000m} (average {Number(tally.AverageQuantity)}), " +
        $"actors {Number(tally.Actors)} (actions {Number(tally.ActionsPerActor)}, quantity {Number(tally.QuantityPerActor)}), " +
        $"frequent {Number(tally.FrequentActors)}, groups {tally.Groups} (quantity {Number(tally.QuantityPerGroup)})");

    public static string Of(ActivationReading activation) =>
        $"{activation.Bases} bases = {activation.Mature} mature + {activation.Immature} immature, {activation.Activated} activated ({Number(activation.Share)})";

    public static string Of(GrowthReading growth) =>
        $"{Date(growth.Date)}{Provisional(growth.IsProvisional)}: {growth.Active} active, {growth.New} new, {growth.Retained} retained, " +
        $"{growth.Resurrected} resurrected, {growth.Churned} churned, quick ratio {Number(growth.QuickRatio)}";

    public static string Of(CohortReading cohort) =>
        $"{Date(cohort.Date)}: {cohort.Size}:{string.Concat(cohort.Cells.Select(cell => $" {cell.Actors} ({Number(cell.Share)}){Provisional(cell.IsProvisional)};"))}";

    public static string Of(TrailingReading? window) => window is null
        ? "no window"
        : $"{Date(window.FirstDay)} through {Date(window.LastDay)}{Provisional(window.IsProvisional)}: {window.Actors} actors, {window.Actions} actions, " +
          $"by active days {string.Join('/', window.ActorsByActiveDays)}, stickiness {Number(window.Stickiness)}";

    public static string Of(LimitReading reading) =>
        $"{Date(reading.Date)}: {reading.State}, value {Number(reading.Value)}, average {Number(reading.TrailingAverage)}";

    public static string Of(PaceReading pace) =>
        $"baseline {Number(pace.Baseline)}, actual {Number(pace.Actual)}, expected {Number(pace.Expected)}, " +
        $"on pace {pace.IsOnPace?.ToString() ?? "none"}, projected {Number(pace.Projected)}";

    private static string Date(DateOnly date) => date.ToString("o", CultureInfo.InvariantCulture);

    private static string Provisional(bool isProvisional) => isProvisional ? ", provisional" : "";

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "none";
}
