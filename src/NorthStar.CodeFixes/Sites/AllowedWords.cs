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
        string[] names = [EventContextParser.NameOf(declaration), declaration.Attribute.Named<string>("Name") ?? "", declaration.Attribute.Positional(0) as string ?? ""];
        return names.FirstOrDefault(name => reader.Read(name) is not null) is { } reported
            ? Candidates(vocabulary.Compounds.Join(NameWords.Of(reported)))
                .Select(candidate => new AllowedWords(candidate.Section, candidate.Line, reader.Read(reported)!.Words))
                .FirstOrDefault(allowed => new NameReader(Read($"{file}\n[{allowed.Section}]\n{allowed.Line}")).Read(reported) is null)
            : null;
    }

    /// <summary>The nearest first: this done to that, then any name with one of the words.</summary>
    private static IEnumerable<(string Section, string Line)> Candidates(List<NameWord> words)
    {
        int deed = words.FindLastIndex(word => word.Form == WordForm.Past);
        if (deed > 0)
            yield return ("fine", $"{words[deed].Lemma} : {words[deed - 1].Lemma}");
        else if (deed < 0 && words.Count > 1)
            yield return ("fine", $"{words[words.Count - 1].Lemma} : {words[words.Count - 2].Lemma}");
        for (int index = words.Count - 1; index >= 0; index--)
            yield return ("silence", words[index].Lemma);
    }

    private static Vocabulary Read(string file) => new VocabularyReader(Vocabulary.BuiltIn).Read(file).ToVocabulary();
}
