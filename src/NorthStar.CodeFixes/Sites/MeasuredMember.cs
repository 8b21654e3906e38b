using Microsoft.CodeAnalysis;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy;
using NorthStar.Generators.Strategy.Structure;

namespace NorthStar.CodeFixes.Sites;

/// <summary>Tells by its name and type whether a member is the quantity, or who gets the value.</summary>
internal static class MeasuredMember
{
    private static readonly HashSet<string> Customers = new(StringComparer.OrdinalIgnoreCase)
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

    /// <summary>The members that may be who gets the value: those of customers, or else those of whoever is no staff.</summary>
    public static List<EventMember> Actors(IEnumerable<EventMember> members, Compilation compilation)
    {
        List<EventMember> people = [.. members.Where(member => IsOfPerson(member, compilation))];
        List<EventMember> customers = people.FindAll(member => Customers.Contains(SubjectOf(member)!));
        return customers.Count > 0 ? customers : people.FindAll(member => ActorWords.Find(SubjectOf(member)!) is null);
    }

    /// <summary>Whether it is the id of somebody.</summary>
    public static bool IsOfPerson(EventMember member, Compilation compilation) =>
        SubjectOf(member) is { } subject &&
        (Customers.Contains(subject) || Vocabulary.BuiltIn.People.Contains(subject.ToLowerInvariant())) &&
        KeyParser.CanBeKey(member.Value.Type, compilation);

    /// <summary>Whose id it is, by its name or by its type's: <c>UserId</c>, <c>RiderId Rider</c>.</summary>
    private static string? SubjectOf(EventMember member) => SubjectOf(member.Name) ?? SubjectOf(member.Value.Type.Name);

    private static string? SubjectOf(string name) =>
        Words.Of(name) is [.., var subject, var id] && string.Equals(id, "Id", StringComparison.OrdinalIgnoreCase) ? subject : null;
}
