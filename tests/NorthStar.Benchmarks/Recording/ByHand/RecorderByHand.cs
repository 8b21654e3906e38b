using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.ByHand;

/// <summary>Code by hand for one task. Knows one thread only.</summary>
internal abstract class RecorderByHand<TMeeting>
    where TMeeting : struct
{
    /// <summary>How many rows of actors a bulk loop asks for before it needs the first: their cache misses overlap.</summary>
    protected const int PrefetchedAtOnce = 16;

    public abstract IEnumerable<Figure> Figures { get; }

    protected Lock Gate { get; } = new();

    public abstract void RecordBulk(Span<TMeeting> events);

    public abstract void RecordEach(Span<TMeeting> events);

    public abstract void RecordLocked(Span<TMeeting> events);

    /// <summary>Adds what another recorder for the same task has seen.</summary>
    public abstract void Merge(RecorderByHand<TMeeting> other);
}
