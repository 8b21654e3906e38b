using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NorthStar.Testing;

/// <summary>An additional file that exists only in the test.</summary>
internal sealed class InMemoryAdditionalText(SourceFile file) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(file.Text, SourceEncoding.Utf8);

    public override string Path => file.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
