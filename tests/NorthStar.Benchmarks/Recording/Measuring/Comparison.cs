namespace NorthStar.Benchmarks.Recording.Measuring;

/// <summary>What a contender came to with one kind of input.</summary>
/// <param name="Array">On all events, streamed from memory into an empty one.</param>
/// <param name="Resident">On one batch again and again; <see langword="null"/> where that was not measured.</param>
/// <param name="Memory">What it needed for all events.</param>
internal sealed record Result(Measurement Array, Measurement? Resident, Footprint Memory);

/// <summary>Contenders for one task and one kind of input, side by side.</summary>
internal sealed class Comparison
{
    private readonly Dictionary<string, Result> _results = [];

    public Result? this[string contender] => _results.GetValueOrDefault(contender);

    public static Comparison Of<TEvent>(IReadOnlyList<Entry<TEvent>> entries, TEvent[] events, int rounds, bool resident = false)
    {
        const int ResidentShare = 2;
        var comparison = new Comparison();
        IReadOnlyDictionary<string, Footprint> footprints = Agreement.Ensure(entries, events);
        var measuring = new Rounds(rounds);
        IReadOnlyList<Measurement> array = measuring.OverArray(entries, events);
        int batch = Math.Min(events.Length, IContender<TEvent>.BatchSize);
        IReadOnlyList<Measurement> living = resident
            ? measuring.OverResident(entries, events[^batch..], passes: Math.Max(1, events.Length / ResidentShare / batch))
            : [];
        foreach (Measurement measured in array)
        {
            comparison._results.Add(
                measured.Name, new Result(measured, living.FirstOrDefault(other => other.Name == measured.Name), footprints[measured.Name]));
        }

        return comparison;
    }

    /// <summary>The ratio of two figures; <see langword="null"/> where one of the contenders did not take part.</summary>
    public double? Ratio(string contender, string baseline, Func<Result, double?> figure)
    {
        double? above = this[contender] is { } first ? figure(first) : null;
        return above / (this[baseline] is { } second ? figure(second) : null);
    }
}
