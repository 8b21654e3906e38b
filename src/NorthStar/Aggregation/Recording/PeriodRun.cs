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

    /// <summary>Whether the sum stays small with a quantity.</summary>
    public readonly bool HasRoomFor(TQuantity quantity)
    {
        TSum sum = _sum;
        return sum.TryAddSmall(quantity);
    }

    /// <summary>Adds to the sum and to the qualified events; returns false, with nothing added, where the sum would not stay small or the quantity is not valid.</summary>
    /// <remarks><see cref="Count"/> counts the event.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAdd(bool isQualified, TQuantity quantity)
    {
        if (!TSum.IsValid(quantity) || !_sum.TryAddSmall(Quantities.ZeroUnless(isQualified, quantity)))
            return false;
        Qualified += isQualified ? 1 : 0;
        return true;
    }

    /// <summary>Counts events of which the quantities are added.</summary>
    public void Count(int events) => Total += events;
}
