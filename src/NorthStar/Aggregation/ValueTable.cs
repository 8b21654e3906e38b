using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>The values of one dimension. There are few, and events bring the same ones again and again.</summary>
internal sealed class ValueTable : KeyTable<DimensionValue>
{
    // One more than their numbers.
    private readonly NearValues<int> _near = new();

    /// <inheritdoc cref="KeyTable{TKey}.NumberOf"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NearNumberOf(DimensionValue value) => TryFindNear(value, out int number) ? number : FarNumberOf(value);

    /// <summary>Finds the number of a value that was asked for lately; otherwise returns false. Never throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFindNear(DimensionValue value, out int number)
    {
        number = _near.Find(value) - 1;
        return number >= 0;
    }

    /// <inheritdoc/>
    public override void TruncateTo(int count)
    {
        base.TruncateTo(count);
        _near.Clear();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FarNumberOf(DimensionValue value)
    {
        int number = NumberOf(value);
        _near.Add(value, number + 1);
        return number;
    }
}
