using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

/// <summary>Another assembly that declares event types: a file, as a build references it. No generator runs over it.</summary>
internal sealed class CompiledLibrary : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("northstar-library-");

    public CompiledLibrary(string declarations)
    {
        CSharpCompilation compilation = new GeneratorTest { AssemblyName = "Library", TestCode = MetricProgram.Usings + declarations }.Run().Compilation;
        string path = Path.Combine(_folder.FullName, "Library.dll");
        EmitResult result = compilation.Emit(path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        Reference = MetadataReference.CreateFromFile(path);
    }

    public MetadataReference Reference { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
