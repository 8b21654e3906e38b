using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Usage;

/// <summary>
/// NSM2002: the current period, or all periods with the current one among them, are handed to a method that keeps them, in
/// a member that asks nowhere whether they are final.
/// </summary>
internal static class StoredPeriod
{
    /// <summary>What makes of a list another one in which each of its elements has a part.</summary>
    private static readonly HashSet<string> Rearrangements = new(StringComparer.Ordinal)
    {
        "AsEnumerable", "OrderBy", "OrderByDescending", "Reverse", "Select", "TakeLast", "ToArray", "ToDictionary", "ToImmutableArray", "ToImmutableList", "ToList",
    };

    public static void Analyze(IPropertyReferenceOperation reading, UsageTypes types, Action<Diagnostic> report)
    {
        if (!types.IsOfAggregator(reading.Property))
            return;
        bool isCurrent = reading.Property.Name == "Current";
        foreach ((IOperation value, Way way) in Storings(reading, isCurrent))
        {
            if (AsksWhetherFinal(reading.Root(), reading.Type))
                return;
            report(Diagnostic.Create(
                UsageRules.ProvisionalStored,
                value.Syntax.GetLocation(),
                way.Storing.TargetMethod.Name,
                isCurrent ? "the current period" : way.IsOfLast ? "the last period" : "every period",
                isCurrent || way.IsOfLast ? "its figures" : "the figures of the last ones"));
        }
    }

    private static IEnumerable<(IOperation Value, Way Way)> Storings(IPropertyReferenceOperation reading, bool isCurrent)
    {
        if (Follow(reading, isCurrent) is { } way)
            return IsFirstIn(way.Storing, reading) ? [(reading, way)] : [];
        return PeriodOf(reading, isCurrent) is not { } period
            ? []
            : reading.Root().References(period)
                .Select(reference => (Value: (IOperation)reference, Way: Follow(reference, isPeriod: true)))
                .Where(stored => stored.Way is not null)
                .Take(1)
                .Select(stored => (stored.Value, stored.Way!));
    }

    /// <summary>The variable that is the current period, or each of all periods in turn.</summary>
    private static ILocalSymbol? PeriodOf(IPropertyReferenceOperation reading, bool isCurrent)
    {
        if (!isCurrent)
            return Rearranged(reading).Parent is IForEachLoopOperation { Locals: [var each] } ? each : null;
        return reading.DeclaredLocal() ?? (reading.Outermost().Parent is IIsPatternOperation { Pattern: var pattern }
            ? pattern switch
            {
                IRecursivePatternOperation recursive => recursive.DeclaredSymbol as ILocalSymbol,
                IDeclarationPatternOperation declaration => declaration.DeclaredSymbol as ILocalSymbol,
                _ => null,
            }
            : null);
    }

