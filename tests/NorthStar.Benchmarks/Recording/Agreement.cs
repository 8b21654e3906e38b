namespace NorthStar.Benchmarks.Recording;

/// <summary>Sees to it that nothing is measured that does something else.</summary>
internal static class Agreement
{
    /// <summary>Throws unless every contender comes to the same figures; leaves all code compiled.</summary>
    public static void Ensure<TEvent>(IReadOnlyList<Entry<TEvent>> entries, TEvent[] events)
    {
        Figure[]? expected = null;
        foreach (Entry<TEvent> entry in entries)
        {
            IContender<TEvent> contender = entry.New();
            for (int start = 0; start < events.Length; start += Rounds.BatchSize)
                contender.Record(events.AsSpan(start, Math.Min(Rounds.BatchSize, events.Length - start)));
            Figure[] figures = [.. contender.Figures];
            expected ??= figures;
            if (figures is [] || !figures.SequenceEqual(expected))
            {
                (Figure Expected, Figure Found) first = expected.Zip(figures).FirstOrDefault(pair => pair.First != pair.Second);
                throw new InvalidOperationException(
                    $"'{entry.Name}' disagrees with '{entries[0].Name}': {figures.Length} figures for {expected.Length}; the first difference is {first.Found} for {first.Expected}.");
            }
        }
    }
}
