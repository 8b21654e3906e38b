namespace NorthStar.Benchmarks.Recording.Measuring;

/// <summary>Sees to it that nothing is measured that does something else.</summary>
internal static class Agreement
{
    /// <summary>Throws unless every contender comes to the same figures; leaves all code compiled, and tells what memory each needs.</summary>
    public static IReadOnlyDictionary<string, Footprint> Ensure<TEvent>(IReadOnlyList<Entry<TEvent>> entries, TEvent[] events)
    {
        Figure[]? expected = null;
        var footprints = new Dictionary<string, Footprint>();
        foreach (Entry<TEvent> entry in entries)
        {
            using var memory = new PeakMemory();
            IContender<TEvent> contender = entry.New();
            contender.RecordAll(events);
            footprints.Add(entry.Name, new Footprint(memory.Held(), memory.Peak));
            Figure[] figures = [.. contender.Figures];
            (contender as IDisposable)?.Dispose();
            expected ??= figures;
            if (figures is [] || !figures.SequenceEqual(expected))
            {
                (Figure Expected, Figure Found) first = expected.Zip(figures).FirstOrDefault(pair => pair.First != pair.Second);
                throw new InvalidOperationException(
                    $"'{entry.Name}' disagrees with '{entries[0].Name}': {figures.Length} figures for {expected.Length}; the first difference is {first.Found} for {first.Expected}.");
            }
        }

        return footprints;
    }
}
