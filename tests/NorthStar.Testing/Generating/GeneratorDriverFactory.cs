using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NorthStar.Testing;

/// <summary>Creates the driver that runs generators with the options of a test.</summary>
internal static class GeneratorDriverFactory
{
    public static GeneratorDriver Create(CompilerTest test, IEnumerable<IIncrementalGenerator> generators) =>
        CSharpGeneratorDriver.Create(
            generators.Select(generator => generator.AsSourceGenerator()),
            test.AdditionalFiles.Select(file => new InMemoryAdditionalText(file)).ToImmutableArray<AdditionalText>(),
            test.ParseOptions,
            test.ConfigFiles.OptionsProvider,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
