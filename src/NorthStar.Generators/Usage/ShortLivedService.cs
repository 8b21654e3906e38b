using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NorthStar.Generators.Usage;

/// <summary>NSM2001: an aggregator that is registered as a service with a life of one request, or of one use.</summary>
internal static class ShortLivedService
{
    private const string Namespace = "Microsoft.Extensions.DependencyInjection";

    /// <summary>The registration with the longest life, and the one that a method makes.</summary>
    public static (string Lifetime, string Singleton)? Registration(string method) => method switch
    {
        "AddScoped" or "TryAddScoped" or "AddKeyedScoped" or "TryAddKeyedScoped" => ("scoped", method.Replace("Scoped", "Singleton")),
        "AddTransient" or "TryAddTransient" or "AddKeyedTransient" or "TryAddKeyedTransient" => ("transient", method.Replace("Transient", "Singleton")),
        _ => null,
    };

    public static void Analyze(IInvocationOperation call, UsageTypes types, Action<Diagnostic> report)
    {
        if (Registration(call.TargetMethod.Name) is not var (lifetime, _) ||
            call.TargetMethod.ContainingNamespace?.ToDisplayString().StartsWith(Namespace, StringComparison.Ordinal) != true ||
            Aggregator(call, types) is not { } aggregator ||
            !MakesItsOwn(call, types))
        {
            return;
        }

        report(Diagnostic.Create(UsageRules.ShortLivedAggregator, MethodName(call.Syntax), aggregator.Name, $"is registered as {lifetime}"));
    }

    private static ITypeSymbol? Aggregator(IInvocationOperation call, UsageTypes types) => call.TargetMethod.TypeArguments
        .Concat(call.Arguments.Select(argument => argument.Value.Innermost()).OfType<ITypeOfOperation>().Select(given => given.TypeOperand))
        .FirstOrDefault(types.IsAggregator);

    /// <summary>Whether no factory is given, or one that is seen to create an aggregator: any other may return one that is shared.</summary>
    private static bool MakesItsOwn(IInvocationOperation call, UsageTypes types)
    {
        IOperation? factory = call.Arguments
            .Where(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.TypeKind: TypeKind.Delegate })
            .Select(argument => argument.Value)
            .FirstOrDefault();
        return factory is null ||
            (factory.Innermost() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } &&
            lambda.Body.Descendants().OfType<IReturnOperation>().ToList() is [var only] &&
            only.ReturnedValue?.Innermost() is IObjectCreationOperation { Type: var type } && types.IsAggregator(type));
    }

    private static Location MethodName(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.GetLocation(),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.GetLocation(),
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.GetLocation(),
        _ => call.GetLocation(),
    };
}
