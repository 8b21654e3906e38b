using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;

namespace NorthStar.CodeFixes;

/// <summary>NSM1117: makes the event time a DateTimeOffset, where everything that uses it compiles as before.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseDateTimeOffsetFixer))]
[Shared]
internal sealed class UseDateTimeOffsetFixer() : AnnotationFixer("NSM1117")
{
    public const string Key = "NorthStar.UseDateTimeOffset";

    private const string Plain = nameof(DateTime);
    private const string WithOffset = nameof(DateTimeOffset);

    protected override async Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        CancellationToken cancellation = context.CancellationToken;
        if (site.Data(cancellation) is { ConstructorArguments.IsEmpty: true } && NameOf(TypeOn(site.List.Parent)) is { } name)
        {
            // What its name is written with leads to both of them.
            var change = new TextChange(name.Identifier.Span, WithOffset);
            if (TypeChangeRehearsal.Compiles(change, site, cancellation) && !await TypeChangeRehearsal.IsUsedElsewhereAsync(site, cancellation).ConfigureAwait(false))
                context.Offer($"Make it a {WithOffset}", Key, new CodeEdit(site.Document, change));
        }
    }

    private static TypeSyntax? TypeOn(SyntaxNode? member) => member switch
    {
        ParameterSyntax parameter => parameter.Type,
        PropertyDeclarationSyntax property => property.Type,
        FieldDeclarationSyntax field => field.Declaration.Type,
        _ => null,
    };

    private static SimpleNameSyntax? NameOf(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        QualifiedNameSyntax qualified => NameOf(qualified.Right),
        IdentifierNameSyntax { Identifier.ValueText: Plain } name => name,
        _ => null,
    };
}
