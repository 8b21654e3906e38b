using System.Globalization;
using System.Text.Json;

namespace NorthStar.Tests.Oracle;

/// <summary>All figures of a period as one line of text, so that two readings are compared in every field at once.</summary>
public static class FigureText
{
    public static string Line(
        DateOnly date,
        DateOnly endDate,
        DateTimeOffset start,
        DateTimeOffset end,
        bool isProvisional,
        long total,
        long count,
        double? qualityRate,
        IFormattable quantity,
        long? actors,
        double? actionsPerActor,
        IFormattable? value) => string.Create(
            CultureInfo.InvariantCulture,
            $"{date:o} to {endDate:o}, {start:o} to {end:o} ({start.UtcTicks} to {end.UtcTicks}){(isProvisional ? ", provisional" : "")}: " +
            $"{count} of {total} ({Text(qualityRate)}), quantity {Text(quantity)}, actors {Text(actors)} ({Text(actionsPerActor)}), value {Text(value)}");

    public static string Slice(string dimension, object? key, string line) =>
        $"    by {dimension} {(key is string text ? JsonSerializer.Serialize(text) : key ?? "none")}: {line}";

    public static string Counters(
        long recorded, long accepted, long duplicates, long rejected, Func<RejectionReason, long> rejectedFor) =>
        $"{recorded} recorded, {accepted} accepted, {duplicates} duplicates, {rejected} rejected: " +
        string.Join(", ", Enum.GetValues<RejectionReason>().Select(reason => $"{rejectedFor(reason)} {reason}"));

    private static string Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "none";
}
