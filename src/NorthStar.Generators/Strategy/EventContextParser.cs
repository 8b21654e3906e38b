using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Strategy;

/// <summary>Reads what is declared around the name of an event: its members, its actor and its quality.</summary>
internal static class EventContextParser
{
    private static readonly string[] Minimums = ["AtLeast", "Above"];

    /// <summary>Words that say that a number is time spent, or how much of something was read or watched.</summary>
    private static readonly HashSet<string> TimeSpent = new(StringComparer.Ordinal)
    {
        "dwell", "duration", "second", "minute", "hour", "elapsed", "length", "spent", "progress", "completion", "depth", "percent", "ratio", "share", "fraction",
    };

    private static readonly HashSet<string> NoPerson = new(StringComparer.Ordinal)
    {
        "system", "device", "machine", "service", "server", "bot", "robot", "job", "process", "daemon", "scheduler", "sensor", "node", "instance",
    };

    public static EventContext Parse(Declaration declaration, MetricModel model, IReadOnlyList<Annotation> annotations) => new()
    {
        DeclaredName = declaration.Attribute.Named<string>("Name"),
        Value = model.Options.Value,
        Actor = model.Actor?.Access.Path,
        Members = MembersOf(declaration.Event),
        DemandsTime = annotations.Any(DemandsTime),
    };

    /// <summary>Whether a real customer meets a condition that an empty action would not meet, now or in a later event: one step less severe.</summary>
    public static bool IsStrong(MetricModel model, IReadOnlyList<Annotation> annotations, Func<MetricModel, bool> isConfirmed) =>
        model.Actor is { } actor &&
        !NameWords.Of(actor.Access.Path).Any(word => word.IsIn(NoPerson)) &&
        (annotations.Any(annotation => annotation.Name == NorthStarAttributes.Quality && IsStrong(annotation.Attribute)) || isConfirmed(model));

    /// <summary>A condition other than that there is something at all.</summary>
    private static bool IsStrong(AttributeData quality)
    {
        ImmutableArray<KeyValuePair<string, TypedConstant>> arguments = quality.NamedArguments;
        if (arguments.All(argument => argument.Key == "Event"))
            return true;
        return arguments.Any(argument => argument.Key switch
        {
            "AtLeast" => !IsAtMost(argument.Value, 1),
            "Above" => !IsAtMost(argument.Value, 0),
            "Not" => !argument.Value.IsNull,
            "AtMost" or "Below" or "EqualTo" or "IsTrue" => true,
            _ => false,
        });
    }

    private static bool IsAtMost(TypedConstant constant, double limit) => constant is not { Kind: TypedConstantKind.Primitive, Value: { } value }
        || (value is string text
            ? TimeSpan.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out TimeSpan time) && time <= TimeSpan.Zero
            : value is IConvertible number and not (bool or char) && number.ToDouble(System.Globalization.CultureInfo.InvariantCulture) <= limit);

    private static bool DemandsTime(Annotation annotation)
    {
        if (annotation.Name != NorthStarAttributes.Quality)
            return false;
        if (Minimums.Select(name => annotation.Attribute.Named(name)).FirstOrDefault(bound => bound is not null) is not { } bound || IsAtMost(bound, 0))
            return false;
        return TypeOf(annotation)?.Is("System", "TimeSpan") == true ||
            NameWords.Of(annotation.Path ?? annotation.Member?.Name ?? "").Any(word => word.IsIn(TimeSpent));
    }

    private static ITypeSymbol? TypeOf(Annotation annotation) => annotation is { Path: null, Member: IPropertySymbol or IFieldSymbol }
        ? MemberPath.WithoutNullable(MemberPath.TypeOf(annotation.Member))
        : null;

    private static IEnumerable<string> MembersOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null && current.SpecialType == SpecialType.None; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is { IsStatic: false, IsImplicitlyDeclared: false } and (IPropertySymbol or IFieldSymbol))
                    yield return member.Name;
            }
        }
    }
}
