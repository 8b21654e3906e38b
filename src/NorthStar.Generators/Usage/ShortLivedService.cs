using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NorthStar.Generators.Usage;

/// <summary>NSM2001: an aggregator that is registered as a service with a life of one request, or of one use.</summary>
internal static class ShortLivedService
{
    private const string Namespace = "Microsoft.Extensions.DependencyInjection";

    /// <summary>The life of what a method registers, or a lifetime names, and the name for the longest one.</summary>
    public static (string Lifetime, string Singleton)? Registration(string method) => method switch
    {
        "AddScoped" or "TryAddScoped" or "AddKeyedScoped" or "TryAddKeyedScoped" or "Scoped" or "KeyedScoped" => ("scoped", method.Replace("Scoped", "Singleton")),
        "AddTransient" or "TryAddTransient" or "AddKeyedTransient" or "TryAddKeyedTransient" or "Transient" or "KeyedTransient" => ("transient", method.Replace("Transient", "Singleton")),
        _ => null,
    };

    public static void Analyze(IInvocationOperation call, UsageTypes types, Action<Diagnostic> report)
    {
        if (IsOfServices(call.TargetMethod))
            Analyze(call.TargetMethod.Name, MethodName(call.Syntax), call.TargetMethod.TypeArguments, call.Arguments, types, report);
    }

    /// <summary>What is described with a lifetime: <c>new ServiceDescriptor(typeof(A), typeof(A), ServiceLifetime.Scoped)</c>.</summary>
    public static void Analyze(IFieldReferenceOperation lifetime, UsageTypes types, Action<Diagnostic> report)
    {
        if (!IsOfServices(lifetime.Field) || lifetime.Parent is not IArgumentOperation { Parent: var description })
            return;
        ImmutableArray<IArgumentOperation> arguments = description switch
        {
            IObjectCreationOperation creation => creation.Arguments,
            IInvocationOperation call => call.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        Analyze(lifetime.Field.Name, lifetime.Syntax.GetLastToken().GetLocation(), ImmutableArray<ITypeSymbol>.Empty, arguments, types, report);
    }

    private static void Analyze(
        string name, Location location, ImmutableArray<ITypeSymbol> services, ImmutableArray<IArgumentOperation> arguments, UsageTypes types, Action<Diagnostic> report)
    {
        if (Registration(name) is var (lifetime, _) &&
            services.Concat(arguments.Select(argument => argument.Value.Innermost()).OfType<ITypeOfOperation>().Select(given => given.TypeOperand))
                .FirstOrDefault(types.IsAggregator) is { } aggregator &&
            MakesItsOwn(arguments, types))
        {
            report(Diagnostic.Create(UsageRules.ShortLivedAggregator, location, aggregator.Name, $"is registered as {lifetime}"));
        }
    }

    private static bool IsOfServices(ISymbol member) => member.ContainingNamespace?.ToDisplayString().StartsWith(Namespace, StringComparison.Ordinal) == true;

    /// <summary>Whether no factory is given, or one that is seen to create an aggregator: any other may return one that is shared.</summary>
    private static bool MakesItsOwn(ImmutableArray<IArgumentOperation> arguments, UsageTypes types)
    {
        IOperation? factory = arguments
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
