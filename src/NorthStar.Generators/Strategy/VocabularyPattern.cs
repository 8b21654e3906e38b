namespace NorthStar.Generators.Strategy;

/// <summary>One line of the vocabulary: <c>view, visit : page, nothing except home</c>.</summary>
/// <param name="Kind">What an event is that the line describes; null where it is none of these.</param>
/// <param name="Actions">What is done; null for anything but what creates value by itself.</param>
/// <param name="Objects">To what; null for anything.</param>
/// <param name="AllowsNothing">Whether it may be done to nothing, or only to people.</param>
/// <param name="Exceptions">To what it is something else.</param>
internal sealed record VocabularyPattern(VanityKind? Kind, WordSet? Actions, WordSet? Objects, bool AllowsNothing, WordSet Exceptions)
{
    /// <summary>Whether the line describes something that is done to these words.</summary>
    /// <param name="people">The words that say who and when, and are no object.</param>
    public bool IsAbout(List<NameWord> others, HashSet<string> people) => IsAbout(others, others, people);

    /// <inheritdoc cref="IsAbout(List{NameWord}, HashSet{string})"/>
    /// <param name="nouns">The words as far as they can be what it is done to.</param>
    public bool IsAbout(List<NameWord> others, List<NameWord> nouns, HashSet<string> people)
    {
        if (others.Any(Exceptions.Contains))
            return false;
        return Objects is null || nouns.Any(Objects.Contains) || (AllowsNothing && others.All(word => word.IsIn(people)));
    }

    /// <summary>Whether the line is about this very word.</summary>
    public bool IsAboutWord(NameWord word) => Objects?.Contains(word) == true;
}
