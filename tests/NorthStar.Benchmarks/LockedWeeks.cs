namespace NorthStar.Benchmarks;

/// <summary>A careful class for this metric that threads may share: a lock, and one set of hosts per week.</summary>
internal sealed class LockedWeeks
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, Week> _weeks = [];
    private readonly long _firstTicks = MeetingStream.FirstWeek.UtcTicks;

    public void Record(in MeetingValue e)
    {
        long week = (e.EndedAt.UtcTicks - _firstTicks) / (7 * TimeSpan.TicksPerDay);
        lock (_gate)
        {
            if (!_weeks.TryGetValue(week, out Week? figures))
                _weeks.Add(week, figures = new Week());
            figures.Total++;
            if (e.Participants < 2)
                return;
            figures.Count++;
            figures.Ticks = checked(figures.Ticks + e.Duration.Ticks);
            figures.Hosts.Add(e.HostId);
        }
    }

    public WeekFigures this[int week]
    {
        get
        {
            lock (_gate)
                return new(_weeks[week].Count, _weeks[week].Hosts.Count, new TimeSpan(_weeks[week].Ticks));
        }
    }

    private sealed class Week
    {
        public long Total { get; set; }

        public long Count { get; set; }

        public long Ticks { get; set; }

        public HashSet<long> Hosts { get; } = [];
    }
}
