using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>NSM0014: states the condition that a string or collection alone suggests, or writes a whole number as an integer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StateConditionFixer))]
[Shared]
internal sealed class StateConditionFixer() : AnnotationFixer("NSM0014")
{
    public const string NotEmptyKey = "NorthStar.RequireNotEmpty";
    public const string IntegerKey = "NorthStar.WriteInteger";

    private static readonly HashSet<string> Comparisons = new(StringComparer.Ordinal) { "AtLeast", "AtMost", "Above", "Below", "EqualTo", "Not" };

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.Name != NorthStarAttributes.Quality || site.FindValue(context.CancellationToken) is not { } value)
            return Task.CompletedTask;

        bool isCollection = QuantityParser.ElementsOf(value) is not null;
        if (site.NamedArgumentAt(context.Span) is { } argument)
        {
            if ((isCollection || IsInteger(value.Type)) && WholeNumber(site, argument, context.CancellationToken) is { } number)
                context.Offer($"Compare with the integer {number}", IntegerKey, new CodeEdit(site.Document, new TextChange(argument.Expression.Span, number)));
        }
        else if (site.Data(context.CancellationToken) is { NamedArguments.IsEmpty: true } &&
            (isCollection || value.Type.SpecialType == SpecialType.System_String))
        {
            context.Offer($"Require that '{value.Path}' is not empty", NotEmptyKey, new CodeEdit(site.Document, AnnotationArguments.Set(site.Attribute, "NotEmpty", "true")));
        }

        return Task.CompletedTask;
    }

    private static bool IsInteger(ITypeSymbol type) => type.SpecialType is
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 or
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64;

    /// <summary>The literal as an integer of any member's range, where it is the same number.</summary>
    private static string? WholeNumber(AnnotationSite site, AttributeArgumentSyntax argument, CancellationToken cancellation)
    {
        if (!Comparisons.Contains(argument.NameEquals!.Name.Identifier.ValueText) ||
            argument.Expression is not (LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax }))
        {
            return null;
        }

        double? number = site.Model.GetConstantValue(argument.Expression, cancellation).Value switch
        {
            double given => given,
            float given => given,
            string given when int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole) => whole,
            _ => null,
        };
        return number is >= 0 and <= sbyte.MaxValue || (number is >= int.MinValue and <= int.MaxValue && FitsEvery(number.Value, site, cancellation))
            ? AsInteger(number.Value)
            : null;
    }

    private static bool FitsEvery(double number, AnnotationSite site, CancellationToken cancellation) =>
        site.FindValue(cancellation) is { Type.SpecialType: var type } && type switch
        {
            SpecialType.System_Int32 or SpecialType.System_Int64 => true,
            SpecialType.System_Int16 => number is >= short.MinValue and <= short.MaxValue,
            SpecialType.System_SByte => number >= sbyte.MinValue && number <= sbyte.MaxValue,
            SpecialType.System_Byte => number is >= 0 and <= byte.MaxValue,
            SpecialType.System_UInt16 => number is >= 0 and <= ushort.MaxValue,
            _ => number >= 0,
        };

    private static string? AsInteger(double number) =>
        Math.Floor(number) == number ? ((int)number).ToString(CultureInfo.InvariantCulture) : null;
}
