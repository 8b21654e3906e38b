using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NorthStar.Generators.Usage;

/// <summary>
/// NSM2003: the numbers of distinct counts are added up, by an operator or by LINQ. A sum that is divided is a mean, and
/// fine; so is a sum with a number that is none of them.
/// </summary>
internal static class AddedDistincts
{
    public static void Analyze(IPropertyReferenceOperation reading, UsageTypes types, Action<Diagnostic> report)
    {
        if (types.IsDistinct(reading.Property.ContainingType) && Addition(reading, types) is var (sum, name) && !IsDividend(sum))
            report(Diagnostic.Create(UsageRules.DistinctAdded, sum.Syntax.GetLocation(), name, Advice(reading)));
    }

    private static (IOperation Sum, string Name)? Addition(IPropertyReferenceOperation reading, UsageTypes types)
    {
        IOperation sum = reading;
        while (sum.Outermost().Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: not SpecialType.System_String } addition)
            sum = addition;
        List<IOperation> terms = [.. Terms(sum)];
        if (terms.OfType<IPropertyReferenceOperation>().Where(term => types.IsDistinct(term.Property.ContainingType)).Take(2).ToList() is [var first, _])
            return first == reading ? (sum, "+") : null;
        return sum.Outermost().Parent switch
        {
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: not SpecialType.System_String } accumulation =>
                (accumulation, "+="),
            ISimpleAssignmentOperation { Target: var target } accumulation when terms.Any(term => IsSameVariable(term, target)) =>
                (accumulation, "+"),
            _ => OverSequence(sum),
        };
    }

    /// <summary>The call of LINQ that adds up what a lambda returns.</summary>
    private static (IOperation Sum, string Name)? OverSequence(IOperation result)
    {
        if (result.LambdaReturning() is not { } lambda || lambda.CallWithArgument() is not { } call || !IsOfLinq(call))
            return null;
        return call.TargetMethod.Name switch
        {
            "Sum" => (call, "Sum"),
            "Aggregate" when result is IBinaryOperation => (call, "Aggregate"),
            "Select" when call.CallWithArgument() is { TargetMethod.Name: "Sum" or "Aggregate" } outer && IsOfLinq(outer) => (outer, outer.TargetMethod.Name),
            _ => null,
        };
    }

    private static bool IsOfLinq(IInvocationOperation call) =>
        call.TargetMethod.ContainingType?.Name is "Enumerable" or "Queryable" or "ParallelEnumerable";

    private static IEnumerable<IOperation> Terms(IOperation sum) => sum.Innermost() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } addition
        ? Terms(addition.LeftOperand).Concat(Terms(addition.RightOperand))
        : [sum.Innermost()];

    private static bool IsSameVariable(IOperation term, IOperation target) => (term, target) switch
    {
        (ILocalReferenceOperation left, ILocalReferenceOperation right) => SymbolEqualityComparer.Default.Equals(left.Local, right.Local),
        (IFieldReferenceOperation left, IFieldReferenceOperation right) => SymbolEqualityComparer.Default.Equals(left.Field, right.Field),
        (IPropertyReferenceOperation left, IPropertyReferenceOperation right) => SymbolEqualityComparer.Default.Equals(left.Property, right.Property),
        (IParameterReferenceOperation left, IParameterReferenceOperation right) => SymbolEqualityComparer.Default.Equals(left.Parameter, right.Parameter),
        _ => false,
    };

    private static bool IsDividend(IOperation sum) =>
        sum.Outermost() is var whole && whole.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } division && division.LeftOperand == whole;

    private static string Advice(IPropertyReferenceOperation reading)
    {
        bool isOfSlice = reading.Instance?.Innermost() is IPropertyReferenceOperation { Instance.Type.Name: var owner } &&
            owner.EndsWith("Figures", StringComparison.Ordinal);
        return isOfSlice
            ? "the period that the slices are of has the distinct count of all"
            : "count over the longer time with a metric of a longer cadence, or with Trailing";
    }
}
