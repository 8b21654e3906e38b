using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NorthStar.Testing;

/// <summary>
/// The test's analyzer configuration as the compiler gets it: a generated <c>.globalconfig</c> and an
/// <c>.editorconfig</c>, read by the compiler's own parser so that a test sees what a build sees.
/// </summary>
internal sealed class AnalyzerConfigFiles
{
    public AnalyzerConfigFiles(IEnumerable<KeyValuePair<string, string>> globalOptions, string? editorConfig)
    {
        StringBuilder global = new("is_global = true\n");
        foreach ((string key, string value) in globalOptions)
            global.Append(key).Append(" = ").Append(value).Append('\n');

        Files = editorConfig is null
            ? [new("/.globalconfig", global.ToString())]
            : [new("/.globalconfig", global.ToString()), new("/.editorconfig", "root = true\n" + editorConfig)];

        AnalyzerConfigSet set = AnalyzerConfigSet.Create(
            Files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToArray());

        OptionsProvider = new ConfigSetOptionsProvider(set);
        TreeOptionsProvider = new ConfigSetTreeOptionsProvider(set);
    }

    public IReadOnlyList<SourceFile> Files { get; }

    public AnalyzerConfigOptionsProvider OptionsProvider { get; }

    public SyntaxTreeOptionsProvider TreeOptionsProvider { get; }
}
