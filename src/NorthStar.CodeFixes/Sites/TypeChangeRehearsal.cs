using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NorthStar.CodeFixes.Sites;

/// <summary>Tries out whether a member of an event can have another type.</summary>
internal static class TypeChangeRehearsal
{
    /// <summary>More files are not compiled for a fix that is only offered.</summary>
    private const int MostFiles = 50;

    /// <summary>Whether every file that may use the event has no more errors than before. What is generated adapts to the new type.</summary>
    public static bool Compiles(TextChange change, AnnotationSite site, CancellationToken cancellation)
    {
        if (site.OwnerSymbol(cancellation) is not { } type)
            return false;
        SyntaxTree old = site.Attribute.SyntaxTree;
        SyntaxTree tree = old.WithChangedText(site.Text.WithChanges(change));
        CSharpCompilation changed = site.Compilation.ReplaceSyntaxTree(old, tree);
        List<SyntaxTree> users =
        [
            .. site.Compilation.SyntaxTrees
                .Where(other => other != old && site.Document.Project.GetDocument(other) is not (null or SourceGeneratedDocument) && Mentions(other, type, cancellation))
                .Take(MostFiles + 1),
        ];
        return users.Count <= MostFiles &&
            CompilerErrors.In(tree, changed, cancellation) <= CompilerErrors.In(old, site.Compilation, cancellation) &&
            users.TrueForAll(user => CompilerErrors.In(user, changed, cancellation) <= CompilerErrors.In(user, site.Compilation, cancellation));
    }

    /// <summary>Whether a file of another project names the event or one of its members: what it compiles to after the change is not known.</summary>
    public static async Task<bool> IsUsedElsewhereAsync(AnnotationSite site, CancellationToken cancellation)
    {
        if (site.OwnerSymbol(cancellation) is not { } type)
            return false;
        Solution solution = site.Document.Project.Solution;
        foreach (ProjectId dependent in solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(site.Document.Project.Id))
        {
            foreach (Document document in solution.GetProject(dependent)?.Documents ?? [])
            {
                if (await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false) is { } tree && Mentions(tree, type, cancellation))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a file names the event or one of its members.</summary>
    private static bool Mentions(SyntaxTree tree, INamedTypeSymbol type, CancellationToken cancellation)
    {
        HashSet<string> names = [type.Name, .. type.GetMembers().Where(member => member.CanBeReferencedByName).Select(member => member.Name)];
        return tree.GetRoot(cancellation).DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText));
    }
}
