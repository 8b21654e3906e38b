namespace NorthStar;

/// <summary>
/// What became of every recorded event since the aggregator was made, loaded or merged. Immutable.
/// <see cref="Recorded"/> = <see cref="Accepted"/> + <see cref="Duplicates"/> + <see cref="Rejected"/>.
/// </summary>
public sealed class RecordCounters
{
    private readonly long[] _rejected;

    internal RecordCounters(long accepted, long duplicates, long corrections, long capped, ReadOnlySpan<long> rejected)
    {
        Accepted = accepted;
        Duplicates = duplicates;
        Corrections = corrections;
        Capped = capped;
        _rejected = rejected.ToArray();
    }

    /// <summary>Every event that was given to <c>Record</c> and did not raise an exception.</summary>
    public long Recorded => Accepted + Duplicates + Rejected;

    /// <summary>Events that count in their period, qualified or not.</summary>
    public long Accepted { get; }

    /// <summary>Events whose id had been accepted before.</summary>
    public long Duplicates { get; }

    /// <summary>
    /// Those of <see cref="Accepted"/> that came when a period which they can change had been final already: its value may
    /// differ from what was read before.
    /// </summary>
    public long Corrections { get; }

    /// <summary>Those of <see cref="Accepted"/> whose quantity was cut down to <see cref="QuantityAttribute.Cap"/>.</summary>
    public long Capped { get; }

    /// <summary>Events rejected for any reason.</summary>
    public long Rejected => _rejected.Sum();

    /// <summary>Events rejected for <paramref name="reason"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is not defined.</exception>
    public long RejectedFor(RejectionReason reason) => Enum.IsDefined(reason)
        ? _rejected[(int)reason]
        : throw new ArgumentOutOfRangeException(nameof(reason), reason, "This is not a reason for rejection.");

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Recorded} recorded = {Accepted} accepted + {Duplicates} duplicates + {Rejected} rejected");
}
