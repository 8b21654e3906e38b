using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>The types of an assembly that say of a thing that it was completed: <c>MeetingHeld</c>.</summary>
internal sealed class Completions
{
    private static readonly HashSet<string> Verbs = WordList.Of("""
        complete, finish, deliver, publish, close, hold, resolve, host, attend, end, fulfill, fulfil, solve, conclude, finalize, finalise, graduate, accomplish, do, sign,
        serve, repair, fix, repay, fill, answer, keep, honor, honour, reach, achieve, sell, hire, adopt
        """);

    private static readonly HashSet<string> Endings = WordList.Of("close, end");

    /// <summary>What customers leave when it is closed or ends.</summary>
    private static readonly HashSet<string> Lasting = WordList.Of(
        "account, subscription, session, membership, contract, shop, store, branch, app, tab, window, page, connection, door, gate, office, restaurant, room, valve");

    /// <summary>What ends something that was opened; a parcel is opened after it was delivered.</summary>
    private static readonly HashSet<string> Closings = WordList.Of("close, resolve, solve, complete, conclude, end, finish");

    private readonly Dictionary<string, Completion> _ofThing = new(StringComparer.Ordinal);

    public Completions(Compilation compilation)
    {
        IEnumerable<INamedTypeSymbol> types = compilation
            .GetSymbolsWithName(MayComplete, SymbolFilter.Type)
            .OfType<INamedTypeSymbol>()
            .Where(type => type is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, IsStatic: false });
        foreach (INamedTypeSymbol type in types)
        {
            if (DeedOnThing.Read(EventName.Of(type)) is not { } deed || !IsCompletion(deed))
                continue;
            var completion = new Completion(type, deed.Verb);
            if (!_ofThing.TryGetValue(deed.Thing, out Completion? other) || StringComparer.Ordinal.Compare(completion.Name, other.Name) < 0)
                _ofThing[deed.Thing] = completion;
        }
    }

    /// <summary>The first type, by name, that completes what was begun; null where there is none.</summary>
    public Completion? Find(DeedOnThing beginning) =>
        _ofThing.TryGetValue(beginning.Thing, out Completion? completion) &&
        (beginning.Verb != "open" || Closings.Contains(completion.Verb))
            ? completion
            : null;

    private static bool MayComplete(string name)
    {
        List<NameWord> words = NameWords.Of(name);
        return words.Count > 0 && words[words.Count - 1] is { Form: WordForm.Past, Lemma: var verb } && Verbs.Contains(verb);
    }

    private static bool IsCompletion(DeedOnThing deed) =>
        Verbs.Contains(deed.Verb) &&
        !(Endings.Contains(deed.Verb) && Lasting.Contains(deed.Thing.Split(' ').Last()));
}

/// <summary>A type that says that something was completed.</summary>
/// <param name="Verb">In its base form.</param>
internal sealed record Completion(INamedTypeSymbol Type, string Verb)
{
    public string Name { get; } = Type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
}
