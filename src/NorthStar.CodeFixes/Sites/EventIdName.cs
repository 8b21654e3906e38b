using Microsoft.CodeAnalysis;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes.Sites;

/// <summary>Tells by its name and type which member identifies the event.</summary>
internal static class EventIdName
{
    // From the event's own id to that of the message around it, and of the thing that it is about.
    private static readonly string[] Names = ["EventId", "Id", "MessageId", "EventGuid", "EventUuid"];

    /// <summary>The most likely of the members; null where none is.</summary>
    public static EventMember? Find(IReadOnlyCollection<EventMember> members, INamedTypeSymbol type, Compilation compilation)
    {
        List<string> words = Words.Of(type.Name);
        IEnumerable<string> ofThing = Enumerable.Range(1, words.Count).Reverse().Select(count => string.Concat(words.Take(count)) + "Id");
        return Names.Concat(ofThing)
            .SelectMany(name => members.Where(member => IsCalled(name, member.Name) || IsCalled(name, member.Value.Type.Name)))
            .FirstOrDefault(member => !MeasuredMember.IsOfPerson(member, compilation) && KeyParser.CanBeKey(member.Value.Type, compilation));
    }

    private static bool IsCalled(string name, string written) => string.Equals(written.Replace("_", ""), name, StringComparison.OrdinalIgnoreCase);
}
