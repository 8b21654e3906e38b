using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>An event's time as generated code reads it from the event: an instant, or the reason why there is none.</summary>
public readonly struct EventTime
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    private EventTime(long utcTicks, EventTimeState state)
    {
        UtcTicks = utcTicks;
        State = state;
    }

    private static EventTime OutOfRange => new(0, EventTimeState.OutOfRange);

    internal long UtcTicks { get; }

    internal EventTimeState State { get; }

    /// <summary>The instant of <paramref name="value"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EventTime Of(DateTimeOffset value) => new(value.UtcTicks, EventTimeState.Known);

    /// <inheritdoc cref="Of(DateTimeOffset)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EventTime Of(DateTimeOffset? value) => value is { } known ? Of(known) : default;

    /// <summary>The instant of <paramref name="value"/>, read as UTC unless its kind is local, which is an error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EventTime Of(DateTime value) =>
        value.Kind == DateTimeKind.Local ? new EventTime(0, EventTimeState.LocalKind) : new EventTime(value.Ticks, EventTimeState.Known);

    /// <inheritdoc cref="Of(DateTime)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EventTime Of(DateTime? value) => value is { } known ? Of(known) : default;

    /// <summary>The start of the day <paramref name="value"/> in <paramref name="calendar"/>.</summary>
    public static EventTime Of(DateOnly value, MetricCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return value.Year is < 1970 or > 2100 ? OutOfRange : Of(calendar.StartOfDay(value));
    }

    /// <inheritdoc cref="Of(DateOnly, MetricCalendar)"/>
    public static EventTime Of(DateOnly? value, MetricCalendar calendar) =>
        value is { } known ? Of(known, calendar) : default;

    /// <summary>The instant that lies <paramref name="value"/> units after 1970-01-01T00:00:00Z.</summary>
    public static EventTime FromUnix(long value, UnixTimeUnit unit) => unit switch
    {
        UnixTimeUnit.Seconds => FromUnix(value, TimeSpan.TicksPerSecond),
        UnixTimeUnit.Milliseconds => FromUnix(value, TimeSpan.TicksPerMillisecond),
        UnixTimeUnit.Microseconds => FromUnix(value, TicksPerMicrosecond),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "State whether the time is in seconds, milliseconds or microseconds."),
    };

    /// <inheritdoc cref="FromUnix(long, UnixTimeUnit)"/>
    public static EventTime FromUnix(long? value, UnixTimeUnit unit) => value is { } known ? FromUnix(known, unit) : default;

    /// <summary>The instant that lies <paramref name="ticks"/> of 100 nanoseconds after 1970-01-01T00:00:00Z.</summary>
    public static EventTime FromUnixTicks(long ticks) => FromUnix(ticks, ticksPerUnit: 1);

    /// <inheritdoc cref="FromUnixTicks(long)"/>
    public static EventTime FromUnixTicks(long? ticks) => ticks is { } known ? FromUnixTicks(known) : default;

    /// <summary>Whether the time is known and lies in a range of ticks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsWithin(long startTicks, ulong lengthTicks) =>
        State == EventTimeState.Known && TickRange.Holds(UtcTicks, startTicks, lengthTicks);

    private static EventTime FromUnix(long value, long ticksPerUnit)
    {
        long limit = (DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks) / ticksPerUnit;
        return value < 0 || value > limit
            ? OutOfRange
            : new EventTime(DateTime.UnixEpoch.Ticks + (value * ticksPerUnit), EventTimeState.Known);
    }
}

internal enum EventTimeState : byte
{
    Missing,
    Known,
    LocalKind,
    OutOfRange,
}
