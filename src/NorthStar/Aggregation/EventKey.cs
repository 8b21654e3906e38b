using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>
/// The key of an actor or of an event as generated code reads it. Keys of whatever type come down to a
/// <see cref="Guid"/>, a <see cref="long"/> or a <see cref="string"/>.
/// </summary>
/// <typeparam name="TKey"><see cref="Guid"/>, <see cref="long"/> or <see cref="string"/>.</typeparam>
public readonly struct EventKey<TKey>
    where TKey : notnull
{
    internal EventKey(TKey value)
    {
        Value = value;
        IsPresent = true;
    }

    internal TKey Value { get; }

    internal bool IsPresent { get; }
}

/// <summary>Reads keys: <see langword="null"/>, an empty string and <see cref="Guid.Empty"/> are missing.</summary>
public static class EventKey
{
    /// <summary>The key <paramref name="value"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EventKey<Guid> Of(Guid value) =>
        Unsafe.BitCast<Guid, GuidWords>(value).IsZero ? default : new EventKey<Guid>(value);

    /// <inheritdoc cref="Of(Guid)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EventKey<Guid> Of(Guid? value) => Of(value.GetValueOrDefault());

    /// <inheritdoc cref="Of(Guid)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EventKey<long> Of(long value) => new(value);

    /// <inheritdoc cref="Of(Guid)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EventKey<long> Of(long? value) => value is { } known ? new EventKey<long>(known) : default;

    /// <inheritdoc cref="Of(Guid)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EventKey<long> Of(ulong value) => new(unchecked((long)value));

    /// <inheritdoc cref="Of(Guid)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EventKey<long> Of(ulong? value) => value is { } known ? Of(known) : default;

    /// <inheritdoc cref="Of(Guid)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EventKey<string> Of(string? value) => string.IsNullOrEmpty(value) ? default : new EventKey<string>(value);
}
