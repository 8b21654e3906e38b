using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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
        "AsEnumerable", "OrderBy", "OrderByDescending", "Reverse", "Select", "ToArray", "ToDictionary", "ToImmutableArray", "ToImmutableList", "ToList",
    };

    public static void Analyze(IPropertyReferenceOperation reading, UsageTypes types, Action<Diagnostic> report)
    {
        if (!types.IsOfAggregator(reading.Property))
            return;
        bool isCurrent = reading.Property.Name == "Current";
        foreach ((IOperation value, IInvocationOperation storing) in Storings(reading, isCurrent))
        {
            if (AsksWhetherFinal(reading.Root()))
                return;
            report(Diagnostic.Create(
                UsageRules.ProvisionalStored,
                value.Syntax.GetLocation(),
                storing.TargetMethod.Name,
                isCurrent ? "the current period" : "every period",
                isCurrent ? "its figures" : "the figures of the last ones"));
        }
    }

    private static IEnumerable<(IOperation Value, IInvocationOperation Storing)> Storings(IPropertyReferenceOperation reading, bool isCurrent)
    {
        if (Storing(reading, isCurrent) is { } storing)
            return IsFirstIn(storing, reading) ? [(reading, storing)] : [];
        ILocalSymbol? period = isCurrent
            ? reading.DeclaredLocal()
            : Rearranged(reading).Parent is IForEachLoopOperation { Locals: [var each] } ? each : null;
        return period is null
            ? []
            : reading.Root().References(period)
                .Select(reference => (Value: (IOperation)reference, Storing: Storing(reference, isPeriod: true)))
                .Where(stored => stored.Storing is not null)
                .Take(1)
                .Select(stored => (stored.Value, stored.Storing!));
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

    /// <summary>The call that keeps the value, or something that is made of it.</summary>
    /// <param name="isPeriod">Whether the value is a period or a figure, and not the list of all.</param>
    /// <param name="variables">Through how many variables it is followed: half-typed code may make one of itself.</param>
    private static IInvocationOperation? Storing(IOperation value, bool isPeriod, int variables = 2)
    {
        for (IOperation current = value; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or IArgumentOperation or IObjectCreationOperation or IAnonymousObjectCreationOperation:
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
                    isPeriod = true;
                    break;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var made } } when variables > 0 && current.Innermost() != value.Innermost():
                    return value.Root().References(made).Select(reference => Storing(reference, isPeriod, variables - 1)).FirstOrDefault(found => found is not null);
                case IInvocationOperation call when current is IArgumentOperation:
                    return Storage.IsKept(call.TargetMethod) ? call : null;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool AsksWhetherFinal(IOperation body) => body.Descendants().OfType<IPropertyReferenceOperation>().Any(
        asked => asked.Property.Name == "IsProvisional" ||
            (asked.Property.Name is "End" or "UtcEnd" && asked.Outermost().Parent is IBinaryOperation or IPatternOperation or IIsPatternOperation));
}
