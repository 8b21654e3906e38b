using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NorthStar.Generators.Strategy;

/// <summary>
/// The vocabulary of a project: that of the package, its additional files <c>NorthStar.Vocabulary.txt</c> and the keys
/// <c>northstar.vocabulary.*</c> that are set for a file. Thread-safe.
/// </summary>
internal sealed class ProjectVocabulary(AnalyzerOptions options)
{
    public const string FileName = "NorthStar.Vocabulary.txt";
    public const string KeyPrefix = "northstar.vocabulary.";

    /// <summary>Several lines of the vocabulary in one value. The comment signs of .editorconfig cannot separate them.</summary>
    private const char LineSeparator = '|';

    private readonly ConcurrentDictionary<string, NameReader> _readers = new(StringComparer.Ordinal);
    private readonly Lazy<Vocabulary> _ofFiles = new(() => Files(options) is { Count: > 0 } files ? ReadFiles(files).ToVocabulary() : Vocabulary.BuiltIn);

    /// <summary>The vocabularies among the additional files, in the order in which they are read.</summary>
    public static List<AdditionalText> Files(AnalyzerOptions options) =>
    [
        .. options.AdditionalFiles
            .Where(file => string.Equals(Path.GetFileName(file.Path), FileName, StringComparison.OrdinalIgnoreCase))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    /// <summary>The package's own vocabulary with that of the files.</summary>
    public static VocabularyReader ReadFiles(IEnumerable<AdditionalText> files, CancellationToken cancellation = default)
    {
        var reader = new VocabularyReader(Vocabulary.BuiltIn);
        foreach (AdditionalText file in files)
        {
            if (file.GetText(cancellation) is { } text)
                reader.Read(text.ToString());
        }

        return reader;
    }

    /// <summary>Adds the lines of one setting.</summary>
    public static void AddLines(VocabularyReader reader, string section, string lines)
    {
        foreach (string line in lines.Split(LineSeparator).Where(line => !string.IsNullOrWhiteSpace(line)))
            reader.Add(section, line.Trim().ToLowerInvariant());
    }

    public NameReader ReaderFor(SyntaxTree tree, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        List<(string Section, string Lines)> additions = [];
        foreach (string section in VocabularyReader.Sections)
        {
            if (ProjectSettings.Find(options.AnalyzerConfigOptionsProvider, tree, KeyPrefix + section) is { Length: > 0 } lines)
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
            AddLines(reader, section, lines);
        return reader.ToVocabulary();
    }
}
