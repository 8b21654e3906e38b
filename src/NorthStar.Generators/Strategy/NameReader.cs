namespace NorthStar.Generators.Strategy;

/// <summary>What a name says that makes it a poor North Star.</summary>
/// <param name="Words">The words that say so, as people write them: <c>page viewed</c>.</param>
internal sealed record NameReading(VanityKind Kind, string Words);

/// <summary>Reads a name as action, object and subject, in any order and tense, and judges what it counts.</summary>
internal sealed class NameReader(Vocabulary vocabulary)
{
    private const int LongestLabel = 3;
    private const int LongestName = 5;
    private const int MostMeaningful = 2;

    /// <summary>What a statement has that a label has not: a verb, or what customers are spared.</summary>
    private static readonly HashSet<string> OfStatements = new(StringComparer.Ordinal)
    {
        "is", "are", "has", "have", "get", "gets", "can", "fewer", "less", "no", "without",
    };

    private static readonly HashSet<string> OfCounts = new(StringComparer.Ordinal) { "the", "number", "count", "sum", "of" };

    /// <summary>Who sends a message, where a customer does.</summary>
    private static readonly HashSet<string> Senders = new(StringComparer.Ordinal) { "sender", "author", "from", "writer", "poster", "creator" };

    /// <summary>Who gets it: another person, or the place where people talk.</summary>
    private static readonly HashSet<string> Recipients = new(StringComparer.Ordinal)
    {
        "recipient", "receiver", "to", "addressee", "colleague", "teammate", "friend", "channel", "conversation", "thread", "room", "peer",
    };

    private static readonly string[] Messages = ["message", "mail", "sms", "letter", "broadcast", "announce", "notification"];

    /// <summary>What is wrong with an event, read from its name and from what is declared around it.</summary>
    public NameReading? Classify(string typeName, EventContext context)
    {
        NameReading? reading = ReadFirst(typeName, context.DeclaredName, context.Value);
        return reading?.Kind switch
        {
            VanityKind.Traffic or VanityKind.Attention when context.DemandsTime => null,
            VanityKind.Output when IsSentByCustomer(reading, context) => null,
            _ => reading,
        };
    }

    /// <summary>What the first of the declaration's texts says that says anything. A declared name counts where it is short, a value statement where it is only a label.</summary>
    public NameReading? ReadFirst(string typeName, string? declaredName, string value) =>
        Read(typeName) ??
        (declaredName is { Length: > 0 } && IsShort(declaredName, LongestName) ? Read(declaredName) : null) ??
        (IsLabel(value) ? Read(value) : null);

    /// <summary>Whether a text only says what is counted, like number of page views: drivers reach home says what it is good for.</summary>
    private bool IsLabel(string text) =>
        IsShort(text, LongestLabel) && vocabulary.Compounds.Join(NameWords.Of(text)).Count(word => !word.IsIn(vocabulary.Small)) <= MostMeaningful;

    /// <summary>Whether a text is no longer than a name, after what says that it is a count, and no statement.</summary>
    private static bool IsShort(string text, int words)
    {
        List<string> written = [.. NameWords.Split(text).SkipWhile(OfCounts.Contains)];
        return written.Count <= words && !written.Any(OfStatements.Contains);
    }

    /// <summary>Whether a project has silenced one of the words of a name.</summary>
    public bool IsSilenced(string name)
    {
        List<NameWord> split = NameWords.Of(name);
        return IsSilenced(split, vocabulary.Compounds.Join(split));
    }

    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public NameReading? Read(string name)
    {
        List<NameWord> split = NameWords.Of(name);
        List<NameWord> words = vocabulary.Compounds.Join(split);
        if (words.Count == 0 || IsSilenced(split, words))
            return null;
        var sentence = new NameSentence(words, vocabulary);
        foreach ((VocabularyPattern pattern, NameWord? action) in vocabulary.Index.Find(sentence))
        {
            if (pattern.Describes(sentence, action))
                return pattern.Kind is { } kind ? new NameReading(kind, string.Join(" ", words)) : null;
        }

        return null;
    }

    /// <summary>Also where a silenced word is part of a compound: impression silences ad impression.</summary>
    private bool IsSilenced(List<NameWord> split, List<NameWord> joined) => split.Concat(joined).Any(word => word.IsIn(vocabulary.Silenced));

    private static bool IsSentByCustomer(NameReading reading, EventContext context) =>
        context.Actor is { } actor &&
        Messages.Any(message => reading.Words.Contains(message)) &&
        NameWords.Of(actor).Any(word => word.IsIn(Senders)) &&
        context.Members.Any(member => NameWords.Of(member).Any(word => word.IsIn(Recipients)));
}
