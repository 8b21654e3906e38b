using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NorthStar.Generators.Usage;

/// <summary>Ways through the operations of a member's body.</summary>
internal static class OperationTree
{
    /// <summary>The whole body, or initializer, that the operation is in.</summary>
    public static IOperation Root(this IOperation operation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
            root = parent;
        return root;
    }

    /// <summary>The method, field or property that a place is in, whatever lambdas and local functions there are around it.</summary>
    public static ISymbol? ContainingMember(this SemanticModel model, int position)
    {
        ISymbol? symbol = model.GetEnclosingSymbol(position);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;
        return symbol is IFieldSymbol { AssociatedSymbol: { } property } ? property : symbol;
    }

    /// <summary>The same value behind its conversions and parentheses, and behind the query that it is written as.</summary>
    public static IOperation Outermost(this IOperation value)
    {
        IOperation outermost = value;
        while (outermost.Parent is IConversionOperation or IParenthesizedOperation or ITranslatedQueryOperation)
            outermost = outermost.Parent;
        return outermost;
    }

    /// <summary>The value within its conversions and parentheses.</summary>
    public static IOperation Innermost(this IOperation value)
    {
        IOperation innermost = value;
        while (true)
        {
            switch (innermost)
            {
                case IConversionOperation conversion:
                    innermost = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    innermost = parenthesized.Operand;
                    break;
                default:
                    return innermost;
            }
        }
    }

    public static IEnumerable<IOperation> Ancestors(this IOperation operation)
    {
        for (IOperation? ancestor = operation.Parent; ancestor is not null; ancestor = ancestor.Parent)
            yield return ancestor;
    }

    /// <summary>The call whose argument the value is, as it stands or as what a lambda returns.</summary>
    public static IInvocationOperation? CallWithArgument(this IOperation value) =>
        value.Outermost().Parent is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;

    /// <summary>The lambda whose result the value is.</summary>
    public static IOperation? LambdaReturning(this IOperation value) =>
        value.Outermost().Parent is IReturnOperation { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation lambda } }
            ? lambda.Parent is IDelegateCreationOperation creation ? creation : lambda
            : null;

    /// <summary>The local that the value is declared with.</summary>
    public static ILocalSymbol? DeclaredLocal(this IOperation value) =>
        value.Outermost().Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } ? declarator.Symbol : null;

    /// <summary>Whether what the reference stands for gets a value there.</summary>
    public static bool IsTarget(this IOperation reference) =>
        reference.Parent is IAssignmentOperation assignment ? assignment.Target == reference : reference.Parent is IIncrementOrDecrementOperation;

    public static bool IsComparison(this IBinaryOperation operation) => operation.OperatorKind is
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or
        BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    public static IEnumerable<ILocalReferenceOperation> References(this IOperation root, ILocalSymbol local) => root.Descendants()
        .OfType<ILocalReferenceOperation>()
        .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local));
}
