namespace NorthStar;

/// <summary>
/// Marks the id of the event, by which a redelivered event is recognised and counted once. A <see cref="Guid"/>, an
/// integer, a string, or a type around one of these.
/// </summary>
/// <remarks>
/// An event whose id is <see langword="null"/>, an empty string or <see cref="Guid.Empty"/> is rejected and counted
/// under <see cref="RejectionReason.MissingEventId"/>.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter |
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    AllowMultiple = true)]
public sealed class EventIdAttribute : MemberAttribute
{
    /// <summary>Marks the annotated member itself.</summary>
    public EventIdAttribute()
        : base(null)
    {
    }

    /// <summary>Marks the member that <paramref name="path"/> leads to.</summary>
    /// <param name="path">The way to the value, member by member, separated by dots.</param>
    public EventIdAttribute(string path)
        : base(path)
    {
    }
}
