using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NorthStar.Generators.Model;

namespace NorthStar.Generators.Incremental;

/// <summary>Binds and parses the declarations in one file.</summary>
/// <param name="types">The declarations of types in the file that may declare something.</param>
internal delegate FileDeclarations FileParsing(SemanticModel file, IEnumerable<TypeDeclarationSyntax> types, CancellationToken cancellation);

/// <summary>
/// Reads what all files of a project declare, and remembers it. An edit elsewhere may change what the names in a declaration
/// mean, but most edits are inside of a body, and cannot. Thread-safe.
/// </summary>
internal sealed class DeclarationReader(FileParsing parse)
{
    private volatile Reading? _last;

    /// <summary>What each file declares, in the order of the files.</summary>
    public ImmutableArray<FileDeclarations> Read(CSharpCompilation compilation, CancellationToken cancellation)
    {
        var state = new DeclarationState(compilation);
        Reading? last = _last;
        ImmutableArray<WrittenFile> written = ReadSyntax(state.Trees, last, cancellation);
        ImmutableArray<FileDeclarations> files = last is not null && state.HasDeclarationsOf(last.State)
            ? last.Files
            : Parse(compilation, written, cancellation);

        // With the new state, so that the files before the edit are let go.
        _last = new Reading(state, written, files);
        return files;
    }

    private static ImmutableArray<WrittenFile> ReadSyntax(ImmutableArray<SyntaxTree> trees, Reading? last, CancellationToken cancellation)
    {
        ImmutableArray<WrittenFile>.Builder written = ImmutableArray.CreateBuilder<WrittenFile>(trees.Length);
        for (int i = 0; i < trees.Length; i++)
        {
            written.Add(last is not null && i < last.State.Trees.Length && ReferenceEquals(trees[i], last.State.Trees[i])
                ? last.Written[i]
                : WrittenFile.Read(trees[i], cancellation));
        }

        return written.MoveToImmutable();
    }

    private ImmutableArray<FileDeclarations> Parse(CSharpCompilation compilation, ImmutableArray<WrittenFile> written, CancellationToken cancellation)
    {
        var globalAliases = new HashSet<string>(written.SelectMany(file => file.GlobalAliases), StringComparer.Ordinal);
        ImmutableArray<FileDeclarations>.Builder files = ImmutableArray.CreateBuilder<FileDeclarations>(written.Length);
        for (int i = 0; i < written.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            files.Add(written[i].FindDeclarations(globalAliases) is { } types
                ? parse(compilation.GetSemanticModel(compilation.SyntaxTrees[i]), types, cancellation)
                : FileDeclarations.None);
        }

        return files.MoveToImmutable();
    }

    private sealed record Reading(DeclarationState State, ImmutableArray<WrittenFile> Written, ImmutableArray<FileDeclarations> Files);
}
