using System.Buffers;

namespace NorthStar.Aggregation;

/// <summary>
/// An exact running total of quantities. The total of a multiset of quantities is the same in any order, in any
/// batching and through any tree of merges.
/// </summary>
/// <typeparam name="TSelf">The implementing type, a mutable struct.</typeparam>
/// <typeparam name="TQuantity">What is added up.</typeparam>
/// <remarks>
/// <para>
/// Use an implementation as a type argument that is constrained to <see langword="struct"/>, never boxed: the JIT then
/// compiles a specialised copy of the generic code, and an add is a few instructions.
/// </para>
/// <para>
/// <see langword="default"/> is the sum of nothing, which is zero. The state is the exact total and nothing else, so
/// that adding a quantity and then its negation leaves no trace, neither in <see cref="Value"/> nor in the bytes.
/// </para>
/// <para>
/// A total is within range when <c>MinValue &lt;= total &lt;= MaxValue</c> of <typeparamref name="TQuantity"/> holds for
/// the exact total, before any rounding. The rule holds after each step: a sequence of positive and negative quantities
/// may leave the range in one order and stay within it in another. Nothing ever wraps.
/// </para>
/// <para>
/// Thread-safety: adding, merging and copying need exclusive access. While nobody writes, any number of threads may
/// read <see cref="Value"/>, call <see cref="Write"/> and merge from the same sum.
/// </para>
/// </remarks>
public interface ISum<TSelf, TQuantity>
    where TSelf : struct, ISum<TSelf, TQuantity>
{
    /// <summary>
    /// The greatest magnitude up to which every total is within range, rounded down to a double, in the unit of
    /// <see cref="Magnitude"/>.
    /// </summary>
    /// <remarks>
    /// Where the <see cref="Magnitude"/> of the present total and of all quantities of a batch add up to less than this,
    /// no add of the batch is refused, in whatever order. That addition is itself rounded: leave one part in 2^52 of
    /// headroom per quantity.
    /// </remarks>
    static abstract double Limit { get; }

    /// <summary>
    /// Whether the struct is all there is: a copy of it is then a sum of its own. Otherwise only <see cref="Copy"/> makes one.
    /// </summary>
    static abstract bool IsPlainData { get; }

    /// <summary>The total: exact, except that a fraction which the type cannot hold is rounded once, half to even.</summary>
    TQuantity Value { get; }

    /// <summary>Whether <paramref name="value"/> is a number that can be added.</summary>
    /// <param name="value">The quantity to judge.</param>
    /// <returns><see langword="false"/> for NaN and the infinities; otherwise <see langword="true"/>.</returns>
    static abstract bool IsValid(TQuantity value);

    /// <summary>A double not less than the absolute value of <paramref name="value"/>, and close to it.</summary>
    /// <param name="value">The quantity to measure.</param>
    /// <returns>The magnitude, at most a few units in the last place above; infinity for what is not valid.</returns>
    static abstract double Magnitude(TQuantity value);

    /// <summary>A quantity as a double, to compare it with limits: seconds for a <see cref="TimeSpan"/>.</summary>
    /// <param name="value">The quantity to convert; the nearest double where none is exact.</param>
    static abstract double ToDouble(TQuantity value);

    /// <summary>Reads a total that <see cref="Write"/> wrote.</summary>
    /// <param name="source">The bytes, which need not be trusted. Advanced past the total on success, else untouched.</param>
    /// <param name="sum">The total on success, else zero.</param>
    /// <returns>
    /// <see langword="false"/> where the bytes are truncated, or are not what <see cref="Write"/> writes for any total
    /// within range. Never throws, and allocates nothing whose size the bytes decide.
    /// </returns>
    static abstract bool TryRead(ref ReadOnlySpan<byte> source, out TSelf sum);

    /// <summary>Adds <paramref name="value"/> exactly.</summary>
    /// <param name="value">The quantity to add.</param>
    /// <returns>
    /// <see langword="false"/>, with the total unchanged, where the total would leave the range of
    /// <typeparamref name="TQuantity"/> or the quantity is not valid.
    /// </returns>
    bool TryAdd(TQuantity value);

    /// <summary>Adds the exact total of <paramref name="other"/>, which stays independent of this one.</summary>
    /// <param name="other">The sum to merge; it may be this one, which doubles it.</param>
    /// <returns>
    /// <see langword="false"/>, with the total unchanged, where the total would leave the range of
    /// <typeparamref name="TQuantity"/>.
    /// </returns>
    bool TryAdd(in TSelf other);

    /// <summary>
    /// Adds <paramref name="value"/> exactly, where the total stays so small that the totals of all recording threads add up
    /// to less than half of the range.
    /// </summary>
    /// <param name="value">The quantity to add.</param>
    /// <returns><see langword="false"/>, with the total unchanged, where it would not, or the quantity is not valid.</returns>
    bool TryAddSmall(TQuantity value);

    /// <inheritdoc cref="TryAddSmall(TQuantity)"/>
    /// <param name="other">The sum to merge.</param>
    bool TryAddSmall(in TSelf other);

    /// <summary>The same total, independent of this one.</summary>
    TSelf Copy();

    /// <summary>Writes the exact total, little-endian and canonical: equal totals give equal bytes.</summary>
    /// <param name="writer">Where to write.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is <see langword="null"/>.</exception>
    void Write(IBufferWriter<byte> writer);
}
