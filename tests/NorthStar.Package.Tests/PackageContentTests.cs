using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using NorthStar.Package.Tests.Consuming;

namespace NorthStar.Package.Tests;

[Collection(PackageTestGroup.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void Packing_makes_one_package_and_warns_of_nothing()
    {
        package.Outcome.WithoutWarnings();
        Assert.Equal("NorthStar.0.1.0.nupkg", Path.GetFileName(package.File));
    }

    [Fact]
    public void The_package_holds_the_runtime_the_analyzers_their_presets_and_the_readme_and_nothing_else()
    {
        using ZipArchive content = ZipFile.OpenRead(package.File);

        Assert.Equal(
            [
                "NorthStar.nuspec",
                "README.md",
                "[Content_Types].xml",
                "_rels/.rels",
                "analyzers/dotnet/cs/NorthStar.CodeFixes.dll",
                "analyzers/dotnet/cs/NorthStar.Generators.dll",
                "build/NorthStar.targets",
                "build/config/NorthStar.Quiet.globalconfig",
                "build/config/NorthStar.Recommended.globalconfig",
                "build/config/NorthStar.Strict.globalconfig",
                "lib/net10.0/NorthStar.dll",
                "lib/net10.0/NorthStar.xml",
                "lib/net8.0/NorthStar.dll",
                "lib/net8.0/NorthStar.xml",
            ],
            content.Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("package/services/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_manifest_says_who_what_and_under_which_license()
    {
        XElement manifest = Manifest();

        Assert.Equal("NorthStar", Value("id"));
        Assert.Equal("0.1.0", Value("version"));
        Assert.Equal("The NorthStar authors", Value("authors"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.StartsWith("North Star Metrics for C#", Value("description"), StringComparison.Ordinal);
        Assert.StartsWith("https://github.com/", Value("projectUrl"), StringComparison.Ordinal);
        Assert.Null(Value("developmentDependency"));

        string? Value(string name) => manifest.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
    }

    [Fact]
    public void The_package_depends_on_nothing()
    {
        List<XElement> groups = [.. Manifest().Descendants().Where(element => element.Name.LocalName == "group")];

        Assert.Equal(["net10.0", "net8.0"], groups.Select(group => group.Attribute("targetFramework")?.Value).Order(StringComparer.Ordinal));
        Assert.All(groups, group => Assert.Empty(group.Elements()));
    }

    [Theory]
    [InlineData("lib/net8.0/NorthStar.dll")]
    [InlineData("lib/net10.0/NorthStar.dll")]
    [InlineData("analyzers/dotnet/cs/NorthStar.Generators.dll")]
    [InlineData("analyzers/dotnet/cs/NorthStar.CodeFixes.dll")]
    public void An_assembly_is_reproducible_and_carries_symbols_without_the_paths_of_the_builder(string entry)
    {
        using var assembly = new PEReader(new MemoryStream(Read(package.File, entry)));
        var debug = assembly.ReadDebugDirectory();

        Assert.Contains(debug, item => item.Type == DebugDirectoryEntryType.Reproducible);
        DebugDirectoryEntry embedded = Assert.Single(debug, item => item.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using MetadataReaderProvider provider = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        MetadataReader symbols = provider.GetMetadataReader();
        string[] sources = [.. symbols.Documents.Select(handle => symbols.GetString(symbols.GetDocument(handle).Name))];
        Assert.All(sources, source => Assert.StartsWith("/_/src/", source, StringComparison.Ordinal));
        string folder = Path.GetFileName(PackedPackage.Repository);
        Assert.DoesNotContain(
            assembly.ReadDebugDirectory().Where(item => item.Type == DebugDirectoryEntryType.CodeView),
            item => assembly.ReadCodeViewDebugDirectoryData(item).Path.Contains(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("analyzers/dotnet/cs/NorthStar.Generators.dll", "4.8.0.0")]
    [InlineData("analyzers/dotnet/cs/NorthStar.CodeFixes.dll", "4.14.0.0")]
    public void An_analyzer_assembly_needs_only_what_every_compiler_host_has(string entry, string compiler)
    {
        using var assembly = new PEReader(new MemoryStream(Read(package.File, entry)));
        MetadataReader metadata = assembly.GetMetadataReader();

        IEnumerable<AssemblyName> references = metadata.AssemblyReferences
            .Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName());

        Assert.All(references, reference => Assert.True(
            reference.Name is "netstandard" or "NorthStar.Generators" ||
            reference.Name!.StartsWith("System.", StringComparison.Ordinal) ||
            (reference.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && reference.Version <= Version.Parse(compiler)),
            $"{entry} references {reference}"));
    }

    private XElement Manifest() =>
        XDocument.Load(new MemoryStream(Read(package.File, "NorthStar.nuspec"))).Root!.Elements().Single();

    private static byte[] Read(string package, string entry)
    {
        using ZipArchive content = ZipFile.OpenRead(package);
        using Stream stream = content.GetEntry(entry)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
