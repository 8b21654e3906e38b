using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>A type with an attribute that declares a metric. What its attributes say is read once for all who ask.</summary>
internal sealed class AnnotatedType
{
    private const int Yes = 1;
    private const int No = 2;

    /// <summary>0 as long as nobody has asked.</summary>
    private int _isGenerated;

    /// <param name="attribute">The metric attribute, or the first of several.</param>
    public AnnotatedType(INamedTypeSymbol type, AttributeData attribute, Compilation compilation)
    {
        Type = type;
        Attribute = attribute;
        Problems = new Problems(attribute, compilation);
        Declaration = DeclarationFinder.OnType(type, Problems);
    }

    public INamedTypeSymbol Type { get; }

    public AttributeData Attribute { get; }

    /// <summary>Null where the attributes declare nothing that could work.</summary>
    public Declaration? Declaration { get; }

    /// <summary>What is wrong with the attributes, so that there is no declaration.</summary>
    public Problems Problems { get; }

    /// <summary>Whether the type says that it is generated, which its file need not say.</summary>
    public bool IsGenerated
    {
        get
        {
            if (_isGenerated == 0)
                _isGenerated = GeneratedTypes.Contains(Type) ? Yes : No;
            return _isGenerated == Yes;
        }
    }

    /// <summary>What the declaration was parsed to, once it was.</summary>
    public ParsedMetric? Parsed { get; set; }
}
