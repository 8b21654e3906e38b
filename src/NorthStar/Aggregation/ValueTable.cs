using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>The values of one dimension. There are few, and events bring the same ones again and again.</summary>
internal sealed class ValueTable : KeyTable<DimensionValue>
{
    private const int NearPlaces = 128;

    // One more than the numbers of the last two values that have this place, the later one first.
    private readonly (int Last, int Earlier)[] _near = new (int, int)[NearPlaces];

    /// <inheritdoc cref="KeyTable{TKey}.NumberOf"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NearNumberOf(DimensionValue value) => TryFindNear(value, out int number) ? number : FarNumberOf(value);

    /// <summary>Finds the number of a value that was asked for lately; otherwise returns false. Never throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFindNear(DimensionValue value, out int number)
    {
        (int last, int earlier) = _near[PlaceOf(value)];
        ReadOnlySpan<DimensionValue> values = Keys;
        number = last - 1;
        if ((uint)number < (uint)values.Length && values[number].Equals(value))
            return true;
        number = earlier - 1;
        return (uint)number < (uint)values.Length && values[number].Equals(value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FarNumberOf(DimensionValue value)
    {
        int number = NumberOf(value);
        ref (int Last, int Earlier) near = ref _near[PlaceOf(value)];
        near = (number + 1, near.Last);
        return number;
    }

    // Values that share a place are only found more slowly: it need not be a good hash.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlaceOf(DimensionValue value) =>
        (value.Text is { Length: > 0 } text ? (text.Length * 8) ^ text[0] ^ (text[^1] * 2) : (int)value.Number) & (NearPlaces - 1);
}
