using Microsoft.CodeAnalysis;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>Finds a core action without an actor, and an actor that is no customer.</summary>
internal static class ActorJudgement
{
    public static void Judge(JudgedMetric metric, Findings findings)
    {
        if (metric.Nearest(NorthStarAttributes.Actor, NorthStarAttributes.ActorArgument) is not { } annotation)
        {
            findings.Add(StructureRules.NoActor, metric.Name);
            return;
        }

        foreach ((string name, string shown) in NamesOf(annotation))
        {
            // "Agents close a case at the first call": there the agents are the customers.
            if (ActorWords.Find(name) is var (words, what) && !IsSaid(NameWord.Of(words.Split(' ').Last()), metric.Model.Options.Value))
            {
                findings.AddAt(annotation.Attribute.Location(), StructureRules.ActorIsNoCustomer, shown, annotation.OwnerName(metric.Declaration), what);
                return;
            }
        }
    }

    private static bool IsSaid(NameWord actor, string statement) => NameWords.Split(statement).Exists(word => NameWord.Of(word).Lemma == actor.Lemma);

    /// <summary>
    /// The names that say what the actor is, and how they are shown: the last word of its path that is more than an id; without a
    /// path, the member and its type.
    /// </summary>
    private static IEnumerable<(string Name, string Shown)> NamesOf(Annotation annotation)
    {
        if (annotation.IsArgument)
        {
            if (annotation.Attribute.Positional(0) is ITypeSymbol { Name: var argument })
                yield return (argument, argument);
            yield break;
        }

        if (annotation.Path?.Split('.').Select(segment => segment.Trim()).LastOrDefault(segment => !ActorWords.IsOnlyId(segment)) is { } name)
        {
            yield return (name, name);
            yield break;
        }

        if (annotation.Member is not { Name: var member })
            yield break;
        if (!ActorWords.IsOnlyId(member))
            yield return (member, member);
        if (annotation.Member is IPropertySymbol or IFieldSymbol &&
            MemberPath.WithoutNullable(MemberPath.TypeOf(annotation.Member)) is { SpecialType: SpecialType.None, Name: var type } && type != nameof(Guid))
        {
            yield return (type, $"{type} {member}");
        }
    }
}
