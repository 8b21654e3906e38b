using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NorthStar.Testing;

/// <summary>
/// Verifies the diagnostics of the test code, applies a fix until nothing is left to fix, one diagnostic at a time
/// and by fix-all, and verifies text and diagnostics of the result. Without fixed code no fix may be offered.
/// </summary>
/// <example><code>
/// await new CodeFixTest(new MyAnalyzer(), new MyFix()) { TestCode = "class [|c|];", FixedCode = "class C;" }.RunAsync();
/// </code></example>
public sealed class CodeFixTest(DiagnosticAnalyzer analyzer, CodeFixProvider fixer) : AnalyzerTest(analyzer)
{
    /// <summary>All sources after the fix; marks expect what remains. Empty when no fix may be offered.</summary>
    public SourceFileList FixedSources { get; } = [];

    /// <summary>The text of the first fixed source.</summary>
    public string? FixedCode
    {
        get => FixedSources.FirstText;
        set => FixedSources.FirstText = value;
    }

    /// <summary>All sources after fix-all, where they differ from <see cref="FixedSources"/>.</summary>
    public SourceFileList BatchFixedSources { get; } = [];

    /// <summary>The text of the first source after fix-all.</summary>
    public string? BatchFixedCode
    {
        get => BatchFixedSources.FirstText;
        set => BatchFixedSources.FirstText = value;
    }

    /// <summary>Expected remaining diagnostics that say more than a mark in the fixed code.</summary>
    public IList<DiagnosticResult> FixedExpectedDiagnostics { get; } = [];

    public int? CodeActionIndex { get; set; }

    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>How often the fix is applied, for one that leaves its diagnostic; else until none is left.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>The scopes in which fix-all is verified, if the fixer supports it; empty to skip.</summary>
    public IReadOnlyList<FixAllScope> FixAllScopes { get; set; } = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    private CodeActionChoice Choice => new(CodeActionIndex, CodeActionEquivalenceKey);

    public override async Task RunAsync(CancellationToken cancellationToken = default)
    {
        await base.RunAsync(cancellationToken);

        using AdhocWorkspace workspace = new();
        Project original = TestSolution.Create(workspace, this, Sources.Select(source => TestDocument.Parse(source).ToSourceFile()), Generators);

        if (FixedSources.Count == 0)
        {
            if (await FindFixAsync(original, cancellationToken) is { } offered)
                throw new VerificationFailedException($"No fix is expected, but '{offered.Action.Title}' is offered for\n{DiagnosticText.Of(offered.Diagnostic)}");

            return;
        }

        Project incremental = await FixOneByOneAsync(original, cancellationToken);
        await VerifyAsync(incremental, FixedSources, "fixed code", cancellationToken);

        if (fixer.GetFixAllProvider() is not { } fixAll)
            return;

        foreach (FixAllScope scope in FixAllScopes.Intersect(fixAll.GetSupportedFixAllScopes()))
        {
            Project batch = await FixAllAsync(original, fixAll, scope, cancellationToken);
            await VerifyAsync(batch, BatchFixedSources.Count > 0 ? BatchFixedSources : FixedSources, $"code after fix-all in the {scope}", cancellationToken);
        }
    }

    private async Task<Project> FixOneByOneAsync(Project project, CancellationToken cancellationToken)
    {
        int fixable = (await GetFixableAsync(project, cancellationToken)).Length;
        int limit = NumberOfIncrementalIterations ?? fixable;

        for (int i = 0; i < limit; i++)
        {
            if (await FindFixAsync(project, cancellationToken) is not { } fix)
            {
                if (i == 0 || NumberOfIncrementalIterations is not null)
                    throw new VerificationFailedException($"No fix is offered (iteration {i + 1} of {limit}; {fixable} fixable diagnostics in the test code).");

                return project;
            }

            Solution changed = await CodeActionChoice.ApplyAsync(fix.Action, cancellationToken);
            project = changed.GetProject(project.Id)!;
        }

        if (limit == 0)
            throw new VerificationFailedException("A fix is expected, but the test code has no diagnostic that the fixer can fix.");

        if (NumberOfIncrementalIterations is null && await FindFixAsync(project, cancellationToken) is { } left)
        {
            throw new VerificationFailedException(
                $"After {limit} fixes of {fixable} diagnostics there is still something to fix:\n{DiagnosticText.Of(left.Diagnostic)}\n" +
                $"Set {nameof(NumberOfIncrementalIterations)} if the fix is meant to leave its diagnostic.\n\n{await TextsOfAsync(project, cancellationToken)}");
        }

        return project;
    }

