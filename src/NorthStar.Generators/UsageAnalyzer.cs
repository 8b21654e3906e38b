using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
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
            if (UsageTypes.Of(start.Compilation) is not { } types || !types.HasMetrics(start.Compilation))
                return;

            var relations = new UnrecordedRelations(types);
            start.RegisterOperationAction(operation => AnalyzeCreation(operation, types), OperationKind.ObjectCreation);
            start.RegisterOperationAction(operation => AnalyzeCall(operation, relations, types), OperationKind.Invocation);
            start.RegisterOperationAction(operation => AnalyzeReading(operation, types), OperationKind.PropertyReference);
            start.RegisterOperationAction(operation => AnalyzeMethodGroup(operation, relations), OperationKind.MethodReference);
            start.RegisterOperationAction(operation => PassedOverSnapshot.Analyze((ICatchClauseOperation)operation.Operation, types, operation.ReportDiagnostic), OperationKind.CatchClause);
            start.RegisterCompilationEndAction(end => relations.Report(end.Compilation, end.ReportDiagnostic));
        });
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, UsageTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;

        // Most objects are returned or passed on: no rule asks for their types.
        if (creation.Outermost().Parent?.Kind is not (
            OperationKind.ExpressionStatement or OperationKind.VariableInitializer or OperationKind.SimpleAssignment or
            OperationKind.FieldInitializer or OperationKind.PropertyInitializer or OperationKind.Invocation))
        {
            return;
        }

        ShortLivedAggregator.Analyze(creation, context.ContainingSymbol, types, context.ReportDiagnostic);
        DroppedEvent.Analyze(creation, context.ContainingSymbol, context.ReportDiagnostic);
    }

    private static void AnalyzeCall(OperationAnalysisContext context, UnrecordedRelations relations, UsageTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        switch (call.TargetMethod.Name)
        {
            case "Record":
                relations.Note(call.Instance, call.TargetMethod, context.ContainingSymbol);
                break;
            case "ToLocalTime":
                LocalEventTime.Analyze(call, context.ReportDiagnostic);
                break;
            case ['A', 'd', 'd', ..] or ['T', 'r', 'y', 'A', 'd', 'd', ..]:
                ShortLivedService.Analyze(call, types, context.ReportDiagnostic);
                break;
        }
    }

    private static void AnalyzeMethodGroup(OperationAnalysisContext context, UnrecordedRelations relations)
    {
        var reference = (IMethodReferenceOperation)context.Operation;
        if (reference.Method.Name == "Record")
            relations.Note(reference.Instance, reference.Method, context.ContainingSymbol);
    }

    private static void AnalyzeReading(OperationAnalysisContext context, UsageTypes types)
    {
        var reading = (IPropertyReferenceOperation)context.Operation;
        switch (reading.Property.Name)
        {
            case "Value":
                AddedDistincts.Analyze(reading, types, context.ReportDiagnostic);
                break;
            case "Current" or "Periods":
                StoredPeriod.Analyze(reading, types, context.ReportDiagnostic);
                break;
            case "Now" or "Today" or "LocalDateTime":
                LocalEventTime.Analyze(reading, context.ReportDiagnostic);
                break;
        }
    }
}
