using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Emission;

/// <summary>Finds the namespace of the catalogue: the project's root namespace, otherwise the assembly's name.</summary>
internal static class RootNamespace
{
    public static string Of(AnalyzerConfigOptions options, string assemblyName)
    {
        string name = options.TryGetValue("build_property.RootNamespace", out string? root) && !string.IsNullOrWhiteSpace(root)
            ? root
            : assemblyName;
        return string.Join(".", name.Split('.').Select(Sanitise).Where(part => part.Length > 0));
    }

    private static string Sanitise(string part)
    {
        string letters = new([.. part.Trim().Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_')]);
        if (letters.Length > 0 && !SyntaxFacts.IsIdentifierStartCharacter(letters[0]))
            letters = "_" + letters;
        return MemberPath.Identifier(letters);
    }
}
