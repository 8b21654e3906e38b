using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Strategy;

namespace NorthStar.CodeFixes.Editing;

/// <summary>The additional file in which a project keeps words of its own.</summary>
internal static class VocabularyFile
{
    public static async Task<string> ReadAsync(Project project, CancellationToken cancellation) =>
        Find(project) is { } file ? (await file.GetTextAsync(cancellation).ConfigureAwait(false)).ToString() : "";

    /// <summary>Adds lines, each once and below the heading of its section; the file too, where there is none.</summary>
    public static async Task<Solution> AddAsync(Project project, IEnumerable<AllowedWords> allowed, CancellationToken cancellation)
    {
        string text = await ReadAsync(project, cancellation).ConfigureAwait(false);
        string newLine = text.Contains("\r\n") ? "\r\n" : "\n";
        if (text.Length > 0 && !text.EndsWith("\n", StringComparison.Ordinal))
            text += newLine;
        string section = text.Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.StartsWith("[", StringComparison.Ordinal)) ?? "";
        foreach (IGrouping<string, AllowedWords> group in allowed.GroupBy(words => $"[{words.Section}]"))
        {
            if (group.Key != section)
                text += (text.Length > 0 ? newLine : "") + group.Key + newLine;
            section = group.Key;
            text += string.Concat(group.Select(words => words.Line).Distinct().Select(line => line + newLine));
        }

        return Find(project) is { } file
            ? project.Solution.WithAdditionalDocumentText(file.Id, SourceText.From(text, (await file.GetTextAsync(cancellation).ConfigureAwait(false)).Encoding))
            : project.Solution.AddAdditionalDocument(
                DocumentId.CreateNewId(project.Id), ProjectVocabulary.FileName, SourceText.From(text), filePath: PathOf(project));
    }

    private static TextDocument? Find(Project project) => project.AdditionalDocuments.FirstOrDefault(
        file => string.Equals(Path.GetFileName(file.FilePath ?? file.Name), ProjectVocabulary.FileName, StringComparison.OrdinalIgnoreCase));

    private static string PathOf(Project project) => Path.Combine(Path.GetDirectoryName(project.FilePath) ?? "", ProjectVocabulary.FileName);
}
