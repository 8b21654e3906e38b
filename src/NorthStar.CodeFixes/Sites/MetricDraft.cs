using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes.Sites;

/// <summary>An event type with the annotations that make it a metric: its own, with paths to what it inherits, and those of its members.</summary>
internal static class MetricDraft
{
    /// <param name="role">The metric's attribute, such as <c>CoreAction("…", Cadence.Weekly)</c>.</param>
    /// <returns>The changes of the type's file; null where they would make no metric, or break its code.</returns>
    public static IReadOnlyList<TextChange>? Changes(
        TypeDeclarationSyntax syntax, string role, IEnumerable<PartSuggestion> parts, SemanticModel model, SourceText text, CancellationToken cancellation)
    {
        var changes = new List<TextChange>();
        foreach (PartSuggestion part in parts)
        {
            if (part.IsOwn)
            {
                if (part.Member.FindSyntax(cancellation) is not { } member || member.SyntaxTree != syntax.SyntaxTree)
                    return null;
                changes.Add(AnnotationInsertion.OnMember(text, member, Annotation(part, member.SpanStart, path: null)));
            }
            else
            {
                role += ", " + Annotation(part, syntax.SpanStart, $"nameof({MemberPath.Identifier(part.Member.Name)})");
            }
        }

        changes.Add(AnnotationInsertion.OnType(text, syntax, role));
        return MetricRehearsal.Works(syntax, changes, text, (CSharpCompilation)model.Compilation, cancellation) ? changes : null;

        string Annotation(PartSuggestion part, int position, string? path)
        {
            string?[] arguments = [path, part.Argument?.Invoke(model, position)];
            string list = string.Join(", ", arguments.Where(argument => argument is not null));
            string name = BoundName.Attribute(part.Annotation, model, position);
            return list.Length == 0 ? name : $"{name}({list})";
        }
    }
}
