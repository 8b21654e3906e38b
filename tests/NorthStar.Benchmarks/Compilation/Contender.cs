using Microsoft.CodeAnalysis;

namespace NorthStar.Benchmarks.Compilation;

/// <summary>A generator with the types that it is asked to do something for.</summary>
/// <param name="Source">The source of one annotated type, by its number.</param>
/// <param name="Edit">The same after an edit which changes what is generated for it.</param>
internal sealed record Contender(string Name, Func<ISourceGenerator> Create, Func<int, string> Source, Func<int, string> Edit)
{
    public static Contender Of(string name, Func<ISourceGenerator> create, string template, string before, string after)
    {
        string edited = template.Replace(before, after, StringComparison.Ordinal);
        return new Contender(name, create, index => Numbered(template, index), index => Numbered(edited, index));
    }

    private static string Numbered(string template, int index) =>
        template.Replace("000", index.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
