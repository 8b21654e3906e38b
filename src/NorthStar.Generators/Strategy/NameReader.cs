namespace NorthStar.Generators.Strategy;

/// <summary>What a name says that makes it a poor North Star.</summary>
/// <param name="Words">The words that say so, as people write them: <c>page viewed</c>.</param>
internal sealed record NameReading(VanityKind Kind, string Words);

/// <summary>Reads a name as action, object and subject, in any order and tense, and judges what it counts.</summary>
internal sealed class NameReader(Vocabulary vocabulary)
{
    private const int LongestLabel = 3;

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

    /// <summary>What the first of the declaration's texts says that says anything. A value statement counts where it is only a label.</summary>
    public NameReading? ReadFirst(string typeName, string? declaredName, string value) =>
        Read(typeName) ??
        (declaredName is { Length: > 0 } ? Read(declaredName) : null) ??
        (NameWords.Split(value).Count <= LongestLabel ? Read(value) : null);

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
        List<NameWord> actions = Actions(words);
        NameWord? head = Head(words, actions[0]);
        bool hasValue = actions.Any(action => action.IsIn(vocabulary.Value));
        bool isWorthItsObject = head is { } thing && (thing.IsIn(vocabulary.Things) || actions.Any(action => action.IsIn(vocabulary.Carriers)));
        List<NameWord> nouns = words.ConvertAll(AsNoun);
        foreach ((VocabularyPattern pattern, NameWord? action) in vocabulary.Index.Find(actions, nouns))
        {
            bool isAbout = action is { } verb
                ? pattern.IsAbout(Others(words, verb), vocabulary.People)
                : !hasValue && pattern.IsAbout(words, nouns, vocabulary.People) && (!isWorthItsObject || pattern.IsAboutWord(head!.Value));
            if (isAbout)
                return Reading(pattern.Kind, words);
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

    /// <summary>
    /// The words that may say what is done. A past form at the end settles it: what LikeNewItemSold likes is nothing. Only the noun
    /// before it may name an action as well: RegistrationProcessed, LikeReceived.
    /// </summary>
    private List<NameWord> Actions(List<NameWord> words)
    {
        List<NameWord> content = [.. words.Where(word => word.Form == WordForm.Past || !word.IsIn(vocabulary.People))];
        if (content.Count == 0)
            return words;
        int index = content.Count - 1;
        if (content[index].Form != WordForm.Past && BeforePreposition(words) is { } verb)
            index = content.LastIndexOf(verb);
        NameWord last = content[index];
        var actions = new List<NameWord> { last };
        if (last.IsIn(vocabulary.Phases))
        {
            int previous = index - 1;
            if (previous >= 0)
                actions.Add(content[previous]);
            for (; previous > 0 && content[previous].IsIn(vocabulary.Parts); previous--)
                actions.Add(content[previous - 1]);
        }
        else if (last.Form == WordForm.Past && index > 0 && content[index - 1].Form != WordForm.Past && !last.IsIn(vocabulary.Value))
        {
            actions.Add(content[index - 1]);
        }

        if (last.Form != WordForm.Past)
            actions.AddRange(content.Take(index));
        return actions;
    }

    /// <summary>The past form that a preposition follows: what DocumentSignedByBothParties says is signed.</summary>
    private NameWord? BeforePreposition(List<NameWord> words)
    {
        for (int index = words.Count - 2; index >= 0; index--)
        {
            if (words[index].Form == WordForm.Past && words[index + 1].IsIn(vocabulary.Prepositions))
                return words[index];
        }

        return null;
    }

    /// <summary>The noun to which it is done: the box of SubscriptionBoxDelivered, and not the subscription.</summary>
    private NameWord? Head(List<NameWord> words, NameWord action)
    {
        if (IsNoun(action) && !action.IsIn(vocabulary.Phases))
            return action;
        int verb = words.LastIndexOf(action);
        int head = words.FindLastIndex(verb, verb + 1, word => word != action && IsNoun(word));
        if (head < 0)
            head = words.FindLastIndex(word => word != action && IsNoun(word));
        return head < 0 ? null : words[head];

        bool IsNoun(NameWord word) =>
            word.Form != WordForm.Past && !word.IsIn(vocabulary.People) && !word.IsIn(vocabulary.Value) && !word.IsIn(vocabulary.Carriers);
    }

    /// <summary>A past form is no noun: what is balanced is no balance.</summary>
    private static NameWord AsNoun(NameWord word) => word.Form == WordForm.Past && !word.Lemma.Contains(' ') ? word with { Lemma = word.Text } : word;

    private List<NameWord> Others(List<NameWord> words, NameWord action)
    {
        NameWord last = words[words.Count - 1];
        return [.. words.Where(word => word != action && (!word.IsIn(vocabulary.Phases) || (word != last && word.Form != WordForm.Past)))];
    }

    private static NameReading? Reading(VanityKind? kind, List<NameWord> words) =>
        kind is { } vanity ? new NameReading(vanity, string.Join(" ", words)) : null;
}
