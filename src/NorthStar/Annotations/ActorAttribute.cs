namespace NorthStar;

/// <summary>
/// Marks who gets the value: a user, an account, a workspace. A <see cref="Guid"/>, an integer, a string, or a type
/// around one of these (a property called <c>Value</c> or <c>Id</c>, or its only one).
/// </summary>
/// <remarks>
/// An event whose actor is <see langword="null"/>, an empty string or <see cref="Guid.Empty"/> is rejected and
/// counted under <see cref="RejectionReason.MissingActor"/>.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter |
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    AllowMultiple = true)]
public sealed class ActorAttribute : MemberAttribute
{
    /// <summary>Marks the annotated member itself.</summary>
    public ActorAttribute()
        : base(null)
    {
    }

    /// <summary>Marks the member that <paramref name="path"/> leads to.</summary>
    /// <param name="path">The way to the value, member by member, separated by dots.</param>
    public ActorAttribute(string path)
        : base(path)
    {
    }
}
