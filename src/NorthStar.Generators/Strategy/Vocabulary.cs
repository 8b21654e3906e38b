using System.Reflection;

namespace NorthStar.Generators.Strategy;

/// <summary>The words that tell a vanity choice, read from <c>vocabulary.txt</c> and from what a project adds. Immutable.</summary>
internal sealed class Vocabulary
{
    private const string Resource = "NorthStar.Generators.Strategy.vocabulary.txt";

    private static readonly Lazy<Vocabulary> OfPackage = new(static () => new VocabularyReader(null).Read(ReadResource()).ToVocabulary());

    public Vocabulary(IReadOnlyDictionary<string, HashSet<string>> lists, IReadOnlyList<VocabularyPattern> patterns, IEnumerable<string> terms, HashSet<string> silenced)
    {
        Lists = lists;
        Patterns = patterns;
        Terms = [.. terms];
        Silenced = silenced;
        People = List("people");
        Phases = List("phase");
        Value = List("value");
        Compounds = new CompoundWords(Terms);
    }

    /// <summary>The vocabulary of the package.</summary>
    public static Vocabulary BuiltIn => OfPackage.Value;

    public IReadOnlyDictionary<string, HashSet<string>> Lists { get; }

    public IReadOnlyList<VocabularyPattern> Patterns { get; }

    /// <summary>Every word and compound that a line mentions.</summary>
    public IReadOnlyCollection<string> Terms { get; }

    /// <summary>The words that a project wants to hear nothing about.</summary>
    public HashSet<string> Silenced { get; }

    /// <summary>Who acts, and the small words: they are no object.</summary>
    public HashSet<string> People { get; }

    /// <summary>Verbs that only say how far something has come: started, completed.</summary>
    public HashSet<string> Phases { get; }

    /// <summary>Verbs by which a customer gets something done, whatever it is about.</summary>
    public HashSet<string> Value { get; }

    public CompoundWords Compounds { get; }

    private HashSet<string> List(string name) => Lists.TryGetValue(name, out HashSet<string>? list) ? list : [];

    private static string ReadResource()
    {
        using Stream stream = typeof(Vocabulary).GetTypeInfo().Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
