using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Usage;

/// <summary>Tells by its name whether a method keeps what it is given. One that updates or replaces expects to be called again.</summary>
internal static class Storage
{
    private static readonly string[] Verbs = ["Save", "Store", "Persist", "Insert", "Archive"];

    public static bool IsKept(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type)
            return false;
        string home = type.ContainingNamespace?.ToDisplayString() ?? "";
        return (home, type.Name) switch
        {
            ("System.IO", "File") => StartsWith(method.Name, "Write") || StartsWith(method.Name, "Append"),
            ("Microsoft.EntityFrameworkCore", "DbSet" or "DbContext") => StartsWith(method.Name, "Add"),
            _ => home != "System" && !home.StartsWith("System.", StringComparison.Ordinal) &&
                Verbs.Any(verb => StartsWith(method.Name, verb)) &&
                method.Name.IndexOf("Provisional", StringComparison.Ordinal) < 0,
        };
    }

    /// <summary>Whether the name begins with the whole word.</summary>
    private static bool StartsWith(string name, string word) =>
        name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length]));
}
