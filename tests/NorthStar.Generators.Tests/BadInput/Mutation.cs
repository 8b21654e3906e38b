using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NorthStar.Generators.Tests.BadInput;

/// <summary>Changes a source as a slip of the fingers, a bad merge or a half-done edit does: by tokens, so that much of it still compiles.</summary>
internal static class Mutation
{
    // What turns a declaration into another kind of declaration.
    private static readonly string[] s_words =
    [
        "static", "abstract", "partial", "file", "private", "protected", "internal", "readonly", "ref", "struct", "class", "record", "interface",
        "enum", "int", "long", "string", "string?", "object", "decimal", "ulong", "nint", "Guid", "Guid?", "TimeSpan", "DateTime", "DateOnly", "DateTimeOffset?",
        "int[]", "System.Collections.Generic.List<int>", "null", "-1", "0", "double.NaN", "\"\"", "\"a.b\"", "(Cadence)9", "typeof(int)", "typeof(string[])", "default",
        "e", "fields", "Reader", "Record", "System", "NorthStar", "global", "<T>", "?", "@class", "this", "new", "[Obsolete]", "[Actor]", "[Quantity]", "[Dimension]", "[Group]",
    ];

    public static string Mutate(string source, Random random)
    {
        for (int edits = random.Next(1, 3); edits > 0; edits--)
            source = Edit(source, random);
        return source;
    }

    private static string Edit(string source, Random random)
    {
        List<SyntaxToken> tokens = [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];
        if (tokens.Count < 2)
            return source;
        SyntaxToken one = tokens[random.Next(tokens.Count)];
        SyntaxToken other = tokens[random.Next(tokens.Count)];
        return random.Next(7) switch
        {
            0 => Replace(source, one, ""),
            1 => Replace(source, one, one.Text + " " + one.Text),
            2 => Replace(source, one, other.Text),
            3 => Swap(source, one, other),
            4 => Replace(source, one, s_words[random.Next(s_words.Length)]),
            5 => Replace(source, one, s_words[random.Next(s_words.Length)] + " " + one.Text),
            _ => WithoutNode(source, one, random),
        };
    }

    private static string Swap(string source, SyntaxToken one, SyntaxToken other)
    {
        (SyntaxToken first, SyntaxToken second) = one.SpanStart < other.SpanStart ? (one, other) : (other, one);
        return first == second ? source : Replace(Replace(source, second, first.Text), first, second.Text);
    }

    /// <summary>Removes an argument, an attribute, a parameter, a member or a whole type around the token.</summary>
    private static string WithoutNode(string source, SyntaxToken token, Random random)
    {
        SyntaxNode? node = token.Parent;
        for (int levels = random.Next(1, 5); levels > 0 && node?.Parent?.Parent is not null; levels--)
            node = node.Parent;
        return node is null ? source : source.Remove(node.SpanStart, node.Span.Length);
    }

    private static string Replace(string source, SyntaxToken token, string text) =>
        source.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, text);
}
