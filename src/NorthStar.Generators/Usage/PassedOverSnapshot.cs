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
        ? filter.DescendantsAndSelf().Any(operation => IsTestFor(operation, types) && !operation.Ancestors().Any(IsNegation))
        : types.IsSnapshotException(handler.ExceptionType) || CatchesItToo(handler, types);

    private static bool IsTestFor(IOperation operation, UsageTypes types) => types.IsSnapshotException(operation switch
    {
        IIsTypeOperation test => test.TypeOperand,
        ITypePatternOperation pattern => pattern.MatchedType,
        IDeclarationPatternOperation pattern => pattern.MatchedType,
        _ => null,
    });

    private static bool IsNegation(IOperation operation) => operation is INegatedPatternOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not };

    private static bool CatchesItToo(ICatchClauseOperation handler, UsageTypes types) =>
        handler.ExceptionType is null or { Name: "Exception" or "Object" } &&
        handler.Parent is ITryOperation { Body: var body } &&
        body.Descendants().OfType<IInvocationOperation>().Any(call => call.TargetMethod.Name == "Load" && types.IsOfAggregator(call.TargetMethod));
}
