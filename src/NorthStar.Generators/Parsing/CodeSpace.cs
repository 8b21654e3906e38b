namespace NorthStar.Generators.Parsing;

/// <summary>Passes over parts of C# code that say nothing about what is searched for, in its text.</summary>
internal static class CodeSpace
{
    /// <summary>The place of the next thing that is no space, comment or directive.</summary>
    public static int Skip(string text, int place)
    {
        while (place < text.Length)
        {
            char character = text[place];
            if (char.IsWhiteSpace(character))
                place++;
            else if (character == '#' || (character == '/' && At(text, place + 1) == '/'))
                place = EndOfLine(text, place);
            else if (character == '/' && At(text, place + 1) == '*')
                place = After(text, "*/", place + 2);
            else
                break;
        }

        return place;
    }

    /// <summary>The place behind the parenthesis that closes the one at a place.</summary>
    public static int AfterParentheses(string text, int place)
    {
        int depth = 0;
        while (place < text.Length)
        {
            switch (text[place])
            {
                case '(':
                    depth++;
                    place++;
                    break;
                case ')' when depth == 1:
                    return place + 1;
                case ')':
                    depth--;
                    place++;
                    break;
                case '"':
                    place = AfterText(text, place);
                    break;
                case '\'':
                    place = AfterQuote(text, '\'', place + 1);
                    break;
                case '/':
                    place = Math.Max(place + 1, Skip(text, place));
                    break;
                default:
                    place++;
                    break;
            }
        }

        return place;
    }

    /// <summary>The place behind the bracket that closes the one at a place; the place itself where they are no type arguments.</summary>
    public static int AfterTypeArguments(string text, int place)
    {
        int depth = 0;
        for (int end = place; end < text.Length && text[end] is not (';' or '{' or '}' or '=' or '"'); end++)
        {
            if (text[end] == '<')
                depth++;
            else if (text[end] == '>' && --depth == 0)
                return end + 1;
        }

        return place;
    }

    private static int AfterText(string text, int place)
    {
        if (!IsVerbatim(text, place))
        {
            int quotes = 1;
            while (At(text, place + quotes) == '"')
                quotes++;
            return quotes switch
            {
                1 => AfterQuote(text, '"', place + 1),
                2 => place + 2,
                _ => After(text, new string('"', quotes), place + quotes),
            };
        }

        int end = place + 1;
        while (end < text.Length && (text[end] != '"' || At(text, end + 1) == '"'))
            end += text[end] == '"' ? 2 : 1;
        return Math.Min(end + 1, text.Length);
    }

    private static bool IsVerbatim(string text, int place) => place > 0 && (text[place - 1] == '@' || (text[place - 1] == '$' && place > 1 && text[place - 2] == '@'));

    /// <summary>A text or a character that is not closed ends with its line.</summary>
    private static int AfterQuote(string text, char quote, int place)
    {
        while (place < text.Length && text[place] is not ('\n' or '\r') && text[place] != quote)
            place += text[place] == '\\' ? 2 : 1;
        return Math.Min(place + 1, text.Length);
    }

    private static int EndOfLine(string text, int place)
    {
        int end = text.IndexOf('\n', place);
        return end < 0 ? text.Length : end;
    }

    private static int After(string text, string end, int place)
    {
        int found = place < text.Length ? text.IndexOf(end, place, StringComparison.Ordinal) : -1;
        return found < 0 ? text.Length : found + end.Length;
    }

    private static char At(string text, int place) => place < text.Length ? text[place] : '\0';
}
