using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Emission;
using NorthStar.Generators.Model;

namespace NorthStar.Generators.Parsing;

/// <summary>Finds out what generated code meets where it stands.</summary>
internal static class PlaceParser
{
    // Once per compilation, and once per namespace of it, not per declaration: System alone is in more than a hundred assemblies.
    private static readonly ConditionalWeakTable<Compilation, string[]> Ambiguous = new();
    private static readonly ConditionalWeakTable<INamespaceSymbol, PlaceModel> Places = new();

    public static PlaceModel Parse(Declaration declaration, GeneratedNames names, CSharpCompilation compilation)
    {
        INamespaceSymbol @namespace = compilation.GetCompilationNamespace(declaration.NamingType.ContainingNamespace) ?? compilation.GlobalNamespace;
        if (!Places.TryGetValue(@namespace, out PlaceModel place))
            place = Places.GetValue(@namespace, symbol => new PlaceModel(FindHidden(symbol, compilation).ToEquatableArray(), default, compilation.LanguageVersion >= LanguageVersion.CSharp10));
        foreach (string name in new[] { names.Aggregator, names.Figures, names.Period })
        {
            if (GeneratedNameParser.PartByHand(@namespace, name, compilation) is { } part)
            {
                place = place with
                {
                    HiddenNames = place.HiddenNames.Union(part.MemberNames).OrderBy(member => member, StringComparer.Ordinal).ToEquatableArray(),
                    ExtendedTypes = place.ExtendedTypes.Append(name).ToEquatableArray(),
                };
            }
        }

        return place;
    }

    /// <summary>The names of imported types, and the roots of imported namespaces, that mean something else in a namespace.</summary>
    private static string[] FindHidden(INamespaceSymbol @namespace, Compilation compilation)
    {
        if (@namespace.IsGlobalNamespace)
            return [];
        var hidden = new HashSet<string>(Ambiguous.GetValue(compilation, FindAmbiguous), StringComparer.Ordinal);
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

        return [.. hidden.OrderBy(name => name, StringComparer.Ordinal)];
    }

    /// <summary>The names that more than one of the imported namespaces has.</summary>
    private static string[] FindAmbiguous(Compilation compilation)
    {
        List<INamespaceSymbol> imported = [.. ShortNames.Imported.Select(import => Find(import.Namespace, compilation)).OfType<INamespaceSymbol>()];
        return
        [
            .. ShortNames.Imported.SelectMany(import => import.Types)
                .Where(type => imported.Count(@namespace => !@namespace.GetTypeMembers(type).IsEmpty) > 1),
        ];
    }

    private static INamespaceSymbol? Find(string name, Compilation compilation)
    {
        INamespaceSymbol? found = compilation.GlobalNamespace;
        foreach (string part in name.Split('.'))
            found = found?.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault();
        return found;
    }
}
