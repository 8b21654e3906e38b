using NorthStar.Benchmarks.Recording.ByHand;

namespace NorthStar.Benchmarks.Recording.Typical;

/// <summary>The weeks as values of a tag, boxed once.</summary>
internal sealed class WeekTags(UtcWeeks weeks)
{
    private readonly object[] _tags = [.. Enumerable.Range(0, weeks.Count).Select(week => (object)week)];

    public KeyValuePair<string, object?> Of(DateTimeOffset instant) => new("week", _tags[weeks.IndexOf(instant.UtcTicks)]);

    public static int IndexOf(object? tag) => (int)tag!;

    public DateOnly DateOf(int week) => weeks.DateOf(week);
}
