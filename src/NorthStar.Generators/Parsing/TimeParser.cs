using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Parses the event time.</summary>
internal static class TimeParser
{
    private const string UnitProperty = "Unit";
    private static readonly string[] Units = ["Unspecified", "Seconds", "Milliseconds", "Microseconds"];

    public static TimeModel? Parse(Annotation annotation, PathValue value, Declaration declaration, Problems problems)
    {
        if (KindOf(value.Type) is not { } kind)
        {
            problems.Add(
                DefinitionRules.TimeType,
                annotation.Attribute.Location(),
                value.Path,
                value.TypeName,
                annotation.OwnerName(declaration));
            return null;
        }

        int unit = annotation.Attribute.NamedInt(UnitProperty) ?? 0;
        string? mistake = (kind, unit) switch
        {
            (TimeKind.Unix, 0) => "state the unit of the integer, for example [OccurredAt(Unit = UnixTimeUnit.Milliseconds)]",
            (TimeKind.Unix, > 0 and <= 3) => null,
            (TimeKind.Unix, _) => "the Unit is not defined; use Seconds, Milliseconds or Microseconds",
            (_, 0) => null,
            _ => "a Unit is for integers only; remove it",
        };
        if (mistake is not null)
        {
            problems.Add(DefinitionRules.UnixUnit, annotation.Attribute.LocationOf(UnitProperty), $"{annotation.OwnerName(declaration)}.{value.Path}", value.TypeName, mistake);
            return null;
        }

        AccessModel access = value.ToAccess();
        if (kind == TimeKind.NodaInstant)
            access = access with { Code = value.Then("ToUnixTimeTicks", value.Type, isNullable: false).Code + "()" };
        return new TimeModel(access, kind, kind == TimeKind.Unix ? Units[unit] : null);
    }

    /// <summary>How a type tells the time; null where it does not.</summary>
    public static TimeKind? KindOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_DateTime => TimeKind.Clock,
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 => TimeKind.Unix,
        _ when type.Is("System", "DateTimeOffset") => TimeKind.Clock,
        _ when type.Is("System", "DateOnly") => TimeKind.Date,
        _ when type.Is("NodaTime", "Instant") => TimeKind.NodaInstant,
        _ => null,
    };
}
