using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NorthStar.Generators.Usage;

/// <summary>NSM2007: an empty handler of what Load throws.</summary>
internal static class PassedOverSnapshot
{
    public static void Analyze(ICatchClauseOperation handler, UsageTypes types, Action<Diagnostic> report)
    {
        if (handler.Handler.Operations.All(operation => operation is IEmptyOperation) && Catches(handler, types))
            report(Diagnostic.Create(UsageRules.SnapshotPassedOver, handler.Syntax.GetFirstToken().GetLocation()));
    }

    private static bool Catches(ICatchClauseOperation handler, UsageTypes types) => handler.Filter is { } filter
        ? filter.DescendantsAndSelf().Any(operation => IsTestFor(operation, types)) && !filter.DescendantsAndSelf().Any(TellsMore)
        : types.IsSnapshotException(handler.ExceptionType) || CatchesItToo(handler, types);

    private static bool IsTestFor(IOperation operation, UsageTypes types) => types.IsSnapshotException(operation switch
    {
        IIsTypeOperation test => test.TypeOperand,
        ITypePatternOperation pattern => pattern.MatchedType,
        IDeclarationPatternOperation pattern => pattern.MatchedType,
        _ => null,
    });

    /// <summary>Whether a filter says where it does not catch, or hands the exception to somebody.</summary>
    private static bool TellsMore(IOperation operation) =>
        operation is INegatedPatternOperation or IUnaryOperation or IInvocationOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals };

    private static bool CatchesItToo(ICatchClauseOperation handler, UsageTypes types) =>
        handler.ExceptionType is null or { Name: "Exception" or "Object" } &&
        handler.Parent is ITryOperation { Body: var body } &&
        body.Descendants().OfType<IInvocationOperation>().Any(call => call.TargetMethod.Name == "Load" && types.IsOfAggregator(call.TargetMethod));
}
