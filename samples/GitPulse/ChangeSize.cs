namespace GitPulse;

internal enum ChangeSize
{
    Small,
    Medium,
    Large,
    Huge,
}

internal static class ChangeSizes
{
    public const string InWords = "small: up to 10 changed lines, medium: up to 100, large: up to 1,000, huge: more";

    public static ChangeSize Of(int changedLines) => changedLines switch
    {
        <= 10 => ChangeSize.Small,
        <= 100 => ChangeSize.Medium,
        <= 1000 => ChangeSize.Large,
        _ => ChangeSize.Huge,
    };
}
