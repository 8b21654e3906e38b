using System.Globalization;

namespace NorthStar.Aggregation;

/// <summary>The exceptions for what a caller can do wrong, each with the metric, the reason and the mend.</summary>
internal static class MetricMistakes
{
    public static ArgumentNullException NullEvent(MetricDefinition metric) => NullEvent(metric, metric.EventType);

    public static ArgumentNullException NullEvent(MetricDefinition metric, string eventType) =>
        new(paramName: null, $"The metric '{metric.Name}' cannot record a null {eventType}.");

    public static ArgumentException LocalTime(MetricDefinition metric, string source) => new(
        $"The metric '{metric.Name}' cannot place an event whose time ({source}) is of DateTimeKind.Local: " +
        "it means another instant on each machine. Convert it with ToUniversalTime(), or use DateTimeOffset.");

    public static ArgumentOutOfRangeException TimeOutOfRange(MetricDefinition metric, string source, long? utcTicks)
    {
        string value = utcTicks is { } ticks ? $"({Utc(ticks)}) " : "";
        return new ArgumentOutOfRangeException(
            paramName: null,
            $"The metric '{metric.Name}' cannot place an event whose time {value}is outside of the years 1970 to 2100. " +
            $"Is it a default value, or in another unit? It was read from {source}.");
    }

    public static InvalidOperationException ClockOutOfRange(MetricDefinition metric, long utcTicks) => new(
        $"The metric '{metric.Name}' cannot work: its clock reads {Utc(utcTicks)}, outside of the years 1970 to 2100.");

    public static OverflowException Overflow<TQuantity>(MetricDefinition metric, string cause) => new(
        $"The sum of the metric '{metric.Name}' ({metric.Quantity}) would leave the range of {typeof(TQuantity).Name}, {cause}. " +
        "Nothing was recorded.");

    public static ArgumentException MergedWithItself(MetricDefinition metric) => new(
        $"The metric '{metric.Name}' cannot be merged with itself: its events would count twice.");

    public static ArgumentException OtherMetric(MetricDefinition metric, MetricDefinition other) => new(
        $"The metric '{metric.Name}' in {metric.TimeZone} cannot be merged with one of another definition " +
        $"('{other.Name}' in {other.TimeZone}).");

    public static InvalidOperationException BeyondBound(MetricDefinition metric, RejectionReason bound) => new(
        $"The metric '{metric.Name}' cannot be merged: together the parts have " +
        (bound == RejectionReason.TooManyActors
            ? $"more than its {metric.MaxActors} actors (MaxActors)."
            : "more values of a dimension than its MaxValues.") +
        " Nothing was merged.");

    public static InvalidOperationException UsedWhileRecording(MetricDefinition metric) => new(
        $"The aggregator of the metric '{metric.Name}' cannot be read or changed by a member of an event that it is recording.");

    public static void CheckBrackets(ReadOnlySpan<int> brackets)
    {
        bool ascend = brackets.Length >= 2 && brackets[0] >= 0;
        for (int i = 1; i < brackets.Length; i++)
            ascend &= brackets[i] > brackets[i - 1];
        if (!ascend)
            throw new ArgumentException("Brackets are given by two or more offsets from 0 on, each greater than the one before, such as 1, 3, 7.", nameof(brackets));
    }

    private static string Utc(long ticks) => new DateTime(ticks, DateTimeKind.Utc).ToString("u", CultureInfo.InvariantCulture);
}
