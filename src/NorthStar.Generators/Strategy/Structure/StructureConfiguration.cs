using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>What <c>.editorconfig</c> or <c>.globalconfig</c> says about the structure rules, for one file.</summary>
internal sealed class StructureConfiguration(AnalyzerConfigOptionsProvider provider, SyntaxTree tree)
{
    public const string SeveralCoreActions = "northstar.allow_several_core_actions";
    public const string TodayOption = "northstar.today";

    public bool AllowsSeveralCoreActions => string.Equals(Find(SeveralCoreActions), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The day by which reviews are judged. The clock is never read: the same sources give the same diagnostics.</summary>
    public DateTime? Today => ToDay(Find(TodayOption));

    public static DateTime? ToDay(string? setting) => ReviewDates.Parse(setting?.Trim());

    private string? Find(string option) => ProjectSettings.Find(provider, tree, option);
}
