using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>Recognises the files that the generator has written: they declare and annotate nothing.</summary>
internal static class OwnOutput
{
    private static readonly string Folder = typeof(MetricGenerator).FullName;

    public static bool Contains(SyntaxTree file) => file.FilePath.Contains(Folder);
}
