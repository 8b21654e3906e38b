using Microsoft.CodeAnalysis;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes.Sites;

/// <summary>Finds the first member on the way to a value that generated code cannot read.</summary>
internal static class UnreadableMember
{
    public static ISymbol? Find(AnnotationSite site, string? path, CancellationToken cancellation)
    {
        ITypeSymbol? type;
        if (site.FindMember(cancellation) is { } member)
        {
            if (!IsReadable(member, site.Compilation))
                return member;
            type = MemberPath.TypeOf(member);
        }
        else
        {
            type = site.FindEvent(cancellation);
        }

        if (path is null || type is null)
            return null;
        foreach (string segment in path.Split('.'))
        {
            if (MemberPath.Lookup(MemberPath.WithoutNullable(type), segment.Trim().TrimStart('@')) is not { } next)
                return null;
            if (!IsReadable(next, site.Compilation))
                return next;
            type = MemberPath.TypeOf(next);
        }

        return null;
    }

    private static bool IsReadable(ISymbol member, Compilation compilation) =>
        compilation.IsSymbolAccessibleWithin(member, compilation.Assembly) &&
        (member is not IPropertySymbol { GetMethod: { } getter } || compilation.IsSymbolAccessibleWithin(getter, compilation.Assembly));
}
