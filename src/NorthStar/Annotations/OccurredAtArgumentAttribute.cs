namespace NorthStar;

/// <summary>
/// Declares that the event does not carry its time: <c>Record</c> takes it as an argument, for example from the
/// envelope of the message.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class OccurredAtArgumentAttribute : Attribute
{
    /// <summary>At assembly level: the event type that this annotation belongs to.</summary>
    public Type? Event { get; set; }
}
