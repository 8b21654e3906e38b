namespace NorthStar.Generators.Strategy;

/// <summary>A name read as a sentence: what is done, to what and to whom.</summary>
internal sealed class NameSentence
{
    private readonly Vocabulary _vocabulary;

    /// <param name="words">The words of the name, compounds joined; at least one.</param>
    public NameSentence(List<NameWord> words, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        Words = words;
        Nouns = words.ConvertAll(AsNoun);
        Actions = FindActions();
        Verb = Actions[Math.Max(Actions.FindIndex(action => action.Form == WordForm.Past), 0)];
        Head = FindHead(Actions[0]);
        HasValue = Actions.Any(action => action.IsIn(vocabulary.Value));
        IsHeadedByThing = Head is { } head && head.IsIn(vocabulary.Things);
        IsWorthItsHead = IsHeadedByThing || (Head is not null && Actions.Any(action => action.IsIn(vocabulary.Carriers)));
    }

    public List<NameWord> Words { get; }

    /// <summary>The words as far as they can be something that is done or spoken of: what is balanced is no balance.</summary>
    public List<NameWord> Nouns { get; }

    /// <summary>The words that may say what is done, the likeliest first.</summary>
    public List<NameWord> Actions { get; }

    /// <summary>The one of the actions that is a past form, and the likeliest where there is none.</summary>
    public NameWord Verb { get; }

    /// <summary>The noun to which it is done: the box of SubscriptionBoxDelivered, and not the subscription. Null where there is none.</summary>
    public NameWord? Head { get; }

    /// <summary>Whether something is done that is worth something, whatever it is about.</summary>
    public bool HasValue { get; }

    /// <summary>Whether it is done to what can be touched: what describes that is not what it is done to.</summary>
    public bool IsHeadedByThing { get; }

    /// <summary>Whether the head alone decides: it can be touched, or what is done is worth what it is done to.</summary>
    public bool IsWorthItsHead { get; }

    /// <summary>Whether there is no word but these that says more than who, when and how.</summary>
    public bool IsNothing(List<NameWord> words) => words.All(IsPersonOrSmall);

    /// <summary>Whether the name says only what something is called, and ends in that: OrderPage, but neither PublishOrderPage nor NewPage, which was made.</summary>
    public bool IsLabel(NameWord noun) =>
        Words[Words.Count - 1] == noun && Words[0].Text != "new" && Words.TrueForAll(word => word.Form != WordForm.Past && !word.IsIn(_vocabulary.Prepositions)) &&
        !Words.SkipWhile(IsPersonOrSmall).Take(1).Any(first => first.Form == WordForm.Base && first.IsIn(_vocabulary.Commands));

    /// <summary>
    /// To what an action may be done: all other words, without those that only say how far it has come. The attempt of
    /// CreateAttempt is made, that of LoginAttempt says how far it came. What is called after a doing is that: the
    /// notice of ShippingNoticeSent is about no ship.
    /// </summary>
    public List<NameWord> Others(NameWord action)
    {
        NameWord last = Words[Words.Count - 1];
        int verb = Words.LastIndexOf(action);
        bool isDoneToLast = action.Form == WordForm.Past ? verb < Words.Count - 1 : _vocabulary.Phases.Contains(action.Text) && verb == Words.Count - 2;
        return [.. Words
            .Where(word => word != action && (isDoneToLast || !IsPartOf(word, action)) &&
                (!word.IsIn(_vocabulary.Phases) || (word.Form != WordForm.Past && (word != last || isDoneToLast))))
            .Select(word => word.Form == WordForm.Gerund ? AsNoun(word) : word)];
    }

    /// <summary>Whether a word only describes the noun after it: the calendar of CalendarEventCreated.</summary>
    public bool IsDescribing(NameWord word, NameWord action)
    {
        int next = Words.FindIndex(Words.FindLastIndex(other => other.Text == word.Text) + 1, other => !other.IsIn(_vocabulary.Small));
        return next >= 0 && Words[next] != action && Words[next].Form != WordForm.Past && !Words[next].IsIn(_vocabulary.Phases);
    }

