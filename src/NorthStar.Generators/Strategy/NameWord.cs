namespace NorthStar.Generators.Strategy;

/// <summary>The shape of a word, as far as its ending tells.</summary>
internal enum WordForm
{
    Base,

    /// <summary>A plural or the third person: signups, signs.</summary>
    Plural,

    /// <summary>A past form or participle: signed, sent, set.</summary>
    Past,

    /// <summary>A form in -ing: signing.</summary>
    Gerund,
}

/// <summary>One word of a name.</summary>
/// <param name="Text">As it is written, in lower case; the parts of a compound are not separated.</param>
/// <param name="Lemma">The word of the dictionary that it comes from.</param>
internal readonly record struct NameWord(string Text, string Lemma, WordForm Form)
{
    /// <summary>For people; null where it is the text.</summary>
    public string? Display { get; init; }

    public static NameWord Of(string word)
    {
        string text = word.ToLowerInvariant();
        (string lemma, WordForm form) = Lemmas.Of(text);
        return new NameWord(text, lemma, form);
    }

    /// <summary>Whether the word is one of a list, as it is written or in its base form.</summary>
    public bool IsIn(HashSet<string> terms) => terms.Contains(Lemma) || terms.Contains(Text);

    public override string ToString() => Display ?? Text;
}
