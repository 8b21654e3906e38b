namespace NorthStar.Aggregation;

/// <summary>What became of the recorded events, while it is being counted.</summary>
internal sealed class EventCounts
{
    private static readonly int ReasonCount = Enum.GetValues<RejectionReason>().Length;

    private readonly long[] _rejected = new long[ReasonCount];
    private long _accepted;
    private long _duplicates;
    private long _corrections;
    private long _capped;

    public void Accept(bool isCorrection, bool isCapped)
    {
        _accepted++;
        if (isCorrection)
            _corrections++;
        if (isCapped)
            _capped++;
    }

    public void Reject(RejectionReason reason) => _rejected[(int)reason]++;

    public void AddDuplicate() => _duplicates++;

    /// <summary>An event that two parts have accepted counts once.</summary>
    public void MakeDuplicate()
    {
        _accepted--;
        _duplicates++;
    }

    public RecordCounters Read() => new(_accepted, _duplicates, _corrections, _capped, _rejected);

    public void Add(RecordCounters counters)
    {
        _accepted += counters.Accepted;
        _duplicates += counters.Duplicates;
        _corrections += counters.Corrections;
        _capped += counters.Capped;
        for (int reason = 0; reason < ReasonCount; reason++)
            _rejected[reason] += counters.RejectedFor((RejectionReason)reason);
    }
}
