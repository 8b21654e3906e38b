using System.Globalization;

namespace NorthStar.Benchmarks.Recording.Report;

/// <summary>Numbers as they stand in a table, the same in every culture.</summary>
internal static class Cell
{
    public const string None = "–";

    public static string Nanoseconds(double? value) => Number(value, value < 100 ? "0.0" : "0");

    public static string Ratio(double? value) => Number(value, value < 10 ? "0.00" : "0.0");

    /// <summary>A ratio beside the most that it may be; bold where it is more.</summary>
    public static string AtMost(double? value, double bar) => Judged(value is null || value <= bar, $"{Ratio(value)} (≤ {Ratio(bar)})");

    /// <summary>A ratio beside the least that it should be; bold where it is less.</summary>
    public static string AtLeast(double? value, double bar) => Judged(value is null || value >= bar, $"{Ratio(value)} (≥ {Ratio(bar)})");

    public static string Megabytes(double? bytes) => Number(bytes / 1e6, bytes < 100e6 ? "0.0" : "#,0");

    public static string Bytes(double? bytes) => Number(bytes, bytes < 10 ? "0.0" : "#,0");

    public static string Count(long value) => Number(value, "#,0");

    public static string Milliseconds(double nanoseconds) => Number(nanoseconds / 1e6, nanoseconds < 100e6 ? "0.00" : "#,0");

    private static string Judged(bool holds, string text) => holds ? text : $"**{text}**";

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? None;
}
