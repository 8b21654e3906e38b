using System.Collections.ObjectModel;

namespace NorthStar.Testing;

/// <summary>
/// The sources of a test project: <c>Sources = { "code", ("Domain/Events.cs", "code") }</c>.
/// A source without a path is <c>/0/Test0.cs</c>, <c>/0/Test1.cs</c> and so on.
/// </summary>
public sealed class SourceFileList : Collection<SourceFile>
{
    public void Add(string text) => Add(new SourceFile($"Test{Count}.cs", text));

    public void Add((string Path, string Text) file) => Add(new SourceFile(file.Path, file.Text));

    /// <summary>The text of the first source, which is the only one in most tests.</summary>
    internal string? FirstText
    {
        get => Count == 0 ? null : this[0].Text;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (Count == 0)
                Add(value);
            else
                this[0] = new SourceFile(this[0].Path, value);
        }
    }

    protected override void InsertItem(int index, SourceFile item)
    {
        if (this.Any(file => file.Path == item.Path))
            throw new ArgumentException($"There are two sources with the path '{item.Path}'.", nameof(item));

        base.InsertItem(index, item);
    }
}
