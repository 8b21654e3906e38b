using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes.Sites;

/// <summary>The annotation at which a diagnostic stands.</summary>
/// <param name="Name">The name of the attribute without its suffix.</param>
internal sealed record AnnotationSite(Document Document, SourceText Text, SemanticModel Model, AttributeSyntax Attribute, string Name)
{
    public AttributeListSyntax List => (AttributeListSyntax)Attribute.Parent!;

    public CSharpCompilation Compilation => (CSharpCompilation)Model.Compilation;

    /// <summary>Whether it gives the metric a part; otherwise it declares one, or the calendar.</summary>
    public bool IsPart => NorthStarAttributes.IsMember(Name) || NorthStarAttributes.IsArgument(Name);

    /// <summary>Whether the type still declares what it declares without it: a part, a target or a relation.</summary>
    public bool IsRemovable => IsPart || Name == NorthStarAttributes.Target || NorthStarAttributes.IsRelation(Name);

    public bool IsAtAssembly => List.Parent is CompilationUnitSyntax;

    public bool IsOnType => List.Parent is TypeDeclarationSyntax;

    /// <summary>The type that the annotation stands on or in.</summary>
    public TypeDeclarationSyntax? Owner => Attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>();

    public static async Task<AnnotationSite?> FindAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model?.Compilation is not CSharpCompilation || !root.FullSpan.Contains(span))
            return null;

        var attribute = root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeSyntax>();
        // Half-typed code is not mended before it is whole, and a list with #if inside is several lists at once.
        if (attribute?.Parent is not AttributeListSyntax list || list.ContainsDiagnostics || list.IsConditionalInside())
            return null;

        SymbolInfo bound = model.GetSymbolInfo(attribute, cancellation);
        INamedTypeSymbol? type = (bound.Symbol ?? bound.CandidateSymbols.FirstOrDefault())?.ContainingType;
        return NorthStarAttributes.NameOf(type) is { } name
            ? new AnnotationSite(document, await document.GetTextAsync(cancellation).ConfigureAwait(false), model, attribute, name)
            : null;
    }

    /// <summary>The argument <c>name = …</c>.</summary>
    public AttributeArgumentSyntax? Argument(string name) =>
        Attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>The named argument in whose value the span lies.</summary>
    public AttributeArgumentSyntax? NamedArgumentAt(TextSpan span) =>
        Attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is not null && argument.Expression.Span.Contains(span));

    /// <summary>The metric that the annotation declares.</summary>
    public Declaration? FindDeclaration(CancellationToken cancellation)
    {
        var problems = new Problems(Location.None);
        if (IsAtAssembly)
        {
            AttributeData? data = Compilation.Assembly.GetAttributes().FirstOrDefault(IsThis);
            return data is not null && DeclarationFinder.IsMetric(data)
                ? DeclarationFinder.OnAssembly(data, Compilation.Assembly, problems)
                : null;
        }

        return IsOnType && OwnerSymbol(cancellation) is { } type ? DeclarationFinder.OnType(type, problems) : null;
    }

    public INamedTypeSymbol? OwnerSymbol(CancellationToken cancellation) =>
        Owner is { } owner ? Model.GetDeclaredSymbol(owner, cancellation) : null;

    /// <summary>The member that the annotation stands on.</summary>
    public ISymbol? FindMember(CancellationToken cancellation) => List.Parent switch
    {
        PropertyDeclarationSyntax property => Model.GetDeclaredSymbol(property, cancellation),
        FieldDeclarationSyntax { Declaration.Variables: [var only] } => Model.GetDeclaredSymbol(only, cancellation),
        ParameterSyntax parameter when OwnerSymbol(cancellation) is { IsRecord: true } record =>
            record.GetMembers(parameter.Identifier.ValueText).FirstOrDefault(member => member is IPropertySymbol or IFieldSymbol),
        _ => null,
    };

    /// <summary>The value that a member's annotation leads to, as far as the event's own type tells.</summary>
    public PathValue? FindValue(CancellationToken cancellation)
    {
        var problems = new Problems(Location.None);
        if (Data(cancellation) is not { } data)
            return null;
        string? path = data.Positional(0) as string;
        PathValue? start;
        if (FindMember(cancellation) is { } member)
            start = MemberPath.Step(PathValue.OfEvent(member.ContainingType), member);
        else if (path is not null && FindEvent(cancellation) is { } type)
            start = PathValue.OfEvent(type);
        else
            return null;
        return path is null ? start : MemberPath.Follow(start, path, Compilation, null, problems);
    }

    /// <summary>The attribute as the compiler read it.</summary>
    public AttributeData? Data(CancellationToken cancellation)
    {
        ISymbol? annotated = IsAtAssembly ? Compilation.Assembly
            : IsOnType ? OwnerSymbol(cancellation)
            : List.Parent is ParameterSyntax parameter ? Model.GetDeclaredSymbol(parameter, cancellation)
            : FindMember(cancellation);
        return annotated?.GetAttributes().FirstOrDefault(IsThis);
    }

    /// <summary>The type at which a path starts that stands on no member.</summary>
    public INamedTypeSymbol? FindEvent(CancellationToken cancellation)
    {
        if (IsAtAssembly)
            return Data(cancellation)?.Named<INamedTypeSymbol>("Event");
        INamedTypeSymbol? owner = OwnerSymbol(cancellation);
        return owner is null ? null : DeclarationFinder.OnType(owner, new Problems(Location.None))?.Event ?? owner;
    }

    private bool IsThis(AttributeData data) =>
        data.ApplicationSyntaxReference is { } reference &&
        reference.SyntaxTree == Attribute.SyntaxTree &&
        reference.Span == Attribute.Span;
}
