using NorthStar.Generators.Model;

namespace NorthStar.Generators.Emission;

/// <summary>Writes the static definition of a metric: everything that was declared and is not the default.</summary>
internal static class DefinitionEmitter
{
    public static void Write(CodeWriter writer, MetricModel metric)
    {
        MetricOptions options = metric.Options;
        writer.Summary("The metric as declared; an aggregator with a calendar of its own says so in its Metric.");
        writer.Line(
            $"public static global::NorthStar.MetricDefinition Definition {{ get; }} = new({CodeText.Literal(options.Name)}, " +
            $"global::NorthStar.MetricRole.{options.Role}, {CodeText.Literal(metric.Event.DisplayName)},");
        writer.Indent();
        writer.Line(
            $"{CodeText.Literal(options.Value)}, global::NorthStar.Cadence.{options.Cadence}, global::NorthStar.Measure.{options.Measure})");
        writer.Outdent();
        writer.Open();
        if (options.TimeZone != "UTC")
            writer.Line($"TimeZone = {CodeText.Literal(options.TimeZone)},");
        if (options.FirstDayOfWeek != "Monday")
            writer.Line($"FirstDayOfWeek = global::System.DayOfWeek.{options.FirstDayOfWeek},");
        if (options.FiscalYearStartMonth != 1)
            writer.Line($"FiscalYearStartMonth = {CodeText.Literal(options.FiscalYearStartMonth)},");
        if (options.RetainedPeriods != 105)
            writer.Line($"RetainedPeriods = {CodeText.Literal(options.RetainedPeriods)},");
        if (options.ClockSkewToleranceSeconds != MetricOptions.DefaultClockSkewToleranceSeconds)
            writer.Line($"ClockSkewTolerance = global::System.TimeSpan.FromSeconds({CodeText.Literal(options.ClockSkewToleranceSeconds)}),");
        writer.Line($"OccurredAt = {CodeText.Literal(metric.Time.Access?.Description ?? "argument: DateTimeOffset")},");
        WriteText(writer, "Actor", metric.Actor?.Access.Description);
        WriteText(writer, "EventId", metric.EventId?.Access.Description);
        WriteText(writer, "Quantity", metric.Quantity?.Access.Description);
        WriteText(writer, "Unit", metric.Quantity?.Unit);
        WriteList(writer, "Quality", metric.Quality.Select(condition => condition.Description));
        WriteList(writer, "Dimensions", metric.Dimensions.Select(dimension => dimension.Access.Description));
        WriteText(writer, "Owner", options.Owner);
        if (options.Stage is not null)
            writer.Line($"Stage = global::NorthStar.LifecycleStage.{options.Stage},");
        WriteText(writer, "Target", options.Target);
        writer.Close("};");
    }

    private static void WriteText(CodeWriter writer, string property, string? value)
    {
        if (value is not null)
            writer.Line($"{property} = {CodeText.Literal(value)},");
    }

    private static void WriteList(CodeWriter writer, string property, IEnumerable<string> values)
    {
        string items = string.Join(", ", values.Select(CodeText.Literal));
        if (items.Length > 0)
            writer.Line($"{property} = new[] {{ {items} }},");
    }
}
