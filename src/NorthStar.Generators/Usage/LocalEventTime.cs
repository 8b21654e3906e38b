using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Usage;

/// <summary>NSM2006: a DateTime of local kind becomes the time of an event.</summary>
internal static class LocalEventTime
{
    /// <param name="time">A member that may be one of those of DateTime and DateTimeOffset with a local time.</param>
    public static void Analyze(IOperation time, Action<Diagnostic> report)
    {
        // DateTimeOffset.Now.DateTime reads the local clock and says nothing of it.
        if (time.Parent is IPropertyReferenceOperation { Property: { Name: "DateTime", ContainingType.Name: "DateTimeOffset" } } withoutOffset)
            time = withoutOffset;
        if (time.Type?.SpecialType != SpecialType.System_DateTime || !IsLocal(time) || (Target(time) ?? TargetOfLocal(time)) is not var (owner, member))
            return;
        report(Diagnostic.Create(UsageRules.LocalEventTime, time.Syntax.GetLocation(), Name(time), owner.Name, member.Name));
    }

    /// <summary>What is made with the local kind. A test does that on purpose: to see that it is refused.</summary>
    public static void AnalyzeKind(IFieldReferenceOperation kind, Action<Diagnostic> report)
    {
        if (kind.Parent is IArgumentOperation { Parent: { } made } && kind.SemanticModel?.ContainingMember(kind.Syntax.SpanStart) is { } member && !TestCode.Contains(member))
            Analyze(made, report);
    }

    private static bool IsLocal(IOperation time) => Member(time) is { ContainingType: { } type } && type.SpecialType switch
    {
        SpecialType.System_DateTime => true,
        _ => type is { Name: "DateTimeOffset", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
    };

    private static ISymbol? Member(IOperation time) => time switch
    {
        IPropertyReferenceOperation property => property.Property,
        IInvocationOperation call => call.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        _ => null,
    };

    private static string Name(IOperation time) => Member(time) switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => "new DateTime",
        { IsStatic: true } made => $"DateTime.{made.Name}",
        { Name: "DateTime" } => time.Syntax.ToString(),
        { } member => member.Name,
        null => "",
    };

    /// <summary>The event's type and its member, or parameter, that the time is given to.</summary>
    private static (INamedTypeSymbol Owner, ISymbol Member)? Target(IOperation time)
    {
        IOperation value = Shifted(time);
        return value.Parent switch
        {
            IArgumentOperation { Parameter: { } parameter, Parent: IObjectCreationOperation { Type: INamedTypeSymbol type } } when IsTime(parameter, type) => (type, parameter),
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: { ContainingType: { } type } member } } assignment
                when assignment.Value == value && IsTime(member, type) => (type, member),
            _ => null,
        };
    }

    /// <summary>What the time is given to by a variable that holds it and nothing else.</summary>
    private static (INamedTypeSymbol Owner, ISymbol Member)? TargetOfLocal(IOperation time)
    {
        if (Shifted(time).DeclaredLocal() is not { } local)
            return null;
        List<ILocalReferenceOperation> references = [.. time.Root().References(local)];
        return references.Exists(reference => reference.IsTarget())
            ? null
            : references.Select(Target).FirstOrDefault(target => target is not null);
    }

    /// <summary>The time after all calculations that leave its kind as it is, and conversions other than to a DateTimeOffset, which knows the offset.</summary>
    private static IOperation Shifted(IOperation time)
    {
        IOperation value = time;
        while (true)
        {
            switch (value.Parent)
            {
                case IParenthesizedOperation parenthesized:
                    value = parenthesized;
                    break;
                case IConversionOperation { Conversion.IsUserDefined: false } conversion:
                    value = conversion;
                    break;
                case IInvocationOperation { TargetMethod: { Name: ['A', 'd', 'd', ..], ContainingType.SpecialType: SpecialType.System_DateTime } } call when call.Instance == value:
                    value = call;
                    break;
                case IPropertyReferenceOperation { Property: { Name: "Date", ContainingType.SpecialType: SpecialType.System_DateTime } } date:
                    value = date;
                    break;
                case IBinaryOperation { Type.SpecialType: SpecialType.System_DateTime } binary:
                    value = binary;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "SpecifyKind", ContainingType.SpecialType: SpecialType.System_DateTime } } call }:
                    value = call;
                    break;
                case IConditionalOperation conditional when conditional.Condition != value:
                    value = conditional;
                    break;
                default:
                    return value;
            }
        }
    }

    /// <summary>Whether the member, or one of that name in the type or a base of it, is the event time.</summary>
    private static bool IsTime(ISymbol member, INamedTypeSymbol owner)
    {
        if (IsMarked(member))
            return true;
        for (INamedTypeSymbol? type = owner; type is not null; type = type.BaseType)
        {
            foreach (ISymbol candidate in type.GetMembers().Where(candidate => candidate is IPropertySymbol or IFieldSymbol)
                .Concat(type.InstanceConstructors.SelectMany(constructor => constructor.Parameters)))
            {
                if (string.Equals(candidate.Name, member.Name, StringComparison.OrdinalIgnoreCase) && IsMarked(candidate))
                    return true;
            }
        }

        return false;
    }

    private static bool IsMarked(ISymbol member) => member.GetAttributes().Any(
        attribute => NorthStarAttributes.NameOf(attribute) == NorthStarAttributes.OccurredAt && attribute.ConstructorArguments.IsEmpty);
}
