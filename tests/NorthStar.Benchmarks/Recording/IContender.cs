namespace NorthStar.Benchmarks.Recording;

/// <summary>One way to do a task: takes batches of events, and knows the figures at the end.</summary>
internal interface IContender<TEvent>
{
    void Record(ReadOnlySpan<TEvent> events);

    /// <summary>The weeks that have events, and behind each its plans where the task asks for them, both in ascending order.</summary>
    IEnumerable<Figure> Figures { get; }
}
