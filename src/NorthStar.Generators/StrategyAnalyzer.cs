using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Rules;
using NorthStar.Generators.Strategy;

namespace NorthStar.Generators;

/// <summary>Judges the choice of the core action: reports a North Star that counts vanity (NSM1xxx).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StrategyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => StrategyRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Nothing of it is analysed. Left to the compiler, the first diagnostic of each file would make it look at all tokens there.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation is not CSharpCompilation compilation ||
                compilation.GetTypeByMetadataName(NorthStarAttributes.MetadataName(Run.CoreAction)) is null)
            {
                return;
            }

            var run = new Run(compilation, new ProjectVocabulary(start.Options));
            start.RegisterSemanticModelAction(run.AnalyzeFile);
        });
    }

    /// <summary>The analysis of one compilation.</summary>
    private sealed class Run(CSharpCompilation compilation, ProjectVocabulary vocabulary)
    {
        public const string CoreAction = "CoreAction";

        private readonly CompilationMetrics _parsed = CompilationMetrics.Of(compilation);

        /// <summary>Found for the first metric whose severity depends on it.</summary>
        private readonly Lazy<ConfirmedMetrics> _confirmed = new(() => new ConfirmedMetrics(CompilationMetrics.Of(compilation)));

        public void AnalyzeFile(SemanticModelAnalysisContext context)
        {
            if (context.IsGeneratedCode)
                return;
            AnnotatedFile file = _parsed.In(context.SemanticModel.SyntaxTree, context.CancellationToken);
            foreach (AnnotatedType type in file.Metrics)
            {
                if (type is { Declaration: { Role: CoreAction } declaration, IsGenerated: false })
                    Judge(declaration, context.ReportDiagnostic, context.CancellationToken);
            }

            foreach (Declaration declaration in file.DeclarationsOfAssembly(compilation.Assembly))
            {
                if (declaration.Role == CoreAction)
                    Judge(declaration, context.ReportDiagnostic, context.CancellationToken);
            }
        }

        /// <summary>Judges a declaration that works; what does not work is reported first, by another analyzer.</summary>
        private void Judge(Declaration declaration, Action<Diagnostic> report, CancellationToken cancellation)
        {
            if (declaration.Attribute.ApplicationSyntaxReference?.SyntaxTree is not { } tree)
                return;
            NameReader reader = vocabulary.ReaderFor(tree, cancellation);
            if (!MayBeReported(declaration, reader) ||
                _parsed.Parse(declaration, cancellation) is not { Model: { } model, Annotations.Annotations: var annotations })
            {
                return;
            }

            if (Read(declaration, model, annotations, reader) is not var (kind, words))
                return;
            bool isStrong = kind != VanityKind.Negative && kind != VanityKind.Total && EventContextParser.IsStrong(model, annotations, IsConfirmed);
            report(Diagnostic.Create(
                StrategyRules.Of(kind),
                declaration.Location,
                isStrong ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
                additionalLocations: null,
                properties: null,
                declaration.DisplayName,
                words));
        }

        private bool IsConfirmed(MetricModel metric)
        {
            // Before the lock, so that no thread waits there while another does all the work.
            if (!_confirmed.IsValueCreated)
                _parsed.AllRelations();
            return _confirmed.Value.Contains(metric);
        }

        /// <summary>Whether parsing the declaration is worth its time: most core actions have a good name and add nothing up.</summary>
        private static bool MayBeReported(Declaration declaration, NameReader reader) =>
            declaration.Attribute.Named("Measure") is not null ||
            reader.ReadFirst(
                EventName.Of(declaration), declaration.Attribute.Named<string>("Name"), declaration.Attribute.Positional(0) as string ?? "") is not null;

        private static (VanityKind Kind, string Words)? Read(
            Declaration declaration, MetricModel model, List<Annotation> annotations, NameReader reader)
        {
            if (MoneyQuantity.IsSum(model.Options.Measure) && MoneyQuantity.Find(annotations, declaration.Event) is { } quantity && !reader.IsSilenced(quantity))
                return (VanityKind.Money, $"the sum of '{quantity}'");
            return reader.Classify(EventName.Of(declaration), EventContextParser.Parse(declaration, model, annotations)) is { } reading
                ? (reading.Kind, $"'{reading.Words}'")
                : null;
        }
    }
}
