using System.Buffers;

namespace NorthStar.Aggregation;

/// <summary>An exact total of durations, in ticks of 100 ns, which refuses to wrap.</summary>
/// <remarks>
/// The range is that of <see cref="TimeSpan"/>, about 29,000 years either way. Written as 8 bytes, the ticks.
/// Thread-safety: see <see cref="ISum{TSelf, TQuantity}"/>.
/// </remarks>
public struct DurationSum : ISum<DurationSum, TimeSpan>
{
    private Int64Sum _ticks;

    /// <inheritdoc/>
    public static double Limit => Int64Sum.Limit;

    /// <inheritdoc/>
    public readonly TimeSpan Value => new(_ticks.Value);

    /// <inheritdoc/>
    public static bool IsPlainData => true;

    /// <inheritdoc/>
    public static bool IsValid(TimeSpan value) => true;

    /// <inheritdoc/>
    public static double ToDouble(TimeSpan value) => value.TotalSeconds;

    /// <summary>A number of ticks, as a double not less than the absolute value of <paramref name="value"/>.</summary>
    /// <param name="value">The duration to measure.</param>
    /// <returns>The magnitude in ticks, at most a few units in the last place above.</returns>
    public static double Magnitude(TimeSpan value) => Int64Sum.Magnitude(value.Ticks);

    /// <inheritdoc/>
    public static bool TryRead(ref ReadOnlySpan<byte> source, out DurationSum sum)
    {
        sum = default;
        return Int64Sum.TryRead(ref source, out sum._ticks);
    }

    /// <inheritdoc/>
    public bool TryAdd(TimeSpan value) => _ticks.TryAdd(value.Ticks);

    /// <inheritdoc/>
    public bool TryAdd(in DurationSum other) => _ticks.TryAdd(in other._ticks);

    /// <inheritdoc/>
    public bool TryAddSmall(TimeSpan value) => _ticks.TryAddSmall(value.Ticks);

    /// <inheritdoc/>
    public bool TryAddSmall(in DurationSum other) => _ticks.TryAddSmall(in other._ticks);

    /// <inheritdoc/>
    public readonly DurationSum Copy() => this;

    /// <inheritdoc/>
    public readonly void Write(IBufferWriter<byte> writer) => _ticks.Write(writer);
}
