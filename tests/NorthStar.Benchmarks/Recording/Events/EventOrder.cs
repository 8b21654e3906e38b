namespace NorthStar.Benchmarks.Recording.Events;

/// <summary>In which order events arrive.</summary>
internal enum EventOrder
{
    /// <summary>In the order in which they happened, but for one in a hundred, which is up to four weeks late.</summary>
    InOrder,

    /// <summary>The same with three in ten.</summary>
    Late,

    /// <summary>In no order.</summary>
    Shuffled,
}
