using System.Collections.Immutable;

namespace NorthStar.Aggregation;

/// <summary>Counts the elements of an <see cref="ImmutableArray{T}"/>, which may be a default value without an array.</summary>
public static class ElementCount
{
    /// <summary>The number of elements; 0 for a default value.</summary>
    public static int Of<T>(ImmutableArray<T> items) => items.IsDefault ? 0 : items.Length;

    /// <inheritdoc cref="Of{T}(ImmutableArray{T})"/>
    public static int? Of<T>(ImmutableArray<T>? items) => items is { } present ? Of(present) : null;
}
