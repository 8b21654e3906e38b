using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NorthStar.Benchmarks.Compilation;

/// <summary>
/// The least that an analyzer of annotated types does: it looks at the attributes of each type, and at those of the members
/// of each that has one of NorthStar, when the compiler declares the type. It judges nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class AttributeReadingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("FLOOR", "Floor", "Floor", "Floor", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(static symbol => Read((INamedTypeSymbol)symbol.Symbol), SymbolKind.NamedType);
    }

    private static void Read(INamedTypeSymbol type)
    {
        if (!type.GetAttributes().Any(static attribute => attribute.AttributeClass?.ContainingNamespace.Name == "NorthStar"))
            return;
        foreach (ISymbol member in type.GetMembers())
        {
            _ = member.GetAttributes();
            foreach (IParameterSymbol parameter in member is IMethodSymbol { IsImplicitlyDeclared: false } method ? method.Parameters : [])
                _ = parameter.GetAttributes();
        }
    }
}
