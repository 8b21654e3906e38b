using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Usage;

/// <summary>NSM2004: an event that is created as a statement of its own, or in a local that nothing reads.</summary>
internal static class DroppedEvent
{
    public static Diagnostic? Find(IObjectCreationOperation creation, ISymbol containing)
    {
        ILocalSymbol? local = null;
        return (creation.Outermost().Parent is IExpressionStatementOperation || (local = creation.DeclaredLocal()) is not null) &&
            creation.Type is INamedTypeSymbol type && IsEvent(type) &&
            (local is null || !creation.Root().References(local).Any()) &&
            !TestCode.Contains(containing)
                ? Diagnostic.Create(UsageRules.EventDropped, creation.Syntax.GetLocation(), type.Name)
                : null;
    }

    private static bool IsEvent(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (NorthStarAttributes.NameOf(attribute) is { } name && (NorthStarAttributes.IsRole(name) || NorthStarAttributes.IsRelation(name)))
                return true;
        }

        return false;
    }
}