    /// <summary>Whether a word is a person who does it, or for whom it is done, and not to whom: UserEditedArticle, ArticleEditedByUser, ArticleEditedForUser.</summary>
    public bool IsDoer(NameWord word, NameWord action)
    {
        int index = Words.LastIndexOf(word);
        return IsPerson(word) && ((index > 0 && Words[index - 1].Text is "by" or "for" or "to") || Does(index, action) || Does(index, Verb));
    }

    /// <summary>Whether a verb follows the person at a place, and then something that it is done to.</summary>
    private bool Does(int person, NameWord verb) =>
        person + 1 < Words.Count && Words[person + 1] == verb &&
        verb.Form is WordForm.Past or WordForm.Base &&
        Words.Skip(person + 2).TakeWhile(word => !word.IsIn(_vocabulary.Prepositions)).Any(IsDoneTo);

    private bool IsDoneTo(NameWord word) => word.Form != WordForm.Past && !IsPersonOrSmall(word) && !word.IsIn(_vocabulary.Phases);

    /// <summary>
    /// Whether an action is done to a person, whatever describes it: PetOwnerCreated, or CreatePetOwner, where a command begins. Who is
    /// put somewhere is known already: PlayerAddedToLineup is no new player.
    /// </summary>
    public bool IsDoneToSomebody(NameWord action)
    {
        int verb = Words.LastIndexOf(action);
        int after = Words.FindIndex(verb + 1, word => word.IsIn(_vocabulary.Prepositions) || !word.IsIn(_vocabulary.Small));
        if (after >= 0 && after + 1 < Words.Count && Words[after].Text is "to" or "onto" or "into")
            return false;
        bool isFollowed = after >= 0 && !Words[after].IsIn(_vocabulary.Prepositions);
        bool isCommand = verb == 0 && action.Form == WordForm.Base;
        if (isFollowed && !isCommand)
            return false;
        int last = isFollowed ? LastOfPhrase(after) : verb;
        int head = Words.FindLastIndex(last, last + 1, word => word != action && !word.IsIn(_vocabulary.Small));
        return head >= 0 && IsPerson(Words[head]);
    }

    /// <summary>The last word before a preposition: for whom something is made is not what is made.</summary>
    private int LastOfPhrase(int start)
    {
        int preposition = Words.FindIndex(start, word => word.IsIn(_vocabulary.Prepositions));
        return preposition < 0 ? Words.Count - 1 : preposition - 1;
    }

    /// <summary>Whether a word only says which part of an action it is: the flow of VerificationFlowCompleted.</summary>
    private bool IsPartOf(NameWord word, NameWord action)
    {
        int index = Words.IndexOf(action) + 1;
        return index < Words.Count && Words[index] == word && action.Form == WordForm.Base && word.IsIn(_vocabulary.Parts);
    }

    private bool IsPersonOrSmall(NameWord word) => IsPerson(word) || word.IsIn(_vocabulary.Small);

    /// <summary>Whether a word is somebody; what a coach does, coaching or coached, is nobody.</summary>
    public bool IsPerson(NameWord word) => word.Form is WordForm.Past or WordForm.Gerund ? _vocabulary.People.Contains(word.Text) : word.IsIn(_vocabulary.People);

