using static NorthStar.Generators.Strategy.IrregularWords;

namespace NorthStar.Generators.Strategy;

/// <summary>
/// Reduces an English word to the word of the dictionary that it comes from, by its ending and a list of irregular words.
/// It only has to be right for verbs and nouns that name what happens in a product; an unknown word comes out unchanged
/// or with its ending off, which matches nothing.
/// </summary>
internal static class Lemmas
{
    // Of reinvited, uninvited, prewritten: they are inflected as the verb is.
    private static readonly string[] s_prefixes = ["re", "un", "pre", "over", "under", "out", "auto", "co"];

    private const int ShortestInflected = 4;

    /// <param name="word">In lower case.</param>
    public static (string Lemma, WordForm Form) Of(string word)
    {
        if (PastForms.TryGetValue(word, out string? verb))
            return (verb, WordForm.Past);
        if (Nouns.TryGetValue(word, out string? action))
            return (action, WordForm.Base);
        if (word.Length < ShortestInflected || Uninflected.Contains(word))
            return (word, WordForm.Base);
        if (word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4)
            return (Without(word, 3) + "y", WordForm.Past);
        if (word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal))
            return (WithoutEnding(Without(word, 2)), WordForm.Past);
        if (word.EndsWith("ing", StringComparison.Ordinal) && Without(word, 3).Any(letter => IsVowel(letter) || letter == 'y'))
            return (WithoutEnding(Without(word, 3)), WordForm.Gerund);
        if (Singular(word) is { } singular)
            return (Nouns.TryGetValue(singular, out action) ? action : singular, WordForm.Plural);
        return (word, WordForm.Base);
    }

    private static string? Singular(string word)
    {
        if (!word.EndsWith("s", StringComparison.Ordinal) || Ends(word, "ss", "us", "is"))
            return null;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
            return Without(word, 3) + "y";
        return Ends(word, "sses", "shes", "ches", "xes", "zzes") ? Without(word, 2) : Without(word, 1);
    }

    /// <summary>What is left of a word without -ed or -ing, as a word: tapp is tap, shar is share.</summary>
    private static string WithoutEnding(string stem)
    {
        if (Stems.TryGetValue(stem, out string? irregular))
            return irregular;
        foreach (string prefix in s_prefixes)
        {
            if (stem.StartsWith(prefix, StringComparison.Ordinal) && Stems.TryGetValue(stem.Substring(prefix.Length), out irregular))
                return prefix + irregular;
        }

        if (stem.Length < 3)
            return stem;
        char last = stem[stem.Length - 1];
        char before = stem[stem.Length - 2];
        if (last == before && !IsVowel(last))
            return last is 'l' or 's' or 'z' or 'f' ? stem : Without(stem, 1);
        return LosesE(stem, last, before, stem[stem.Length - 3]) ? stem + "e" : stem;
    }

    private static bool LosesE(string stem, char last, char before, char third)
    {
        bool isShortVowel = IsVowel(before) && (!IsVowel(third) || IsGlide(third, before));
        return last switch
        {
            'c' or 'v' or 'u' or 'z' => true,
            's' => true,
            'g' => true,
            'l' => before is 'b' or 'd' or 't' or 'p' or 'g' or 'c' or 'f' or 'k' or 'z' || (before is 'i' or 'u' && isShortVowel),
            'r' => before is 'i' or 'u' or 'a' && isShortVowel,
            'n' => before is 'i' or 'u' && isShortVowel,
            'd' => before is 'i' or 'a' or 'u' or 'o' && isShortVowel,
            't' => (before == 'a' && isShortVowel) || (before is 'u' or 'o' && isShortVowel),
            'k' or 'm' or 'b' => isShortVowel,
            'p' => isShortVowel || before == 'y',
            _ => false,
        };
    }

    /// <summary>The u of acquire, guide and persuade, and the i of initiate, belong to what stands before them.</summary>
    private static bool IsGlide(char letter, char vowel) => (letter == 'u' && vowel is ('a' or 'i')) || (letter == 'i' && vowel == 'a');

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool Ends(string word, params string[] endings) => endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static string Without(string word, int count) => word.Substring(0, word.Length - count);
}
