namespace NorthStar;

/// <summary>
/// Declares that the event does not carry its actor: <c>Record</c> takes it as an argument, for example from the
/// signed-in user.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class ActorArgumentAttribute : Attribute
{
    /// <summary>Declares the type of the argument.</summary>
    /// <param name="type">A <see cref="Guid"/>, an integer, a string, or a type around one of these.</param>
    public ActorArgumentAttribute(Type type) => Type = type;

    /// <summary>The type of the argument.</summary>
    public Type Type { get; }

    /// <summary>At assembly level: the event type that this annotation belongs to.</summary>
    public Type? Event { get; set; }
}
