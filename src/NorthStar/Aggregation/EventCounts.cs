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

    public bool IsZero => _accepted == 0 && _duplicates == 0 && !_rejected.AsSpan().ContainsAnyExcept(0L);

    public void Accept(EventMarks marks) => Accept(1, marks);

    /// <summary>Counts events with the same marks.</summary>
    public void Accept(long events, EventMarks marks)
    {
        _accepted += events;
        if ((marks & (EventMarks.Correction | EventMarks.Capped)) == 0)
            return;
        if ((marks & EventMarks.Correction) != 0)
            _corrections += events;
        if ((marks & EventMarks.Capped) != 0)
            _capped += events;
    }

    public void Reject(RejectionReason reason) => _rejected[(int)reason]++;

    public void AddDuplicate() => _duplicates++;

    /// <summary>An event that two parts have accepted counts once, and is a correction only where it was one for both.</summary>
    public void MakeDuplicate(bool wasCorrection, bool wasCapped)
    {
        _accepted--;
        _duplicates++;
        if (wasCorrection)
            _corrections--;
        if (wasCapped)
            _capped--;
    }

    public void CopyFrom(EventCounts other)
    {
        other._rejected.CopyTo(_rejected, 0);
        _accepted = other._accepted;
        _duplicates = other._duplicates;
        _corrections = other._corrections;
        _capped = other._capped;
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
