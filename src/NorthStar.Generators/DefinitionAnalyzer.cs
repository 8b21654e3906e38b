using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators.Emission;
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
        // Also in generated code: the generator reads what other tools have written to disk, and skips what is invalid there.
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
            start.RegisterCompilationEndAction(run.Finish);
        });
    }

    /// <summary>The analysis of one compilation.</summary>
    private sealed class Run(CSharpCompilation compilation)
    {
        private readonly CompilationMetrics _parsed = CompilationMetrics.Of(compilation);
        private readonly ConcurrentBag<ParsedMetric> _declarations = [];
        private readonly ConcurrentBag<Declaration> _attempts = [];
        private readonly ConcurrentBag<ParsedRelation> _relations = [];
        private readonly ConcurrentBag<NotedAnnotation> _annotations = [];
        private readonly ConcurrentDictionary<(Location, string Id, string Message), bool> _reported = [];

        public void AnalyzeFile(SemanticModelAnalysisContext context)
        {
            AnnotatedFile file = _parsed.In(context.SemanticModel.SyntaxTree, context.CancellationToken);
            foreach (INamedTypeSymbol type in file.Related)
                AnalyzeRelations(type, context);
            foreach (AnnotatedType type in file.Metrics)
                AnalyzeType(type, context);
            foreach (NotedAnnotation annotation in StrayAnnotations.MayBeIn(context.SemanticModel.SyntaxTree, file.Metrics, context.CancellationToken))
                _annotations.Add(annotation);
        }

        private void AnalyzeType(AnnotatedType type, SemanticModelAnalysisContext context)
        {
            if (_parsed.Parse(type, context.CancellationToken) is { } metric)
            {
                _attempts.Add(metric.Declaration);
                Add(metric, context.ReportDiagnostic);
            }
            else
            {
                foreach (Declaration attempt in DeclarationFinder.Attempts(type.Type.GetAttributes(), type.Type))
                    _attempts.Add(attempt);
            }

            Report(type.Problems, context.ReportDiagnostic);
        }

        public void Finish(CompilationAnalysisContext context)
        {
            ImmutableArray<AttributeData> attributes = compilation.Assembly.GetAttributes();
            foreach (AttributeData attribute in attributes.Where(DeclarationFinder.IsMetric))
            {
                var problems = new Problems(attribute, compilation);
                if (DeclarationFinder.OnAssembly(attribute, compilation.Assembly, problems) is { } declaration)
                    Add(_parsed.Parse(declaration, context.CancellationToken), context.ReportDiagnostic);
                Report(problems, context.ReportDiagnostic);
            }

            var defaults = new Problems(Location.None);
            OptionsParser.CheckDefaults(compilation.Assembly, defaults);
            Report(defaults, context.ReportDiagnostic);
            List<(Declaration Declaration, MetricModel Model)> metrics = JoinRelations(context);
            ReportEqualNames(metrics, context);
            if (metrics.Count > 0)
                ReportTakenCatalog(context);
            var stray = new StrayAnnotations(
                [.. _attempts, .. DeclarationFinder.Attempts(attributes, target: null)],
                _relations.Select(entry => entry.Declaration),
                _parsed,
                compilation);
            foreach (Diagnostic diagnostic in stray.Report(_annotations, context.CancellationToken))
                context.ReportDiagnostic(diagnostic);
        }

        private void Add(ParsedMetric metric, Action<Diagnostic> report)
        {
            _declarations.Add(metric);
            Report(metric.Problems, report);
        }

        /// <summary>Reports once what several declarations inherit.</summary>
        private void Report(Problems problems, Action<Diagnostic> report)
        {
            foreach (Diagnostic diagnostic in problems.Diagnostics)
            {
                if (_reported.TryAdd((diagnostic.Location, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture)), true))
                    report(diagnostic);
            }
        }

        private void AnalyzeRelations(INamedTypeSymbol type, SemanticModelAnalysisContext context)
        {
            foreach (ParsedRelation relation in _parsed.RelationsOn(type, context.CancellationToken))
            {
                _relations.Add(relation);
                Report(relation.Problems, context.ReportDiagnostic);
            }
        }

        /// <summary>The metrics that are generated; reports what only shows when a metric meets all events that are related to it.</summary>
        private List<(Declaration Declaration, MetricModel Model)> JoinRelations(CompilationAnalysisContext context)
        {
            var joined = new List<(Declaration, MetricModel)>();
            ILookup<string, MetricRelation> relationsOfMetric =
                _relations.Select(entry => entry.Relation).OfType<MetricRelation>().ToLookup(relation => relation.Metric, StringComparer.Ordinal);
            foreach (ParsedMetric parsed in _declarations)
            {
                if (parsed is not { Declaration: var declaration, Model: { } model })
                    continue;
                var problems = new Problems(declaration.Attribute, compilation);
                List<MetricRelation> relations = [.. relationsOfMetric[model.Names.FullAggregator]];
                if (RelationJoin.JoinOwn(model, relations) is { } metric)
                    joined.Add((declaration, metric));
                else
                    ReportActivation(declaration, relations, problems);
                Report(problems, context.ReportDiagnostic);
            }

            return joined;
        }

        private void ReportActivation(Declaration metric, List<MetricRelation> relations, Problems problems)
        {
            List<MetricRelation> bases = [.. RelationJoin.Bases(relations)];
            if (bases.Count == 0 && relations.All(relation => relation.Event is not null))
                MetricNeeds.ReportNoActivation(metric, problems);
            foreach (MetricRelation further in bases.Skip(1))
            {
                RelationDeclaration declaration = _relations.First(entry => entry.Relation == further).Declaration;
                problems.Add(
                    DefinitionRules.DeclaredTwice,
                    declaration.Find(RelationModel.ActivationBase)?.Location(),
                    metric.DisplayName,
                    "activation base",
                    $" ({string.Join(", ", bases.Select(relation => relation.EventType))}); keep one of them");
            }
        }

        private static void ReportEqualNames(List<(Declaration Declaration, MetricModel Model)> metrics, CompilationAnalysisContext context)
        {
            var groups = metrics
                .GroupBy(entry => entry.Model.Names.FullAggregator, StringComparer.Ordinal)
                .Where(group => group.Count() > 1);
            foreach (var group in groups)
            {
                foreach ((Declaration declaration, MetricModel model) in group)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        DefinitionRules.NameTaken,
                        declaration.Location,
                        $"The metric of '{declaration.DisplayName}'",
                        model.Names.Aggregator,
                        "another metric would generate the same type; rename one of the annotated types"));
                }
            }
        }

        private void ReportTakenCatalog(CompilationAnalysisContext context)
        {
            string rootNamespace = RootNamespace.Of(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions, compilation.AssemblyName ?? "");
            if (GeneratedNameParser.FindObstacleOfCatalog(rootNamespace, CatalogEmitter.ClassName, compilation) is var (type, obstacle))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DefinitionRules.NameTaken, type.Locations.FirstOrDefault(), "The list of the assembly's metrics", CatalogEmitter.ClassName, obstacle));
            }
        }
    }
}
