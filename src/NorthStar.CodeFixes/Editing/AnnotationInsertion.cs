using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NorthStar.CodeFixes.Editing;

/// <summary>Adds an annotation in the layout of those that stand around it.</summary>
internal static class AnnotationInsertion
{
    /// <summary>Before a property, a field or a parameter.</summary>
    public static TextChange OnMember(SourceText text, SyntaxNode member, string annotation)
    {
        int position = member.SpanStart;
        bool isInline = member is ParameterSyntax || !text.IsFirstOnLine(position) || IsInlineStyle(member);
        string separator = isInline ? " " : text.EndOfLine() + text.IndentationAt(position);
        return new TextChange(new TextSpan(position, 0), $"[{annotation}]{separator}");
    }

    /// <summary>Before a type.</summary>
    public static TextChange OnType(SourceText text, TypeDeclarationSyntax type, string annotation)
    {
        int position = type.SpanStart;
        string separator = text.IsFirstOnLine(position) ? text.EndOfLine() + text.IndentationAt(position) : " ";
        return new TextChange(new TextSpan(position, 0), $"[{annotation}]{separator}");
    }

    /// <summary>After another annotation of a type or of the assembly.</summary>
    public static TextChange After(SourceText text, AttributeListSyntax list, string annotation)
    {
        string target = list.Target is null ? "" : list.Target.Identifier.Text + ": ";
        bool endsFile = list.GetLastToken().GetNextToken().IsKind(SyntaxKind.EndOfFileToken);
        int? lineEnd = LineLayout.LineEndAfter(list) ?? (endsFile ? list.Span.End : null);
        string separator = lineEnd is null ? " " : text.EndOfLine() + text.IndentationAt(list.SpanStart);
        return new TextChange(new TextSpan(lineEnd ?? list.Span.End, 0), $"{separator}[{target}{annotation}]");
    }

    private static bool IsInlineStyle(SyntaxNode member)
    {
        SyntaxList<AttributeListSyntax> lists = ListsOf(member);
        if (lists.Count == 0 && member.Parent is TypeDeclarationSyntax type)
            lists = type.Members.Select(ListsOf).FirstOrDefault(candidate => candidate.Count > 0);
        return lists.Count > 0 && LineLayout.LineEndAfter(lists[lists.Count - 1]) is null;
    }

    private static SyntaxList<AttributeListSyntax> ListsOf(SyntaxNode node) =>
        node is PropertyDeclarationSyntax or FieldDeclarationSyntax ? ((MemberDeclarationSyntax)node).AttributeLists : default;
}
