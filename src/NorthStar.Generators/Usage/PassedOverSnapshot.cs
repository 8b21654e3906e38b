using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NorthStar.Generators.Usage;

/// <summary>NSM2007: an empty handler of what Load throws.</summary>
internal static class PassedOverSnapshot
{
    public static void Analyze(ICatchClauseOperation handler, UsageTypes types, Action<Diagnostic> report)
    {
        if (handler is { Handler.Operations.IsEmpty: true, Filter: null } && (types.IsSnapshotException(handler.ExceptionType) || CatchesItToo(handler, types)))
            report(Diagnostic.Create(UsageRules.SnapshotPassedOver, handler.Syntax.GetFirstToken().GetLocation()));
    }

    private static bool CatchesItToo(ICatchClauseOperation handler, UsageTypes types) =>
        handler.ExceptionType is null or { Name: "Exception" or "Object" } &&
        handler.Parent is ITryOperation { Body: var body } &&
        body.Descendants().OfType<IInvocationOperation>().Any(call => call.TargetMethod.Name == "Load" && types.IsOfAggregator(call.TargetMethod));
}
