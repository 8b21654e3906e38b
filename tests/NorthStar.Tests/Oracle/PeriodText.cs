using Xunit;

namespace NorthStar.Tests.Oracle;

/// <summary>Writes what an aggregator reads in the form of <see cref="FigureText"/>.</summary>
public static class PeriodText
{
    public static string Of<TQuantity>(Figures<TQuantity> figures, IFormattable? value)
        where TQuantity : unmanaged, IFormattable
    {
        var ofActors = figures as ActorFigures<TQuantity>;
        Assert.Equal((figures.Date, figures.Start, figures.End), (figures.Interval.Date, figures.Interval.Start, figures.Interval.End));
        Assert.Equal(TimeSpan.Zero, figures.UtcStart.Offset);
        Assert.Equal(TimeSpan.Zero, figures.UtcEnd.Offset);
        Assert.Equal((figures.Start, figures.End), (figures.UtcStart, figures.UtcEnd));
        return FigureText.Line(
            figures.Date, figures.Interval.EndDate, figures.Start, figures.End, figures.IsProvisional,
            figures.Total, figures.Count, figures.QualityRate, figures.Quantity,
            ofActors?.Actors.Value, ofActors?.ActionsPerActor, value);
    }

    public static IEnumerable<string> Slices<TKey, TFigures>(
        string dimension, Breakdown<TKey, TFigures> breakdown, Func<TFigures, string> line)
        where TFigures : class
    {
        Assert.Equal(breakdown.Count, breakdown.Keys.Count());
        foreach ((TKey key, TFigures figures) in breakdown)
        {
            Assert.Same(figures, breakdown[key]);
            yield return FigureText.Slice(dimension, key, line(figures));
        }
    }

    public static string Of(RecordCounters counters) => FigureText.Counters(
        counters.Recorded, counters.Accepted, counters.Duplicates, counters.Rejected, counters.RejectedFor);
}
