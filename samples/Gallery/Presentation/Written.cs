using System.Globalization;
using NorthStar;

namespace Gallery.Presentation;

/// <summary>How numbers, dates and limits are written.</summary>
internal static class Written
{
    public static string Number(double? number, string format = "N0") =>
        number?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A change in percent; that of a share in percentage points.</summary>
    public static string Change(double? change, bool isOfShare) =>
        isOfShare ? Number(100 * change, "+0.0 'pp';-0.0 'pp';0.0 'pp'") : Number(change, "+0%;-0%;0%");

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Period(Cadence cadence) => cadence == Cadence.Daily ? "day" : "week";

    public static string State(GuardrailState state) => state switch
    {
        GuardrailState.Holds => "holds",
        GuardrailState.Breached => "BREACHED",
        GuardrailState.TooLittleVolume => "too few",
        _ => "no data",
    };

    public static string Limits(MetricDefinition metric)
    {
        string format = metric.Measure == Measure.QualifiedShare ? "0.#%" : "#,0.##";
        GuardrailLimits? limits = metric.Limits;
        return string.Join(", ", new[]
        {
            limits?.AtMost is { } most ? $"at most {Number(most, format)}" : "",
            limits?.AtLeast is { } least ? $"at least {Number(least, format)}" : "",
            limits?.MaxIncreasePercent is { } rise ? $"at most {Number(rise)}% above the {limits.TrailingPeriods} before" : "",
            limits?.MaxDecreasePercent is { } fall ? $"at most {Number(fall)}% below the {limits.TrailingPeriods} before" : "",
        }.Where(limit => limit.Length > 0));
    }
}
