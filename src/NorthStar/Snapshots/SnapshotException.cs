namespace NorthStar;

/// <summary>What is wrong with a snapshot.</summary>
public enum SnapshotFault
{
    /// <summary>The bytes are not a NorthStar snapshot.</summary>
    NotASnapshot,

    /// <summary>It was written by a newer version of the library.</summary>
    NewerVersion,

    /// <summary>It belongs to a metric with another definition.</summary>
    OtherDefinition,

    /// <summary>It ends too early, or was altered: the checksum or a count in it does not fit.</summary>
    Damaged,

    /// <summary>It was written by an older version of the library, whose format is read no more.</summary>
    OlderVersion,
}

/// <summary>A snapshot cannot be loaded. The aggregator is unchanged.</summary>
public sealed class SnapshotException : Exception
{
    /// <summary>Makes an exception without details.</summary>
    public SnapshotException()
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public SnapshotException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    public SnapshotException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal SnapshotException(SnapshotFault fault, string metric, string message)
        : base($"The snapshot cannot be loaded into the metric '{metric}': {message}")
    {
        Fault = fault;
        Metric = metric;
    }

    /// <summary>What is wrong.</summary>
    public SnapshotFault Fault { get; }

    /// <summary>The name of the metric that was to load the snapshot.</summary>
    public string? Metric { get; }
}
