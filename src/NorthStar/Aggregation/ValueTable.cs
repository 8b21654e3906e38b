using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>The values of one dimension. There are few, and events bring the same ones again and again.</summary>
internal sealed class ValueTable : KeyTable<DimensionValue>
{
    private const int NearPlaces = 64;

    // One more than the number of the last value that has this place.
    private readonly int[] _near = new int[NearPlaces];

    /// <inheritdoc cref="KeyTable{TKey}.NumberOf"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NearNumberOf(ref readonly DimensionValue value)
    {
        int place = PlaceOf(in value);
        ReadOnlySpan<DimensionValue> values = Keys;
        int number = _near[place] - 1;
        return (uint)number < (uint)values.Length && values[number].Equals(value) ? number : FarNumberOf(in value, place);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FarNumberOf(ref readonly DimensionValue value, int place)
    {
        int number = NumberOf(value);
        _near[place] = number + 1;
        return number;
    }

    // Values that share a place are only found more slowly: it need not be a good hash.
    private static int PlaceOf(ref readonly DimensionValue value) =>
        (value.Text is { Length: > 0 } text ? (text.Length * 8) ^ text[0] ^ (text[^1] * 2) : (int)value.Number) & (NearPlaces - 1);
}
