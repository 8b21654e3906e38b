using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NorthStar.Testing;

/// <summary>Runs source generators over a test project.</summary>
/// <example><code>
/// GeneratorRun run = new GeneratorTest(new MyGenerator()) { TestCode = "class C;" }.Run();
/// </code></example>
public sealed class GeneratorTest(params IIncrementalGenerator[] generators) : CompilerTest
{
    /// <summary>Runs the generators. Fails if one of them throws.</summary>
    public GeneratorRun Run()
    {
        CSharpCompilation compilation = CreateCompilation(Sources);
        return GeneratorRun.Start(GeneratorDriverFactory.Create(this, generators), compilation);
    }
}
