using System.Globalization;

namespace NorthStar.Benchmarks;

/// <summary>What applications often do: dictionaries by ISO year and week. One thread.</summary>
internal sealed class TypicalWeeks
{
    private readonly Dictionary<(int Year, int Week), int> _counts = [];
    private readonly Dictionary<(int Year, int Week), HashSet<long>> _hosts = [];
    private readonly Dictionary<(int Year, int Week), TimeSpan> _durations = [];

    public void Record(in MeetingValue e)
    {
        if (e.Participants < 2)
            return;
        DateTime day = e.EndedAt.UtcDateTime;
        (int Year, int Week) key = (ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
        _durations[key] = _durations.GetValueOrDefault(key) + e.Duration;
        if (!_hosts.TryGetValue(key, out HashSet<long>? hosts))
            _hosts[key] = hosts = [];
        hosts.Add(e.HostId);
    }

    public WeekFigures this[int week]
    {
        get
        {
            DateTime day = MeetingStream.FirstWeek.UtcDateTime.AddDays(7 * week);
            (int Year, int Week) key = (ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
            return new(_counts[key], _hosts[key].Count, _durations[key]);
        }
    }
}
