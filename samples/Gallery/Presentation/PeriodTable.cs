using NorthStar;

namespace Gallery.Presentation;

/// <summary>The periods of a North Star Metric, oldest first, beside its inputs and guardrails.</summary>
internal sealed class PeriodTable
{
    private readonly List<PeriodColumn> _columns = [];
    private readonly IReadOnlyList<(PeriodInterval Interval, bool IsProvisional)> _periods;
    private readonly int _shown;

    private PeriodTable(IReadOnlyList<(PeriodInterval, bool)> periods, int shown)
    {
        _periods = periods;
        _shown = shown;
    }

    public Cadence Cadence => _periods[0].Interval.Cadence;

    public IReadOnlyList<PeriodColumn> Columns => _columns;

    public IReadOnlyList<PeriodRow> Rows =>
        [.. Enumerable.Range(0, _periods.Count).TakeLast(_shown).Select(Row)];

    /// <summary>A table of the last periods of a metric.</summary>
    public static PeriodTable Of<TQuantity>(IEnumerable<Figures<TQuantity>> periods, int shown = 10)
        where TQuantity : unmanaged =>
        new([.. periods.Select(period => (period.Interval, period.IsProvisional))], shown);

    /// <summary>Adds the North Star Metric, and its change against the period before.</summary>
    public PeriodTable NorthStar(string header, Func<DateOnly, double?> value, string format = "N0") =>
        Add(new PeriodColumn(header, format, value) { IsNorthStar = true });

    /// <summary>Adds an input metric or another figure.</summary>
    public PeriodTable Figure(string header, Func<DateOnly, double?> value, string format = "N0") =>
        Add(new PeriodColumn(header, format, value));

    /// <summary>Adds a guardrail: its value, and whether it holds.</summary>
    public PeriodTable Guardrail(string header, Func<DateOnly, GuardrailReading> reading, string format = "N0") =>
        Add(new PeriodColumn(header, format, period => reading(period).Value) { State = period => reading(period).State });

    private PeriodTable Add(PeriodColumn column)
    {
        _columns.Add(column);
        return this;
    }

    private PeriodRow Row(int place)
    {
        (PeriodInterval interval, bool isProvisional) = _periods[place];
        PeriodColumn northStar = _columns.Single(column => column.IsNorthStar);
        double? value = northStar.Value(interval.Date);
        double? before = place > 0 && !isProvisional ? northStar.Value(_periods[place - 1].Interval.Date) : null;
        return new PeriodRow(
            interval.Date,
            isProvisional,
            northStar.IsShare ? value - before : before == 0 ? null : (value - before) / before,
            [.. _columns.Select(column => new PeriodCell(column, column.Value(interval.Date), column.State?.Invoke(interval.Date)))]);
    }
}

/// <summary>One period as it is shown.</summary>
/// <param name="Change">
/// The change of the North Star Metric against the period before, relative unless it is a share itself; none while this one is provisional.
/// </param>
internal sealed record PeriodRow(DateOnly Date, bool IsProvisional, double? Change, IReadOnlyList<PeriodCell> Cells)
{
    public PeriodCell this[string header] => Cells.Single(cell => cell.Column.Header == header);
}

/// <summary>One figure of a period.</summary>
internal sealed record PeriodCell(PeriodColumn Column, double? Value, GuardrailState? State);

/// <summary>Where a figure comes from, and how it is written.</summary>
internal sealed record PeriodColumn(string Header, string Format, Func<DateOnly, double?> Value)
{
    public bool IsNorthStar { get; init; }

    public bool IsShare => Format.EndsWith('%');

    public Func<DateOnly, GuardrailState>? State { get; init; }
}
