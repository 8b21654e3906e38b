using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Incremental;

/// <summary>What a file tells by its syntax alone of the declarations in it. Most files have none, and nothing of them is bound.</summary>
internal sealed class WrittenFile
{
    private static readonly WrittenFile s_plain = new();

    private List<TypeDeclarationSyntax>? _annotated;
    private List<string>? _aliases;
    private List<string>? _globalAliases;
    private bool _hasAssemblyAttributes;

    /// <summary>The aliases that it defines for all files.</summary>
    public IReadOnlyList<string> GlobalAliases => _globalAliases ?? (IReadOnlyList<string>)Array.Empty<string>();

    public static WrittenFile Read(SyntaxTree tree, CancellationToken cancellation)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellation);
        var file = new WrittenFile { _hasAssemblyAttributes = root.AttributeLists.Count > 0 };
        file.AddAliases(root.Usings);
        file.AddTypes(root.Members);
        return file._annotated is null && file._globalAliases is null && !file._hasAssemblyAttributes ? s_plain : file;
    }

    /// <summary>The types with an attribute that may declare a metric, or a relation to one; null where nothing in the file may.</summary>
    public IReadOnlyList<TypeDeclarationSyntax>? FindDeclarations(HashSet<string> globalAliases)
    {
        List<TypeDeclarationSyntax>? found = _annotated?.FindAll(type => WrittenAttributes.MayDeclare(type, _aliases ?? (ICollection<string>)Array.Empty<string>(), globalAliases));
        return _hasAssemblyAttributes ? found ?? []
            : found is { Count: > 0 } ? found
            : null;
    }

    private void AddAliases(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (UsingDirectiveSyntax directive in usings)
        {
            if (directive.Alias is not { Name.Identifier.ValueText: var alias })
                continue;
            if (directive.GlobalKeyword.RawKind == 0)
                (_aliases ??= []).Add(alias);
            else
                (_globalAliases ??= []).Add(alias);
        }
    }

    private void AddTypes(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (MemberDeclarationSyntax member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax @namespace)
            {
                AddAliases(@namespace.Usings);
                AddTypes(@namespace.Members);
            }
            else if (member is TypeDeclarationSyntax type)
            {
                if (type.AttributeLists.Count > 0)
                    (_annotated ??= []).Add(type);
                AddTypes(type.Members);
            }
        }
    }
}
