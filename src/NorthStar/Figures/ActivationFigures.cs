using System.Globalization;

namespace NorthStar;

/// <summary>
/// What became of the actors whose first base event (<see cref="ActivationBaseAttribute{TMetric}"/>) lies in a period.
/// Immutable. Each actor is counted in one period, so that these numbers may be added up.
/// </summary>
public sealed class ActivationFigures
{
    internal static readonly ActivationFigures None = new(0, 0, 0);

    internal ActivationFigures(long mature, long activated, long immature)
    {
        Mature = mature;
        Activated = activated;
        Immature = immature;
    }

    /// <summary>The actors whose window has closed, the lateness allowance included.</summary>
    public long Mature { get; }

    /// <summary>Those of <see cref="Mature"/> with enough qualified events within the window.</summary>
    public long Activated { get; }

    /// <summary>The actors whose window is still open. They are kept apart, activated already or not.</summary>
    public long Immature { get; }

    /// <summary><see cref="Activated"/> divided by <see cref="Mature"/>, 0 to 1; <see langword="null"/> where there is none.</summary>
    public double? Share => Ratio.Of(Activated, Mature);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Activated} of {Mature} activated, {Immature} immature");
}
