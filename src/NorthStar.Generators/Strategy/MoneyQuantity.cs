using Microsoft.CodeAnalysis;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Strategy;

/// <summary>Recognises a quantity that is an amount of money, by its name or by the type that it comes from.</summary>
internal static class MoneyQuantity
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "price", "amount", "revenue", "cost", "fee", "payment", "money", "tax", "vat", "discount", "turnover", "gmv", "mrr", "arr", "subtotal", "cents", "cent",
        "usd", "eur", "gbp", "dollar", "euro", "salary", "wage", "invoice", "commission", "tip", "deposit", "balance", "charge", "currency", "profit", "margin",
    };

    /// <summary>Units of other amounts, and what says that customers keep the money.</summary>
    private static readonly HashSet<string> NoMoney = new(StringComparer.Ordinal)
    {
        "kg", "kilogram", "gram", "ton", "tonne", "litre", "liter", "ml", "kwh", "kw", "watt", "metre", "meter", "km", "mile", "minute", "hour", "percent",
        "save", "saving", "savings", "avoid", "spare",
    };

    private static readonly HashSet<string> Currencies = new(StringComparer.OrdinalIgnoreCase)
    {
        "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HUF", "INR", "JPY", "KRW", "MXN", "NOK", "NZD", "PLN", "SEK", "SGD", "TRY", "USD", "ZAR",
        "€", "$", "£", "¥", "euro", "euros", "dollar", "dollars", "cent", "cents",
    };

    private static readonly string[] Types = ["Money", "CurrencyAmount", "MonetaryAmount", "Price", "Currency"];

    /// <summary>Measures that add the quantity up.</summary>
    public static bool IsSum(string measure) => measure is "QuantitySum" or "QuantityPerActor" or "QuantityPerGroup" or "AverageQuantity";

    /// <summary>The path of the quantity where it is money, or null.</summary>
    public static string? Find(IReadOnlyList<Annotation> annotations, INamedTypeSymbol @event)
    {
        foreach (Annotation annotation in annotations)
        {
            if (annotation.Name != NorthStarAttributes.Quantity)
                continue;
            string path = annotation.Member is null
                ? annotation.Path ?? ""
                : annotation.Path is null ? annotation.Member.Name : $"{annotation.Member.Name}.{annotation.Path}";
            List<ITypeSymbol> types = TypesOn(path, @event);
            if (types.Any(type => Types.Contains(type.Name)) || IsMoney(path, types.LastOrDefault(), annotation.Attribute.Named<string>("Unit")))
                return path;
        }

        return null;
    }

    /// <summary>A unit that is stated decides. A total is money only as a decimal; anything of the other names is.</summary>
    private static bool IsMoney(string path, ITypeSymbol? type, string? unit)
    {
        if (!string.IsNullOrWhiteSpace(unit))
            return Currencies.Contains(unit!.Trim());
        List<NameWord> words = NameWords.Of(path);
        if (type?.Is("System", "TimeSpan") == true || words.Any(word => word.IsIn(NoMoney)))
            return false;
        return words.Any(word => word.IsIn(Words)) || (type?.SpecialType == SpecialType.System_Decimal && words.Any(word => word.Lemma == "total"));
    }

    private static List<ITypeSymbol> TypesOn(string path, INamedTypeSymbol @event)
    {
        var types = new List<ITypeSymbol>();
        ITypeSymbol current = @event;
        foreach (string segment in path.Split('.'))
        {
            if (MemberPath.Lookup(current, segment.Trim().TrimStart('@')) is not { } member)
                break;
            current = MemberPath.WithoutNullable(MemberPath.TypeOf(member));
            types.Add(current);
        }

        return types;
    }
}
