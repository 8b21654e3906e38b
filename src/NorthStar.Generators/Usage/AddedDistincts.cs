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
        if (!types.IsDistinct(reading.Property.ContainingType))
            return;
        foreach (IOperation value in Values(reading))
        {
            if (Addition(value, types) is var (sum, name) && !IsMean(sum))
                report(Diagnostic.Create(UsageRules.DistinctAdded, sum.Syntax.GetLocation(), name, Advice(reading, sum, types)));
        }
    }

    /// <summary>Where the number stands: as it is read, and where the variable stands that is declared with it and never changed.</summary>
    private static List<IOperation> Values(IPropertyReferenceOperation reading) =>
        reading.DeclaredLocal() is { } local && reading.Root().References(local).ToList<IOperation>() is var references && !references.Any(OperationTree.IsTarget)
            ? references
            : [reading];

    private static (IOperation Sum, string Name)? Addition(IOperation value, UsageTypes types)
    {
        IOperation sum = value;
        while (sum.Outermost().Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: not SpecialType.System_String } addition)
            sum = addition;
        List<IOperation> terms = [.. Terms(sum)];
        if (terms.Where(term => IsDistinct(term, types)).Take(2).ToList() is [var first, _])
            return first == value ? (sum, "+") : null;
        return sum.Outermost().Parent switch
        {
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: not SpecialType.System_String } accumulation =>
                (accumulation, "+="),
            ISimpleAssignmentOperation { Target: var target } accumulation when terms.Any(term => IsSameVariable(term, target)) =>
                (accumulation, "+"),
            _ => OverSequence(sum),
        };
    }

    private static bool IsDistinct(IOperation term, UsageTypes types) => Source(term, types) is not null;

    /// <summary>Where the number of a distinct count is read that a term is, or that the variable of a term holds; null where it is none.</summary>
    private static IPropertyReferenceOperation? Source(IOperation term, UsageTypes types)
    {
        IOperation? source = term is ILocalReferenceOperation reference
            ? reference.Root().Descendants().OfType<IVariableDeclaratorOperation>()
                .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local))
                ?.Initializer?.Value.Innermost()
            : term;
        return source is IPropertyReferenceOperation reading && types.IsDistinct(reading.Property.ContainingType) && (source == term || Values(reading).Contains(term))
            ? reading
            : null;
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
            "Select" when Total(call) is { } total => (total, total.TargetMethod.Name),
            _ => null,
        };
    }

    /// <summary>The call that adds up the numbers, or those of them that are left.</summary>
    /// <param name="variables">Through how many variables they are followed: half-typed code may make one of itself.</param>
    private static IInvocationOperation? Total(IOperation numbers, int variables = 1)
    {
        if (numbers.CallWithArgument() is { } call && IsOfLinq(call))
        {
            return call.TargetMethod.Name switch
            {
                "Sum" or "Aggregate" => call,
                "Where" or "Skip" or "SkipLast" or "Take" or "TakeLast" or "ToArray" or "ToList" => Total(call, variables),
                _ => null,
            };
        }

        return variables > 0 && numbers.DeclaredLocal() is { } local
            ? numbers.Root().References(local).Select(reference => Total(reference, variables - 1)).FirstOrDefault(total => total is not null)
            : null;
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

    /// <summary>Whether nothing but a share of the sum is used, as it stands or in a variable that is compared besides.</summary>
    private static bool IsMean(IOperation sum)
    {
        if (IsDividend(sum))
            return true;
        ILocalSymbol? local = sum switch
        {
            IAssignmentOperation { Target: ILocalReferenceOperation target } => target.Local,
            _ => sum.DeclaredLocal(),
        };
        return local is not null &&
            sum.Root().References(local).Where(reference => !sum.Syntax.Span.Contains(reference.Syntax.Span)).ToList() is { Count: > 0 } uses &&
            uses.Any(IsDividend) && uses.All(use => IsDividend(use) || use.IsTarget() || use.Outermost().Parent is IBinaryOperation { } comparison && comparison.IsComparison());
    }

    private static bool IsDividend(IOperation value) => value.Outermost() is var whole && whole.Parent switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } division => division.LeftOperand == whole,
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Divide } division => division.Target == whole,
        _ => false,
    };

    /// <summary>The type that the distinct count is a member of.</summary>
    private static ITypeSymbol? Period(IPropertyReferenceOperation reading) => (reading.Instance?.Innermost() as IPropertyReferenceOperation)?.Property.ContainingType;

    private static string Advice(IPropertyReferenceOperation reading, IOperation sum, UsageTypes types)
    {
        if (Terms(sum).Select(term => Source(term, types) is { } source ? Period(source) : null).OfType<ITypeSymbol>().Distinct(SymbolEqualityComparer.Default).Skip(1).Any())
            return "compare the two, or count both with one metric of what they have in common";
        bool isOfSlice = reading.Instance?.Innermost() is IPropertyReferenceOperation { Instance.Type.Name: var owner } &&
            owner.EndsWith("Figures", StringComparison.Ordinal);
        return isOfSlice
            ? "the period that the slices are of has the distinct count of all"
            : "count over the longer time with a metric of a longer cadence, or with Trailing";
    }
}
