using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>Judges one metric of a product by all structure rules.</summary>
internal static class StructureJudgement
{
    public static IReadOnlyList<Diagnostic> Judge(JudgedMetric metric, Product product, StructureConfiguration configuration)
    {
        var findings = new Findings(metric);
        if (metric.IsCoreAction)
        {
            ActorJudgement.Judge(metric, findings);
            StatementJudgement.Judge(metric, findings);
            MeasureJudgement.Judge(metric, findings);
            BeginningJudgement.Judge(metric, product, findings);
            ProductJudgement.Judge(metric, product, configuration, findings);
        }

        QualityJudgement.Judge(metric, findings);
        CadenceJudgement.Judge(metric, findings);
        DeliveryJudgement.Judge(metric, findings);
        OwnershipJudgement.Judge(metric, configuration, findings);
        return findings.Diagnostics;
    }
}
