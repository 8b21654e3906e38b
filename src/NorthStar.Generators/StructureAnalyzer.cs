using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Rules;
using NorthStar.Generators.Strategy.Structure;

namespace NorthStar.Generators;

/// <summary>Judges how the metrics of a product are built, whatever they are called (NSM11xx).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StructureAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => StructureRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation is not CSharpCompilation compilation ||
                compilation.GetTypeByMetadataName(NorthStarAttributes.MetadataName("CoreAction")) is null)
            {
                return;
            }

            var run = new Run(compilation);
            start.RegisterSymbolAction(run.AnalyzeType, SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(run.AnalyzeAssemblyAttribute, SyntaxKind.Attribute);
        });
    }

    /// <summary>The analysis of one compilation.</summary>
    private sealed class Run(CSharpCompilation compilation)
    {
        /// <summary>Computed once, for the first metric, so that a compilation without metrics costs nothing.</summary>
        private readonly Lazy<Product> _product = new(() => Product.Of(compilation));
        private readonly ConcurrentDictionary<(Location, string Id, string Message), bool> _reported = [];

        public void AnalyzeType(SymbolAnalysisContext context)
        {
            if (((INamedTypeSymbol)context.Symbol).GetAttributes().FirstOrDefault(DeclarationFinder.IsMetric) is { } attribute)
                Judge(attribute, context.Options, context.ReportDiagnostic);
        }

        public void AnalyzeAssemblyAttribute(SyntaxNodeAnalysisContext context)
        {
            var syntax = (AttributeSyntax)context.Node;
            if (syntax.Parent is not AttributeListSyntax { Target.Identifier.RawKind: (int)SyntaxKind.AssemblyKeyword })
                return;
            AttributeData? attribute = compilation.Assembly.GetAttributes().FirstOrDefault(candidate =>
                candidate.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == syntax.SyntaxTree && reference.Span == syntax.Span);
            if (attribute is not null && DeclarationFinder.IsMetric(attribute))
                Judge(attribute, context.Options, context.ReportDiagnostic);
        }

        /// <summary>Judges a declaration that works; what does not work is reported first, by another analyzer.</summary>
        private void Judge(AttributeData attribute, AnalyzerOptions options, Action<Diagnostic> report)
        {
            if (attribute.ApplicationSyntaxReference is not { SyntaxTree: var tree } || _product.Value.Find(attribute) is not { } metric)
                return;
            var configuration = new StructureConfiguration(options.AnalyzerConfigOptionsProvider, tree);
            foreach (Diagnostic diagnostic in StructureJudgement.Judge(metric, _product.Value, configuration))
            {
                // What several metrics inherit is reported once.
                if (_reported.TryAdd((diagnostic.Location, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture)), true))
                    report(diagnostic);
            }
        }
    }
}
