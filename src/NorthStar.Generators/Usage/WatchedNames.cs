using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NorthStar.Generators.Usage;

/// <summary>
/// Finds the calls and the readings of members in a file whose names rules ask for. They are few, and most files have
/// none: the text is searched, because to be called for every operation takes longer than all that is then asked of it.
/// </summary>
internal static class WatchedNames
{
    /// <summary>How calls of a Record look, whose number matters in generated code as well.</summary>
    private static readonly string[] Recordings = ["Record"];

    private static readonly string[] Names = [.. Recordings, "ToLocalTime", "LocalDateTime", "Now", "Today", "Value", "Current", "Periods"];

    /// <summary>How names end, with what may stand before them.</summary>
    private static readonly string[] Endings = ["Scoped", "Transient"];

    /// <summary>The operations by these names, bound already where the compiler has seen the file. A name with an escaped letter is not seen.</summary>
    public static IEnumerable<IOperation> In(SemanticModel model, bool isGenerated, CancellationToken cancellation)
    {
        string text = model.SyntaxTree.GetText(cancellation).ToString();
        foreach (int end in isGenerated ? EndsOf(Recordings, text) : EndsOf(Names, text).Concat(EndsOf(Endings, text, areWhole: false)))
        {
            SyntaxToken token = model.SyntaxTree.GetRoot(cancellation).FindToken(end - 1);
            if (token.Span.End == end && token.Parent is SimpleNameSyntax read && model.GetOperation(Whole(read), cancellation) is { } operation)
                yield return operation;
        }
    }

    /// <summary>Searches word by word: the framework finds a string many times faster than a loop over characters does.</summary>
    private static IEnumerable<int> EndsOf(string[] names, string text, bool areWhole = true)
    {
        foreach (string name in names)
        {
            int end;
            for (int place = text.IndexOf(name, StringComparison.Ordinal); place >= 0; place = text.IndexOf(name, end, StringComparison.Ordinal))
            {
                end = place + name.Length;
                if ((end == text.Length || !IsOfName(text[end])) && !(areWhole && place > 0 && IsOfName(text[place - 1])))
                    yield return end;
            }
        }
    }

    private static bool IsOfName(char character) => char.IsLetterOrDigit(character) || character == '_';

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
