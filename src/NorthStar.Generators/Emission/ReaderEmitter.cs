using NorthStar.Generators.Model;

namespace NorthStar.Generators.Emission;

/// <summary>Writes the struct that reads the plain values from one event of the metric, or related to it.</summary>
internal static class ReaderEmitter
{
    public static bool HasArguments(MetricModel metric) =>
        metric.Time.Access is null || metric.Actor?.ArgumentType is not null;

    // Where every event is looked up by its id or kept, a call more is nothing.
    public static bool IsInlined(MetricModel metric) => metric.EventId is null && metric.Related.Count == 0;

    /// <summary>The event, or a tuple of the event and the arguments of <c>Record</c>.</summary>
    public static string InputType(MetricModel metric)
    {
        if (!HasArguments(metric))
            return metric.Event.Code;
        string time = metric.Time.Access is null ? ", global::System.DateTimeOffset OccurredAt" : "";
        string actor = metric.Actor?.ArgumentType is { } type ? $", {type} Actor" : "";
        return $"({metric.Event.Code} Event{time}{actor})";
    }

    /// <summary>The types of the actor's key, the event id and the quantity.</summary>
    public static string ValueTypes(MetricModel metric) =>
        $"{ActorType(metric)}, {metric.EventId?.KeyType ?? "long"}, {metric.Quantity?.Type ?? "long"}";

    public static string ActorType(MetricModel metric) => metric.Actor?.KeyType ?? "long";

    public static void Write(CodeWriter writer, MetricModel metric)
    {
        string input = InputType(metric);
        string types = ValueTypes(metric);
        writer.Line($"private struct Reader : global::NorthStar.Aggregation.IEventReader<{input}, {types}>{(metric.Related.Count == 0 ? "" : ",")}");
        RelatedEmitter.WriteInterfaces(writer, metric);
        writer.Open();
        if (IsInlined(metric))
            writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        writer.Line($"public void Read(in {input} {(HasArguments(metric) ? "input" : "e")}, ref global::NorthStar.Aggregation.EventFields<{types}> fields)");
        writer.Open();
        if (HasArguments(metric))
            WriteEventVariable(writer, metric);
        WriteFields(writer, metric);
        writer.Close();
        RelatedEmitter.WriteReaders(writer, metric);
        writer.Close();
    }

    private static void WriteEventVariable(CodeWriter writer, MetricModel metric)
    {
        if (metric.Event.IsReference)
        {
            writer.Line("if (fields.IsNull(input.Event))");
            writer.Indent();
            writer.Line("return;");
            writer.Outdent();
        }

        writer.Line("var e = input.Event;");
    }

    private static void WriteFields(CodeWriter writer, MetricModel metric)
    {
        writer.Line($"fields.OccurredAt = {Time(metric.Time)};");
        if (metric.Actor is { } actor)
            writer.Line($"fields.Actor = {Key(actor)};");
        if (metric.EventId is { } id)
            writer.Line($"fields.EventId = {Key(id)};");
        if (metric.NeedsCorrelation)
            writer.Line($"fields.Correlation = {PlainKey(metric.Correlation!)};");
        if (metric.Group is { } group)
            writer.Line($"fields.Group = {PlainKey(group)};");
        if (metric.Quantity is { } quantity)
            writer.Line($"fields.Quantity = {Quantity(quantity)};");
        if (metric.Quality.Count > 0)
            writer.Line($"fields.IsQualified = {string.Join(" && ", metric.Quality.Select(condition => condition.Code))};");
        for (int i = 0; i < metric.Dimensions.Count; i++)
            writer.Line($"fields.SetDimension({CodeText.Literal(i)}, global::NorthStar.Aggregation.DimensionValue.Of({Dimension(metric.Dimensions[i])}));");
    }

    /// <summary>The expression that reads a time.</summary>
    public static string Time(TimeModel time)
    {
        const string type = "global::NorthStar.Aggregation.EventTime";
        string value = time.Access is null ? "input.OccurredAt" : time.Access.Code;
        return time.Kind switch
        {
            TimeKind.Date => $"{type}.Of({value}, fields.Calendar)",
            TimeKind.Unix => $"{type}.FromUnix({value}, global::NorthStar.UnixTimeUnit.{time.UnixUnit})",
            TimeKind.NodaInstant => $"{type}.FromUnixTicks({value})",
            _ => $"{type}.Of({value})",
        };
    }

    /// <summary>The expression that reads a key of a type that the engine is made for.</summary>
    public static string Key(KeyModel key) =>
        $"global::NorthStar.Aggregation.EventKey.Of({key.Access.Code})";

    /// <summary>The expression that reads a key of any type.</summary>
    public static string PlainKey(KeyModel key) =>
        $"global::NorthStar.Aggregation.KeyValue.Of({key.Access.Code})";

    private static string Quantity(QuantityModel quantity)
    {
        string value = quantity.Access.Code;
        if (quantity.Kind == QuantityKind.ImmutableArrayElements)
            value = $"global::NorthStar.Aggregation.ElementCount.Of({value})";
        return quantity.Access.IsNullable ? $"{value} ?? default" : value;
    }

    private static string Dimension(DimensionModel dimension)
    {
        string value = dimension.Access.Code;
        string toLong = dimension.Access.IsNullable ? "(long?)" : "(long)";
        return dimension.Kind switch
        {
            DimensionKind.Enum => toLong + value,
            DimensionKind.UnsignedLongEnum => $"unchecked({toLong}{value})",
            _ => value,
        };
    }
}
