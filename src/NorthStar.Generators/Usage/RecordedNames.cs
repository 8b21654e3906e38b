using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Usage;

/// <summary>
/// The names by which files may call aggregators and events: a type by any other name is none of them, and need not be
/// bound to know it. Thread-safe.
/// </summary>
internal sealed class RecordedNames
{
    private const string Aggregator = "Aggregator";

    private readonly CSharpCompilation _compilation;
    private readonly CompilationMetrics _parsed;
    private readonly ImmutableArray<IAssemblySymbol> _others;
    private readonly Lazy<HashSet<string>> _aliases;

    /// <param name="others">The referenced assemblies that may have metrics.</param>
    public RecordedNames(CSharpCompilation compilation, CompilationMetrics parsed, IEnumerable<IAssemblySymbol> others)
    {
        _compilation = compilation;
        _parsed = parsed;
        _others = others.ToImmutableArray();
        _aliases = new Lazy<HashSet<string>>(FindAliases);
    }

    /// <summary>Whether a type, as it is called in code, may be an aggregator, an event or an alias of one.</summary>
    public bool MayBe(string name) => MayBeCalled(name) || IsAlias(name);

    public bool IsAlias(string name) => _aliases.Value.Contains(name);

    /// <summary>The name of a type without what stands around it; null where it has none.</summary>
    public static string? NameOf(TypeSyntax? type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => NameOf(qualified.Right),
        AliasQualifiedNameSyntax qualified => NameOf(qualified.Name),
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => null,
    };

    private bool MayBeCalled(string name) =>
        name.EndsWith(Aggregator, StringComparison.Ordinal) ||
        _parsed.NamesOfEvents().Contains(name) ||
        _others.Any(assembly => assembly.TypeNames.Contains(name));

    private HashSet<string> FindAliases()
    {
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxTree file in _compilation.SyntaxTrees)
        {
            if (!OwnOutput.Contains(file) && (CompilationUnitSyntax)file.GetRoot() is var root)
                Add(root.Usings, root.Members, aliases);
        }

        return aliases;
    }

    /// <summary>Adds the aliases of any file, wherever they count: they are few, and one too many does no harm.</summary>
    private void Add(SyntaxList<UsingDirectiveSyntax> usings, SyntaxList<MemberDeclarationSyntax> members, HashSet<string> aliases)
    {
        foreach (UsingDirectiveSyntax directive in usings)
        {
            if (directive.Alias is { Name.Identifier.ValueText: var alias } && (NameOf(directive.Name) is not { } name || MayBeCalled(name)))
                aliases.Add(alias);
        }

        foreach (MemberDeclarationSyntax member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax inner)
                Add(inner.Usings, inner.Members, aliases);
        }
    }
}
