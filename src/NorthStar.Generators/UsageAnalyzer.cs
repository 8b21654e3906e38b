using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Usage;

namespace NorthStar.Generators;

/// <summary>Reports calls of generated code that lose or distort data (NSM2xxx).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => UsageRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Calls of Record in generated code count (a Razor page is generated code), but nobody can mend them there.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation is CSharpCompilation compilation && UsageTypes.Of(compilation) is { } types && types.HasMetrics(compilation))
            {
                var run = new Run(compilation, types);
                start.RegisterSemanticModelAction(run.AnalyzeFile);
                start.RegisterCompilationEndAction(run.Finish);
            }
        });
    }

    /// <summary>The analysis of one compilation. An operation action would make the compiler build the operations of all bodies.</summary>
    private sealed class Run
    {
        private readonly UsageTypes _types;
        private readonly UnrecordedRelations _relations;
        private readonly Creations _creations;
        private readonly EmptyHandlers _handlers;

        public Run(CSharpCompilation compilation, UsageTypes types)
        {
            CompilationMetrics parsed = CompilationMetrics.Of(compilation);
            var names = new RecordedNames(compilation, parsed, types.AssembliesWithMetrics(compilation));
            _types = types;
            _relations = new UnrecordedRelations(types, parsed);
            _creations = new Creations(names, types);
            _handlers = new EmptyHandlers(names);
        }

        public void AnalyzeFile(SemanticModelAnalysisContext context)
        {
            SemanticModel model = context.SemanticModel;
            if (_relations.AreAny)
            {
                foreach (IOperation recording in WatchedNames.Recordings(model, context.CancellationToken))
                    _relations.Note(recording);
            }

            if (context.IsGeneratedCode)
                return;
            foreach (IOperation member in WatchedNames.Members(model, UsagePlaces.MayMatter, context.CancellationToken))
                AnalyzeMember(member, context.ReportDiagnostic);
            foreach (IObjectCreationOperation creation in _creations.In(model, context.CancellationToken))
                AnalyzeCreation(creation, model, context.ReportDiagnostic);
            foreach (ICatchClauseOperation handler in _handlers.In(model, context.CancellationToken))
                PassedOverSnapshot.Analyze(handler, _types, context.ReportDiagnostic);
        }

        public void Finish(CompilationAnalysisContext context) => _relations.Report(context.Compilation, context.ReportDiagnostic);

        private void AnalyzeCreation(IObjectCreationOperation creation, SemanticModel model, Action<Diagnostic> report)
        {
            if (model.ContainingMember(creation.Syntax.SpanStart) is { } member &&
                (ShortLivedAggregator.Find(creation, member, _types) ?? DroppedEvent.Find(creation, member)) is { } diagnostic)
            {
                report(diagnostic);
            }
        }

        private void AnalyzeMember(IOperation operation, Action<Diagnostic> report)
        {
            switch (operation)
            {
                case IInvocationOperation { TargetMethod.Name: "ToLocalTime" or "GetLocalNow" } or IPropertyReferenceOperation { Property.Name: "Now" or "Today" or "LocalDateTime" }:
                    LocalEventTime.Analyze(operation, report);
                    break;
                case IFieldReferenceOperation { Field: { Name: "Local", ContainingType.Name: "DateTimeKind" } } kind:
                    LocalEventTime.AnalyzeKind(kind, report);
                    break;
                case IInvocationOperation call:
                    ShortLivedService.Analyze(call, _types, report);
                    break;
                case IFieldReferenceOperation { Field: { Name: "Scoped" or "Transient", ContainingType.Name: "ServiceLifetime" } } lifetime:
                    ShortLivedService.Analyze(lifetime, _types, report);
                    break;
                case IPropertyReferenceOperation { Property.Name: "Value" } reading:
                    AddedDistincts.Analyze(reading, _types, report);
                    break;
                case IPropertyReferenceOperation { Property.Name: "Current" or "Periods" } reading:
                    StoredPeriod.Analyze(reading, _types, report);
                    break;
            }
        }
    }
}
