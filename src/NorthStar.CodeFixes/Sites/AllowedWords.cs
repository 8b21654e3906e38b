using NorthStar.CodeFixes.Editing;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy;

namespace NorthStar.CodeFixes.Sites;

/// <summary>A line of the vocabulary after which nothing is said against a name any more.</summary>
/// <param name="Words">What the name says, as people write it.</param>
internal sealed record AllowedWords(string Section, string Line, string Words)
{
    /// <summary>Null where it is not the words of a name that are reported.</summary>
    public static async Task<AllowedWords?> FindAsync(AnnotationSite site, CancellationToken cancellation)
    {
        if (site.FindDeclaration(cancellation) is not { } declaration)
            return null;
        string file = await VocabularyFile.ReadAsync(site.Document.Project, cancellation).ConfigureAwait(false);
        Vocabulary vocabulary = Read(file);
        var reader = new NameReader(vocabulary);
        string[] names = [EventName.Of(declaration), declaration.Attribute.Named<string>("Name") ?? "", declaration.Attribute.Positional(0) as string ?? ""];
        return names.FirstOrDefault(name => reader.Read(name) is not null) is { } reported
            ? Candidates(vocabulary.Compounds.Join(NameWords.Of(reported)))
                .Select(candidate => new AllowedWords(candidate.Section, candidate.Line, reader.Read(reported)!.Words))
                .FirstOrDefault(allowed => new NameReader(Read($"{file}\n[{allowed.Section}]\n{allowed.Line}")).Read(reported) is null)
            : null;
    }

    /// <summary>The narrowest first: this done to all of that, to what the last words of that name, to nothing; then any name with one of the words.</summary>
    private static IEnumerable<(string Section, string Line)> Candidates(List<NameWord> words)
    {
        int deed = words.FindLastIndex(word => word.Form == WordForm.Past);
        if (deed < 0)
            deed = words.Count - 1;
        for (int first = 0; first < deed; first++)
            yield return ("fine", $"{words[deed].Lemma} : {string.Join(" ", words.Skip(first).Take(deed - first).Select(word => word.Lemma))}");
        if (words[deed].Form == WordForm.Past && deed == 0)
            yield return ("fine", $"{words[deed].Lemma} : nothing");
        foreach (NameWord word in Enumerable.Reverse(words).OrderBy(word => word.Form == WordForm.Past ? 1 : 0))
            yield return ("silence", word.Lemma);
    }

    private static Vocabulary Read(string file) => new VocabularyReader(Vocabulary.BuiltIn).Read(file).ToVocabulary();
}
