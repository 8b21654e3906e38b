namespace NorthStar;

/// <summary>
/// Marks what is added up: an integer, <see cref="decimal"/>, <see cref="double"/>, <see cref="float"/> or
/// <see cref="TimeSpan"/> member, or a collection, whose elements are counted.
/// </summary>
/// <remarks>
/// <see langword="null"/> adds nothing. Sums of integers, decimals and time spans are exact and an overflow is an error; a
/// sum of <see cref="double"/> is the exact sum rounded once, and an event that is not a finite number is rejected
/// and counted under <see cref="RejectionReason.InvalidQuantity"/>.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter |
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    AllowMultiple = true)]
public sealed class QuantityAttribute : MemberAttribute
{
    /// <summary>Marks the annotated member itself.</summary>
    public QuantityAttribute()
        : base(null)
    {
    }

    /// <summary>Marks the member that <paramref name="path"/> leads to.</summary>
    /// <param name="path">The way to the value, member by member, separated by dots.</param>
    public QuantityAttribute(string path)
        : base(path)
    {
    }

    /// <summary>The unit for people, such as <c>minutes</c> or <c>EUR</c>.</summary>
    public string? Unit { get; set; }

    /// <summary>
    /// The most that one event adds, against gaming and outliers: a constant of the type of the member; for
    /// <see cref="TimeSpan"/> a string such as <c>"04:00:00"</c>, for <see cref="decimal"/> an integer, a
    /// <see cref="double"/> or a string; for a collection a number of elements. Capped events are counted.
    /// </summary>
    public object? Cap { get; set; }
}
