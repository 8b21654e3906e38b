using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Usage;

/// <summary>
/// Finds the calls and the readings of members in a file whose names rules ask for. They are few, and most files have
/// none: the text is searched, because to be called for every operation makes the compiler build those of all bodies.
/// </summary>
internal static class WatchedNames
{
    public const string Recording = "Record";

    /// <summary>What values are read by. Whatever is read of one of them in turn is no value that could be added.</summary>
    private const string Value = "Value";

    private static readonly string[] Names = ["ToLocalTime", "LocalDateTime", "GetLocalNow", "Local", "Now", "Today", "Current", "Periods"];

    /// <summary>How names end, with what may stand before them.</summary>
    private static readonly string[] Endings = ["Scoped", "Transient"];

    /// <summary>The uses of a Record. A name with an escaped letter is not seen, here and below.</summary>
    public static IEnumerable<IOperation> Recordings(SemanticModel model, CancellationToken cancellation) => In(
        model, text => WordSearch.EndsOf(Recording, text), static (_, _) => true, cancellation);

    /// <summary>The uses of all other members that rules ask for.</summary>
    /// <param name="mayMatter">Whether a rule may say something about a member of that name at that place: others are not bound.</param>
    public static IEnumerable<IOperation> Members(SemanticModel model, Func<string, SyntaxNode, bool> mayMatter, CancellationToken cancellation) => In(
        model,
        text => WordSearch.EndsOf(Value, text).Where(end => end == text.Length || text[end] != '.')
            .Concat(Names.SelectMany(name => WordSearch.EndsOf(name, text)))
            .Concat(Endings.SelectMany(ending => WordSearch.EndsOf(ending, text, isWhole: false))),
        mayMatter,
        cancellation);

    private static IEnumerable<IOperation> In(
        SemanticModel model, Func<string, IEnumerable<int>> ends, Func<string, SyntaxNode, bool> mayMatter, CancellationToken cancellation)
    {
        string text = model.SyntaxTree.GetText(cancellation).ToString();
        foreach (int end in ends(text))
        {
            if (IsDeclaredOrAssigned(text, end))
                continue;
            SyntaxToken token = model.SyntaxTree.GetRoot(cancellation).FindToken(end - 1);
            if (token.Span.End == end && token.Parent is SimpleNameSyntax read &&
                Whole(read) is var whole && mayMatter(token.ValueText, whole) &&
                model.GetOperation(whole, cancellation) is { } operation)
            {
                yield return operation;
            }
        }
    }

    /// <summary>Whether the text goes on so that the name is declared there, or gets a value.</summary>
    private static bool IsDeclaredOrAssigned(string text, int end)
    {
        int next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        return next < text.Length && (text[next] == '{' || (text[next] == '=' && next + 1 < text.Length && text[next + 1] != '='));
    }

    /// <summary>The call or the access to the member, of which the name is a part.</summary>
    private static SyntaxNode Whole(SimpleNameSyntax name)
    {
        SyntaxNode whole = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        return whole.Parent is InvocationExpressionSyntax call && call.Expression == whole ? call : whole;
    }
}
