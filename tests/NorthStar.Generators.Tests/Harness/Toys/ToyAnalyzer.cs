using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NorthStar.Generators.Tests.Harness.Toys;

/// <summary>Type names start with an upper-case letter.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ToyAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "TOY0001";

    private static readonly DiagnosticDescriptor s_rule = new(
        Id, "Upper case", "Type '{0}' starts with '{1}'", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        string name = context.Symbol.Name;
        if (name == "Throwing")
            throw new InvalidOperationException("toy failure");

        AnalyzerConfigOptions options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Symbol.Locations[0].SourceTree!);
        bool allowed = options.TryGetValue("toy.allowed", out string? allowedName) && allowedName == name;
        if (char.IsLower(name[0]) && !allowed)
            context.ReportDiagnostic(Diagnostic.Create(s_rule, context.Symbol.Locations[0], name, name[0]));
    }
}