    /// <summary>
    /// A past form at the end settles it: what LikeNewItemSold likes is nothing. Only a noun before it that names a deed
    /// is an action as well, and what is said of something: RegistrationApproved, LikeGiven, ItemMarkedAsSold. A touch at
    /// the start settles it before that: TappedItemSold is tapped. A failure at the end is all that happened. A verb
    /// that begins the name is read as if it ended it: DeliveredParcel and DeliverParcel are ParcelDelivered.
    /// </summary>
    private List<NameWord> FindActions()
    {
        List<NameWord> content = [.. Words.Where(word => word.Form == WordForm.Past || !IsPersonOrSmall(word))];
        if (content.Count == 0)
            return Words;
        if (content[0].Form == WordForm.Past && content[0].IsIn(_vocabulary.Touches))
            return [content[0]];
        bool isCommand = IsCommand(content);
        if (isCommand || content.FindLastIndex(word => word.Form == WordForm.Past) == 0)
            content = [.. content.Skip(1), content[0]];
        int index = content.Count - 1;
        if ((content[index].Form != WordForm.Past || Words[Words.Count - 1] != content[index]) && BeforePreposition() is { } verb)
            index = content.LastIndexOf(verb);
        NameWord last = content[index];
        bool isSettled = isCommand || last.Form == WordForm.Past;
        if (!isSettled && last.IsIn(_vocabulary.Failures))
            return [last];
        var actions = new List<NameWord> { last };
        int previous = index - 1;
        if (previous >= 0 && (last.IsIn(_vocabulary.Phases) || (isSettled && !last.IsIn(_vocabulary.Value) && IsDeed(content[previous]))))
        {
            actions.Add(content[previous]);
            for (; previous > 0 && content[previous].IsIn(_vocabulary.Parts); previous--)
                actions.Add(content[previous - 1]);
        }

        if (!isSettled)
            actions.AddRange(content.Take(index));
        else if (index > 0 && content[index - 1].Form == WordForm.Past && Words[Words.LastIndexOf(last) - 1].Text == "as")
            actions.Add(content[index - 1]);
        return actions;
    }

    /// <summary>Whether the name begins with what is done, in its plain form. EditSubmit, which ends in it, does not: nothing is edited.</summary>
    private bool IsCommand(List<NameWord> content) =>
        _vocabulary.Commands.Contains(content[0].Text) && !_vocabulary.AmbiguousCommands.Contains(content[0].Text) &&
        content.TrueForAll(word => word.Form != WordForm.Past) && !MayBeDone(content[content.Count - 1].Text);

    private bool MayBeDone(string text) => _vocabulary.Commands.Contains(text) || _vocabulary.Phases.Contains(text) || _vocabulary.Touches.Contains(text);

    /// <summary>Whether a noun is made from a verb, or is one as it stands: registration, like.</summary>
    private bool IsDeed(NameWord word) => word.Form != WordForm.Past && (word.IsIn(_vocabulary.Deeds) || (word.Form == WordForm.Base && word.Lemma != word.Text && !word.Lemma.Contains(' ')));

    /// <summary>The past form that a preposition follows: what DocumentSignedByBothParties says is signed.</summary>
    private NameWord? BeforePreposition()
    {
        int verb = Words.FindLastIndex(Words.Count - 1, word => word.Form == WordForm.Past && FollowedByPreposition(word));
        return verb < 0 ? null : Words[verb];
    }

    private bool FollowedByPreposition(NameWord word)
    {
        int next = Words.LastIndexOf(word) + 1;
        return next < Words.Count && Words[next].IsIn(_vocabulary.Prepositions);
    }

    private NameWord? FindHead(NameWord action)
    {
        if (IsThing(action) && !action.IsIn(_vocabulary.Phases))
            return action;
        int verb = Words.LastIndexOf(action);
        int head = Words.FindLastIndex(verb, verb + 1, word => word != action && IsThing(word));
        if (head < 0)
            head = Words.FindLastIndex(word => word != action && IsThing(word));
        return head < 0 ? null : Words[head];
    }

    private bool IsThing(NameWord word) =>
        word.Form != WordForm.Past && !IsPersonOrSmall(word) && !word.IsIn(_vocabulary.Value) && !word.IsIn(_vocabulary.Carriers);

    private static NameWord AsNoun(NameWord word) => word.Form is WordForm.Past or WordForm.Gerund && !word.Lemma.Contains(' ') ? word with { Lemma = word.Text } : word;
}
