namespace GitPulse.Reporting;

/// <summary>A bar of text, to an eighth of a character.</summary>
internal static class Bar
{
    private const string Eighths = "▏▎▍▌▋▊▉";

    public static string Of(long value, long largest, int width)
    {
        if (value <= 0)
            return "";

        // Whatever is there is seen: at least an eighth.
        int eighths = (int)Math.Max(1, Math.Round((double)value / largest * width * 8));
        string end = eighths % 8 == 0 ? "" : Eighths[(eighths % 8) - 1].ToString();
        return new string('█', eighths / 8) + end;
    }
}
