namespace NorthStar.Generators.Strategy;

/// <summary>One line of the vocabulary: <c>view, visit : page, nothing except home</c>.</summary>
/// <param name="Kind">What an event is that the line describes; null where it is none of these.</param>
/// <param name="Actions">What is done; null for anything but what creates value by itself.</param>
/// <param name="Objects">To what; null for anything.</param>
/// <param name="AllowsNothing">Whether it may be done to nothing, or only to people.</param>
/// <param name="AllowsSomebody">Whether it may be done to a person, however described.</param>
/// <param name="AllowsAlone">Whether the name may end in the action without saying that anything is done: the page of OrderPage.</param>
/// <param name="Exceptions">To what it is something else.</param>
/// <param name="IsOnlyItself">Whether it must be done to the object itself, and not to what the object describes: the calendar of a calendar event.</param>
internal sealed record VocabularyPattern(
    VanityKind? Kind, WordSet? Actions, WordSet? Objects, bool AllowsNothing, bool AllowsSomebody, bool AllowsAlone, WordSet Exceptions, bool IsOnlyItself)
{
    /// <summary>Every word that the line mentions.</summary>
    public IEnumerable<string> Words => (Actions?.Words ?? []).Concat(Objects?.Words ?? []).Concat(Exceptions.Words);

    /// <summary>Whether the line describes a name.</summary>
    /// <param name="action">The word of the name that is one of the actions; null where the line is about anything that is done.</param>
    public bool Describes(NameSentence sentence, NameWord? action)
    {
        if (action is not { } verb)
            return !sentence.HasValue && IsAbout(sentence) && !sentence.Words.Any(Exceptions.Contains);
        List<NameWord> others = sentence.Others(verb);
        if (others.Any(word => IsException(word, sentence, verb)))
            return false;
        return Objects is null || others.Any(word => IsObject(word, sentence, verb)) ||
            (AllowsNothing && sentence.IsNothing(others)) ||
            (AllowsSomebody && sentence.IsDoneToSomebody(verb)) ||
            (AllowsAlone && sentence.IsLabel(verb));
    }

    /// <summary>Where a line is about anything but the exceptions, one that only describes another noun is none: the parcel of ParcelLabelCopied.</summary>
    private bool IsException(NameWord word, NameSentence sentence, NameWord action) =>
        Exceptions.Contains(word) && (Objects is not null || word.Form == WordForm.Past || !sentence.IsDescribing(word, action));

    private bool IsAbout(NameSentence sentence) =>
        sentence.IsWorthItsHead ? Objects!.Contains(sentence.Head!.Value) : sentence.Nouns.Any(noun => IsObject(noun, sentence, sentence.Verb));

    private bool IsObject(NameWord word, NameSentence sentence, NameWord action) =>
        Objects!.Contains(word) && !sentence.IsDoer(word, action) &&
        !((IsOnlyItself || sentence.IsHeadedByThing || sentence.IsPerson(word)) && sentence.IsDescribing(word, action));
}
