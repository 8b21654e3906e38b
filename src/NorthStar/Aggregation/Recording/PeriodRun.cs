using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>Events in a row that lie in one period, added up where the compiler can keep the numbers in registers.</summary>
internal struct PeriodRun<TQuantity, TSum>
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    private readonly bool _isOfOnes;
    private TSum _sum;

    /// <summary>An empty run.</summary>
    /// <param name="period">The period.</param>
    /// <param name="startTicks">The first instant that an event of the run may have.</param>
    /// <param name="lengthTicks">For how long after it.</param>
    /// <param name="hasQuantities">Whether events have quantities; otherwise each is worth one.</param>
    public PeriodRun(PeriodTally<TQuantity, TSum> period, long startTicks, ulong lengthTicks, bool hasQuantities)
    {
        Period = period;
        StartTicks = startTicks;
        LengthTicks = lengthTicks;
        _isOfOnes = !hasQuantities;
        _sum = default;
    }

    public readonly long StartTicks;

    public readonly ulong LengthTicks;

    public PeriodTally<TQuantity, TSum>? Period { get; }

    public long Total { get; private set; }

    public long Qualified { get; private set; }

    public readonly TSum Sum => _isOfOnes ? SumOfOnes() : _sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Covers(EventTime time) => time.IsWithin(StartTicks, LengthTicks);

    /// <summary>Whether the sum stays small with a quantity.</summary>
    public readonly bool HasRoomFor(TQuantity quantity)
    {
        TSum sum = Sum;
        return sum.TryAddSmall(quantity);
    }

    /// <summary>Adds an event; returns false, with nothing added, where the sum would not stay small or the quantity is not valid.</summary>
    /// <param name="fields">The event.</param>
    /// <param name="counted">1, or 0 where <see cref="Count"/> will count the event.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAdd<TActor, TId>(in EventFields<TActor, TId, TQuantity> fields, int counted)
        where TActor : notnull
        where TId : notnull
    {
        long times = fields.IsQualified ? 1 : 0;

        // Ones are added up when they are read: nobody lives to record so many that their sum is not small.
        if (fields.HasQuantity &&
            (!TSum.IsValid(fields.Quantity) || !_sum.TryAddSmall(Quantities.Times(fields.Quantity, times))))
        {
            return false;
        }

        Qualified += times;
        Total += counted;
        return true;
    }

    /// <summary>Counts events that are added.</summary>
    public void Count(int events) => Total += events;

    /// <summary>Takes over what was added to a copy of this run: the rest of it is the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void TakeTotals(in PeriodRun<TQuantity, TSum> copy)
    {
        Total = copy.Total;
        Qualified = copy.Qualified;
        _sum = copy._sum;
    }

    private readonly TSum SumOfOnes()
    {
        TSum sum = default;
        sum.TryAdd((TQuantity)(object)Qualified);
        return sum;
    }
}
