using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;

namespace NorthStar.CodeFixes;

/// <summary>NSM0018: makes the class that has a generated name another part of the generated class.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFixer))]
[Shared]
internal sealed class MakePartialFixer() : AnnotationFixer("NSM0018")
{
    public const string Key = "NorthStar.MakePartial";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        CancellationToken cancellation = context.CancellationToken;
        if (context.Diagnostics[0].Properties.TryGetValue("taken", out string? name) && name is not null &&
            site.FindDeclaration(cancellation) is { } declaration &&
            declaration.NamingType.ContainingNamespace.GetTypeMembers(name, 0).FirstOrDefault() is { TypeKind: TypeKind.Class } taken &&
            taken.DeclaringSyntaxReferences is [var only] &&
            only.GetSyntax(cancellation) is ClassDeclarationSyntax { ContainsDiagnostics: false } syntax &&
            site.Document.Project.GetDocument(syntax.SyntaxTree) is { } document && document is not SourceGeneratedDocument &&
            PartialRehearsal.Compiles(syntax, site, cancellation))
        {
            var change = new TextChange(new TextSpan(syntax.Keyword.SpanStart, 0), "partial ");
            context.Offer($"Make '{name}' partial", Key, new CodeEdit(document, change));
        }

        return Task.CompletedTask;
    }
}
