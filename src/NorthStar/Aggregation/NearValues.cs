using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>What belongs to the values of a dimension that came lately: found without a search, and forgotten where many come.</summary>
/// <typeparam name="T">What belongs to a value; never its default.</typeparam>
internal sealed class NearValues<T>
{
    private const int PlaceBits = 6;

    private readonly Pair[] _pairs = new Pair[1 << PlaceBits];

    /// <summary>What belongs to a value, or the default where that is not known. Never throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? Find(DimensionValue value)
    {
        ref Pair pair = ref _pairs[PlaceOf(value)];
        return value.IsSame(in pair.Last) ? pair.ItemOfLast : FindEqual(value, in pair);
    }

    /// <summary>Adds what belongs to a value that was not found.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Add(DimensionValue value, T item)
    {
        ref Pair pair = ref _pairs[PlaceOf(value)];
        pair.Earlier = pair.Last;
        pair.ItemOfEarlier = pair.ItemOfLast;
        pair.Last = value;
        pair.ItemOfLast = item;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => Array.Clear(_pairs);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T? FindEqual(DimensionValue value, ref readonly Pair pair)
    {
        if (value.Equals(pair.Last))
            return pair.ItemOfLast;
        return value.Equals(pair.Earlier) ? pair.ItemOfEarlier : default;
    }

    // Values that share a place are only found more slowly: it need not be a good hash.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlaceOf(DimensionValue value)
    {
        uint key = value.Text is { Length: > 0 } text ? ((uint)text.Length << 5) ^ text[0] ^ ((uint)text[^1] << 10) : (uint)value.Number;
        return (int)((key * 0x9E3779B9) >> (32 - PlaceBits));
    }

    // The last two values that have a place.
    private struct Pair
    {
        public DimensionValue Last;
        public T? ItemOfLast;
        public DimensionValue Earlier;
        public T? ItemOfEarlier;
    }
}
