using System.Globalization;
using System.Reflection;

namespace NorthStar.Package.Tests.PublicApi;

/// <summary>A member as C# writes it: its modifiers, and its name, parameters and type.</summary>
internal sealed record MemberText(string Modifiers, string Signature)
{
    private static readonly NullabilityInfoContext s_nullability = new();

    /// <summary>The text of a member, or null where nobody outside of the assembly can reach it.</summary>
    public static MemberText? Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsReachable(constructor) =>
            new(ModifiersOf(constructor), $"{constructor.DeclaringType!.Name.Split('`')[0]}({Parameters(constructor)})"),
        MethodInfo method when IsReachable(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) =>
            Method(method),
        PropertyInfo property when property.GetAccessors(nonPublic: true).FirstOrDefault(IsReachable) is { } accessor =>
            Property(property, accessor),
        FieldInfo field when (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName => Field(field),
        EventInfo { AddMethod: { } add } raised when IsReachable(add) =>
            new(ModifiersOf(add) + "event ", $"{raised.Name} -> {TypeText.Short(raised.EventHandlerType!)}"),
        _ => null,
    };

    private static bool IsReachable(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static MemberText Method(MethodInfo method)
    {
        string typeParameters = method.IsGenericMethod
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>"
            : "";
        string result = Reference(method.ReturnParameter) + TypeText.Short(method.ReturnType, s_nullability.Create(method.ReturnParameter));
        string constraints = TypeText.Constraints(method.IsGenericMethod ? method.GetGenericArguments() : []);
        return new(ModifiersOf(method), $"{method.Name}{typeParameters}({Parameters(method)}) -> {result}{constraints}");
    }

    private static MemberText Property(PropertyInfo property, MethodInfo accessor)
    {
        ParameterInfo[] index = property.GetIndexParameters();
        string name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        string accessors = (property.GetMethod is { } get && IsReachable(get) ? "get; " : "") + Setter(property);
        string type = TypeText.Short(property.PropertyType, s_nullability.Create(property));
        return new(ModifiersOf(accessor), $"{name} {{ {accessors}}} -> {type}");
    }

    private static string Setter(PropertyInfo property)
    {
        if (property.SetMethod is not { } set || !IsReachable(set))
            return "";
        bool isInit = set.ReturnParameter.GetRequiredCustomModifiers()
            .Any(modifier => modifier.Name == nameof(System.Runtime.CompilerServices.IsExternalInit));
        return isInit ? "init; " : "set; ";
    }

    private static MemberText Field(FieldInfo field)
    {
        if (field.DeclaringType!.IsEnum)
            return new("", string.Create(CultureInfo.InvariantCulture, $"{field.Name} = {field.GetRawConstantValue()}"));
        string modifiers = field switch
        {
            { IsLiteral: true } => "const ",
            { IsStatic: true, IsInitOnly: true } => "static readonly ",
            { IsStatic: true } => "static ",
            { IsInitOnly: true } => "readonly ",
            _ => "",
        };
        string value = field.IsLiteral ? $" = {Constant(field.GetRawConstantValue())}" : "";
        return new(modifiers, $"{field.Name}{value} -> {TypeText.Short(field.FieldType, s_nullability.Create(field))}");
    }

    private static string ModifiersOf(MethodBase method)
    {
        string access = method.IsPublic ? "" : "protected ";
        if (method.IsStatic)
            return access + (method.IsAbstract ? "static abstract " : "static ");
        if (method is ConstructorInfo || method.DeclaringType!.IsInterface || !method.IsVirtual || method.IsFinal)
            return access;
        bool isOverride = ((MethodInfo)method).GetBaseDefinition().DeclaringType != method.DeclaringType;
        return access + (isOverride ? "override " : method.IsAbstract ? "abstract " : "virtual ");
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string value = parameter.HasDefaultValue ? $" = {Constant(parameter.RawDefaultValue)}" : "";
        string rest = parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false) ? "params " : "";
        return $"{rest}{Reference(parameter)}{TypeText.Short(parameter.ParameterType, s_nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Reference(ParameterInfo parameter)
    {
        if (!parameter.ParameterType.IsByRef)
            return "";
        bool isReadOnly = parameter.GetRequiredCustomModifiers().Length > 0 ||
            parameter.GetCustomAttributes().Any(attribute => attribute.GetType().Name == "IsReadOnlyAttribute");
        if (parameter.Position < 0)
            return isReadOnly ? "ref readonly " : "ref ";
        return parameter.IsOut ? "out " : isReadOnly ? "in " : "ref ";
    }

    private static string Constant(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
