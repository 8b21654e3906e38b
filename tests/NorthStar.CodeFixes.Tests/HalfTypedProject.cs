using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.Generators.Rules;
using NorthStar.Generators.Usage;
using NorthStar.Testing;

namespace NorthStar.CodeFixes.Tests;

/// <summary>A document with a text in any state, asked for fixes at any place.</summary>
internal sealed class HalfTypedProject : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly Document _document;

    public HalfTypedProject(string text)
    {
        ProjectInfo info = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Half",
            "Half",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            metadataReferences: References.Default);
        _document = _workspace.AddProject(info)
            .AddAnalyzerConfigDocument(".globalconfig", SourceText.From("is_global = true\nnorthstar.today = 2026-11-22\n"), filePath: "/.globalconfig")
            .Project
            .AddDocument("Half.cs", SourceText.From(text));
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>Where the analyzer could report: annotations, their arguments, names of types and of called methods, objects that are created, members that are read, and the end of the file.</summary>
    public async Task<IReadOnlyList<TextSpan>> PlacesAsync()
    {
        SyntaxNode root = (await _document.GetSyntaxRootAsync())!;
        return
        [
            .. root.DescendantNodes()
                .Select(node => node switch
                {
                    AttributeSyntax attribute => attribute.Span,
                    AttributeArgumentSyntax argument => argument.Expression.Span,
                    TypeDeclarationSyntax type => type.Identifier.Span,
                    BaseObjectCreationExpressionSyntax creation => creation.Span,
                    MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } called => called.Name.Identifier.Span,
                    MemberAccessExpressionSyntax read => read.Span,
                    _ => (TextSpan?)null,
                })
                .OfType<TextSpan>()
                .Append(new TextSpan(root.FullSpan.End, 0))
                .Distinct(),
        ];
    }

    /// <summary>What the fixer offers for a diagnostic of its own at the place.</summary>
    public async Task<IReadOnlyList<CodeAction>> OfferedAsync(CodeFixProvider fixer, TextSpan place, ImmutableDictionary<string, string?> properties)
    {
        SyntaxTree tree = (await _document.GetSyntaxTreeAsync())!;
        DiagnosticDescriptor rule = DefinitionRules.All.Concat(StrategyRules.All).Concat(StructureRules.All).Concat(UsageRules.All).Single(rule => rule.Id == fixer.FixableDiagnosticIds[0]);
        object[] arguments = ["a", "b", "c", "d", "e"];
        Diagnostic diagnostic = Diagnostic.Create(rule, Location.Create(tree, place), properties, arguments);
        List<CodeAction> offered = [];
        await fixer.RegisterCodeFixesAsync(new CodeFixContext(_document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
        return offered;
    }

    /// <summary>What the refactoring offers at the place.</summary>
    public async Task<IReadOnlyList<CodeAction>> OfferedAsync(CodeRefactoringProvider refactoring, TextSpan place)
    {
        List<CodeAction> offered = [];
        await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(_document, place, offered.Add, CancellationToken.None));
        return offered;
    }
}
