using System.Globalization;
using System.Text;

namespace NorthStar.Generators.Emission;

/// <summary>Writes constants and text as C# and as XML documentation.</summary>
internal static class CodeText
{
    public static string Literal(string? value) =>
        value is null ? "null"
        : IsPlain(value, '"', '\\', '\\') ? $"\"{value}\""
        : Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(value, quote: true);

    public static string Literal(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Literal(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Text on one line of an XML comment.</summary>
    public static string Xml(string text)
    {
        if (IsPlain(text, '<', '>', '&'))
            return text;
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                case '&':
                    result.Append("&amp;");
                    break;
                case '\u0085' or '\u2028' or '\u2029':
                    result.Append(' ');
                    break;
                case var _ when char.IsSurrogatePair(text, i):
                    result.Append(c).Append(text[++i]);
                    break;
                default:
                    result.Append(char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c);
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>Whether the text is of printable ASCII that means itself, as most is.</summary>
    private static bool IsPlain(string text, char special, char other, char third)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~' || c == special || c == other || c == third)
                return false;
        }

        return true;
    }
}
