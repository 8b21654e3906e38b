using System.Reflection;

namespace NorthStar.Generators.Strategy;

/// <summary>The words that tell a vanity choice, read from <c>vocabulary.txt</c> and from what a project adds. Immutable.</summary>
internal sealed class Vocabulary
{
    private const string Resource = "NorthStar.Generators.Strategy.vocabulary.txt";

    private static readonly Lazy<Vocabulary> OfPackage = new(static () => new VocabularyReader(null).Read(ReadResource()).ToVocabulary());

    public Vocabulary(IReadOnlyDictionary<string, HashSet<string>> lists, IReadOnlyList<VocabularyPattern> patterns, IReadOnlyCollection<string> compounds, HashSet<string> silenced)
    {
        Lists = lists;
        Patterns = patterns;
        CompoundTerms = compounds;
        Silenced = silenced;
        People = List("people");
        Small = List("small");
        Deeds = List("deed");
        Phases = List("phase");
        Prepositions = List("preposition");
        Parts = List("part");
        Touches = List("touch");
        Failures = List("failure");
        Things = List("thing");
        Value = List("value");
        Carriers = List("carry");
        Commands = List("command");
        AmbiguousCommands = List("ambiguous");
        Compounds = new CompoundWords(compounds);
        Index = new PatternIndex(patterns);
    }

    /// <summary>The vocabulary of the package.</summary>
    public static Vocabulary BuiltIn => OfPackage.Value;

    public IReadOnlyDictionary<string, HashSet<string>> Lists { get; }

    public IReadOnlyList<VocabularyPattern> Patterns { get; }

    /// <summary>Every word and compound that a line mentions.</summary>
    public IEnumerable<string> Terms => Lists.Values.SelectMany(list => list).Concat(Patterns.SelectMany(pattern => pattern.Words));

    /// <summary>What lines mention as several words.</summary>
    public IReadOnlyCollection<string> CompoundTerms { get; }

    /// <summary>The words that a project wants to hear nothing about.</summary>
    public HashSet<string> Silenced { get; }

    /// <summary>Who acts, and for whom: they are no object.</summary>
    public HashSet<string> People { get; }

    /// <summary>Words that only say when, how and how many.</summary>
    public HashSet<string> Small { get; }

    /// <summary>Nouns that name what somebody does as they stand: click, like.</summary>
    public HashSet<string> Deeds { get; }

    /// <summary>Verbs that only say how far something has come: started, completed.</summary>
    public HashSet<string> Phases { get; }

    /// <summary>Verbs by which a customer gets something done, whatever it is about.</summary>
    public HashSet<string> Value { get; }

    /// <summary>Verbs that are worth what they are done to: delivered is good of a parcel, and not of a notification.</summary>
    public HashSet<string> Carriers { get; }

    /// <summary>Verbs that begin a command: PublishPage is about more than a page.</summary>
    public HashSet<string> Commands { get; }

    /// <summary>Commands that are nouns as well: PlanDowngrade plans nothing.</summary>
    public HashSet<string> AmbiguousCommands { get; }

    /// <summary>What can be touched: a name about it is only vanity where what is done to it is.</summary>
    public HashSet<string> Things { get; }

    /// <summary>What follows a verb and says by whom, where or when.</summary>
    public HashSet<string> Prepositions { get; }

    /// <summary>Nouns that only say which part of an action: the step of a registration.</summary>
    public HashSet<string> Parts { get; }

    /// <summary>What is done to a screen, whatever is said of what is touched there.</summary>
    public HashSet<string> Touches { get; }

    /// <summary>Nouns that say that nothing came of it.</summary>
    public HashSet<string> Failures { get; }

    public CompoundWords Compounds { get; }

    public PatternIndex Index { get; }

    private HashSet<string> List(string name) => Lists.TryGetValue(name, out HashSet<string>? list) ? list : [];

    private static string ReadResource()
    {
        using Stream stream = typeof(Vocabulary).GetTypeInfo().Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
