using System.Globalization;

namespace NorthStar;

/// <summary>
/// How the active actors of a period came about. Immutable. An actor is active in a period with at least one qualified
/// event; <see cref="Active"/> of the period before + <see cref="New"/> + <see cref="Resurrected"/> -
/// <see cref="Churned"/> = <see cref="Active"/>, and <see cref="New"/> + <see cref="Retained"/> +
/// <see cref="Resurrected"/> = <see cref="Active"/>.
/// </summary>
/// <remarks>Each actor is in one of these numbers per period; they may be compared, not added up over periods, except <see cref="New"/>.</remarks>
/// <param name="Interval">The period.</param>
/// <param name="IsProvisional">Whether the numbers may still change.</param>
/// <param name="New">Actors whose first qualified event ever lies in the period.</param>
/// <param name="Retained">Actors who were active in the period before, too.</param>
/// <param name="Resurrected">Actors who were active earlier, but not in the period before.</param>
/// <param name="Churned">Actors who were active in the period before, and are not in this one.</param>
public sealed record GrowthPeriod(
    PeriodInterval Interval, bool IsProvisional, long New, long Retained, long Resurrected, long Churned)
{
    /// <summary>The active actors.</summary>
    public DistinctCount Active => New + Retained + Resurrected;

    /// <summary>
    /// (<see cref="New"/> + <see cref="Resurrected"/>) / <see cref="Churned"/>: above 1 the metric's actors grow.
    /// <see langword="null"/> where none churned.
    /// </summary>
    public double? QuickRatio => Ratio.Of(New + Resurrected, Churned);

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Interval}: {Active} active = {New} new + {Retained} retained + {Resurrected} resurrected, {Churned} churned");
}
