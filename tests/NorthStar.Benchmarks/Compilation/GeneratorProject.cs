using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NorthStar.Testing;

namespace NorthStar.Benchmarks.Compilation;

/// <summary>A project with annotated types, a file for each, and one file that has nothing to do with them.</summary>
internal sealed class GeneratorProject
{
    private const string UnrelatedPath = "/0/Unrelated.cs";

    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.Latest);

    private readonly Contender _contender;
    private readonly CSharpCompilation _compilation;

    public GeneratorProject(Contender contender, int types)
    {
        _contender = contender;
        _compilation = CSharpCompilation.Create(
            "Shop",
            Enumerable.Range(0, types).Select(index => Parse($"/0/Type{index}.cs", contender.Source(index))).Append(Parse(UnrelatedPath, Unrelated(0))),
            DotnetFolder.References.Add(References.NorthStar),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The project, of which the compiler knows nothing yet.</summary>
    public CSharpCompilation Fresh() => _compilation.Clone();

    /// <summary>Edits the file that has nothing to do with the types.</summary>
    public static CSharpCompilation EditUnrelated(CSharpCompilation compilation, int number) => Replace(compilation, UnrelatedPath, Unrelated(number));

    /// <summary>Edits one annotated type, so that what is generated for it changes.</summary>
    public CSharpCompilation EditOneType(CSharpCompilation compilation) => Replace(compilation, "/0/Type1.cs", _contender.Edit(1));

    /// <param name="isTracked">Whether the driver remembers why each step ran, which costs time.</param>
    public GeneratorDriver Driver(bool isTracked) => CSharpGeneratorDriver.Create(
        [_contender.Create()],
        parseOptions: s_parseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, isTracked));

    private static CSharpCompilation Replace(CSharpCompilation compilation, string path, string text)
    {
        SyntaxTree old = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        return compilation.ReplaceSyntaxTree(old, old.WithChangedText(SourceText.From(text)));
    }

    private static SyntaxTree Parse(string path, string text)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), s_parseOptions, path);
        tree.GetRoot();
        return tree;
    }

    private static string Unrelated(int number) => $$"""
        namespace Shop;

        internal static class Unrelated
        {
            public static int Number() => {{number}};
        }
        """;
}
