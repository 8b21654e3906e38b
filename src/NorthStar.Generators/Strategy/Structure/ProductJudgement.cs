using System.Globalization;
using Microsoft.CodeAnalysis;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>Judges a core action by the other metrics of the product: its inputs, its guardrails and its rivals.</summary>
internal static class ProductJudgement
{
    public static void Judge(JudgedMetric metric, Product product, StructureConfiguration configuration, Findings findings)
    {
        if (product.CoreActions.Length > 1 && !configuration.AllowsSeveralCoreActions)
            findings.Add(StructureRules.SeveralCoreActions, metric.Name, Number(product.CoreActions.Length), product.NamesOfCoreActions);
        if (!product.HasGuardrail)
            findings.Add(StructureRules.NoGuardrail, metric.Name, WrittenName(metric));
        JudgeInputs(metric, product.InputsOf(metric), findings);
    }

    private static void JudgeInputs(JudgedMetric metric, Inputs inputs, Findings findings)
    {
        if (inputs.Count == 0)
            findings.Add(StructureRules.NoInput, metric.Name, WrittenName(metric));
        if (inputs.Count < 2)
            return;
        if (inputs.OnlyStage is { } stage)
            findings.Add(StructureRules.InputsOfOneStage, AllOf(inputs.Count), metric.Name, stage);
        if (inputs.OnlyOwner is { } owner && OwnershipJudgement.IsOwner(owner))
            findings.Add(StructureRules.InputsOfOneOwner, AllOf(inputs.Count), metric.Name, owner);
    }

    private static string AllOf(int count) => count == 2 ? "Both" : $"All {Number(count)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>As it is written in typeof: Envelope&lt;Body&gt;.</summary>
    private static string WrittenName(JudgedMetric metric) => metric.Declaration.NamingType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
