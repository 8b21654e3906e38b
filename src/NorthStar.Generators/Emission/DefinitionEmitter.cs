using NorthStar.Generators.Model;

namespace NorthStar.Generators.Emission;

/// <summary>Writes the static definition of a metric: everything that was declared and is not the default.</summary>
internal static class DefinitionEmitter
{
    public static void Write(CodeWriter writer, MetricModel metric)
    {
        MetricOptions options = metric.Options;
        writer.Summary($"{options.Name}, as declared.");
        writer.Line(
            $"public static global::NorthStar.MetricDefinition Definition {{ get; }} = new({CodeText.Literal(options.Name)}, " +
            $"global::NorthStar.MetricRole.{options.Role}, {CodeText.Literal(metric.Event.DisplayName)},");
        writer.Indent();
        string measure = options.Measure == "QualifiedEvents" ? "" : $", global::NorthStar.Measure.{options.Measure}";
        writer.Line($"{CodeText.Literal(options.Value)}, global::NorthStar.Cadence.{options.Cadence}{measure})");
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
        if (options.LatenessAllowanceHours != 0)
            writer.Line($"LatenessAllowance = global::System.TimeSpan.FromHours({CodeText.Literal(options.LatenessAllowanceHours)}),");
        WriteActorOptions(writer, options);
        writer.Line($"OccurredAt = {CodeText.Literal(metric.Time.Access?.Description ?? "argument: DateTimeOffset")},");
        WriteText(writer, "Actor", metric.Actor?.Access.Description);
        WriteText(writer, "EventId", metric.EventId?.Access.Description);
        WriteText(writer, "Quantity", metric.Quantity?.Access.Description);
        WriteText(writer, "QuantityCap", metric.Quantity?.Cap?.Description);
        WriteText(writer, "Unit", metric.Quantity?.Unit);
        if (metric.Quality.Count > 0)
            WriteList(writer, "Quality", metric.Quality.Select(condition => condition.Description));
        if (metric.Dimensions.Count > 0)
            WriteList(writer, "Dimensions", metric.Dimensions.Select(dimension => dimension.Access.Description));
        if (metric.Dimensions.Count > 0 && metric.Dimensions.Any(dimension => dimension.MaxValues > 0))
            writer.Line($"MaxDimensionValues = new[] {{ {string.Join(", ", metric.Dimensions.Select(dimension => CodeText.Literal(dimension.MaxValues)))} }},");
        WriteText(writer, "Group", metric.Group?.Access.Description);
        if (metric.NeedsCorrelation)
            WriteText(writer, "Correlation", metric.Correlation?.Access.Description);
        if (metric.Related.Count > 0)
            RelatedEmitter.WriteDefinition(writer, metric);
        WriteLimits(writer, metric.Limits);
        if (metric.Targets.Count > 0)
            writer.Line($"Targets = new global::NorthStar.MetricTarget[] {{ {string.Join(", ", metric.Targets.Select(Target))} }},");
        WriteText(writer, "Owner", options.Owner);
        if (options.Stage is not null)
            writer.Line($"Stage = global::NorthStar.LifecycleStage.{options.Stage},");
        WriteText(writer, "Target", options.Target);
        if (metric.Suppressions.Count > 0)
            writer.Line($"SuppressedRules = new global::NorthStar.SuppressedRule[] {{ {string.Join(", ", metric.Suppressions.Select(Suppression))} }},");
        writer.Close("};");
    }

    private static void WriteActorOptions(CodeWriter writer, MetricOptions options)
    {
        if (options.MinimumActions != 1)
            writer.Line($"MinimumActions = {CodeText.Literal(options.MinimumActions)},");
        if (options.ActivityByDay)
            writer.Line("ActivityByDay = true,");
        if (options.EstimatesActors)
            writer.Line("ActorCounting = global::NorthStar.ActorCounting.Estimated,");
        if (options.SketchPrecision != MetricOptions.DefaultSketchPrecision)
            writer.Line($"SketchPrecision = {CodeText.Literal(options.SketchPrecision)},");
        if (options.MaxActors != 0)
            writer.Line($"MaxActors = {CodeText.Literal(options.MaxActors)},");
    }

    private static void WriteLimits(CodeWriter writer, LimitsModel? limits)
    {
        if (limits is null)
            return;
        var stated = new List<string>();
        Add("AtMost", limits.AtMost);
        Add("AtLeast", limits.AtLeast);
        Add("MaxIncreasePercent", limits.MaxIncreasePercent);
        Add("MaxDecreasePercent", limits.MaxDecreasePercent);
        if (limits.TrailingPeriods != LimitsModel.DefaultTrailingPeriods)
            Add("TrailingPeriods", limits.TrailingPeriods);
        if (limits.MinimumVolume != 0)
            Add("MinimumVolume", limits.MinimumVolume);
        writer.Line($"Limits = new() {{ {string.Join(", ", stated)} }},");

        void Add(string limit, double? value)
        {
            if (value is { } number)
                stated.Add($"{limit} = {CodeText.Literal(number)}");
        }
    }

    private static string Target(TargetModel target) =>
        $"new({CodeText.Literal(target.Year)}, {CodeText.Literal(target.Quarter)}, {CodeText.Literal(target.Value)})";

    private static string Suppression(SuppressionModel suppression) =>
        $"new({CodeText.Literal(suppression.Id)}, {CodeText.Literal(suppression.Justification)})";

    private static void WriteText(CodeWriter writer, string property, string? value)
    {
        if (value is not null)
            writer.Line($"{property} = {CodeText.Literal(value)},");
    }

    private static void WriteList(CodeWriter writer, string property, IEnumerable<string> values) =>
        writer.Line($"{property} = new[] {{ {string.Join(", ", values.Select(CodeText.Literal))} }},");
}
