using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;

namespace NorthStar.CodeFixes.Editing;

/// <summary>Changes of one document's text: what they do not name stays as it was written.</summary>
internal sealed record CodeEdit(Document Document, IReadOnlyList<TextChange> Changes)
{
    public CodeEdit(Document document, params TextChange[] changes)
        : this(document, (IReadOnlyList<TextChange>)changes)
    {
    }

    private bool NeedsImport => Changes.Any(change => BoundName.NeedsImport(change.NewText!));

    public async Task<Document> ApplyAsync(CancellationToken cancellation)
    {
        SourceText text = await Document.GetTextAsync(cancellation).ConfigureAwait(false);
        List<TextChange> ordered = [.. Changes.OrderBy(change => change.Span.Start)];
        Document changed = Document.WithText(text.WithChanges(ordered));
        return NeedsImport
            ? await ImportAdder.AddImportsAsync(changed, Inserted(ordered), cancellationToken: cancellation).ConfigureAwait(false)
            : changed;
    }

    private static IEnumerable<TextSpan> Inserted(List<TextChange> ordered)
    {
        int shift = 0;
        foreach (TextChange change in ordered)
        {
            yield return new TextSpan(change.Span.Start + shift, change.NewText!.Length);
            shift += change.NewText.Length - change.Span.Length;
        }
    }
}

internal static class CodeEditOffering
{
    /// <param name="key">The same for all fixes that fix-all applies together.</param>
    public static void Offer(this CodeFixContext context, string title, string key, CodeEdit edit) =>
        context.RegisterCodeFix(CodeAction.Create(title, edit.ApplyAsync, key), context.Diagnostics);

    /// <inheritdoc cref="Offer(CodeFixContext, string, string, CodeEdit)"/>
    /// <param name="edits">Each of another document.</param>
    public static void Offer(this CodeFixContext context, string title, string key, IReadOnlyList<CodeEdit> edits) =>
        context.RegisterCodeFix(CodeAction.Create(title, cancellation => ApplyAsync(context.Document.Project.Solution, edits, cancellation), key), context.Diagnostics);

    private static async Task<Solution> ApplyAsync(Solution solution, IReadOnlyList<CodeEdit> edits, CancellationToken cancellation)
    {
        foreach (CodeEdit edit in edits)
        {
            Document changed = await edit.ApplyAsync(cancellation).ConfigureAwait(false);
            solution = solution.WithDocumentText(changed.Id, await changed.GetTextAsync(cancellation).ConfigureAwait(false));
        }

        return solution;
    }
}
