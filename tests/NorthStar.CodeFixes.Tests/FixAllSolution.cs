using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.CodeFixes.Tests;

/// <summary>Two projects with two files each, of which all diagnostics of one rule are fixed at once.</summary>
internal sealed class FixAllSolution : IDisposable
{
    private const string Config = "is_global = true\nnorthstar.today = 2026-11-22\n";

    private readonly AdhocWorkspace _workspace = new();
    private readonly CodeFixProvider _fixer;
    private readonly DiagnosticAnalyzer _analyzer;
    private readonly string _id;

    /// <param name="source">The text of each file, below its namespace.</param>
    public FixAllSolution(CodeFixProvider fixer, DiagnosticAnalyzer analyzer, string id, string source)
    {
        (_fixer, _analyzer, _id) = (fixer, analyzer, id);
        Solution solution = _workspace.CurrentSolution;
        foreach (string project in new[] { "One", "Two" })
        {
            var projectId = ProjectId.CreateNewId();
            solution = solution
                .AddProject(ProjectInfo.Create(
                    projectId,
                    VersionStamp.Default,
                    project,
                    project,
                    LanguageNames.CSharp,
                    compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
                    parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14),
                    metadataReferences: References.Default))
                .AddAnalyzerConfigDocument(DocumentId.CreateNewId(projectId), ".globalconfig", SourceText.From(Config), filePath: $"/{project}/.globalconfig");
            foreach (string file in new[] { "A", "B" })
            {
                string text = $"// The top of {file}.\nusing System;\nusing NorthStar;\n\nnamespace {file};\n\n{source}\n";
                solution = solution.AddDocument(DocumentId.CreateNewId(projectId), file + ".cs", text, filePath: $"/{project}/{file}.cs");
            }
        }

        Solution = solution;
    }

    public Solution Solution { get; private set; }

    public Document First => Solution.Projects.First(project => project.Name == "One").Documents.First();

    public void Dispose() => _workspace.Dispose();

    public void AddToEachProject(string additionalFile, string text)
    {
        foreach (ProjectId project in Solution.ProjectIds)
            Solution = Solution.AddAdditionalDocument(DocumentId.CreateNewId(project), additionalFile, SourceText.From(text));
    }

    /// <summary>Lets the second project use what the first one declares.</summary>
    public void Refer() => Solution = Solution.AddProjectReference(
        Solution.Projects.Single(project => project.Name == "Two").Id,
        new ProjectReference(First.Project.Id));

    /// <summary>Applies the first action that is offered in the first file, everywhere in the scope.</summary>
    /// <returns>The key of the action.</returns>
    public async Task<string> FixAllAsync(FixAllScope scope)
    {
        Diagnostic diagnostic = (await DiagnosticsAsync(First.Project)).First(found => First.Project.GetDocument(found.Location.SourceTree) == First);
        CodeAction offered = (await OfferedAsync(First, diagnostic))[0];
        var context = new FixAllContext(First, _fixer, scope, offered.EquivalenceKey, [_id], new Diagnostics(DiagnosticsAsync), CancellationToken.None);
        CodeAction all = (await _fixer.GetFixAllProvider()!.GetFixAsync(context))!;
        Solution = (await all.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return offered.EquivalenceKey!;
    }

    /// <summary>How often an action with the key is offered in a file.</summary>
    public async Task<int> CountOffersAsync(Document document, string key)
    {
        int count = 0;
        foreach (Diagnostic diagnostic in await DiagnosticsAsync(document.Project))
        {
            if (document.Project.GetDocument(diagnostic.Location.SourceTree) == document)
                count += (await OfferedAsync(document, diagnostic)).Count(action => action.EquivalenceKey == key);
        }

        return count;
    }

    public async Task AssertCompilesAsync()
    {
        foreach (Project project in Solution.Projects)
        {
            Compilation compilation = (await project.GetCompilationAsync())!;
            Assert.DoesNotContain(compilation.GetDiagnostics(), found => found.Severity == DiagnosticSeverity.Error);
        }
    }

    public static async Task<IReadOnlyList<string>> CommentsAsync(Document document)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync())!;
        return [.. root.DescendantTrivia().Where(trivia => trivia.ToString().StartsWith('/')).Select(trivia => trivia.ToString())];
    }

    private async Task<IReadOnlyList<CodeAction>> OfferedAsync(Document document, Diagnostic diagnostic)
    {
        List<CodeAction> offered = [];
        await _fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
        return offered;
    }

    private async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([_analyzer], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(diagnostic => diagnostic.Id == _id).OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    private sealed class Diagnostics(Func<Project, Task<ImmutableArray<Diagnostic>>> find) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await find(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await find(document.Project)).Where(diagnostic => document.Project.GetDocument(diagnostic.Location.SourceTree) == document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
