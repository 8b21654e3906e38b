using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace NorthStar.Testing;

/// <summary>
/// Verifies a refactoring at <c>$$</c> or <c>[|selection|]</c>. Without fixed code none may be offered.
/// Compiler errors of the result fail unless they are marked (<c>{|CS0246:text|}</c>).
/// </summary>
/// <example><code>
/// await new RefactoringTest(new MyRefactoring()) { TestCode = "class $$c;", FixedCode = "class C;" }.RunAsync();
/// </code></example>
public sealed class RefactoringTest(CodeRefactoringProvider refactoring) : CompilerTest
{
    /// <summary>All sources after the refactoring. Empty when none may be offered.</summary>
    public SourceFileList FixedSources { get; } = [];

    /// <summary>The text of the first source after the refactoring.</summary>
    public string? FixedCode
    {
        get => FixedSources.FirstText;
        set => FixedSources.FirstText = value;
    }

    public IList<IIncrementalGenerator> Generators { get; } = [];

    public int? CodeActionIndex { get; set; }

    public string? CodeActionEquivalenceKey { get; set; }

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        TestDocument[] documents = [.. Sources.Select(TestDocument.Parse)];
        (string path, TextSpan span) = SelectionIn(documents);

        using AdhocWorkspace workspace = new();
        Project project = TestSolution.Create(workspace, this, documents.Select(document => document.ToSourceFile()), Generators);
        Document document = project.Documents.First(candidate => candidate.FilePath == path);

        List<CodeAction> offered = [];
        await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, offered.Add, cancellationToken));
        CodeAction? chosen = new CodeActionChoice(CodeActionIndex, CodeActionEquivalenceKey).From(offered);

        if (FixedSources.Count == 0)
        {
            if (chosen is not null)
                throw new VerificationFailedException($"No refactoring is expected, but '{chosen.Title}' is offered.");

            return;
        }

        if (chosen is null)
            throw new VerificationFailedException("No refactoring is offered.");

        Solution changed = await CodeActionChoice.ApplyAsync(chosen, cancellationToken);
        await VerifyAsync(changed.GetProject(project.Id)!, cancellationToken);
    }

    private async Task VerifyAsync(Project project, CancellationToken cancellationToken)
    {
        TestDocument[] expected = [.. FixedSources.Select(TestDocument.Parse)];
        await TestSolution.VerifyTextsAsync(project, expected, "refactored code", cancellationToken);

        Compilation compilation = (await project.GetCompilationAsync(cancellationToken))!;
        ImmutableArray<Diagnostic> remaining = CompilerDiagnosticsOf.Compilation(compilation, CompilerDiagnostics, cancellationToken);
        new DiagnosticExpectations(expected, [], () => throw new VerificationFailedException("[|text|] has no meaning in refactored code."))
            .Verify(remaining, "refactored code");
    }

    private static (string Path, TextSpan Span) SelectionIn(IEnumerable<TestDocument> documents)
    {
        (string Path, TextSpan Span)[] selections =
        [
            .. documents.SelectMany(document => document.Source.Spans
                .Where(span => span.Id is null)
                .Select(span => span.Span)
                .Concat(document.Source.Position is { } position ? [new TextSpan(position, 0)] : [])
                .Select(span => (document.Path, span))),
        ];

        return selections is [var only]
            ? only
            : throw new VerificationFailedException($"A refactoring needs one $$ or [|selection|]; the sources have {selections.Length}.");
    }
}
