namespace NorthStar.Benchmarks.Recording.Measuring;

/// <summary>One way to do a task: takes events, and knows the figures at the end.</summary>
internal interface IContender<TEvent>
{
    /// <summary>How many events come at once.</summary>
    const int BatchSize = 4096;

    /// <summary>The weeks that have events, and behind each its plans where the task asks for them, both in ascending order.</summary>
    IEnumerable<Figure> Figures { get; }

    void Record(ReadOnlySpan<TEvent> events);

    /// <summary>Records all events, a batch at a time.</summary>
    void RecordAll(TEvent[] events)
    {
        for (int start = 0; start < events.Length; start += BatchSize)
            Record(events.AsSpan(start, Math.Min(BatchSize, events.Length - start)));
    }
}
