using System.Reflection;

namespace NorthStar.Package.Tests.PublicApi;

/// <summary>What a user of an assembly can call or derive from: one line per type and member, sorted.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        IEnumerable<string> lines = assembly.GetExportedTypes()
            .SelectMany(LinesOf)
            .OrderBy(line => line.Subject, StringComparer.Ordinal)
            .Select(line => line.Modifiers + line.Subject);
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<(string Modifiers, string Subject)> LinesOf(Type type)
    {
        string name = TypeText.Full(type);
        yield return ("", $"{name}: {TypeText.Declaration(type)}");
        foreach (MemberInfo member in type.GetMembers(Declared))
        {
            if (MemberText.Of(member) is { } text)
                yield return (text.Modifiers, $"{name}.{text.Signature}");
        }
    }
}
