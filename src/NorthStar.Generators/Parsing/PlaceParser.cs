using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Emission;
using NorthStar.Generators.Model;

namespace NorthStar.Generators.Parsing;

/// <summary>Finds out what generated code meets where it stands.</summary>
internal static class PlaceParser
{
    // Once per compilation and not per declaration: the namespace System is that of more than a hundred assemblies.
    private static readonly ConditionalWeakTable<Compilation, HashSet<string>> s_ambiguous = new();

    public static PlaceModel Parse(Declaration declaration, GeneratedNames names, CSharpCompilation compilation)
    {
        INamespaceSymbol @namespace = compilation.GetCompilationNamespace(declaration.NamingType.ContainingNamespace) ?? compilation.GlobalNamespace;
        var hidden = new SortedSet<string>(StringComparer.Ordinal);
        if (!@namespace.IsGlobalNamespace)
            AddImported(hidden, @namespace, compilation);
        var extended = new List<string>();
        foreach (string name in new[] { names.Aggregator, names.Figures, names.Period })
        {
            if (GeneratedNameParser.PartByHand(@namespace, name, compilation) is { } part)
            {
                extended.Add(name);
                hidden.UnionWith(part.MemberNames);
            }
        }

        return new PlaceModel(hidden.ToEquatableArray(), extended.ToEquatableArray(), compilation.LanguageVersion >= LanguageVersion.CSharp10);
    }

    private static void AddImported(SortedSet<string> hidden, INamespaceSymbol @namespace, Compilation compilation)
    {
        hidden.UnionWith(s_ambiguous.GetValue(compilation, FindAmbiguous));
        foreach ((string import, string[] types) in ShortNames.Imported)
        {
            string root = import.Split('.')[0];
            for (INamespaceSymbol place = @namespace; !place.IsGlobalNamespace; place = place.ContainingNamespace)
            {
                if (place.GetMembers(root).Any())
                    hidden.Add(root);
            }

            hidden.UnionWith(types.Where(type => @namespace.GetMembers(type).Any()));
        }
    }

    /// <summary>The names that more than one of the imported namespaces has.</summary>
    private static HashSet<string> FindAmbiguous(Compilation compilation)
    {
        List<INamespaceSymbol> imported = [.. ShortNames.Imported.Select(import => Find(import.Namespace, compilation)).OfType<INamespaceSymbol>()];
        return new(
            ShortNames.Imported.SelectMany(import => import.Types)
                .Where(type => imported.Count(@namespace => !@namespace.GetTypeMembers(type).IsEmpty) > 1),
            StringComparer.Ordinal);
    }

    private static INamespaceSymbol? Find(string name, Compilation compilation)
    {
        INamespaceSymbol? found = compilation.GlobalNamespace;
        foreach (string part in name.Split('.'))
            found = found?.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault();
        return found;
    }
}
