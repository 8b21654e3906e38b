using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy;

namespace NorthStar.CodeFixes.Sites;

/// <summary>Tells by its name and type whether a member says when the event happened.</summary>
internal static class EventTimeName
{
    private static readonly HashSet<string> Whole = Set(
        "Timestamp", "TimeStamp", "EventTime", "EventDate", "EventTimestamp", "EventInstant", "OccurrenceTime", "OccurrenceDate",
        "CreationDate", "CreationTime", "CreationTimestamp", "DateCreated", "TimeCreated", "DateOccurred", "TimeOccurred", "Occurred", "When",
        "CompletionDate", "CompletionTime");

    /// <summary>Names that say it where no other member says it better.</summary>
    private static readonly HashSet<string> Short = Set("At", "On", "Date", "Day", "Time", "DateTime");

    // A date that the event carries but that is not its own: of a plan, of a person, or of something before it.
    private static readonly HashSet<string> OtherDates = Set(
        "Birth", "Born", "Due", "Rsvp", "Until", "Valid", "Expiration", "Expires", "Expired", "Expiry", "Deadline", "Scheduled",
        "Planned", "Expected", "Estimated", "Promised", "Proposed", "Last", "Next", "Previous", "First", "Original", "Target", "Since",
        "Updated", "Modified", "Changed");

    /// <summary>Verbs by which something is over.</summary>
    private static readonly string[] Endings = ["end", "finish", "complete", "conclude", "close"];

    /// <summary>What a system does with an event afterwards.</summary>
    private static readonly HashSet<string> Bookkeeping = new(StringComparer.Ordinal) { "record", "store", "insert", "persist", "ingest", "save", "log", "process", "sync" };

    private static readonly HashSet<string> Ends = Set("At", "On", "Date", "Time", "Timestamp", "Instant");

    private static readonly HashSet<string> IrregularParticiples = Set(
        "Agreed", "Begun", "Bought", "Broken", "Built", "Caught", "Chosen", "Cut", "Done", "Drawn", "Driven", "Eaten", "Fed", "Flown", "Forgiven",
        "Found", "Given", "Grown", "Heard", "Held", "Hidden", "Kept", "Left", "Lent", "Lost", "Made", "Met", "Paid", "Put", "Read", "Ridden", "Run",
        "Seen", "Sent", "Set", "Shown", "Sold", "Spent", "Spoken", "Sung", "Swum", "Taken", "Taught", "Told", "Thrown", "Won", "Worn", "Written");

    private static readonly Dictionary<string, string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Seconds"] = "Seconds", ["Secs"] = "Seconds", ["Sec"] = "Seconds",
        ["Milliseconds"] = "Milliseconds", ["Millis"] = "Milliseconds", ["Ms"] = "Milliseconds",
        ["Microseconds"] = "Microseconds", ["Micros"] = "Microseconds", ["Us"] = "Microseconds",
    };

    /// <summary>The unit that the name of an integer states; null where it states none.</summary>
    public static string? UnitOf(string name) =>
        Words.Of(name) is [.., var last] && Units.TryGetValue(last, out string? unit) ? unit : null;

    /// <summary>The members that say it best: with the verb of the event's own name, with another one, with none, or with that of a system.</summary>
    public static List<EventMember> Likeliest(IEnumerable<EventMember> members, string eventName)
    {
        HashSet<string> verbs = new(NameWords.Of(eventName).Where(word => word.Form == WordForm.Past).SelectMany(word => Synonyms(word.Lemma)), StringComparer.Ordinal);
        return members.Where(Fits)
            .GroupBy(member => SaysOneOf(verbs, member) ? 0 : SaysOneOf(Bookkeeping, member) ? 3 : IsShort(member) ? 2 : 1)
            .OrderBy(group => group.Key)
            .FirstOrDefault()?.ToList() ?? [];
    }

    private static string[] Synonyms(string verb) => Endings.Contains(verb) ? Endings : [verb];

    private static bool SaysOneOf(HashSet<string> verbs, EventMember member) =>
        NameWords.Split(member.Name).Select(NameWord.Of).Any(word => word.Form == WordForm.Past && verbs.Contains(word.Lemma));

    public static bool Fits(EventMember member) => TimeParser.KindOf(member.Value.Type) switch
    {
        null => false,
        TimeKind.Unix => UnitOf(member.Name) is not null && FitsUnix(Words.Of(member.Name)),
        _ => Fits(Words.Of(member.Name)),
    };

    private static bool FitsUnix(List<string> words)
    {
        words.RemoveAt(words.Count - 1);
        words.RemoveAll(word => Is(word, "In"));
        bool isUnix = words.RemoveAll(word => Is(word, "Unix") || Is(word, "Epoch")) > 0;
        return (isUnix && (words.Count == 0 || (words.Count == 1 && Is(words[0], "Time")))) || Fits(words);
    }

    private static bool Fits(List<string> words)
    {
        words.RemoveAll(word => Is(word, "Utc"));
        if (words.Any(OtherDates.Contains))
            return false;
        string whole = string.Concat(words);
        if (Whole.Contains(whole) || Short.Contains(whole))
            return true;
        bool isDateTime = words is [.., var date, var time] && Is(date, "Date") && Is(time, "Time");
        int participle = words.Count - (isDateTime ? 3 : 2);
        return participle >= 0 && Ends.Contains(words[words.Count - 1]) && IsPastParticiple(words[participle]);
    }

    private static bool IsShort(EventMember member) => Short.Contains(string.Concat(Words.Of(member.Name).Where(word => !Is(word, "Utc"))));

    private static bool IsPastParticiple(string word) =>
        IrregularParticiples.Contains(word) ||
        (word.Length > 3 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !word.EndsWith("eed", StringComparison.OrdinalIgnoreCase));

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Set(params string[] words) => new(words, StringComparer.OrdinalIgnoreCase);
}
