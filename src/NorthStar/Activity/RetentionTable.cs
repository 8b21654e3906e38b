using System.Globalization;

namespace NorthStar;

/// <summary>When an actor counts as retained.</summary>
public enum RetentionMode
{
    /// <summary>Active in exactly that period after the first one.</summary>
    On,

    /// <summary>Active in that period or in a later one, up to now.</summary>
    OnOrAfter,
}

/// <summary>What became of each cohort: the actors whose first qualified event ever lies in the same period. Immutable.</summary>
/// <param name="Cohorts">The cohorts, oldest first and without gaps.</param>
public sealed record RetentionTable(IReadOnlyList<RetentionCohort> Cohorts);

/// <summary>The actors whose first qualified event ever lies in one period. Immutable.</summary>
/// <param name="Interval">That period.</param>
/// <param name="Size">The number of actors. Each actor is in one cohort, so that sizes may be added up.</param>
/// <param name="Cells">What became of them: those offsets, or brackets, that have begun.</param>
public sealed record RetentionCohort(PeriodInterval Interval, long Size, IReadOnlyList<RetentionCell> Cells)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Interval}: {Size} actors, {Cells.Count} cells");
}

/// <summary>How many actors of a cohort were retained. Immutable.</summary>
/// <param name="Offset">How many periods after the cohort's own the cell begins; 0 is the cohort's own period.</param>
/// <param name="EndOffset">The first offset after the cell; <see langword="null"/> where it is open (<see cref="RetentionMode.OnOrAfter"/>).</param>
/// <param name="Retained">The retained actors.</param>
/// <param name="Share">Those divided by the size of the cohort, 0 to 1; <see langword="null"/> where it is empty.</param>
/// <param name="IsProvisional">Whether the number may still change.</param>
public sealed record RetentionCell(int Offset, int? EndOffset, long Retained, double? Share, bool IsProvisional);
