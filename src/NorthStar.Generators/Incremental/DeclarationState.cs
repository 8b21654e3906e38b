using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NorthStar.Generators.Incremental;

/// <summary>
/// All that the declarations of a compilation follow from: its files, references and options. It holds no compilation,
/// and keeps no referenced project alive.
/// </summary>
internal sealed class DeclarationState
{
    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly WeakReference<MetadataReference>[] _references;
    private readonly CompilationOptions _options;
    private readonly string? _assemblyName;

    /// <summary>The last answer: all declarations of a project ask the same.</summary>
    private volatile Comparison? _last;

    public DeclarationState(CSharpCompilation compilation)
    {
        _trees = compilation.SyntaxTrees;
        _references = [.. compilation.References.Select(reference => new WeakReference<MetadataReference>(reference))];
        _options = compilation.Options;
        _assemblyName = compilation.AssemblyName;
    }

    /// <summary>
    /// Whether no declaration can mean anything else than it did: the two differ in bodies, comments and spaces at most.
    /// </summary>
    public bool HasDeclarationsOf(DeclarationState earlier)
    {
        if (ReferenceEquals(this, earlier))
            return true;
        if (_last is { } last && last.Earlier.TryGetTarget(out DeclarationState? known) && ReferenceEquals(known, earlier))
            return last.AreEqual;
        bool areEqual = Compare(earlier);
        _last = new Comparison(new WeakReference<DeclarationState>(earlier), areEqual);
        return areEqual;
    }

    private bool Compare(DeclarationState earlier)
    {
        if (_trees.Length != earlier._trees.Length || _assemblyName != earlier._assemblyName || !_options.Equals(earlier._options) || !HasReferencesOf(earlier))
            return false;
        for (int i = 0; i < _trees.Length; i++)
        {
            if (!ReferenceEquals(_trees[i], earlier._trees[i]) && !AreEqual(earlier._trees[i], _trees[i]))
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

    /// <summary>The earlier state is held weakly: otherwise each would keep all files of all edits before.</summary>
    private sealed record Comparison(WeakReference<DeclarationState> Earlier, bool AreEqual);
}
