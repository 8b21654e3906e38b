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
        // Nothing of it is analysed. Left to the compiler, the first diagnostic of each file would make it look at all tokens there.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation is not CSharpCompilation compilation ||
                compilation.GetTypeByMetadataName(NorthStarAttributes.MetadataName("CoreAction")) is null)
            {
                return;
            }

            var run = new Run(compilation);
            start.RegisterSemanticModelAction(run.AnalyzeFile);
        });
    }

    /// <summary>The analysis of one compilation.</summary>
    private sealed class Run(CSharpCompilation compilation)
    {
        /// <summary>Computed once, for the first metric, so that a compilation without metrics costs nothing.</summary>
        private readonly Lazy<Product> _product = new(() => Product.Of(compilation));
        private readonly CompilationMetrics _parsed = CompilationMetrics.Of(compilation);
        private readonly ConcurrentDictionary<(Location, string Id, string Message), bool> _reported = [];

        public void AnalyzeFile(SemanticModelAnalysisContext context)
        {
            if (context.IsGeneratedCode)
                return;
            AnnotatedFile file = _parsed.In(context.SemanticModel.SyntaxTree, context.CancellationToken);
            if (!file.HasMetrics)
                return;
            if (!_product.IsValueCreated)
                _parsed.ParseAll();
            var configuration = new StructureConfiguration(context.Options.AnalyzerConfigOptionsProvider, context.SemanticModel.SyntaxTree);
            foreach (AnnotatedType type in file.Metrics)
            {
                if (!type.IsGenerated)
                    Judge(type.Attribute, configuration, context.ReportDiagnostic);
            }

            foreach (AttributeData attribute in file.OfAssembly)
                Judge(attribute, configuration, context.ReportDiagnostic);
        }

        /// <summary>Judges a declaration that works; what does not work is reported first, by another analyzer.</summary>
        private void Judge(AttributeData attribute, StructureConfiguration configuration, Action<Diagnostic> report)
        {
            if (_product.Value.Find(attribute) is not { } metric)
                return;
            foreach (Diagnostic diagnostic in StructureJudgement.Judge(metric, _product.Value, configuration))
            {
                // What several metrics inherit is reported once.
                if (IsOn(attribute, diagnostic.Location) || _reported.TryAdd((diagnostic.Location, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture)), true))
                    report(diagnostic);
            }
        }

        /// <summary>Whether it is the metric's own, and no other can report it.</summary>
        private static bool IsOn(AttributeData attribute, Location location) =>
            attribute.ApplicationSyntaxReference is { } own && own.SyntaxTree == location.SourceTree && own.Span.Contains(location.SourceSpan);
    }
}
