using NorthStar.Generators.Model;

namespace NorthStar.Generators.Emission;

/// <summary>Writes the typed period and, where there are dimensions, the typed figures that it shares with its slices.</summary>
internal static class PeriodEmitter
{
    public static void Write(CodeWriter writer, MetricModel metric)
    {
        string figuresBase = $"global::NorthStar.{FiguresBase(metric)}<{QuantityType(metric)}>";
        string cadence = CadenceNoun(metric);
        if (metric.Dimensions.Count == 0)
        {
            WriteClass(writer, metric, $"One {cadence} of {metric.Options.Name}.", "sealed ", metric.Names.Period, figuresBase, withSlices: false);
            return;
        }

        WriteClass(writer, metric, $"One {cadence} of {metric.Options.Name}, or a slice of it.", "", metric.Names.Figures, figuresBase, withSlices: false);
        writer.Line();
        WriteClass(writer, metric, $"One {cadence} of {metric.Options.Name}.", "sealed ", metric.Names.Period, metric.Names.Figures, withSlices: true);
    }

    private static string FiguresBase(MetricModel metric) =>
        metric.Actor is null ? "Figures"
        : metric.HasExactActors ? "ActorFigures"
        : "EstimatedActorFigures";

    private static void WriteClass(
        CodeWriter writer, MetricModel metric, string summary, string modifier, string name, string baseType, bool withSlices)
    {
        MetricEmitter.WriteTypeHeader(writer, metric, summary, modifier, name, baseType);
        WriteConstructor(writer, metric, name, withSlices);
        if (withSlices)
            WriteBreakdowns(writer, metric);
        else
            WriteFigures(writer, metric);
        if (withSlices || metric.Dimensions.Count == 0)
            WriteFiguresOfWholePeriods(writer, metric);
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
                writer.Line($"{dimension.Property} = source.Breakdown({CodeText.Literal(i)}, static v => {Key(dimension)}, static s => new {metric.Names.Figures}(s));");
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
            writer.Summary($"{metric.Options.Name} by {dimension.Access.Path}.");
            writer.Line($"public global::NorthStar.Breakdown<{dimension.KeyType}, {metric.Names.Figures}> {dimension.Property} {{ get; }}");
        }
    }

    private static void WriteFigures(CodeWriter writer, MetricModel metric)
    {
        if (metric.Quantity is { Property: { } property } quantity)
        {
            writer.Summary($"The {SumOf(quantity)} over the qualified events.");
            writer.Line($"public {quantity.Type} {property} => Quantity;");
            writer.Line();
        }

        if (metric.Group is { } group)
        {
            writer.Summary($"The distinct {group.Access.Path} with a qualified event.");
            writer.Line("public global::NorthStar.DistinctCount Groups => Source.Groups;");
            writer.Line();
        }

        if (metric.Options.Measure == "FrequentActors")
        {
            writer.Summary($"The {FrequentActors(metric)}.");
            writer.Line("public global::NorthStar.DistinctCount FrequentActors => Source.FrequentActors;");
            writer.Line();
        }

        (string type, string value, string summary) = Value(metric);
        writer.Summary($"{metric.Options.Name}: the {summary}.");
        writer.Line($"public {type} Value => {value};");
    }

    private static void WriteFiguresOfWholePeriods(CodeWriter writer, MetricModel metric)
    {
        if (metric.HasActivation)
        {
            writer.Line();
            writer.Summary("What became of the actors whose activation began in the period.");
            writer.Line("public global::NorthStar.ActivationFigures Activation => Source.Activation;");
        }

        if (metric.Limits is not null)
        {
            writer.Line();
            writer.Summary($"{metric.Options.Name} against its limits.");
            writer.Line("public global::NorthStar.GuardrailReading Guardrail => Source.Guardrail!;");
        }
    }

    private static (string Type, string Code, string Summary) Value(MetricModel metric)
    {
        string quantity = metric.Quantity is null ? "number of qualified events" : SumOf(metric.Quantity);
        return metric.Options.Measure switch
        {
            "QuantitySum" => (QuantityType(metric), "Quantity", $"{quantity} over the qualified events"),
            "DistinctActors" => (
                $"global::NorthStar.{(metric.HasExactActors ? "DistinctCount" : "DistinctEstimate")}",
                "Actors",
                $"{(metric.HasExactActors ? "" : "estimated ")}number of distinct actors with a qualified event"),
            "FrequentActors" => ("global::NorthStar.DistinctCount", "FrequentActors", FrequentActors(metric)),
            "QuantityPerActor" => Ratio("Actors.Value", "distinct actor"),
            "QuantityPerGroup" => Ratio("Groups.Value", $"distinct {metric.Group!.Access.Path}"),
            "AverageQuantity" => Ratio("Count", "qualified event"),
            "QualifiedShare" => ("double?", "QualityRate", "share of the events that is qualified, null where there is none"),
            "ActivatedShare" => ("double?", "Activation.Share", "share of the actors whose activation began in the period and was reached, null where no window has closed"),
            _ => ("long", "Count", "number of qualified events"),
        };

        (string, string, string) Ratio(string number, string each) =>
            (RatioType(metric), $"global::NorthStar.Ratio.Of(Quantity, {number})", $"{quantity} per {each}, null where there is none");
    }

    private static string FrequentActors(MetricModel metric) =>
        $"number of distinct actors with at least {CodeText.Literal(metric.Options.MinimumActions)} qualified event{(metric.Options.MinimumActions == 1 ? "" : "s")}";

    private static string RatioType(MetricModel metric) => metric.Quantity?.Type switch
    {
        "decimal" => "decimal?",
        "global::System.TimeSpan" => "global::System.TimeSpan?",
        _ => "double?",
    };

    private static string Key(DimensionModel dimension)
    {
        string value = dimension.Kind switch
        {
            DimensionKind.Boolean => "v.Number != 0",
            DimensionKind.Text => dimension.KeyType.EndsWith("?", StringComparison.Ordinal) ? "v.Text" : "v.Text!",
            DimensionKind.UnsignedLongEnum => $"unchecked(({dimension.ValueType})v.Number)",
            _ => $"({dimension.ValueType})v.Number",
        };
        bool canBeNull = dimension.Access.IsNullable && dimension.Kind != DimensionKind.Text;
        return canBeNull ? $"v.IsNull ? default({dimension.KeyType}) : {value}" : value;
    }

    private static string QuantityType(MetricModel metric) => metric.Quantity?.Type ?? "long";

    private static string SumOf(QuantityModel quantity)
    {
        string unit = string.IsNullOrWhiteSpace(quantity.Unit) ? "" : $" ({quantity.Unit})";
        string what = quantity.Kind == QuantityKind.Number ? "sum" : "number of elements";
        return $"{what} of {quantity.Access.Path}{unit}";
    }

    private static string CadenceNoun(MetricModel metric) => metric.Options.Cadence switch
    {
        "Daily" => "day",
        "Weekly" => "week",
        "Monthly" => "month",
        _ => "quarter",
    };
}
