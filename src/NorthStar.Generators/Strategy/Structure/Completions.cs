using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>The types of an assembly that say of a thing that it was completed: <c>MeetingHeld</c>.</summary>
internal sealed class Completions
{
    private static readonly HashSet<string> Verbs = WordList.Of(
        "complete, finish, deliver, publish, close, hold, resolve, host, attend, end, fulfill, fulfil, solve, conclude, finalize, finalise, graduate, accomplish, do, sign");

    private static readonly HashSet<string> Endings = WordList.Of("close, end");

    /// <summary>What customers leave when it is closed or ends.</summary>
    private static readonly HashSet<string> Lasting = WordList.Of(
        "account, subscription, session, membership, contract, shop, store, branch, app, tab, window, page, connection");

    private readonly Dictionary<string, string> _typeOfThing = new(StringComparer.Ordinal);

    public Completions(Compilation compilation)
    {
        IEnumerable<INamedTypeSymbol> types = compilation
            .GetSymbolsWithName(name => IsCompletion(DeedOnThing.Read(name)), SymbolFilter.Type)
            .OfType<INamedTypeSymbol>()
            .Where(type => type is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, IsStatic: false });
        foreach (INamedTypeSymbol type in types)
        {
            string thing = DeedOnThing.Read(type.Name)!.Thing;
            string name = type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
            if (!_typeOfThing.TryGetValue(thing, out string? other) || StringComparer.Ordinal.Compare(name, other) < 0)
                _typeOfThing[thing] = name;
        }
    }

    /// <summary>The first type, by name, that completes the thing; null where there is none.</summary>
    public string? Find(string thing) => _typeOfThing.TryGetValue(thing, out string? type) ? type : null;

    private static bool IsCompletion(DeedOnThing? deed) =>
        deed is not null &&
        Verbs.Contains(deed.Verb) &&
        !(Endings.Contains(deed.Verb) && Lasting.Contains(deed.Thing.Split(' ').Last()));
}
