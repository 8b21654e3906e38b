namespace NorthStar.Generators.Strategy;

/// <summary>One line of the vocabulary: <c>view, visit : page, nothing except home</c>.</summary>
/// <param name="Kind">What an event is that the line describes; null where it is none of these.</param>
/// <param name="Actions">What is done; null for anything but what creates value by itself.</param>
/// <param name="Objects">To what; null for anything.</param>
/// <param name="AllowsNothing">Whether it may be done to nothing, or only to people.</param>
/// <param name="AllowsSomebody">Whether it may be done to a person, however described.</param>
/// <param name="Exceptions">To what it is something else.</param>
internal sealed record VocabularyPattern(
    VanityKind? Kind, WordSet? Actions, WordSet? Objects, bool AllowsNothing, bool AllowsSomebody, WordSet Exceptions)
{
    /// <summary>Every word that the line mentions.</summary>
    public IEnumerable<string> Words => (Actions?.Words ?? []).Concat(Objects?.Words ?? []).Concat(Exceptions.Words);

    /// <summary>Whether the line describes a name.</summary>
    /// <param name="action">The word of the name that is one of the actions; null where the line is about anything that is done.</param>
    public bool Describes(NameSentence sentence, NameWord? action)
    {
        if (action is not { } verb)
            return !sentence.HasValue && Objects is { } nouns && IsOf(nouns, sentence) && !sentence.Words.Any(Exceptions.Contains);
        List<NameWord> others = sentence.Others(verb);
        if (others.Any(Exceptions.Contains))
            return false;
        return Objects is null || others.Any(Objects.Contains) ||
            (AllowsNothing && sentence.IsNothing(others)) ||
            (AllowsSomebody && sentence.IsDoneToSomebody(verb));
    }

    private static bool IsOf(WordSet nouns, NameSentence sentence) =>
        sentence.IsWorthItsHead ? nouns.Contains(sentence.Head!.Value) : sentence.Nouns.Any(nouns.Contains);
}
