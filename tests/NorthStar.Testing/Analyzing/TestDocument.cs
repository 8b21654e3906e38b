namespace NorthStar.Testing;

/// <summary>A source whose marks have been read.</summary>
internal sealed record TestDocument(string Path, MarkupSource Source)
{
    public static TestDocument Parse(SourceFile file) => new(file.Path, MarkupSource.Parse(file.Text));

    public SourceFile ToSourceFile() => new(Path, Source.Text);
}
