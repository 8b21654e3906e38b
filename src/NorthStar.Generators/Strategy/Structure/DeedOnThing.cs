namespace NorthStar.Generators.Strategy.Structure;

/// <summary>A name that says what was done to what: <c>MeetingScheduled</c>.</summary>
internal sealed class DeedOnThing
{
    private readonly List<NameWord> _words;

    private DeedOnThing(List<NameWord> words) => _words = words;

    /// <summary>In its base form.</summary>
    public string Verb => _words[_words.Count - 1].Lemma;

    /// <summary>Its words in their base forms. Most verbs are none that anybody asks about, and it is made where one is.</summary>
    public string Thing => string.Join(" ", _words.Take(_words.Count - 1).Select(word => word.Lemma));

    /// <summary>The deed; null where the name does not end with one.</summary>
    public static DeedOnThing? Read(string name)
    {
        List<NameWord> words = NameWords.Of(name);
        return words.Count > 1 && words[words.Count - 1].Form == WordForm.Past ? new DeedOnThing(words) : null;
    }
}
