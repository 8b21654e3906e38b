using NorthStar.Generators.Strategy;
using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

/// <summary>The same action reads the same in every form in which it is written.</summary>
public class NameFormsTests
{
    private static readonly NameReader Reader = new(Vocabulary.BuiltIn);

    /// <summary>What is done to what: the plain verb, its past form, the noun.</summary>
    private static readonly (string Verb, string Past, string Noun)[] Good =
    [
        ("Complete", "Completed", "Lesson"), ("Deliver", "Delivered", "Parcel"), ("Sign", "Signed", "Contract"),
        ("Create", "Created", "Recipe"), ("Submit", "Submitted", "Solution"), ("Resolve", "Resolved", "Conflict"),
        ("Finish", "Finished", "Workout"), ("Approve", "Approved", "PullRequest"), ("Merge", "Merged", "Branch"),
        ("Publish", "Published", "Essay"), ("Accept", "Accepted", "Proposal"), ("Solve", "Solved", "Puzzle"),
        ("Fix", "Fixed", "Engine"), ("Donate", "Donated", "Blood"), ("Cook", "Cooked", "Dinner"),
    ];

    private static readonly (string Verb, string Past, string Noun)[] Vain =
    [
        ("Create", "Created", "Account"), ("Install", "Installed", "App"), ("Download", "Downloaded", "Brochure"),
        ("Start", "Started", "Trial"), ("View", "Viewed", "Page"), ("Open", "Opened", "Screen"), ("Visit", "Visited", "Site"),
        ("Click", "Clicked", "Banner"), ("Like", "Liked", "Photo"), ("Share", "Shared", "Link"), ("Follow", "Followed", "Channel"),
        ("Send", "Sent", "Newsletter"), ("Launch", "Launched", "Campaign"), ("Update", "Updated", "Setting"),
        ("Pay", "Paid", "Invoice"), ("Renew", "Renewed", "Subscription"), ("Purchase", "Purchased", "License"),
    ];

    public static TheoryData<string> GoodNames => [.. Good.SelectMany(Forms)];

    public static TheoryData<string> VainNames => [.. Vain.SelectMany(Forms)];

    [Theory]
    [MemberData(nameof(GoodNames))]
    public void A_good_action_is_good_in_every_form(string name) => Assert.Null(Reader.Read(name));

    [Theory]
    [MemberData(nameof(VainNames))]
    public void A_vain_one_is_vain_in_every_form(string name) => Assert.NotNull(Reader.Read(name));

    private static IEnumerable<string> Forms((string Verb, string Past, string Noun) action)
    {
        (string verb, string past, string noun) = action;
        string snake = string.Concat(noun.Select((letter, index) => index > 0 && char.IsUpper(letter) ? "_" + letter : letter.ToString()));
        return
        [
            noun + past, noun + past + "DomainEvent", "On" + noun + past, $"{snake}_{past}".ToLowerInvariant(), noun + "s" + past,
            noun + "Was" + past, noun + past + "ByUser", noun + past + "Successfully", noun + past + "Count", "User" + noun + past,
            past + noun, "User" + past + noun, verb + noun, "User" + verb + noun, "UserDid" + verb + noun, noun + verb,
        ];
    }
}
