using Gallery.Presentation;
using Gallery.Simulation;
using NorthStar;

namespace Gallery.Tests.Checking;

/// <summary>What one printed period has to say, computed from the raw events.</summary>
/// <param name="IsFinal">Whether nothing may change any more.</param>
/// <param name="State">Whether the guardrail holds.</param>
/// <param name="Values">Every column by its header.</param>
internal sealed record Expected(bool IsFinal, GuardrailState State, params (string Header, double? Value)[] Values)
{
    /// <summary>Compares every printed week, all its columns and marks.</summary>
    public static void Weeks(Exhibit exhibit, LocalCalendar calendar, TimeSpan openFor, int rows, Func<DateOnly, bool, Expected> week) =>
        Periods(exhibit, calendar.Week(EventStream.Now), rows, 7, date => week(date, calendar.Midnight(date.AddDays(7)) + openFor <= EventStream.Now));

    /// <summary>Compares every printed day, all its columns and marks.</summary>
    public static void Days(Exhibit exhibit, LocalCalendar calendar, int rows, Func<DateOnly, bool, Expected> day) =>
        Periods(exhibit, calendar.Day(EventStream.Now), rows, 1, date => day(date, calendar.Midnight(date.AddDays(1)) <= EventStream.Now));

    /// <summary>At least so much, at most so much.</summary>
    public static GuardrailState Within(double value, double atLeast = double.MinValue, double atMost = double.MaxValue) =>
        value < atLeast || value > atMost ? GuardrailState.Breached : GuardrailState.Holds;

    private static void Periods(Exhibit exhibit, DateOnly last, int rows, int days, Func<DateOnly, Expected> compute)
    {
        PeriodTable table = exhibit.Table();
        IReadOnlyList<PrintedPeriod> printed = PrintedPeriod.AllOf(Print(exhibit), table);
        Assert.Equal(Enumerable.Range(0, rows).Reverse().Select(back => last.AddDays(-days * back)), table.Rows.Select(row => row.Date));
        Assert.Equal(table.Rows.Select(row => row.Date), printed.Select(row => row.Date));

        foreach ((PeriodRow row, PrintedPeriod text) in table.Rows.Zip(printed))
        {
            Expected expected = compute(row.Date);
            Assert.Equal(expected.Values.Select(value => value.Header), row.Cells.Select(cell => cell.Column.Header));
            Assert.Equal((row.Date, !expected.IsFinal), (row.Date, row.IsProvisional));
            Assert.Equal((row.Date, !expected.IsFinal), (text.Date, text.IsProvisional));
            Assert.Equal((row.Date, expected.State), (row.Date, row.Cells[^1].State));
            Assert.Equal(
                (row.Date, expected.State switch
                {
                    GuardrailState.Holds => "holds",
                    GuardrailState.Breached => "BREACHED",
                    GuardrailState.TooLittleVolume => "too few",
                    _ => "no data",
                }),
                (text.Date, text.State));
            for (int i = 0; i < expected.Values.Length; i++)
            {
                Same(row.Date, expected.Values[i], row.Cells[i].Value, 1e-9);
                Same(row.Date, expected.Values[i], text.Values[i], text.Rounding[i]);
            }

            Same(row.Date, ("change", Change(row.Date, expected)), row.Change, 1e-9);
        }

        double? Change(DateOnly date, Expected expected)
        {
            if (!expected.IsFinal)
                return null;
            double? before = compute(date.AddDays(-days)).Values[0].Value;
            double? value = expected.Values[0].Value;
            return exhibit.NorthStar.Measure is Measure.ActivatedShare ? value - before : (value / before) - 1;
        }
    }

    private static void Same(DateOnly date, (string Header, double? Value) expected, double? actual, double tolerance) => Assert.True(
        expected.Value is { } value && actual is { } number ? Math.Abs(value - number) <= tolerance : expected.Value is null == actual is null,
        $"{date:yyyy-MM-dd}, {expected.Header}: expected {expected.Value}, but it is {actual}.");

    private static string Print(Exhibit exhibit)
    {
        using var output = new StringWriter();
        new Page(GalleryRun.Console(output)).Print(exhibit);
        return output.ToString();
    }
}
