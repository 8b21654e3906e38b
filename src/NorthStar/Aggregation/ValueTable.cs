namespace NorthStar.Aggregation;

/// <summary>The values of one dimension. There are few, and events bring the same instances of them again and again.</summary>
internal sealed class ValueTable : KeyTable<DimensionValue>
{
    private const int Near = 8;

    /// <inheritdoc cref="KeyTable{TKey}.NumberOf"/>
    public int NearNumberOf(ref readonly DimensionValue value)
    {
        ReadOnlySpan<DimensionValue> known = Keys;
        for (int i = 0; i < Math.Min(known.Length, Near); i++)
        {
            if (known[i].IsSameInstance(in value))
                return i;
        }

        return NumberOf(value);
    }
}
