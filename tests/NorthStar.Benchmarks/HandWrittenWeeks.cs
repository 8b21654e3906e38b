namespace NorthStar.Benchmarks;

/// <summary>What an expert writes for exactly this metric: arrays, integer division, a bit per host and week. One thread.</summary>
internal sealed class HandWrittenWeeks
{
    private const int WordsPerWeek = (MeetingStream.Hosts + 63) / 64;

    private readonly long _firstTicks = MeetingStream.FirstWeek.UtcTicks;
    private readonly long[] _counts = new long[MeetingStream.Weeks];
    private readonly long[] _hosts = new long[MeetingStream.Weeks];
    private readonly long[] _ticks = new long[MeetingStream.Weeks];
    private readonly ulong[] _seen = new ulong[MeetingStream.Weeks * WordsPerWeek];

    public void Record(in MeetingValue e)
    {
        if (e.Participants < 2)
            return;
        int week = (int)((e.EndedAt.UtcTicks - _firstTicks) / (7 * TimeSpan.TicksPerDay));
        _counts[week]++;
        _ticks[week] = checked(_ticks[week] + e.Duration.Ticks);
        ref ulong word = ref _seen[(week * WordsPerWeek) + (int)(e.HostId >> 6)];
        ulong bit = 1UL << (int)(e.HostId & 63);
        if ((word & bit) == 0)
        {
            word |= bit;
            _hosts[week]++;
        }
    }

    public WeekFigures this[int week] => new(_counts[week], _hosts[week], new TimeSpan(_ticks[week]));
}
