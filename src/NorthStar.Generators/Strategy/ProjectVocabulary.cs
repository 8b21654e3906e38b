using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NorthStar.Generators.Strategy;

/// <summary>
/// The vocabulary of a project: that of the package, its additional files <c>NorthStar.Vocabulary.txt</c> and the keys
/// <c>northstar.vocabulary.*</c> of the <c>.editorconfig</c> that a file is under. Thread-safe.
/// </summary>
internal sealed class ProjectVocabulary(AnalyzerOptions options)
{
    public const string FileName = "NorthStar.Vocabulary.txt";
    private const string KeyPrefix = "northstar.vocabulary.";

    /// <summary>Several lines of the vocabulary in one value. The comment signs of .editorconfig cannot separate them.</summary>
    private const char LineSeparator = '|';

    private static readonly string[] Sections =
        [.. Enum.GetNames(typeof(VanityKind)).Select(name => name.ToLowerInvariant()), "fine", "silence"];

    private readonly ConcurrentDictionary<string, NameReader> _readers = new(StringComparer.Ordinal);
    private readonly Lazy<Vocabulary> _ofFiles = new(() => Read(options));

    public NameReader ReaderFor(SyntaxTree tree, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        AnalyzerConfigOptions config = options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        List<(string Section, string Lines)> additions = [];
        foreach (string section in Sections)
        {
            if (config.TryGetValue(KeyPrefix + section, out string? lines) && lines.Length > 0)
                additions.Add((section, lines));
        }

        string key = string.Join("\n", additions.Select(addition => $"{addition.Section}={addition.Lines}"));
        return _readers.GetOrAdd(key, _ => new NameReader(With(additions)));
    }

    private Vocabulary With(List<(string Section, string Lines)> additions)
    {
        if (additions.Count == 0)
            return _ofFiles.Value;
        var reader = new VocabularyReader(_ofFiles.Value);
        foreach ((string section, string lines) in additions)
        {
            foreach (string line in lines.Split(LineSeparator))
                reader.Add(section, line.Trim().ToLowerInvariant());
        }

        return reader.ToVocabulary();
    }

    private static Vocabulary Read(AnalyzerOptions options)
    {
        List<AdditionalText> files = [.. options.AdditionalFiles
            .Where(file => string.Equals(Path.GetFileName(file.Path), FileName, StringComparison.OrdinalIgnoreCase))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];
        if (files.Count == 0)
            return Vocabulary.BuiltIn;
        var reader = new VocabularyReader(Vocabulary.BuiltIn);
        foreach (AdditionalText file in files)
        {
            if (file.GetText() is { } text)
                reader.Read(text.ToString());
        }

        return reader.ToVocabulary();
    }
}
