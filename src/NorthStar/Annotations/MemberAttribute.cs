namespace NorthStar;

/// <summary>
/// Gives a member of the event its part in the metric. Written on a property, a field or a positional record
/// parameter; or on the event type, the declaring class or the assembly, with a <see cref="Path"/>.
/// </summary>
public abstract class MemberAttribute : Attribute
{
    private protected MemberAttribute(string? path) => Path = path;

    /// <summary>
    /// The way to the value, member by member: <c>Header.OccurredAt</c>. On a member it starts at that member's
    /// value, elsewhere at the event. A <see langword="null"/> on the way makes the value missing.
    /// </summary>
    public string? Path { get; }

    /// <summary>At assembly level: the event type that this annotation belongs to.</summary>
    public Type? Event { get; set; }
}
