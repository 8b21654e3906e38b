namespace GitPulse.Tests;

/// <summary>Real data beside the checkout; nothing of it is in the repository.</summary>
internal static class NodeBBData
{
    private const string FileName = "commits-nodebb.tsv.gz";

    public static string? File { get; } = Candidates().FirstOrDefault(System.IO.File.Exists);

    public static string? Missing => File is null
        ? $"The real data are not here: {FileName} is neither in NORTHSTAR_DATA nor in a folder shared/data beside the checkout."
        : null;

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("NORTHSTAR_DATA") is { Length: > 0 } data)
            yield return Path.Combine(data, FileName);
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "shared", "data", FileName);
    }
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeBBTheoryAttribute : TheoryAttribute
{
    public NodeBBTheoryAttribute() => Skip = NodeBBData.Missing;
}
