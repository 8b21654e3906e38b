using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NorthStar.Generators.Parsing;

/// <summary>Finds the types that can be a metric or related to one; the attributes of the others are not bound.</summary>
internal static class AnnotatedTypes
{
    public static IEnumerable<INamedTypeSymbol> In(IAssemblySymbol assembly) => In(assembly.GlobalNamespace);

    private static IEnumerable<INamedTypeSymbol> In(INamespaceOrTypeSymbol root)
    {
        // Not by recursion: each of thousands of types would pass through the iterators of all that it is in.
        var containers = new Stack<INamespaceOrTypeSymbol>();
        containers.Push(root);
        while (containers.Count > 0)
        {
            INamespaceOrTypeSymbol container = containers.Pop();
            if (container is INamedTypeSymbol candidate && candidate.DeclaringSyntaxReferences.Any(static part => HasAttributes(part)))
                yield return candidate;
            ImmutableArray<INamedTypeSymbol> types = container.GetTypeMembers();
            for (int i = types.Length - 1; i >= 0; i--)
                containers.Push(types[i]);
            if (container is INamespaceSymbol @namespace)
            {
                foreach (INamespaceSymbol inner in @namespace.GetNamespaceMembers())
                    containers.Push(inner);
            }
        }
    }

    private static bool HasAttributes(SyntaxReference reference) =>
        reference.GetSyntax() is TypeDeclarationSyntax { AttributeLists.Count: > 0 };
}
