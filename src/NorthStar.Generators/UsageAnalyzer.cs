using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
            start.RegisterOperationAction(operation => PassedOverSnapshot.Analyze((ICatchClauseOperation)operation.Operation, types, operation.ReportDiagnostic), OperationKind.CatchClause);
            start.RegisterSemanticModelAction(file => AnalyzeFile(file, relations, types));
            start.RegisterCompilationEndAction(end => relations.Report(end.Compilation, end.ReportDiagnostic));
        });
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, UsageTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;

        // Most objects are returned or passed on: no rule asks for their types.
        if (creation.Syntax.Parent is ArgumentSyntax or ReturnStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax ||
            creation.Outermost().Parent?.Kind is not (
            OperationKind.ExpressionStatement or OperationKind.VariableInitializer or OperationKind.SimpleAssignment or
            OperationKind.FieldInitializer or OperationKind.PropertyInitializer or OperationKind.Invocation))
        {
            return;
        }

        if ((ShortLivedAggregator.Find(creation, context.ContainingSymbol, types) ?? DroppedEvent.Find(creation, context.ContainingSymbol)) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }

    private static void AnalyzeFile(SemanticModelAnalysisContext context, UnrecordedRelations relations, UsageTypes types)
    {
        foreach (IOperation operation in WatchedNames.In(context.SemanticModel, context.IsGeneratedCode, context.CancellationToken))
        {
            switch (operation)
            {
                case IInvocationOperation call:
                    AnalyzeCall(call, relations, types, context.ReportDiagnostic);
                    break;
                case IPropertyReferenceOperation reading:
                    AnalyzeReading(reading, types, context.ReportDiagnostic);
                    break;
                case IMethodReferenceOperation { Method: { Name: "Record" } method } reference:
                    relations.Note(reference, reference.Instance, method);
                    break;
            }
        }
    }

    private static void AnalyzeCall(IInvocationOperation call, UnrecordedRelations relations, UsageTypes types, Action<Diagnostic> report)
    {
        switch (call.TargetMethod.Name)
        {
            case "Record":
                relations.Note(call, call.Instance, call.TargetMethod);
                break;
            case "ToLocalTime":
                LocalEventTime.Analyze(call, report);
                break;
            case ['A', 'd', 'd', ..] or ['T', 'r', 'y', 'A', 'd', 'd', ..]:
                ShortLivedService.Analyze(call, types, report);
                break;
        }
    }

    private static void AnalyzeReading(IPropertyReferenceOperation reading, UsageTypes types, Action<Diagnostic> report)
    {
        switch (reading.Property.Name)
        {
            case "Value":
                AddedDistincts.Analyze(reading, types, report);
                break;
            case "Current" or "Periods":
                StoredPeriod.Analyze(reading, types, report);
                break;
            case "Now" or "Today" or "LocalDateTime":
                LocalEventTime.Analyze(reading, report);
                break;
        }
    }
}
