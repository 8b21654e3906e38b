using Microsoft.CodeAnalysis;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>Finds a North Star that is a ratio or an average.</summary>
internal static class MeasureJudgement
{
    public static void Judge(JudgedMetric metric, Findings findings)
    {
        string measure = metric.Model.Options.Measure;
        string? flaw = measure switch
        {
            "QuantityPerActor" => "actors leave who did less than the others",
            "QuantityPerGroup" => "groups leave which did less than the others",
            "AverageQuantity" => "small actions stop happening",
            "QualifiedShare" => "there are fewer attempts",
            "ActivatedShare" => "fewer people come",
            _ => null,
        };
        if (flaw is null)
            return;

        // A young product may well be after activation first.
        DiagnosticSeverity severity = measure == "ActivatedShare" ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
        findings.AddAt(metric.Attribute.LocationOf("Measure"), severity, StructureRules.Ratio, measure, metric.Name, flaw);
    }
}
