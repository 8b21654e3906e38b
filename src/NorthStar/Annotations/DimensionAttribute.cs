namespace NorthStar;

/// <summary>
/// Marks a member by whose values each period is broken down: an enum, a <see cref="bool"/>, a string or an integer of
/// at most 32 bits. <see langword="null"/> is a value of its own.
/// </summary>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter |
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    AllowMultiple = true)]
public sealed class DimensionAttribute : MemberAttribute
{
    /// <summary>Marks the annotated member itself.</summary>
    public DimensionAttribute()
        : base(null)
    {
    }

    /// <summary>Marks the member that <paramref name="path"/> leads to.</summary>
    /// <param name="path">The way to the value, member by member, separated by dots.</param>
    public DimensionAttribute(string path)
        : base(path)
    {
    }

    /// <summary>The name of the breakdown: <c>Plan</c> becomes the property <c>ByPlan</c>. Default: the name of the member.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// The most distinct values that are ever taken, 0 for any number. An event with another one is rejected and counted
    /// under <see cref="RejectionReason.TooManyDimensionValues"/>.
    /// </summary>
    public int MaxValues { get; set; }
}
