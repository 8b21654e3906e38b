using System.Globalization;
using System.Text;

namespace NorthStar.Testing;

/// <summary>A line diff for failure messages: <c>-</c> is expected, <c>+</c> is actual.</summary>
internal static class TextDiff
{
    private const int ContextLines = 3;

    public static string Between(string expected, string actual)
    {
        string[] left = expected.Split('\n');
        string[] right = actual.Split('\n');

        int prefix = 0;
        int shortest = Math.Min(left.Length, right.Length);
        while (prefix < shortest && left[prefix] == right[prefix])
            prefix++;

        int suffix = 0;
        while (suffix < shortest - prefix && left[^(suffix + 1)] == right[^(suffix + 1)])
            suffix++;

        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"@@ line {prefix + 1} (- expected, + actual)\n");

        for (int i = Math.Max(0, prefix - ContextLines); i < prefix; i++)
            Write(' ', left[i]);

        WriteMiddle(left.AsSpan(prefix, left.Length - prefix - suffix), right.AsSpan(prefix, right.Length - prefix - suffix));

        for (int i = left.Length - suffix; i < Math.Min(left.Length, left.Length - suffix + ContextLines); i++)
            Write(' ', left[i]);

        return text.ToString();

        void WriteMiddle(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
        {
            int[,] common = CommonLineCounts(before, after);
            int i = 0, j = 0;
            while (i < before.Length || j < after.Length)
            {
                if (i < before.Length && j < after.Length && before[i] == after[j])
                {
                    Write(' ', before[i++]);
                    j++;
                }
                else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
                    Write('-', before[i++]);
                else
                    Write('+', after[j++]);
            }
        }

        // A stray carriage return or trailing blank is the difference one cannot see.
        void Write(char sign, string line)
        {
            string visible = line.Replace("\r", "␍", StringComparison.Ordinal);
            if (sign != ' ' && visible.EndsWith(' '))
                visible = visible.TrimEnd(' ') + new string('·', visible.Length - visible.TrimEnd(' ').Length);

            text.Append(sign).Append(' ').Append(visible).Append('\n');
        }
    }

    /// <summary>[i, j] is the length of the longest common subsequence of the lines from i and from j on.</summary>
    private static int[,] CommonLineCounts(ReadOnlySpan<string> left, ReadOnlySpan<string> right)
    {
        int[,] counts = new int[left.Length + 1, right.Length + 1];
        for (int i = left.Length - 1; i >= 0; i--)
        {
            for (int j = right.Length - 1; j >= 0; j--)
            {
                counts[i, j] = left[i] == right[j]
                    ? counts[i + 1, j + 1] + 1
                    : Math.Max(counts[i + 1, j], counts[i, j + 1]);
            }
        }

        return counts;
    }
}