    private async Task<Project> FixAllAsync(Project project, FixAllProvider provider, FixAllScope scope, CancellationToken cancellationToken)
    {
        ImmutableArray<Diagnostic> fixable = await GetFixableAsync(project, cancellationToken);

        // One pass must fix all of an id in the scope: a second one is due only to another id or another document.
        int limit = NumberOfIncrementalIterations is null
            ? fixable.Select(diagnostic => (diagnostic.Id, scope == FixAllScope.Document ? diagnostic.Location.SourceTree : null)).Distinct().Count()
            : 1;

        for (int i = 0; i < limit && await FindFixAsync(project, cancellationToken) is { } fix; i++)
        {
            FixAllContext context = new(
                fix.Document,
                fixer,
                scope,
                fix.Action.EquivalenceKey,
                [fix.Diagnostic.Id],
                new FixAllDiagnostics(GetFixableAsync),
                cancellationToken);

            CodeAction action = await provider.GetFixAsync(context)
                ?? throw new VerificationFailedException($"Fix-all in the {scope} offers nothing for {fix.Diagnostic.Id}.");
            Solution changed = await CodeActionChoice.ApplyAsync(action, cancellationToken);
            project = changed.GetProject(project.Id)!;
        }

        return project;
    }

    /// <summary>The first diagnostic, in source order, for which the fixer offers the chosen action.</summary>
    private async Task<(Document Document, Diagnostic Diagnostic, CodeAction Action)?> FindFixAsync(Project project, CancellationToken cancellationToken)
    {
        foreach (Diagnostic diagnostic in await GetFixableAsync(project, cancellationToken))
        {
            if (project.GetDocument(diagnostic.Location.SourceTree) is not { } document || document is SourceGeneratedDocument)
                continue;

            List<CodeAction> offered = [];
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), cancellationToken));
            if (Choice.From(offered) is { } chosen)
                return (document, diagnostic, chosen);
        }

        return null;
    }

    private async Task<ImmutableArray<Diagnostic>> GetFixableAsync(Project project, CancellationToken cancellationToken)
    {
        ImmutableArray<Diagnostic> diagnostics = await GetDiagnosticsAsync(project, CompilerDiagnostics.Warnings, cancellationToken);
        return [.. diagnostics.Where(diagnostic => fixer.FixableDiagnosticIds.Contains(diagnostic.Id))];
    }

    private async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(Project project, CompilerDiagnostics compilerDiagnostics, CancellationToken cancellationToken)
    {
        Compilation compilation = (await project.GetCompilationAsync(cancellationToken))!;
        return await AnalyzerExecution.GetDiagnosticsAsync(compilation, Analyzers, project.AnalyzerOptions, compilerDiagnostics, cancellationToken);
    }

    private async Task VerifyAsync(Project project, SourceFileList expected, string what, CancellationToken cancellationToken)
    {
        TestDocument[] documents = [.. expected.Select(TestDocument.Parse)];
        await TestSolution.VerifyTextsAsync(project, documents, what, cancellationToken);

        ImmutableArray<Diagnostic> remaining = await GetDiagnosticsAsync(project, CompilerDiagnostics, cancellationToken);
        Expect(documents, FixedExpectedDiagnostics).Verify(remaining, what);
    }

    private static async Task<string> TextsOfAsync(Project project, CancellationToken cancellationToken)
    {
        List<string> texts = [];
        foreach (Document document in project.Documents)
            texts.Add($"--- {TestSolution.PathOf(document)}\n{await document.GetTextAsync(cancellationToken)}");

        return string.Join("\n", texts);
    }
}
