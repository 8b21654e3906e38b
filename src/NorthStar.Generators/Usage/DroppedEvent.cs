using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Usage;

/// <summary>NSM2004: an event that is created as a statement of its own, or in a local that nothing reads.</summary>
internal static class DroppedEvent
{
    public static void Analyze(IObjectCreationOperation creation, ISymbol containing, Action<Diagnostic> report)
    {
        ILocalSymbol? local = null;
        if (creation.Outermost().Parent is IExpressionStatementOperation || (local = creation.DeclaredLocal()) is not null)
        {
            if (creation.Type is INamedTypeSymbol type && IsEvent(type) &&
                (local is null || !creation.Root().References(local).Any()) &&
                !TestCode.Contains(containing))
            {
                report(Diagnostic.Create(UsageRules.EventDropped, creation.Syntax.GetLocation(), type.Name));
            }
        }
    }

    private static bool IsEvent(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => NorthStarAttributes.NameOf(attribute) is { } name && (NorthStarAttributes.IsRole(name) || NorthStarAttributes.IsRelation(name)));
}
