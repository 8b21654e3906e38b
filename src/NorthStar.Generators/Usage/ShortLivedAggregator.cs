using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NorthStar.Generators.Usage;

/// <summary>
/// NSM2001: an aggregator that is created in a call and never leaves it, is a field of an object that frameworks create for
/// each request, or is what a property creates anew.
/// </summary>
/// <remarks>
/// A report or a job may well fill an aggregator of its own from many events, or from a snapshot, and read it: only one that
/// is never read, or that gets a single event, is of no use.
/// </remarks>
internal static class ShortLivedAggregator
{
    public static Diagnostic? Find(IObjectCreationOperation creation, ISymbol containing, UsageTypes types) =>
        types.IsAggregator(creation.Type) && !TestCode.Contains(containing) && (OwnerPerRequest(creation) ?? NewEachTime(creation, containing) ?? LostInCall(creation, containing)) is { } how
            ? Diagnostic.Create(UsageRules.ShortLivedAggregator, creation.Syntax.GetLocation(), creation.Type!.Name, how)
            : null;

    private static string? OwnerPerRequest(IObjectCreationOperation creation)
    {
        ISymbol? member = creation.Outermost().Parent switch
        {
            IFieldInitializerOperation { InitializedFields: [{ IsStatic: false } field, ..] } => field,
            IPropertyInitializerOperation { InitializedProperties: [{ IsStatic: false } property, ..] } => property,
            ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field: var field } } => field,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property: var property } } => property,
            _ => null,
        };
        return member is not null && RequestScope.IsCreatedPerRequest(member.ContainingType) ? $"is created with each '{member.ContainingType.Name}'" : null;
    }

    /// <summary>A property is read like a field: whoever reads it takes it for the same aggregator.</summary>
    private static string? NewEachTime(IObjectCreationOperation creation, ISymbol containing) =>
        containing is IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol { IsIndexer: false } property } &&
        creation.Outermost().Parent is IReturnOperation { Parent: IBlockOperation { Operations.Length: 1, Parent: null or IMethodBodyOperation } }
            ? $"is created each time that '{property.Name}' is read"
            : null;

    private static string? LostInCall(IObjectCreationOperation creation, ISymbol containing)
    {
        Life life;
        if (creation.Outermost().Parent is IInvocationOperation { TargetMethod.Name: "Record", Instance: not null } recording)
        {
            life = new Life(Recordings: 1, TakesMany: TakesMany(recording, creation), IsRead: false);
        }
        else if (creation.DeclaredLocal() is { } local && LifeOf(local, creation) is { } known)
        {
            life = known;
        }
        else
        {
            return null;
        }

        bool isInLoop = creation.Ancestors().TakeWhile(ancestor => !IsFunction(ancestor)).Any(ancestor => ancestor is ILoopOperation);
        bool isUseless = life.IsRead
            ? life is { Recordings: 1, TakesMany: false } && (isInLoop || HasParameters(creation, containing))
            : life.Recordings > 0 && (isInLoop || !IsEntryPoint(creation, containing));
        if (!isUseless)
            return null;
        return isInLoop ? "is created in each pass of a loop" : $"is created in each call of {NameOfFunction(creation, containing)}";
    }

    /// <summary>What becomes of the aggregator in the body; null where it leaves it, or gets its events from somewhere else.</summary>
    private static Life? LifeOf(ILocalSymbol local, IObjectCreationOperation creation)
    {
        var life = new Life(Recordings: 0, TakesMany: false, IsRead: false);
        foreach (ILocalReferenceOperation reference in creation.Root().References(local))
        {
            switch (reference.Parent)
            {
                case IInvocationOperation { TargetMethod.Name: "Record" } call when call.Instance == reference:
                    if (Between(call, creation).Any(LastsLong))
                        return null;
                    life = life with { Recordings = life.Recordings + 1, TakesMany = life.TakesMany || TakesMany(call, creation) };
                    break;
                case IInvocationOperation { TargetMethod.Name: not ("Load" or "Merge") } call when call.Instance == reference:
                case IPropertyReferenceOperation property when property.Instance == reference:
                    life = life with { IsRead = true };
                    break;
                default:
                    return null;
            }
        }

        return life;
    }

    /// <summary>Whether the call records a batch, or may run several times in the life of the aggregator.</summary>
    private static bool TakesMany(IInvocationOperation recording, IObjectCreationOperation creation) =>
        recording.TargetMethod.Parameters is [{ RefKind: RefKind.None, Type.Name: "ReadOnlySpan" }] ||
        Between(recording, creation).Any(ancestor => ancestor is ILoopOperation || IsFunction(ancestor));

    /// <summary>What is around the call and not around the creation.</summary>
    private static IEnumerable<IOperation> Between(IInvocationOperation recording, IObjectCreationOperation creation) =>
        recording.Ancestors().TakeWhile(ancestor => !ancestor.Syntax.Span.Contains(creation.Syntax.Span));

    /// <summary>Whether it may go on for as long as the application: a function that is handed on, or a loop that waits for events.</summary>
    private static bool LastsLong(IOperation operation) => operation switch
    {
        IAnonymousFunctionOperation { Parent: IDelegateCreationOperation handed } =>
            handed.CallWithArgument() is not { TargetMethod.Name: ['F', 'o', 'r', 'E', 'a', 'c', 'h', ..] or "ForAll" },
        ILocalFunctionOperation or IWhileLoopOperation or IForEachLoopOperation { IsAsynchronous: true } => true,
        _ => false,
    };

    private static bool IsFunction(IOperation operation) => operation is IAnonymousFunctionOperation or ILocalFunctionOperation;

    private static IMethodSymbol? FunctionAround(IObjectCreationOperation creation, ISymbol containing) =>
        creation.Ancestors().FirstOrDefault(IsFunction) switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation function => function.Symbol,
            _ => containing as IMethodSymbol,
        };

    private static bool HasParameters(IObjectCreationOperation creation, ISymbol containing) =>
        !IsEntryPoint(creation, containing) && FunctionAround(creation, containing) is { Parameters.IsEmpty: false };

    /// <summary>Whether the code runs once, so that its end is that of the application.</summary>
    private static bool IsEntryPoint(IObjectCreationOperation creation, ISymbol containing) =>
        FunctionAround(creation, containing) is { IsStatic: true, Name: "Main" or WellKnownMemberNames.TopLevelStatementsEntryPointMethodName };

    private static string NameOfFunction(IObjectCreationOperation creation, ISymbol containing) => FunctionAround(creation, containing) switch
    {
        { MethodKind: MethodKind.AnonymousFunction } => "the lambda",
        { MethodKind: MethodKind.Constructor } constructor => $"the constructor of '{constructor.ContainingType.Name}'",
        { AssociatedSymbol: { } member } => $"'{member.Name}'",
        { } method => $"'{method.Name}'",
        null => $"'{containing.Name}'",
    };

    /// <param name="Recordings">How many calls of Record are written.</param>
    /// <param name="TakesMany">Whether one of them may record more than one event.</param>
    /// <param name="IsRead">Whether anything is asked of the aggregator.</param>
    private sealed record Life(int Recordings, bool TakesMany, bool IsRead);
}
