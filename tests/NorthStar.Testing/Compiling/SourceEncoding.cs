using System.Text;

namespace NorthStar.Testing;

/// <summary>The encoding of test sources: emitting debug information needs one.</summary>
internal static class SourceEncoding
{
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}
