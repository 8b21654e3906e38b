using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NorthStar.Generators.Parsing;

/// <summary>An annotation that no metric reads.</summary>
/// <param name="On">What it stands on, for people.</param>
/// <param name="Owner">The type that it stands in or on; null where there is none.</param>
internal sealed record StrayAnnotation(string Name, string On, INamedTypeSymbol? Owner, AnnotationPlace Place, Location Location)
{
    /// <summary>Binds what may be an attribute; null where it is none of ours.</summary>
    public static StrayAnnotation? TryBind(NotedAnnotation noted, Compilation compilation, CancellationToken cancellation)
    {
        SyntaxNode root = noted.File.GetRoot(cancellation);
        if (root.FindToken(noted.Start).Parent?.FirstAncestorOrSelf<AttributeSyntax>() is not { } syntax || syntax.SpanStart != noted.Start)
            return null;
        SemanticModel model = compilation.GetSemanticModel(noted.File);
        if (model.GetSymbolInfo(syntax, cancellation).Symbol is not IMethodSymbol { ContainingType: { } type } ||
            NorthStarAttributes.NameOf(type) is not { } name)
        {
            return null;
        }

        TypeDeclarationSyntax? owner = syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        INamedTypeSymbol? symbol = owner is null ? null : model.GetDeclaredSymbol(owner, cancellation);
        (AnnotationPlace place, string? on) = PlaceOf(syntax.Parent?.Parent);
        return new StrayAnnotation(name, on ?? symbol?.Name ?? "", symbol, place, syntax.GetLocation());
    }

    private static (AnnotationPlace Place, string? On) PlaceOf(SyntaxNode? annotated) => annotated switch
    {
        CompilationUnitSyntax => (AnnotationPlace.Assembly, null),
        TypeDeclarationSyntax type => (AnnotationPlace.Type, type.Identifier.ValueText),
        PropertyDeclarationSyntax property => (AnnotationPlace.Member, property.Identifier.ValueText),
        IndexerDeclarationSyntax => (AnnotationPlace.Member, "this[]"),
        FieldDeclarationSyntax field => (AnnotationPlace.Member, field.Declaration.Variables.FirstOrDefault()?.Identifier.ValueText),
        ParameterSyntax { Parent.Parent: TypeDeclarationSyntax or ConstructorDeclarationSyntax } parameter => (AnnotationPlace.Member, parameter.Identifier.ValueText),
        ParameterSyntax parameter => (AnnotationPlace.Parameter, parameter.Identifier.ValueText),
        AccessorDeclarationSyntax => (AnnotationPlace.Parameter, "value"),
        EnumMemberDeclarationSyntax member => (AnnotationPlace.EnumMember, member.Identifier.ValueText),
        EventFieldDeclarationSyntax field => (AnnotationPlace.Event, field.Declaration.Variables.FirstOrDefault()?.Identifier.ValueText),
        _ => (AnnotationPlace.Other, null),
    };
}

/// <summary>What an annotation stands on.</summary>
internal enum AnnotationPlace
{
    /// <summary>Where the compiler does not allow it.</summary>
    Other,
    Assembly,
    Type,

    /// <summary>A property, a field or a parameter of a constructor.</summary>
    Member,
    Parameter,
    EnumMember,
    Event,
}
