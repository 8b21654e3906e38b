using NorthStar.Generators.Model;

namespace NorthStar.Generators.Emission;

/// <summary>Writes the typed period and, where there are dimensions, the typed figures that it shares with its slices.</summary>
internal static class PeriodEmitter
{
    public static void Write(CodeWriter writer, MetricModel metric)
    {
        string figuresBase = $"global::NorthStar.{(metric.Actor is null ? "Figures" : "ActorFigures")}<{QuantityType(metric)}>";
        string cadence = CadenceNoun(metric);
        if (metric.Dimensions.Count == 0)
        {
            WriteClass(writer, metric, $"One {cadence} of {metric.Options.Name}.", "sealed ", metric.Names.Period, figuresBase, withSlices: false);
            return;
        }

        WriteClass(writer, metric, $"The figures of one {cadence} of {metric.Options.Name}, or of a slice of it.", "", metric.Names.Figures, figuresBase, withSlices: false);
        writer.Line();
        WriteClass(writer, metric, $"One {cadence} of {metric.Options.Name}.", "sealed ", metric.Names.Period, metric.Names.Figures, withSlices: true);
    }

    private static void WriteClass(
        CodeWriter writer, MetricModel metric, string summary, string modifier, string name, string baseType, bool withSlices)
    {
        MetricEmitter.WriteTypeHeader(writer, metric, summary, $"{modifier}partial class {name} : {baseType}");
        WriteConstructor(writer, metric, name, withSlices);
        if (withSlices)
            WriteBreakdowns(writer, metric);
        else
            WriteFigures(writer, metric);
        writer.Close();
    }

    private static void WriteConstructor(CodeWriter writer, MetricModel metric, string name, bool withSlices)
    {
        string constructor = $"internal {name}(global::NorthStar.FigureSource<{QuantityType(metric)}> source) : base(source)";
        if (withSlices)
        {
            writer.Open(constructor);
            for (int i = 0; i < metric.Dimensions.Count; i++)
            {
                DimensionModel dimension = metric.Dimensions[i];
                writer.Line($"{dimension.Property} = source.Breakdown({CodeText.Literal(i)}, static value => {Key(dimension)}, static slice => new {metric.Names.Figures}(slice));");
            }

            writer.Close();
        }
        else
        {
            writer.Line(constructor + " { }");
        }

        writer.Line();
    }

    private static void WriteBreakdowns(CodeWriter writer, MetricModel metric)
    {
        for (int i = 0; i < metric.Dimensions.Count; i++)
        {
            DimensionModel dimension = metric.Dimensions[i];
            if (i > 0)
                writer.Line();
            writer.Summary($"The figures by {dimension.Access.Path}.");
            writer.Line($"public global::NorthStar.Breakdown<{dimension.KeyType}, {metric.Names.Figures}> {dimension.Property} {{ get; }}");
        }
    }

    private static void WriteFigures(CodeWriter writer, MetricModel metric)
    {
        if (metric.Quantity is { Property: { } property } quantity)
        {
            writer.Summary($"{SumOf(quantity)} over the qualified events.");
            writer.Line($"public {quantity.Type} {property} => Quantity;");
            writer.Line();
        }

        (string type, string value, string summary) = Value(metric);
        writer.Summary($"The metric. {summary}.");
        writer.Line($"public {type} Value => {value};");
    }

    private static (string Type, string Code, string Summary) Value(MetricModel metric)
    {
        string quantity = metric.Quantity is null ? "The number of qualified events" : SumOf(metric.Quantity);
        return metric.Options.Measure switch
        {
            "QuantitySum" => (QuantityType(metric), "Quantity", $"{quantity} over the qualified events"),
            "DistinctActors" => ("long", "Actors", "The number of distinct actors with a qualified event"),
            "QuantityPerActor" => (
                PerActorType(metric),
                "global::NorthStar.PerActor.Of(Quantity, Actors)",
                $"{quantity} per distinct actor, null where there is none"),
            _ => ("long", "Count", "The number of qualified events"),
        };
    }

    private static string PerActorType(MetricModel metric) => metric.Quantity?.Type switch
    {
        "decimal" => "decimal?",
        "global::System.TimeSpan" => "global::System.TimeSpan?",
        _ => "double?",
    };

    private static string Key(DimensionModel dimension)
    {
        string value = dimension.Kind switch
        {
            DimensionKind.Boolean => "value.Number != 0",
            DimensionKind.Text => dimension.KeyType.EndsWith("?", StringComparison.Ordinal) ? "value.Text" : "value.Text!",
            DimensionKind.UnsignedLongEnum => $"unchecked(({dimension.ValueType})value.Number)",
            _ => $"({dimension.ValueType})value.Number",
        };
        bool canBeNull = dimension.Access.IsNullable && dimension.Kind != DimensionKind.Text;
        return canBeNull ? $"value.IsNull ? default({dimension.KeyType}) : {value}" : value;
    }

    private static string QuantityType(MetricModel metric) => metric.Quantity?.Type ?? "long";

    private static string SumOf(QuantityModel quantity)
    {
        string unit = string.IsNullOrWhiteSpace(quantity.Unit) ? "" : $" ({quantity.Unit})";
        string what = quantity.Kind == QuantityKind.Number ? "sum" : "number of elements";
        return $"The {what} of {quantity.Access.Path}{unit}";
    }

    private static string CadenceNoun(MetricModel metric) => metric.Options.Cadence switch
    {
        "Daily" => "day",
        "Weekly" => "week",
        "Monthly" => "month",
        _ => "quarter",
    };
}
