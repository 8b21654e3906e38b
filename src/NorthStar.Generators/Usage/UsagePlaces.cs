using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NorthStar.Generators.Usage;

/// <summary>
/// Tells by the code around a call or a reading whether a rule may say something about it. To bind it would bind the whole
/// body that it is in, and most values of the watched names are only passed on.
/// </summary>
internal static class UsagePlaces
{
    /// <summary>How the methods begin that keep what they are given.</summary>
    private static readonly string[] Keeping = ["Save", "Store", "Persist", "Insert", "Archive", "Write", "Append", "Add"];

    public static bool MayMatter(string name, SyntaxNode whole) => name switch
    {
        "Value" => MayBeAdded(whole),
        "Current" or "Periods" => MayBeKept(whole),
        "Local" => whole.Parent is ArgumentSyntax { Parent.Parent: ExpressionSyntax made } && MayBeGiven(made),
        "Now" or "Today" or "LocalDateTime" or "ToLocalTime" or "GetLocalNow" => MayBeGiven(whole),
        _ => true,
    };

    /// <summary>Whether the value is added to another, itself or as a variable, or is what a lambda returns to a method that may add it.</summary>
    private static bool MayBeAdded(SyntaxNode value, bool isVariable = false)
    {
        SyntaxNode outermost = Outermost(value);
        switch (outermost.Parent)
        {
            case BinaryExpressionSyntax binary:
                return binary.IsKind(SyntaxKind.AddExpression);
            case AssignmentExpressionSyntax assignment:
                return assignment.IsKind(SyntaxKind.AddAssignmentExpression);
            case SelectClauseSyntax:
                return true;
            case ReturnStatementSyntax { Parent: BlockSyntax { Parent: AnonymousFunctionExpressionSyntax function } }:
                return MayAddUp(function);
            case AnonymousFunctionExpressionSyntax function:
                return MayAddUp(function);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable } when !isVariable:
                return IsUsed(variable, used => MayBeAdded(used, isVariable: true));
            default:
                return false;
        }
    }

    private static bool MayAddUp(AnonymousFunctionExpressionSyntax function) =>
        Outermost(function).Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } &&
        NameOfCalled(call) is "Sum" or "Aggregate" or "Select";

    private static string? NameOfCalled(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } => name,
        MemberBindingExpressionSyntax { Name.Identifier.ValueText: var name } => name,
        SimpleNameSyntax { Identifier.ValueText: var name } => name,
        _ => null,
    };

    /// <summary>Whether something in the same member may keep the period.</summary>
    private static bool MayBeKept(SyntaxNode period)
    {
        TextSpan span = Member(period).Span;
        string text = period.SyntaxTree.GetText().ToString();
        return Array.Exists(Keeping, verb => text.IndexOf(verb, span.Start, span.Length, StringComparison.Ordinal) >= 0);
    }

    /// <summary>Whether the time, or what is calculated from it, is an argument of a constructor or is assigned, itself or as a variable.</summary>
    private static bool MayBeGiven(SyntaxNode time, bool isVariable = false)
    {
        SyntaxNode value = Outermost(time);
        while (true)
        {
            switch (value.Parent)
            {
                case BinaryExpressionSyntax or ConditionalExpressionSyntax:
                    value = Outermost(value.Parent);
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Date" or "DateTime" or "LocalDateTime" } part when part.Expression == value:
                    value = Outermost(part);
                    break;
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when NameOfCalled(call) == "SpecifyKind":
                    value = Outermost(call);
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: ['A', 'd', 'd', ..], Parent: InvocationExpressionSyntax call } shifted when shifted.Expression == value:
                    value = Outermost(call);
                    break;
                case ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax }:
                    return true;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable } when !isVariable:
                    return IsUsed(variable, used => MayBeGiven(used, isVariable: true));
                case AssignmentExpressionSyntax assignment:
                    return assignment.Right == value;
                default:
                    return false;
            }
        }
    }

    /// <summary>Whether one of the uses matters. The text is searched: to go through all nodes for each variable takes long in a long method.</summary>
    private static bool IsUsed(VariableDeclaratorSyntax variable, Func<SyntaxNode, bool> matters)
    {
        SyntaxNode root = variable.SyntaxTree.GetRoot();
        SyntaxNode scope = variable.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>()?.Parent is { } parent and not GlobalStatementSyntax ? parent : root;
        string name = variable.Identifier.Text;
        string text = root.SyntaxTree.GetText().ToString();
        for (int place = Next(variable.Span.End); place >= 0; place = Next(place + name.Length))
        {
            if (root.FindToken(place) is { Parent: IdentifierNameSyntax used } token && token.Text == name && matters(used))
                return true;
        }

        return false;

        int Next(int start) => start < scope.Span.End ? text.IndexOf(name, start, scope.Span.End - start, StringComparison.Ordinal) : -1;
    }

    /// <summary>The member that something is in, or the whole file where it is a program without one.</summary>
    private static SyntaxNode Member(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax ? member : node.SyntaxTree.GetRoot();

    /// <summary>The value with what changes nothing about it.</summary>
    private static SyntaxNode Outermost(SyntaxNode value)
    {
        SyntaxNode outermost = value;
        while (outermost.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or CheckedExpressionSyntax ||
            outermost.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression))
        {
            outermost = outermost.Parent!;
        }

        return outermost;
    }
}
