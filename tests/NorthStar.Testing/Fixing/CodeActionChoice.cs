using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace NorthStar.Testing;

/// <summary>Which of the offered code actions a test takes: by equivalence key if it names one, else by index.</summary>
internal sealed record CodeActionChoice(int? Index, string? EquivalenceKey)
{
    /// <summary>The chosen action, or null when nothing is offered. Fails when actions are offered but not the chosen one.</summary>
    public CodeAction? From(IEnumerable<CodeAction> offered)
    {
        CodeAction[] actions = [.. offered.SelectMany(Leaves)];
        if (actions.Length == 0)
            return null;

        CodeAction? chosen = EquivalenceKey is null
            ? actions.ElementAtOrDefault(Index ?? 0)
            : actions.FirstOrDefault(action => action.EquivalenceKey == EquivalenceKey);

        return chosen ?? throw new VerificationFailedException(
            $"No code action with {(EquivalenceKey is null ? $"index {Index}" : $"equivalence key '{EquivalenceKey}'")} is offered, only:\n" +
            string.Join("\n", actions.Select((action, i) => $"  {i}: '{action.Title}' (key '{action.EquivalenceKey}')")));
    }

    /// <summary>The solution after the action.</summary>
    public static async Task<Solution> ApplyAsync(CodeAction action, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken);
        ApplyChangesOperation[] changes = [.. operations.OfType<ApplyChangesOperation>()];
        return changes is [ApplyChangesOperation change]
            ? change.ChangedSolution
            : throw new VerificationFailedException($"The code action '{action.Title}' has {changes.Length} changes of the solution instead of one.");
    }

    private static IEnumerable<CodeAction> Leaves(CodeAction action) =>
        action.NestedActions.IsEmpty ? [action] : action.NestedActions.SelectMany(Leaves);
}
