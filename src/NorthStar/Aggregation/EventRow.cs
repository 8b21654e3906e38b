namespace NorthStar.Aggregation;

/// <summary>What an accepted event contributes.</summary>
/// <param name="Ticks">When it happened, in UTC.</param>
/// <param name="Period">The ordinal of its period in the spine.</param>
/// <param name="Day">The ordinal of its local day, or -1 where days are not kept.</param>
/// <param name="Actor">The number of its actor, or -1.</param>
/// <param name="Group">The number of its group, or -1.</param>
/// <param name="Correlation">The number of its correlation key, or -1.</param>
/// <param name="Marks">What was found out when it was accepted.</param>
/// <param name="Quantity">What it adds.</param>
internal readonly record struct EventRow<TQuantity>(
    long Ticks, int Period, int Day, int Actor, int Group, int Correlation, EventMarks Marks, TQuantity Quantity)
    where TQuantity : unmanaged
{
    public bool Passes => (Marks & EventMarks.Passes) != 0;
}

/// <summary>What was found out about an event when it was accepted.</summary>
[Flags]
internal enum EventMarks : byte
{
    None = 0,

    /// <summary>Its members pass quality; related events may decide otherwise.</summary>
    Passes = 1,

    /// <summary>Its quantity was cut down.</summary>
    Capped = 2,

    /// <summary>A period which it can change was final already.</summary>
    Correction = 4,

    All = Passes | Capped | Correction,
}
