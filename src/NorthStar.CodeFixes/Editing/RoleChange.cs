using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NorthStar.CodeFixes.Editing;

/// <summary>Turns a core action into a metric of another role. The arguments stay: each role has those of the core action.</summary>
internal static class RoleChange
{
    public const string CoreAction = "CoreAction";

    private const string Suffix = "Attribute";

    /// <summary>Replaces the name as it is written: qualified, and with or without its suffix.</summary>
    public static TextChange Of(AttributeSyntax attribute, string role, SemanticModel model)
    {
        (SimpleNameSyntax name, bool isQualified) = attribute.Name switch
        {
            QualifiedNameSyntax qualified => (qualified.Right, true),
            AliasQualifiedNameSyntax qualified => (qualified.Name, true),
            var simple => ((SimpleNameSyntax)simple, false),
        };
        string suffix = name.Identifier.ValueText == CoreAction + Suffix ? Suffix : "";
        return new TextChange(
            name.Span,
            isQualified && name.Identifier.ValueText == CoreAction + suffix ? role + suffix : BoundName.Attribute(role, model, attribute.SpanStart) + suffix);
    }

    /// <summary>States the stage of the customer's life that an input metric belongs to.</summary>
    public static TextChange Stage(AttributeSyntax attribute, string stage, SemanticModel model) =>
        AnnotationArguments.Set(attribute, "Stage", $"{BoundName.Type("LifecycleStage", model, attribute.SpanStart)}.{stage}");
}
