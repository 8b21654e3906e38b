using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes.Sites;

/// <summary>A property or field of the event, its own or an inherited one, that generated code can read.</summary>
internal sealed record EventMember(ISymbol Symbol, PathValue Value)
{
    public string Name => Symbol.Name;

    /// <summary>Where an annotation of the member would stand; null where it is not in source or shares its declaration.</summary>
    public SyntaxNode? FindSyntax(CancellationToken cancellation)
    {
        if (Symbol.DeclaringSyntaxReferences is not [var reference])
            return null;
        SyntaxNode? found = reference.GetSyntax(cancellation) switch
        {
            PropertyDeclarationSyntax property => property,
            ParameterSyntax parameter => parameter,
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } => field,
            _ => null,
        };
        return found is { ContainsDiagnostics: false } ? found : null;
    }
}

internal static class EventMembers
{
    public static List<EventMember> Readable(INamedTypeSymbol type, Compilation compilation)
    {
        var problems = new Problems(Location.None);
        var start = PathValue.OfEvent(type);
        return
        [
            .. Names(type)
                .Distinct(StringComparer.Ordinal)
                .Select(name => (Member: MemberPath.Lookup(type, name), Value: MemberPath.Follow(start, name, compilation, null, problems)))
                .Where(found => found is { Member: not null, Value: not null })
                .Select(found => new EventMember(found.Member!, found.Value!)),
        ];
    }

    /// <summary>Those that have no part in the metric yet.</summary>
    public static List<EventMember> Free(Declaration declaration, Compilation compilation)
    {
        List<Annotation> annotations = AnnotationCollector.Collect(declaration, compilation.Assembly, new Problems(Location.None));
        var taken = new HashSet<string>(annotations.Select(annotation => annotation.Description.Split('.')[0]), StringComparer.Ordinal);
        List<EventMember> members = Readable(declaration.Event, compilation);
        members.RemoveAll(member => taken.Contains(member.Name));
        return members;
    }

    private static IEnumerable<string> Names(INamedTypeSymbol type)
    {
        IEnumerable<INamedTypeSymbol> types = type.TypeKind == TypeKind.Interface ? type.AllInterfaces : [];
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            types = types.Append(current);
        return types
            .SelectMany(candidate => candidate.GetMembers())
            .Where(member => member is { IsStatic: false, IsImplicitlyDeclared: false, CanBeReferencedByName: true } and (IPropertySymbol or IFieldSymbol))
            .Select(member => member.Name);
    }
}
