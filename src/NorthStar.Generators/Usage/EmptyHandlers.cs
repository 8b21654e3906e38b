using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Usage;

/// <summary>Finds handlers of exceptions in a file that do nothing, and may pass over what a snapshot throws.</summary>
internal sealed class EmptyHandlers(RecordedNames names)
{
    public IEnumerable<ICatchClauseOperation> In(SemanticModel model, CancellationToken cancellation)
    {
        string text = model.SyntaxTree.GetText(cancellation).ToString();
        foreach (int end in WordSearch.EndsOf("catch", text))
        {
            if (MayBeEmpty(text, end) &&
                model.SyntaxTree.GetRoot(cancellation).FindToken(end - 1).Parent is CatchClauseSyntax handler &&
                handler.Block.Statements.All(statement => statement is EmptyStatementSyntax) &&
                handler.CatchKeyword.Span.End == end &&
                MayMatter(handler) &&
                model.GetOperation(handler, cancellation) is ICatchClauseOperation operation)
            {
                yield return operation;
            }
        }
    }

    /// <summary>Whether nothing, or a comment, is what the block begins with. It is asked at each handler, so it makes no syntax.</summary>
    private static bool MayBeEmpty(string text, int end)
    {
        int block = text.IndexOf('{', end);
        if (block < 0)
            return false;
        int next = block + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;

        // A comment before the block may have a brace in it.
        return next == text.Length || text[next] is '}' or ';' or '/' or '#' || text.IndexOf('/', end, block - end) >= 0;
    }

    private bool MayMatter(CatchClauseSyntax handler) => RecordedNames.NameOf(handler.Declaration?.Type) switch
    {
        "SnapshotException" => true,
        null or "Exception" => handler.Parent is TryStatementSyntax { Block: var block } && block.ToString().Contains("Load"),
        { } name => names.IsAlias(name),
    };
}
