using System.Text.RegularExpressions;

namespace NorthStar.Package.Tests.Consuming;

/// <summary>The package, packed once per test run from the sources, and a folder for those who consume it.</summary>
public sealed partial class PackedPackage : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("northstar-package-").FullName;

    public PackedPackage()
    {
        Feed = Path.Combine(_folder, "feed");
        Outcome = Pack(Feed);
        Outcome.Succeeded();
        File = Assert.Single(Directory.GetFiles(Feed));

        // The packs of older frameworks are fetched once per clone; the package itself is never taken from a cache.
        string cached = Path.Combine(SharedPackages, "northstar");
        if (Directory.Exists(cached))
            Directory.Delete(cached, recursive: true);
    }

    public static string Repository { get; } = FindRepository();

    /// <summary>The folder that is the package source.</summary>
    public string Feed { get; }

    /// <summary>The packed file.</summary>
    public string File { get; }

    internal CommandOutcome Outcome { get; }

    private static string SharedPackages => Path.Combine(Repository, "artifacts", "package-tests", "packages");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal static CommandOutcome Pack(string target, params string[] options) => DotnetCommand.Run(
        Repository,
        new Dictionary<string, string>(),
        ["pack", Path.Combine("src", "NorthStar"), "-c", "Release", "--no-restore", "-o", target, .. options]);

    /// <summary>A consumer for whom no package exists but this one.</summary>
    internal Consumer NewConsumer(string name)
    {
        var consumer = new Consumer(Path.Combine(_folder, name), Path.Combine(_folder, "packages"));
        consumer.Write("nuget.config", Configuration(Clear, Mapping("packed", "*")));
        return consumer;
    }

    /// <summary>A consumer whose target frameworks may need packs that the SDK does not bring along.</summary>
    internal Consumer NewConsumerWithFrameworkPacks(string name)
    {
        var consumer = new Consumer(Path.Combine(_folder, name), SharedPackages);
        IEnumerable<string> others = EnabledSource()
            .Matches(consumer.Dotnet("nuget", "list", "source").Output)
            .Select(match => Mapping(match.Groups["name"].Value, "*"));
        consumer.Write("nuget.config", Configuration("", Mapping("packed", "NorthStar") + string.Concat(others)));
        return consumer;
    }

    private const string Clear = "<clear />";

    private static string Mapping(string source, string pattern) =>
        $"""<packageSource key="{source}"><package pattern="{pattern}" /></packageSource>""";

    private string Configuration(string inherited, string mappings) => $"""
        <configuration>
          <packageSources>{inherited}<add key="packed" value="{Feed}" /></packageSources>
          <packageSourceMapping>{mappings}</packageSourceMapping>
        </configuration>
        """;

    private static string FindRepository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "NorthStar.Generators.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run from within the repository.");
    }

    [GeneratedRegex(@"^\s*\d+\.\s+(?<name>.+) \[Enabled\]", RegexOptions.Multiline)]
    private static partial Regex EnabledSource();
}
