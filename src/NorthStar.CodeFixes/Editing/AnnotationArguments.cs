using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NorthStar.CodeFixes.Editing;

/// <summary>Changes the arguments of an annotation.</summary>
internal static class AnnotationArguments
{
    public static TextChange Set(AttributeSyntax attribute, string name, string value)
    {
        AttributeArgumentListSyntax? list = attribute.ArgumentList;
        if (list is null)
            return new TextChange(new TextSpan(attribute.Span.End, 0), $"({name} = {value})");
        AttributeArgumentSyntax? given = list.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);
        if (given is not null)
            return new TextChange(given.Expression.Span, value);
        return list.Arguments.Count == 0
            ? new TextChange(new TextSpan(list.OpenParenToken.Span.End, 0), $"{name} = {value}")
            : new TextChange(new TextSpan(list.Arguments.Last().Span.End, 0), $", {name} = {value}");
    }

    public static List<TextChange> Remove(SourceText text, AttributeArgumentSyntax argument)
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        bool isAll = list.Arguments.Count == 1 &&
            text.IsWhiteSpace(TextSpan.FromBounds(list.OpenParenToken.Span.End, argument.SpanStart)) &&
            text.IsWhiteSpace(TextSpan.FromBounds(argument.Span.End, list.CloseParenToken.SpanStart));
        return isAll
            ? [new TextChange(list.Span, "")]
            : [.. SeparatedRemoval.Changes(text, list.Arguments, [argument])];
    }
}
