using Microsoft.CodeAnalysis;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes.Sites;

/// <summary>Tells by its name and type whether a member is the quantity, or who gets the value.</summary>
internal static class MeasuredMember
{
    private static readonly HashSet<string> ActorWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "Account", "Actor", "Applicant", "Attendee", "Author", "Borrower", "Buyer", "Citizen", "Client", "Company", "Creator", "Customer",
        "Donor", "Driver", "Family", "Guest", "Host", "Household", "Learner", "Listener", "Member", "Organisation", "Organization", "Owner",
        "Participant", "Passenger", "Patient", "Person", "Player", "Pupil", "Reader", "Receiver", "Recipient", "Renter", "Resident",
        "Rider", "Sender", "Shopper", "Student", "Subscriber", "Taxpayer", "Team", "Tenant", "Traveler", "Traveller", "User", "Viewer",
        "Visitor", "Workspace",
    };

    // Numbers that identify or describe, and are never added up.
    private static readonly HashSet<string> NoQuantities = new(StringComparer.OrdinalIgnoreCase)
    {
        "Id", "Version", "Number", "Code", "Year", "Month", "Day", "Hour", "Index", "Position", "Offset", "Sequence", "Revision", "Hash",
        "Key", "Partition", "Level", "Rank", "Rating", "Score", "Percent", "Percentage", "Rate", "Ratio", "Latitude", "Longitude", "Port",
    };

    public static bool CanBeQuantity(EventMember member) =>
        QuantityParser.CanBeQuantity(member.Value) &&
        !NoQuantities.Contains(Words.Of(member.Name).LastOrDefault() ?? "") &&
        !EventTimeName.Fits(member);

    public static bool CanBeActor(EventMember member, Compilation compilation) =>
        Words.Of(member.Name) is [.., var subject, var id] &&
        string.Equals(id, "Id", StringComparison.OrdinalIgnoreCase) &&
        ActorWords.Contains(subject) &&
        KeyParser.CanBeKey(member.Value.Type, compilation);
}
