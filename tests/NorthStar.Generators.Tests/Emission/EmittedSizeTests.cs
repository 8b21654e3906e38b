using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Microsoft.CodeAnalysis;
using NorthStar.Testing;
using Xunit;
using Xunit.Abstractions;

namespace NorthStar.Generators.Tests.Emission;

/// <summary>What one event costs a project: the text that the compiler has to read, and the code that it has to write.</summary>
public class EmittedSizeTests(ITestOutputHelper report)
{
    [Theory]
    [InlineData("a plain weekly count", Examples.Plain, "MeetingHosted", 256)]
    [InlineData("everything on", Examples.AllOn, "MeetingHosted", 1100)]
    [InlineData("everything on, three related events", Examples.Complete, "OrderDelivered", 1100)]
    public void An_aggregator_has_little_code_because_the_algorithms_are_in_the_library(string what, string source, string stem, int mostBytes)
    {
        GeneratorRun run = new GeneratorTest(new MetricGenerator())
        {
            TestCode = source,
            OptionsTransform = options => options.WithOptimizationLevel(OptimizationLevel.Release),
        }.Run();
        using var image = new MemoryStream();
        Assert.True(run.Compilation.Emit(image).Success);
        using var assembly = new PEReader(new MemoryStream(image.ToArray()));

        int aggregator = BytesOfCode(assembly, name => name == stem + "Aggregator");
        int all = BytesOfCode(assembly, name => name.StartsWith(stem, StringComparison.Ordinal) && name != stem);
        string text = run.GeneratedSources.Single(file => file.Key.EndsWith($"{stem}Aggregator.g.cs", StringComparison.Ordinal)).Value;
        report.WriteLine($"{what}: a file of {Encoding.UTF8.GetByteCount(text)} bytes; IL of the aggregator {aggregator} bytes, with its periods {all} bytes");

        Assert.InRange(aggregator, 1, mostBytes);
        Assert.InRange(all, aggregator + 1, mostBytes * 3 / 2);
    }

    /// <summary>The bytes of the method bodies of the types of such names and of those nested in them.</summary>
    private static int BytesOfCode(PEReader assembly, Func<string, bool> isCounted)
    {
        MetadataReader metadata = assembly.GetMetadataReader();
        return metadata.TypeDefinitions
            .Where(type => isCounted(OutermostName(metadata, type)))
            .SelectMany(type => metadata.GetTypeDefinition(type).GetMethods())
            .Select(method => metadata.GetMethodDefinition(method).RelativeVirtualAddress)
            .Where(address => address != 0)
            .Sum(address => assembly.GetMethodBody(address).GetILBytes()!.Length);
    }

    private static string OutermostName(MetadataReader metadata, TypeDefinitionHandle type)
    {
        TypeDefinition definition = metadata.GetTypeDefinition(type);
        TypeDefinitionHandle container = definition.GetDeclaringType();
        return container.IsNil ? metadata.GetString(definition.Name) : OutermostName(metadata, container);
    }
}
