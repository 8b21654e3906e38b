using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace NorthStar;

/// <summary>
/// The figures of one period by the values of a dimension. Immutable. Holds the values that occurred, in ascending
/// order, no value first; any other value has the figures of nothing.
/// </summary>
/// <remarks>Counts and quantities of the slices add up to those of the period; distinct actors do not.</remarks>
/// <typeparam name="TKey">The type of the dimension.</typeparam>
/// <typeparam name="TFigures">The type of a slice's figures.</typeparam>
[SuppressMessage("Naming", "CA1710", Justification = "'Breakdown' is the word that analysts use for it.")]
public sealed class Breakdown<TKey, TFigures> : IReadOnlyCollection<KeyValuePair<TKey, TFigures>>
{
    private readonly KeyValuePair<TKey, TFigures>[] _slices;
    private readonly TFigures _empty;

    internal Breakdown(IEnumerable<KeyValuePair<TKey, TFigures>> slices, TFigures empty)
    {
        _slices = [.. slices];
        _empty = empty;
    }

    /// <summary>The number of values that occurred in the period.</summary>
    public int Count => _slices.Length;

    /// <summary>The values that occurred in the period.</summary>
    public IEnumerable<TKey> Keys => _slices.Select(slice => slice.Key);

    /// <summary>The figures of one value; those of nothing where it did not occur.</summary>
    public TFigures this[TKey key]
    {
        get
        {
            foreach ((TKey candidate, TFigures figures) in _slices)
            {
                if (EqualityComparer<TKey>.Default.Equals(candidate, key))
                    return figures;
            }

            return _empty;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<TKey, TFigures>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<TKey, TFigures>>)_slices).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
