using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>Events in a row that lie in one period, added up where the compiler can keep the numbers in registers.</summary>
internal struct PeriodRun<TQuantity, TSum>
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    private readonly long _startTicks;
    private readonly ulong _lengthTicks;
    private TSum _sum;

    /// <summary>An empty run.</summary>
    /// <param name="period">The period.</param>
    /// <param name="startTicks">The first instant that an event of the run may have.</param>
    /// <param name="lengthTicks">For how long after it.</param>
    public PeriodRun(PeriodTally<TQuantity, TSum> period, long startTicks, ulong lengthTicks)
    {
        Period = period;
        _startTicks = startTicks;
        _lengthTicks = lengthTicks;
    }

    public PeriodTally<TQuantity, TSum>? Period { get; }

    public long Total { get; private set; }

    public long Qualified { get; private set; }

    [UnscopedRef]
    public readonly ref readonly TSum Sum => ref _sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Covers(EventTime time) =>
        time.State == EventTimeState.Known && unchecked((ulong)(time.UtcTicks - _startTicks)) < _lengthTicks;

    /// <summary>Adds an event; returns false, with nothing added, where the sum would not stay small or the quantity is not valid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAdd(bool isQualified, TQuantity quantity)
    {
        if (isQualified)
        {
            if (!_sum.TryAddSmall(quantity))
                return false;
            Qualified++;
        }
        else if (!TSum.IsValid(quantity))
        {
            return false;
        }

        Total++;
        return true;
    }
}
