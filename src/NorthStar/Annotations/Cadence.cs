namespace NorthStar;

/// <summary>The cadence at which customers naturally get the value: the length of one period.</summary>
public enum Cadence
{
    /// <summary>One local calendar day: 24 hours, and 23 or 25 where the zone changes its offset.</summary>
    Daily,

    /// <summary>Seven local days, from the calendar's first day of the week.</summary>
    Weekly,

    /// <summary>One local calendar month.</summary>
    Monthly,

    /// <summary>Three local calendar months, counted from the calendar's first month of the fiscal year.</summary>
    Quarterly,
}