    /// <summary>Whether the call gets it there for the first time: it is reported once.</summary>
    private static bool IsFirstIn(IInvocationOperation storing, IPropertyReferenceOperation reading) => storing.Descendants()
        .OfType<IPropertyReferenceOperation>()
        .FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(other.Property, reading.Property)) is not { } first || first.Syntax == reading.Syntax;

    private static IOperation Rearranged(IOperation list)
    {
        IOperation outermost = list.Outermost();
        return outermost.CallWithArgument() is { } call && IsRearrangement(call) ? Rearranged(call) : outermost;
    }

    private static bool IsRearrangement(IInvocationOperation call) =>
        call.TargetMethod is { IsExtensionMethod: true, ContainingType.Name: "Enumerable" or "ImmutableArray" or "ImmutableList" } method && Rearrangements.Contains(method.Name);

    /// <summary>The way to the call that keeps the value, or something that is made of it.</summary>
    /// <param name="isPeriod">Whether the value is a period or a figure, and not the list of all.</param>
    /// <param name="variables">Through how many variables it is followed: half-typed code may make one of itself.</param>
    private static Way? Follow(IOperation value, bool isPeriod, int variables = 2)
    {
        bool isOfLast = false;
        for (IOperation current = value; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or ITranslatedQueryOperation or IArgumentOperation or IObjectCreationOperation or IAnonymousObjectCreationOperation:
                case ITupleOperation or IObjectOrCollectionInitializerOperation or IArrayInitializerOperation or IArrayCreationOperation:
                case IInterpolationOperation or IInterpolatedStringOperation:
                case ISimpleAssignmentOperation assignment when assignment.Value == current && assignment.Parent is IObjectOrCollectionInitializerOperation or IAnonymousObjectCreationOperation:
                case IPropertyReferenceOperation figure when isPeriod && figure.Instance == current:
                case IInvocationOperation call when isPeriod && call.Instance == current:
                case IInvocationOperation { TargetMethod.Name: ['S', 'e', 'r', 'i', 'a', 'l', 'i', 'z', 'e', ..] } when current is IArgumentOperation:
                case IInvocationOperation rearranging when !isPeriod && IsRearrangement(rearranging):
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Last" or "LastOrDefault", ContainingType.Name: "Enumerable" } } when !isPeriod:
                case IImplicitIndexerReferenceOperation { Argument: IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand.ConstantValue.Value: 1 } } when !isPeriod:
                    isPeriod = isOfLast = true;
                    break;
                case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: ILocalReferenceOperation index }] } each when !isPeriod && IsOfLoopThroughAll(index.Local, each):
                    isPeriod = true;
                    break;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var made } } when variables > 0 && current.Innermost() != value.Innermost():
                    return value.Root().References(made).Select(reference => Follow(reference, isPeriod, variables - 1)).FirstOrDefault(found => found is not null) is { } way
                        ? way with { IsOfLast = isOfLast || way.IsOfLast }
                        : null;
                case IInvocationOperation call when current is IArgumentOperation:
                    return Storage.IsKept(call.TargetMethod) ? new Way(call, isOfLast) : null;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether anything in the body asks it, compares a day of the period, or hands the period to a method that answers with yes or no.</summary>
    private static bool AsksWhetherFinal(IOperation body, ITypeSymbol? periods)
    {
        ITypeSymbol? period = periods is INamedTypeSymbol { TypeArguments: [var element] } ? element : periods;
        return body.Descendants().Any(operation => operation switch
        {
            IPropertyReferenceOperation { Property.Name: "IsProvisional" } => true,
            IPropertyReferenceOperation { Property.Name: "Date" or "EndDate" or "Start" or "End" or "UtcStart" or "UtcEnd", Instance: { } instance } day =>
                (IsPeriod(instance) || IsInterval(instance)) && IsCompared(day),
            IInvocationOperation { TargetMethod.Name: "Contains", Instance: { } instance } => IsInterval(instance),
            IInvocationOperation { Type.SpecialType: SpecialType.System_Boolean, TargetMethod: var method } call =>
                !Storage.IsKept(method) && method.DeclaringSyntaxReferences.Length > 0 && call.Arguments.Any(argument => argument.Parameter?.RefKind != RefKind.Out && IsPeriod(argument.Value)),
            _ => false,
        });

        bool IsPeriod(IOperation value) => SymbolEqualityComparer.Default.Equals(value.Innermost().Type, period);
    }

    /// <summary>Whether it is the time that a period takes.</summary>
    private static bool IsInterval(IOperation value) => value.Innermost().Type is { Name: "PeriodInterval", ContainingNamespace.Name: NorthStarAttributes.Namespace };

    private static bool IsCompared(IOperation value) => value.Outermost().Parent switch
    {
        IPatternOperation or IIsPatternOperation or IPropertySubpatternOperation => true,
        IBinaryOperation comparison => comparison.IsComparison(),
        _ => false,
    };

    /// <summary>Whether the variable is that of a loop which leaves no period out at the end.</summary>
    private static bool IsOfLoopThroughAll(ILocalSymbol index, IOperation use) => use.Ancestors().OfType<IForLoopOperation>().Any(loop =>
        loop.Locals.Contains(index, SymbolEqualityComparer.Default) &&
        loop.Condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan, RightOperand: IPropertyReferenceOperation { Property.Name: "Count" } });

    /// <param name="IsOfLast">Whether it begins at the list and goes on with its last period.</param>
    private sealed record Way(IInvocationOperation Storing, bool IsOfLast);
}
