using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Parses a dimension.</summary>
internal static class DimensionParser
{
    public static DimensionModel? Parse(Annotation annotation, PathValue value, Declaration declaration, Compilation compilation, Problems problems)
    {
        if (KindOf(value.Type) is not { } kind || !Visibility.IsVisible(value.Type, compilation))
        {
            problems.Add(DefinitionRules.DimensionType, annotation.Attribute.Location(), value.Path, value.TypeName, annotation.OwnerName(declaration));
            return null;
        }

        string name = annotation.Attribute.Named<string>("Name") ?? value.Path.Split('.').Last();
        string? mistake =
            name.Length == 0 || !SyntaxFacts.IsValidIdentifier("By" + name) ? "letters, digits and underscores, so that By followed by it is a property name"
            : "By" + name == declaration.GeneratedStem() + "Period" || "By" + name == declaration.GeneratedStem() + "Figures" ? "another name than that of a generated type"
            : null;
        if (mistake is not null)
        {
            problems.Add(
                DefinitionRules.OptionRange,
                annotation.Attribute.LocationOf("Name"),
                "The Name of a dimension",
                annotation.OwnerName(declaration),
                $"'{name}'",
                mistake);
            return null;
        }

        problems.AddName(value.Type);
        int maxValues = OptionRanges.Read(annotation.OwnerName(declaration), annotation.Attribute, "MaxValues", 0, 0, int.MaxValue, problems);
        string valueType = value.Type.Keyword() is { } keyword ? keyword
            : (value.Type as INamedTypeSymbol)?.PlainFullName() is { } plain ? "global::" + plain
            : value.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        string keyType = value.IsNullable ? valueType + "?" : valueType;
        return new DimensionModel(value.ToAccess(), kind, "By" + name, keyType, valueType, maxValues);
    }

    private static DimensionKind? KindOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType.SpecialType: SpecialType.System_UInt64 } => DimensionKind.UnsignedLongEnum,
        { TypeKind: TypeKind.Enum } => DimensionKind.Enum,
        _ => type.SpecialType switch
        {
            SpecialType.System_Boolean => DimensionKind.Boolean,
            SpecialType.System_String => DimensionKind.Text,
            SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or
            SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32 => DimensionKind.Integer,
            _ => null,
        },
    };
}
