namespace NorthStar;

/// <summary>
/// A condition that the member must meet for the event to be qualified: only then was value really delivered. All
/// conditions of an event must hold. <see langword="null"/> meets no condition but <c>Not</c> and <c>EqualTo = null</c>.
/// </summary>
/// <remarks>
/// Bounds are constants of the type of the member; for <see cref="TimeSpan"/> a string such as <c>"00:00:30"</c>, for
/// <see cref="decimal"/> an integer, a <see cref="double"/> or a string. The number of elements is compared for a collection.
/// Without any condition, a <see cref="bool"/> member must be <see langword="true"/>.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter |
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    AllowMultiple = true)]
public sealed class QualityAttribute : MemberAttribute
{
    /// <summary>Marks the annotated member itself.</summary>
    public QualityAttribute()
        : base(null)
    {
    }

    /// <summary>Marks the member that <paramref name="path"/> leads to.</summary>
    /// <param name="path">The way to the value, member by member, separated by dots.</param>
    public QualityAttribute(string path)
        : base(path)
    {
    }

    /// <summary>The member is at least this.</summary>
    public object? AtLeast { get; set; }

    /// <summary>The member is at most this.</summary>
    public object? AtMost { get; set; }

    /// <summary>The member is greater than this.</summary>
    public object? Above { get; set; }

    /// <summary>The member is less than this.</summary>
    public object? Below { get; set; }

    /// <summary>The member equals this.</summary>
    public object? EqualTo { get; set; }

    /// <summary>The member does not equal this.</summary>
    public object? Not { get; set; }

    /// <summary>The <see cref="bool"/> member has this value.</summary>
    public bool IsTrue { get; set; }

    /// <summary>The string has a character that is not white space, the collection an element, the value is not <see langword="null"/>.</summary>
    public bool NotEmpty { get; set; }
}
