namespace NorthStar;

/// <summary>The unit of an integer event time, counted from 1970-01-01T00:00:00Z.</summary>
public enum UnixTimeUnit
{
    /// <summary>No unit is declared: an integer member is then no event time.</summary>
    Unspecified,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Milliseconds.</summary>
    Milliseconds,

    /// <summary>Microseconds.</summary>
    Microseconds,
}
