namespace NorthStar;

/// <summary>
/// Marks when the event happened: a <see cref="DateTimeOffset"/>, a <see cref="DateTime"/>, a <see cref="DateOnly"/>
/// in the calendar of the metric, an integer with a <see cref="Unit"/>, or NodaTime's <c>Instant</c>.
/// </summary>
/// <remarks>
/// A <see cref="DateTime"/> of unspecified kind is read as UTC; one of kind <see cref="DateTimeKind.Local"/> is an
/// error, because its meaning depends on the machine. An event whose time is <see langword="null"/> is rejected and
/// counted under <see cref="RejectionReason.MissingTime"/>.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter |
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    AllowMultiple = true)]
public sealed class OccurredAtAttribute : MemberAttribute
{
    /// <summary>Marks the annotated member itself.</summary>
    public OccurredAtAttribute()
        : base(null)
    {
    }

    /// <summary>Marks the member that <paramref name="path"/> leads to.</summary>
    /// <param name="path">The way to the value, member by member, separated by dots.</param>
    public OccurredAtAttribute(string path)
        : base(path)
    {
    }

    /// <summary>The unit of an integer time since 1970-01-01T00:00:00Z. Required for integers, and only for them.</summary>
    public UnixTimeUnit Unit { get; set; }
}
