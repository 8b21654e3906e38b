using System.Globalization;
using System.Text.RegularExpressions;
using Gallery.Presentation;

namespace Gallery.Tests.Checking;

/// <summary>One row of the first table on a page, read from its text.</summary>
/// <param name="Rounding">How far each value may be off, because of the digits that are not written.</param>
internal sealed partial record PrintedPeriod(
    DateOnly Date, bool IsProvisional, IReadOnlyList<double?> Values, IReadOnlyList<double> Rounding, string State)
{
    public static IReadOnlyList<PrintedPeriod> AllOf(string page, PeriodTable table) =>
        [.. Row().Matches(page).Take(table.Rows.Count).Select(Parse)];

    private static PrintedPeriod Parse(Match row)
    {
        // The second value is the change, which is compared in full precision.
        string[] values = row.Groups["values"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] texts = [values[0], .. values.Skip(values[1] == "–" || !values.Contains("pp") ? 2 : 3)];
        return new PrintedPeriod(
            DateOnly.ParseExact(row.Groups["date"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            row.Groups["provisional"].Length > 0,
            [.. texts.Select(Number)],
            [.. texts.Select(Half)],
            row.Groups["state"].Value);
    }

    private static double? Number(string text) =>
        text == "–" ? null
        : text.EndsWith('%') ? double.Parse(text[..^1], CultureInfo.InvariantCulture) / 100
        : double.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>Half of the last digit.</summary>
    private static double Half(string text)
    {
        string digits = text.TrimEnd('%');
        int decimals = digits.Contains('.', StringComparison.Ordinal) ? digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return (0.5 * Math.Pow(10, -decimals) / (text.EndsWith('%') ? 100 : 1)) + 1e-9;
    }

    [GeneratedRegex(
        @"^ *(?<date>\d{4}-\d\d-\d\d)(?<provisional>\*?) +(?<values>\S.*\S) +(?<state>holds|BREACHED|too few|no data) *\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
