using System.Collections.Concurrent;

namespace NorthStar;

/// <summary>
/// The offsets of one time zone as a list of segments of constant offset, which covers every period of every spine.
/// It asks the zone only which offset an instant has; the other direction is worked out here.
/// </summary>
/// <remarks>
/// Assumes that no zone leaves an offset and returns to it within four days. The shortest such stay since 1970 in
/// the tz database is an hour under seven days (America/Recife, October 2000); a test compares all zones with NodaTime.
/// </remarks>
internal sealed class ZoneTimeline
{
    private const long ProbeStep = 4 * TimeSpan.TicksPerDay;

    // A quarter of slack on both sides: a fiscal quarter begins up to two months before the first date.
    private static readonly long ScanStart = MetricCalendar.MinDate.AddMonths(-3).DayNumber * TimeSpan.TicksPerDay;
    private static readonly long ScanEnd = MetricCalendar.MaxDate.AddMonths(4).DayNumber * TimeSpan.TicksPerDay;

    private static readonly ConcurrentDictionary<string, Lazy<ZoneTimeline>> Timelines = new(StringComparer.Ordinal);

    private readonly long[] _starts;
    private readonly long[] _offsets;

    private ZoneTimeline(TimeZoneInfo zone)
    {
        List<long> starts = [long.MinValue];
        List<long> offsets = [OffsetOf(zone, ScanStart)];
        for (long probe = ScanStart; probe < ScanEnd; probe += ProbeStep)
        {
            long next = probe + ProbeStep;
            AddTransitions(probe, offsets[^1], next, OffsetOf(zone, next));
        }

        _starts = [.. starts];
        _offsets = [.. offsets];

        void AddTransitions(long low, long lowOffset, long high, long highOffset)
        {
            if (lowOffset == highOffset)
                return;

            if (high - low == TimeSpan.TicksPerSecond)
            {
                starts.Add(high);
                offsets.Add(highOffset);
                return;
            }

            long middle = low + (high - low) / (2 * TimeSpan.TicksPerSecond) * TimeSpan.TicksPerSecond;
            long middleOffset = OffsetOf(zone, middle);
            AddTransitions(low, lowOffset, middle, middleOffset);
            AddTransitions(middle, middleOffset, high, highOffset);
        }
    }

    public static ZoneTimeline Of(TimeZoneInfo zone) =>
        Timelines.GetOrAdd(zone.Id, static (_, z) => new Lazy<ZoneTimeline>(() => new ZoneTimeline(z)), zone).Value;

    public long OffsetAt(long utcTicks) => _offsets[SegmentAt(utcTicks)];

    public DateTimeOffset LocalTimeAt(long utcTicks)
    {
        long offset = OffsetAt(utcTicks);
        return new DateTimeOffset(utcTicks + offset, TimeSpan.FromTicks(offset));
    }

    public DateOnly DateAt(long utcTicks) =>
        DateOnly.FromDayNumber((int)((utcTicks + OffsetAt(utcTicks)) / TimeSpan.TicksPerDay));

    /// <summary>The UTC ticks of the earliest instant at which the local clock reads midnight of the date, or later.</summary>
    public long StartOfDay(DateOnly date)
    {
        // An offset is less than a day, so a day before this midnight in UTC it has not been reached anywhere.
        int segment = SegmentAt((date.DayNumber - 1) * TimeSpan.TicksPerDay);
        return StartOfDay(date, ref segment);
    }

    /// <summary>The same for a walk through rising dates, which begins with segment 0 and keeps it between calls.</summary>
    public long StartOfDay(DateOnly date, ref int segment)
    {
        long midnight = date.DayNumber * TimeSpan.TicksPerDay;
        while (segment + 1 < _starts.Length && _starts[segment + 1] + _offsets[segment] <= midnight)
            segment++;

        return Math.Max(_starts[segment], midnight - _offsets[segment]);
    }

    /// <summary>Whether the local calendar has the date: some zones crossed the date line and skipped one.</summary>
    public bool HasDate(DateOnly date) => StartOfDay(date) < StartOfDay(date.AddDays(1));

    private int SegmentAt(long utcTicks)
    {
        int found = Array.BinarySearch(_starts, utcTicks);
        return found >= 0 ? found : ~found - 1;
    }

    private static long OffsetOf(TimeZoneInfo zone, long utcTicks) =>
        zone.GetUtcOffset(new DateTime(utcTicks, DateTimeKind.Utc)).Ticks;
}
