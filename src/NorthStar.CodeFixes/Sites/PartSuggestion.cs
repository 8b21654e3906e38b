using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes.Sites;

/// <summary>The most likely member of an event for one part of its metric.</summary>
/// <param name="IsOwn">Whether the type declares the member itself, so that it can be annotated there.</param>
/// <param name="Argument">What the annotation says besides, by its place.</param>
internal sealed record PartSuggestion(EventMember Member, bool IsOwn, string Annotation, Func<SemanticModel, int, string>? Argument)
{
    private static readonly HashSet<string> Amounts = new(StringComparer.OrdinalIgnoreCase)
    {
        "Amount", "Quantity", "Volume", "Weight", "Distance", "Duration", "Hours", "Minutes", "Kilometers", "Kilometres", "Miles", "Kwh", "Bytes", "Items", "Units",
    };

    /// <summary>
    /// At most one member per part, and no member with two; a part that the type has already is left as it is. What is measured
    /// is the type's own; who, when and which may be inherited.
    /// </summary>
    public static List<PartSuggestion> Of(INamedTypeSymbol type, CSharpCompilation compilation)
    {
        List<EventMember> members = [.. EventMembers.Readable(type, compilation).OrderBy(member => IsOwn(member) ? 0 : 1)];
        HashSet<string> present = GivenBy(type);
        members.RemoveAll(member => AttributesOf(member.Symbol).Any(attribute => NorthStarAttributes.IsMember(NorthStarAttributes.NameOf(attribute))));
        var parts = new List<PartSuggestion>();

        Take(NorthStarAttributes.OccurredAt, EventTimeName.Likeliest(members, type.Name).FirstOrDefault(), member =>
            TimeParser.KindOf(member.Value.Type) == TimeKind.Unix ? MemberMarking.Unit(EventTimeName.UnitOf(member.Name)!) : null);
        Take(NorthStarAttributes.Actor, MeasuredMember.Actors(members, compilation).FirstOrDefault());
        Take(NorthStarAttributes.EventId, EventIdName.Find(members, type, compilation));
        Take(NorthStarAttributes.Quantity, members.Where(IsOwn).Where(IsAmount).OrderBy(member => member.Value.Type.Is("System", "TimeSpan") ? 0 : 1).FirstOrDefault());

        // The duration that is added up is no condition besides, where there is another one.
        var quality = members
            .Where(IsOwn)
            .Select(member => (Member: member, Quality: QualitySuggestion.For(member)))
            .Where(candidate => candidate.Quality is not null)
            .OrderBy(candidate => candidate.Quality!.Rank)
            .FirstOrDefault();
        Take(NorthStarAttributes.Quality, quality.Member, _ => quality.Quality!.ToArgument());
        return parts;

        void Take(string annotation, EventMember? member, Func<EventMember, Func<SemanticModel, int, string>?>? argument = null)
        {
            if (member is null || present.Contains(annotation))
                return;
            parts.Add(new PartSuggestion(member, IsOwn(member), annotation, argument?.Invoke(member)));
            members.Remove(member);
        }

        bool IsOwn(EventMember member) => SymbolEqualityComparer.Default.Equals(member.Symbol.ContainingType, type);
    }

    /// <summary>The names of the annotations that the type and its members have, inherited ones among them.</summary>
    public static HashSet<string> GivenBy(INamedTypeSymbol type)
    {
        IEnumerable<AttributeData> attributes = type.GetAttributes();
        IEnumerable<INamedTypeSymbol> types = type.TypeKind == TypeKind.Interface ? type.AllInterfaces : [];
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            types = types.Append(current);
        foreach (INamedTypeSymbol current in types)
            attributes = attributes.Concat(current.GetMembers().Where(member => member is IPropertySymbol or IFieldSymbol).SelectMany(AttributesOf));
        return new(attributes.Select(NorthStarAttributes.NameOf).OfType<string>(), StringComparer.Ordinal);
    }

    /// <summary>The attributes of a member, and of the parameter of the primary constructor that it comes from.</summary>
    private static IEnumerable<AttributeData> AttributesOf(ISymbol member) => member.ContainingType.InstanceConstructors
        .SelectMany(constructor => constructor.Parameters)
        .Where(parameter => parameter.Name == member.Name)
        .SelectMany(parameter => parameter.GetAttributes())
        .Concat(member.GetAttributes());

    private static bool IsAmount(EventMember member) =>
        MeasuredMember.CanBeQuantity(member) &&
        (member.Value.Type.Is("System", "TimeSpan") || Words.Of(member.Name) is [.., var last] && Amounts.Contains(last));
}
