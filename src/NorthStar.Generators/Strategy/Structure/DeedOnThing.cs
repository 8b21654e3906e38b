namespace NorthStar.Generators.Strategy.Structure;

/// <summary>A name that says what was done to what: <c>MeetingScheduled</c>.</summary>
/// <param name="Thing">Its words in their base forms.</param>
/// <param name="Verb">In its base form.</param>
internal sealed record DeedOnThing(string Thing, string Verb)
{
    /// <summary>The deed; null where the name does not end with one.</summary>
    public static DeedOnThing? Read(string name)
    {
        List<NameWord> words = NameWords.Of(name);
        return words.Count > 1 && words[words.Count - 1] is { Form: WordForm.Past } verb
            ? new DeedOnThing(string.Join(" ", words.Take(words.Count - 1).Select(word => word.Lemma)), verb.Lemma)
            : null;
    }
}
