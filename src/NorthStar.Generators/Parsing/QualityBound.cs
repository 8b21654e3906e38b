using System.Globalization;
using Microsoft.CodeAnalysis;
using NorthStar.Generators.Emission;

namespace NorthStar.Generators.Parsing;

/// <summary>The constant that a member is compared with, converted to the member's type.</summary>
internal sealed record QualityBound(string Code, string Description, decimal? Number = null)
{
    public string? Mistake { get; private init; }

    /// <summary>Whether it is a text without a visible character.</summary>
    public bool IsBlank { get; private init; }

    public static QualityBound Parse(ITypeSymbol type, bool isElementCount, bool isNullable, string option, TypedConstant constant)
    {
        bool isEquality = option is "EqualTo" or "Not";
        if (constant.Kind is TypedConstantKind.Array or TypedConstantKind.Type)
            return Wrong("a bound is a single constant");
        if (constant.IsNull)
            return IsNull(isEquality, isNullable && !isElementCount);
        if (type.TypeKind == TypeKind.Enum)
            return OfEnum(type, isEquality, constant);
        if (constant.Kind == TypedConstantKind.Enum)
            return Wrong($"a constant of {constant.Type!.Name} is compared with a member of that type");

        object value = constant.Value!;
        return type.SpecialType switch
        {
            SpecialType.System_Boolean => value is bool truth && isEquality
                ? new QualityBound(truth ? "true" : "false", truth ? "true" : "false")
                : Wrong("a bool is compared with EqualTo or Not and a bool, or with IsTrue"),
            SpecialType.System_String => value is string text && isEquality
                ? new QualityBound(CodeText.Literal(text), CodeText.Literal(text)) { IsBlank = string.IsNullOrWhiteSpace(text) }
                : Wrong("a string is compared with EqualTo or Not and a string, or with NotEmpty"),
            SpecialType.System_Decimal => OfDecimal(value),
            SpecialType.System_Double => OfFloating(value, "d"),
            SpecialType.System_Single => OfFloating(value, "f"),
            _ when RangeOf(type.SpecialType) is var (least, most) => OfInteger(value, isElementCount ? 0 : least, most, option),
            _ when type.Is("System", "TimeSpan") => OfDuration(value),
            _ => Wrong("only numbers, TimeSpan, bool, string, enums and collections can be compared; lead to one with a path"),
        };
    }

    private static QualityBound IsNull(bool isEquality, bool isNullable) => (isEquality, isNullable) switch
    {
        (true, true) => new QualityBound("null", "null"),
        (true, false) => Wrong("the member is never null"),
        _ => Wrong("null is compared with EqualTo or Not"),
    };

    private static QualityBound OfEnum(ITypeSymbol type, bool isEquality, TypedConstant constant)
    {
        if (!isEquality || constant.Kind != TypedConstantKind.Enum || !SymbolEqualityComparer.Default.Equals(constant.Type, type))
            return Wrong($"a {type.Name} is compared with EqualTo or Not and a constant of {type.Name}");
        string typeName = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        ISymbol? member = type.GetMembers().FirstOrDefault(candidate => candidate is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, constant.Value) && !Obsoletion.IsDiscouraged(field));
        string number = Convert.ToString(constant.Value, CultureInfo.InvariantCulture)!;
        return member is null
            ? new QualityBound($"({typeName})({number})", $"({type.Name}){number}")
            : new QualityBound($"{typeName}.{MemberPath.Identifier(member.Name)}", $"{type.Name}.{member.Name}");
    }

    private static QualityBound OfInteger(object value, decimal least, decimal most, string option)
    {
        if (WholeNumber(value) is not { } number)
            return Wrong("an integer is compared with an integer");
        string? excluded = (option, number == least, number == most) switch
        {
            ("Below", true, _) => "below",
            ("Above", _, true) => "above",
            _ => null,
        };
        if (excluded is not null)
            return Wrong(string.Format(CultureInfo.InvariantCulture, "the member has no value {0} {1}", excluded, number));
        return number < least || number > most
            ? Wrong(string.Format(CultureInfo.InvariantCulture, "{0} is outside of the values that the member can have ({1} to {2})", number, least, most))
            : Of(number, "");
    }

    private static QualityBound OfDecimal(object value)
    {
        if (WholeNumber(value) is { } whole)
            return Of(whole, "m");
        string? text = value switch
        {
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            float number => number.ToString("R", CultureInfo.InvariantCulture),
            string given => given,
            _ => null,
        };
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal parsed)
            ? Of(parsed, "m")
            : Wrong("a decimal is compared with a number, or with a string that holds one, such as \"0.10\"");
    }

    private static QualityBound OfFloating(object value, string suffix)
    {
        if (WholeNumber(value) is { } whole)
            return Of(whole, suffix);
        double? number = value switch
        {
            double given => given,
            float given => given,
            _ => null,
        };
        if (number is not { } finite || double.IsNaN(finite) || double.IsInfinity(finite))
            return Wrong("a floating number is compared with a finite number");
        string text = value is float single ? single.ToString("R", CultureInfo.InvariantCulture) : finite.ToString("R", CultureInfo.InvariantCulture);
        if (suffix == "f" && float.IsInfinity((float)finite))
            return Wrong($"{text} is outside of the range of float");
        decimal? comparable = Math.Abs(finite) < 1e28 ? (decimal)finite : null;
        return new QualityBound(text + suffix, text, comparable);
    }

    private static QualityBound OfDuration(object value)
    {
        // "30" alone would be 30 days and "0:30" half an hour: what was meant as seconds must not pass in silence.
        if (value is not string text || text.Count(c => c == ':') != 2 ||
            !TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out TimeSpan duration))
        {
            return Wrong("a TimeSpan is compared with a string of the form \"hh:mm:ss\" or \"d.hh:mm:ss\", such as \"00:00:30\"");
        }

        return new QualityBound(
            duration.Ticks % TimeSpan.TicksPerSecond == 0
                ? string.Format(CultureInfo.InvariantCulture, "new global::System.TimeSpan({0}, {1}, {2})", duration.Ticks / TimeSpan.TicksPerHour, duration.Minutes, duration.Seconds)
                : string.Format(CultureInfo.InvariantCulture, "global::System.TimeSpan.FromTicks({0}L)", duration.Ticks),
            duration.ToString("c", CultureInfo.InvariantCulture),
            duration.Ticks);
    }

    private static QualityBound Of(decimal number, string suffix)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        return new QualityBound(text + suffix, text, number);
    }

    private static QualityBound Wrong(string mistake) => new("", "") { Mistake = mistake };

    private static decimal? WholeNumber(object value) => value switch
    {
        sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The values of an integer type; null for any other.</summary>
    public static (decimal Least, decimal Most)? RangeOf(SpecialType type) => type switch
    {
        SpecialType.System_SByte => (sbyte.MinValue, sbyte.MaxValue),
        SpecialType.System_Byte => (byte.MinValue, byte.MaxValue),
        SpecialType.System_Int16 => (short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 => (ushort.MinValue, ushort.MaxValue),
        SpecialType.System_Int32 or SpecialType.System_IntPtr => (int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 or SpecialType.System_UIntPtr => (uint.MinValue, uint.MaxValue),
        SpecialType.System_Int64 => (long.MinValue, long.MaxValue),
        SpecialType.System_UInt64 => (ulong.MinValue, ulong.MaxValue),
        _ => null,
    };

    /// <summary>Whether the type has no value between two neighbouring integers.</summary>
    public static bool IsWhole(ITypeSymbol type) => RangeOf(type.SpecialType) is not null || type.Is("System", "TimeSpan");
}
