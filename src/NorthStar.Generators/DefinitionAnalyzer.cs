using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators;

/// <summary>Reports every declaration that cannot work, or would not do what it says (NSM0xxx).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefinitionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DefinitionRules.All;

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
            start.RegisterSyntaxNodeAction(run.NoteAnnotation, SyntaxKind.Attribute);
            start.RegisterCompilationEndAction(run.Finish);
        });
    }

    /// <summary>The analysis of one compilation.</summary>
    private sealed class Run(CSharpCompilation compilation)
    {
        private readonly ConcurrentBag<(Declaration Declaration, MetricModel? Model)> _declarations = [];
        private readonly ConcurrentBag<StrayAnnotation> _annotations = [];

        public void AnalyzeType(SymbolAnalysisContext context)
        {
            var type = (INamedTypeSymbol)context.Symbol;
            if (!type.GetAttributes().Any(DeclarationFinder.IsMetric))
                return;
            var problems = new Problems(type.Locations.FirstOrDefault() ?? Location.None);
            if (DeclarationFinder.OnType(type, problems) is { } declaration)
                Parse(declaration, problems, context.CancellationToken);
            foreach (Diagnostic diagnostic in problems.Diagnostics)
                context.ReportDiagnostic(diagnostic);
        }

        public void NoteAnnotation(SyntaxNodeAnalysisContext context)
        {
            if (StrayAnnotation.TryFind((AttributeSyntax)context.Node, context) is { } annotation)
                _annotations.Add(annotation);
        }

        public void Finish(CompilationAnalysisContext context)
        {
            foreach (AttributeData attribute in compilation.Assembly.GetAttributes().Where(DeclarationFinder.IsMetric))
            {
                var problems = new Problems(attribute.Location() ?? Location.None);
                if (DeclarationFinder.OnAssembly(attribute, compilation.Assembly, problems) is { } declaration)
                    Parse(declaration, problems, context.CancellationToken);
                foreach (Diagnostic diagnostic in problems.Diagnostics)
                    context.ReportDiagnostic(diagnostic);
            }

            ReportEqualNames(context);
            foreach (Diagnostic diagnostic in StrayAnnotation.Judge(_annotations, [.. _declarations.Select(entry => entry.Declaration)], compilation))
                context.ReportDiagnostic(diagnostic);
        }

        private void Parse(Declaration declaration, Problems problems, CancellationToken cancellation) =>
            _declarations.Add((declaration, MetricParser.Parse(declaration, compilation, problems, cancellation)));

        private void ReportEqualNames(CompilationAnalysisContext context)
        {
            var groups = _declarations
                .Where(entry => entry.Model is not null)
                .GroupBy(entry => entry.Model!.Names.FullAggregator, StringComparer.Ordinal)
                .Where(group => group.Count() > 1);
            foreach (var group in groups)
            {
                foreach ((Declaration declaration, MetricModel? model) in group)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        DefinitionRules.NameTaken,
                        declaration.Location,
                        declaration.DisplayName,
                        model!.Names.Aggregator,
                        "another metric would generate the same type; rename one of the annotated types"));
                }
            }
        }
    }
}
