using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;

namespace NorthStar.CodeFixes.Sites;

/// <summary>An event type with the annotations that make it a metric: its own, and those of its members.</summary>
internal static class MetricDraft
{
    /// <param name="role">The metric's attribute, such as <c>CoreAction("…", Cadence.Weekly)</c>.</param>
    /// <returns>The changes of the type's file; null where they would make no metric, or break its code.</returns>
    public static IReadOnlyList<TextChange>? Changes(
        TypeDeclarationSyntax syntax, string role, IEnumerable<PartSuggestion> parts, SemanticModel model, SourceText text, CancellationToken cancellation)
    {
        List<TextChange> changes = [AnnotationInsertion.OnType(text, syntax, role)];
        foreach (PartSuggestion part in parts)
        {
            if (part.Member.FindSyntax(cancellation) is not { } member || member.SyntaxTree != syntax.SyntaxTree)
                return null;
            string name = BoundName.Attribute(part.Annotation, model, member.SpanStart);
            string? argument = part.Argument?.Invoke(model, member.SpanStart);
            changes.Add(AnnotationInsertion.OnMember(text, member, argument is null ? name : $"{name}({argument})"));
        }

        return MetricRehearsal.Works(syntax, changes, text, (CSharpCompilation)model.Compilation, cancellation) ? changes : null;
    }
}
