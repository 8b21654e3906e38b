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
        "account, subscription, session, membership, contract, shop, store, branch, app, tab, window, page, connection, door, gate, office, restaurant, room, valve");

    /// <summary>What ends something that was opened; a parcel is opened after it was delivered.</summary>
    private static readonly HashSet<string> Closings = WordList.Of("close, resolve, solve, complete, conclude, end, finish");

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

    /// <summary>The first type, by name, that completes what was begun; null where there is none.</summary>
    public string? Find(DeedOnThing beginning) =>
        _typeOfThing.TryGetValue(beginning.Thing, out string? type) &&
        (beginning.Verb != "open" || DeedOnThing.Read(type.Split('.').Last()) is { } completion && Closings.Contains(completion.Verb))
            ? type
            : null;

    private static bool IsCompletion(DeedOnThing? deed) =>
        deed is not null &&
        Verbs.Contains(deed.Verb) &&
        !(Endings.Contains(deed.Verb) && Lasting.Contains(deed.Thing.Split(' ').Last()));
}
