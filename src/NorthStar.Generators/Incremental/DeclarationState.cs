using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NorthStar.Generators.Incremental;

/// <summary>
/// All that the declarations of a compilation follow from: its files, references and options. It holds no compilation,
/// and keeps no referenced project alive.
/// </summary>
internal sealed class DeclarationState(CSharpCompilation compilation)
{
    private readonly WeakReference<MetadataReference>[] _references = [.. compilation.References.Select(reference => new WeakReference<MetadataReference>(reference))];
    private readonly CompilationOptions _options = compilation.Options;
    private readonly string? _assemblyName = compilation.AssemblyName;

    public ImmutableArray<SyntaxTree> Trees { get; } = compilation.SyntaxTrees;

    /// <summary>
    /// Whether no declaration can mean anything else than it did: the two differ in bodies, comments and spaces at most.
    /// </summary>
    public bool HasDeclarationsOf(DeclarationState earlier)
    {
        if (Trees.Length != earlier.Trees.Length || _assemblyName != earlier._assemblyName || !_options.Equals(earlier._options) || !HasReferencesOf(earlier))
            return false;
        for (int i = 0; i < Trees.Length; i++)
        {
            if (!ReferenceEquals(Trees[i], earlier.Trees[i]) && !AreEqual(earlier.Trees[i], Trees[i]))
                return false;
        }

        return true;
    }

    private bool HasReferencesOf(DeclarationState earlier)
    {
        if (_references.Length != earlier._references.Length)
            return false;
        for (int i = 0; i < _references.Length; i++)
        {
            if (!_references[i].TryGetTarget(out MetadataReference? reference) ||
                !earlier._references[i].TryGetTarget(out MetadataReference? before) ||
                !ReferenceEquals(reference, before))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqual(SyntaxTree before, SyntaxTree after) =>
        before.FilePath == after.FilePath &&
        before.Options.Equals(after.Options) &&
        before.IsEquivalentTo(after, topLevel: true) &&
        Directives(before).SequenceEqual(Directives(after), StringComparer.Ordinal);

    /// <summary>To the comparison they are comments, but <c>#nullable</c> changes the meaning of types.</summary>
    private static IEnumerable<string> Directives(SyntaxTree tree)
    {
        for (DirectiveTriviaSyntax? directive = ((CSharpSyntaxNode)tree.GetRoot()).GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
            yield return directive.ToString();
    }
}
