namespace NorthStar.Testing;

/// <summary>One source text of a test project and its path; a relative path is below <c>/0/</c>.</summary>
public sealed record SourceFile
{
    internal const string Root = "/0/";

    public SourceFile(string path, string text)
    {
        Path = path.StartsWith('/') ? path : Root + path;
        Text = text;
    }

    public string Path { get; }

    public string Text { get; }
}
