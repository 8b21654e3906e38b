using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NorthStar.Testing;

/// <summary>A test project in a workspace, where code actions can change it.</summary>
internal static class TestSolution
{
    public static Project Create(Workspace workspace, CompilerTest test, IEnumerable<SourceFile> sources, IEnumerable<IIncrementalGenerator> generators)
    {
        ProjectId id = ProjectId.CreateNewId();
        ProjectInfo info = ProjectInfo
            .Create(
                id,
                VersionStamp.Default,
                test.AssemblyName,
                test.AssemblyName,
                LanguageNames.CSharp,
                compilationOptions: test.CompilationOptions,
                parseOptions: test.ParseOptions,
                documents: sources.Select(ToDocument),
                metadataReferences: test.AllReferences,
                analyzerReferences: [new GeneratorReference(generators)],
                additionalDocuments: test.AdditionalFiles.Select(ToDocument))
            .WithAnalyzerConfigDocuments(test.ConfigFiles.Files.Select(ToDocument));

        return workspace.CurrentSolution.AddProject(info).GetProject(id)!;

        DocumentInfo ToDocument(SourceFile file) => DocumentInfo.Create(
            DocumentId.CreateNewId(id),
            Path.GetFileName(file.Path),
            FoldersOf(file.Path),
            loader: TextLoader.From(TextAndVersion.Create(SourceText.From(file.Text, SourceEncoding.Utf8), VersionStamp.Default, file.Path)),
            filePath: file.Path);
    }

    /// <summary>The document's path, also when a code action has added it without one.</summary>
    public static string PathOf(Document document) =>
        document.FilePath ?? SourceFile.Root + string.Join('/', [.. document.Folders, document.Name]);

    /// <summary>Fails unless the project has exactly these documents and texts.</summary>
    public static async Task VerifyTextsAsync(Project project, IReadOnlyList<TestDocument> expected, string what, CancellationToken cancellationToken)
    {
        Dictionary<string, string> actual = [];
        foreach (Document document in project.Documents)
            actual.Add(PathOf(document), (await document.GetTextAsync(cancellationToken)).ToString());

        List<string> differences = [];
        foreach (TestDocument document in expected)
        {
            if (!actual.Remove(document.Path, out string? text))
                differences.Add($"--- {document.Path} is missing");
            else if (text != document.Source.Text)
                differences.Add($"--- {document.Path}\n{TextDiff.Between(document.Source.Text, text)}");
        }

        differences.AddRange(actual.Select(extra => $"--- {extra.Key} is not expected\n{extra.Value}"));
        if (differences.Count > 0)
            throw new VerificationFailedException($"The {what} differs.\n{string.Join("\n", differences)}");
    }

    // "/0/Domain/Events.cs" is in the folder Domain of the project.
    private static string[] FoldersOf(string path) => path.StartsWith(SourceFile.Root, StringComparison.Ordinal)
        ? path[SourceFile.Root.Length..].Split('/')[..^1]
        : [];
}
