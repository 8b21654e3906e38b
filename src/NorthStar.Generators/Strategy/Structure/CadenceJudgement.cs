using NorthStar.Generators.Parsing;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>Finds a cadence that the metric's name contradicts, or that misses the rhythm of what is counted.</summary>
internal static class CadenceJudgement
{
    private const string CadenceParameter = "cadence";
    private const string NameOption = "Name";

    public static void Judge(JudgedMetric metric, Findings findings)
    {
        string cadence = metric.Model.Options.Cadence;
        List<(string Words, string Cadence)> stated = StatedBy(metric.Declaration);
        if (stated.Count > 0 && stated.All(mention => mention.Cadence != cadence))
        {
            findings.AddAt(
                metric.Attribute.Named<string>(NameOption) is null
                    ? metric.Attribute.LocationOfParameter(CadenceParameter)
                    : metric.Attribute.LocationOf(NameOption),
                StructureRules.CadenceContradictsName,
                metric.Name,
                stated[0].Words,
                cadence.ToLowerInvariant(),
                stated[0].Cadence);
        }
        else if (metric.IsCoreAction && CadenceWords.MissedRhythm(NameWords.Of(metric.Declaration.NamingType.Name), cadence) is { } rhythm)
        {
            findings.AddAt(
                metric.Attribute.LocationOfParameter(CadenceParameter),
                StructureRules.CadenceMissesRhythm,
                metric.Name,
                rhythm.Often,
                rhythm.Word,
                cadence.ToLowerInvariant(),
                rhythm.Harm,
                rhythm.Better);
        }
    }

    /// <summary>The lengths of time that the metric's name states: the one for people, otherwise the type's.</summary>
    public static List<(string Words, string Cadence)> StatedBy(Declaration declaration) =>
    [
        .. declaration.Attribute.Named<string>(NameOption) is { } declaredName
            ? CadenceWords.InName(NameWords.Split(declaredName.Replace("/", " per ")))
            : CadenceWords.InTypeName(NameWords.Split(declaration.NamingType.Name)),
    ];
}
