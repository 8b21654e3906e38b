using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NorthStar.Testing;

/// <summary>Metadata references for test compilations, built once per process.</summary>
public static class References
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_framework = new(LoadFramework);

    /// <summary>The assemblies of the shared framework that runs the tests, and no others.</summary>
    public static ImmutableArray<MetadataReference> Framework => s_framework.Value;

    /// <summary>The NorthStar runtime library.</summary>
    public static MetadataReference NorthStar { get; } =
        MetadataReference.CreateFromFile(typeof(CoreActionAttribute).Assembly.Location);

    /// <summary>What an app that uses the package references: the framework and NorthStar.</summary>
    public static ImmutableArray<MetadataReference> Default => s_default.Value;

    private static readonly Lazy<ImmutableArray<MetadataReference>> s_default = new(() => Framework.Add(NorthStar));

    // The trusted assemblies also list what the test project itself references (xunit, Roslyn): a consumer has none of it.
    private static ImmutableArray<MetadataReference> LoadFramework()
    {
        string frameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;

        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == frameworkFolder)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
