using System.Reflection;

namespace NorthStar.Package.Tests.PublicApi;

/// <summary>Types as C# writes them.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>With its namespace and its outer types, for the start of a line.</summary>
    public static string Full(Type type) => type.DeclaringType is { } outer
        ? $"{Full(outer)}.{Short(type)}"
        : $"{type.Namespace}.{Short(type)}";

    /// <summary>Without its namespace.</summary>
    public static string Short(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
            return Short(type.GetElementType()!, nullability);
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Short(value) + "?";
        return Plain(type, nullability) + (CanBeMarkedNullable(type) && nullability?.ReadState == NullabilityState.Nullable ? "?" : "");
    }

    /// <summary>What kind of type it is and what it derives from.</summary>
    public static string Declaration(Type type)
    {
        IEnumerable<string> bases = type.GetInterfaces().Where(type.IsOwnInterface).Select(own => Short(own)).Order(StringComparer.Ordinal);
        if (type is { IsClass: true, BaseType: { } parent } && parent != typeof(object))
            bases = bases.Prepend(Short(parent));
        string baseList = string.Join(", ", type.IsEnum ? [Short(Enum.GetUnderlyingType(type))] : bases);
        return Kind(type) + (baseList.Length > 0 ? $" : {baseList}" : "") + Constraints(type.GetGenericArguments());
    }

    public static string Constraints(Type[] parameters) => string.Concat(parameters
        .Where(parameter => parameter.IsGenericParameter)
        .Select(parameter => (parameter.Name, Text: string.Join(", ", ConstraintsOf(parameter))))
        .Where(constraint => constraint.Text.Length > 0)
        .Select(constraint => $" where {constraint.Name} : {constraint.Text}"));

    private static IEnumerable<string> ConstraintsOf(Type parameter)
    {
        if (parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            yield return "class";
        if (parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            yield return "struct";
        foreach (Type constraint in parameter.GetGenericParameterConstraints().Where(constraint => constraint != typeof(ValueType)))
            yield return Short(constraint);
    }

    // Metadata does not tell T from T? where T may be of either kind.
    private static bool CanBeMarkedNullable(Type type) => type.IsGenericParameter
        ? type.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)
        : !type.IsValueType;

    private static string Plain(Type type, NullabilityInfo? nullability)
    {
        if (s_keywords.TryGetValue(type, out string? keyword))
            return keyword;
        if (type.IsArray)
            return Short(type.GetElementType()!, nullability?.ElementType) + "[]";
        if (!type.IsGenericType)
            return type.Name;
        string[] arguments =
        [
            .. type.GetGenericArguments().Select((argument, i) =>
                Short(argument, i < nullability?.GenericTypeArguments.Length ? nullability.GenericTypeArguments[i] : null)),
        ];
        return $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => IsReadOnly(type) + (type.IsByRefLike ? "ref struct" : "struct"),
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string IsReadOnly(Type type) =>
        type.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute), inherit: false) ? "readonly " : "";

    private static bool IsOwnInterface(this Type type, Type candidate) =>
        !type.IsEnum &&
        candidate.IsVisible &&
        !(type.BaseType?.GetInterfaces().Contains(candidate) ?? false) &&
        !type.GetInterfaces().Any(other => other != candidate && other.GetInterfaces().Contains(candidate));
}
