using Microsoft.CodeAnalysis;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy;

namespace NorthStar.CodeFixes.Sites;

/// <summary>The condition on a member that an empty action would probably not meet.</summary>
/// <param name="Condition">As the argument of <c>[Quality]</c>; null where the annotation alone states it.</param>
/// <param name="Rank">The lower, the more likely it is what the author is after.</param>
internal sealed record QualitySuggestion(string? Condition, int Rank)
{
    private const int ByPeople = 0;
    private const int ByTime = 1;
    private const int ByFlag = 2;
    private const int ByContent = 3;
    private const int ByMoney = 4;

    /// <summary>Where one alone got nothing from the others.</summary>
    private static readonly HashSet<string> People = new(StringComparer.Ordinal)
    {
        "participant", "attendee", "guest", "member", "player", "user", "person", "people", "collaborator", "listener", "viewer", "reader", "speaker", "recipient",
    };

    /// <summary>What is true of an action that gave nobody anything.</summary>
    private static readonly HashSet<string> Bad = new(StringComparer.Ordinal)
    {
        "abandon", "abort", "bot", "cancel", "decline", "delete", "demo", "draft", "dry", "duplicate", "empty", "expire", "fail", "fake", "fraud",
        "internal", "refund", "reject", "revert", "sample", "skip", "spam", "synthetic", "test", "void", "broken", "complaint", "contest", "damage",
        "defect", "defective", "delay", "dispute", "downtime", "error", "fault", "faulty", "idle", "incident", "incomplete", "invalid", "issue", "late", "latency", "miss",
        "overdue", "overtime", "problem", "retry", "rework", "wait", "warning", "wrong",
    };

    /// <summary>What is worth something to the company first.</summary>
    private static readonly HashSet<string> Money = new(StringComparer.Ordinal) { "pay", "invoice", "bill", "charge", "premium", "subscribe", "prepay" };

    private static readonly HashSet<string> CountWords = new(StringComparer.Ordinal) { "count", "total" };

    /// <summary>How much of a unit of time is more than a mistaken click.</summary>
    private static readonly Dictionary<string, string> MinuteIn = new(StringComparer.Ordinal)
    {
        ["millisecond"] = "60000", ["ms"] = "60000", ["second"] = "60", ["sec"] = "60", ["minute"] = "1", ["min"] = "1",
    };

    /// <summary>The annotation with its argument.</summary>
    public string Written => NorthStarAttributes.Quality + (Condition is null ? "" : $"({Condition})");

    /// <summary>What a member suggests; null where it suggests nothing.</summary>
    public static QualitySuggestion? For(EventMember member)
    {
        List<NameWord> words = [.. NameWords.Split(member.Name).Select(NameWord.Of)];
        ITypeSymbol type = member.Value.Type;
        if (words.Count == 0 || EventTimeName.Fits(member))
            return null;
        if (type.SpecialType == SpecialType.System_Boolean)
            return new QualitySuggestion(words.Any(word => word.IsIn(Bad)) ? "IsTrue = false" : null, words.Any(word => word.IsIn(Money)) ? ByMoney : ByFlag);
        if (words.Any(word => word.IsIn(Bad)))
            return null;
        if (type.Is("System", "TimeSpan"))
            return new QualitySuggestion("AtLeast = \"00:01:00\"", ByTime);
        bool isOfPeople = words.Any(word => word.IsIn(People));
        if (QuantityParser.ElementsOf(member.Value) is not null)
            return isOfPeople ? new QualitySuggestion("AtLeast = 2", ByPeople) : new QualitySuggestion("NotEmpty = true", ByContent);
        return CanCount(type) ? OfNumber(words, isOfPeople) : null;
    }

    /// <summary>For an annotation of the member.</summary>
    public Func<SemanticModel, int, string>? ToArgument() => Condition is { } condition ? (_, _) => condition : null;

    private static QualitySuggestion? OfNumber(List<NameWord> words, bool isOfPeople)
    {
        NameWord last = words[words.Count - 1];
        if (MinuteIn.TryGetValue(last.Text, out string? minute) || MinuteIn.TryGetValue(last.Lemma, out minute))
            return new QualitySuggestion($"AtLeast = {minute}", ByTime);
        bool isCount = last.Form == WordForm.Plural || last.IsIn(People) || (words.Count > 1 && (words.Exists(word => word.IsIn(CountWords)) || words[0].Text == "number"));
        if (!isCount || last.Text is "id" or "ids")
            return null;
        return isOfPeople ? new QualitySuggestion("AtLeast = 2", ByPeople) : new QualitySuggestion("AtLeast = 1", ByContent);
    }

    private static bool CanCount(ITypeSymbol type) => type.SpecialType is
        SpecialType.System_Int32 or SpecialType.System_UInt32 or
        SpecialType.System_Int64 or SpecialType.System_UInt64;
}
