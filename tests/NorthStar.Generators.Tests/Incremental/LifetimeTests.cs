using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Tests.Emission;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Incremental;

/// <summary>What a run leaves behind, and how it ends early.</summary>
public class LifetimeTests
{
    private static readonly GeneratorTest s_test = new(new MetricGenerator())
    {
        Sources = { Examples.Everything, Examples.Complete, Examples.Arguments, Examples.Outside, ("Other.cs", "class Other { int M() { return 1; } }") },
    };

    [Theory]
    [InlineData("class Other { int M() { return 2; } }")]
    [InlineData("class Other { long M() { return 1; } }")]
    public void A_compilation_dies_after_the_next_run(string edited)
    {
        (GeneratorDriver driver, WeakReference compilation, WeakReference tree) = RunTwice(edited);
        for (int i = 0; i < 10 && (compilation.IsAlive || tree.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(compilation.IsAlive);
        Assert.False(tree.IsAlive);
        Assert.NotEmpty(driver.GetRunResult().GeneratedTrees);
    }

    [Fact]
    public void A_run_that_was_cancelled_can_be_repeated()
    {
        CSharpCompilation compilation = Compile();
        using var source = new CancellationTokenSource();
        source.Cancel();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new MetricGenerator());

        Assert.Throws<OperationCanceledException>(() => driver.RunGenerators(compilation, source.Token));
        Assert.Equal(5, driver.RunGenerators(compilation, CancellationToken.None).GetRunResult().GeneratedTrees.Length);
    }

    [Fact]
    public void Parsing_is_cancelled()
    {
        CSharpCompilation compilation = Compile();
        INamedTypeSymbol type = compilation.GetTypeByMetadataName("Shop.OrderDelivered")!;
        Declaration declaration = DeclarationFinder.OnType(type, new Problems(Location.None))!;
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => MetricParser.Parse(declaration, compilation, new Problems(Location.None), source.Token));
        Assert.Throws<OperationCanceledException>(() => CompilationMetrics.Of(compilation).Parse(declaration, source.Token));
        Assert.NotNull(CompilationMetrics.Of(compilation).Parse(declaration, CancellationToken.None).Model);
    }

    private static CSharpCompilation Compile() => (CSharpCompilation)new GeneratorTest()
    {
        Sources = { Examples.Everything.Replace("namespace Meetings;", "namespace Rooms;", StringComparison.Ordinal), Examples.Complete, Examples.Arguments, Examples.Outside },
    }.Run().Compilation;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference Compilation, WeakReference Tree) RunTwice(string edited)
    {
        CSharpCompilation first = s_test.Run().Compilation;
        first = first.RemoveSyntaxTrees(first.SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)));
        SyntaxTree old = first.SyntaxTrees.Single(tree => tree.FilePath == "/0/Other.cs");
        SyntaxTree fresh = CSharpSyntaxTree.ParseText(edited, (CSharpParseOptions)old.Options, old.FilePath);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new MetricGenerator()).RunGenerators(first);
        return (driver.RunGenerators(first.ReplaceSyntaxTree(old, fresh)), new WeakReference(first), new WeakReference(old));
    }
}
