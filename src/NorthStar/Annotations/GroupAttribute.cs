namespace NorthStar;

/// <summary>
/// Marks what the actor belongs to: an account, a workspace, a household. Distinct groups are counted like actors, for
/// ratios such as records per account. A <see cref="Guid"/>, an integer, a string, or a type around one of these.
/// </summary>
/// <remarks>
/// An event whose group is <see langword="null"/>, an empty string or <see cref="Guid.Empty"/> counts, and belongs to no
/// group.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter |
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    AllowMultiple = true)]
public sealed class GroupAttribute : MemberAttribute
{
    /// <summary>Marks the annotated member itself.</summary>
    public GroupAttribute()
        : base(null)
    {
    }

    /// <summary>Marks the member that <paramref name="path"/> leads to.</summary>
    /// <param name="path">The way to the value, member by member, separated by dots.</param>
    public GroupAttribute(string path)
        : base(path)
    {
    }
}
