using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.Generators.Rules;
using NorthStar.Generators.Usage;
using Xunit;

namespace NorthStar.CodeFixes.Tests;

/// <summary>What the pages of the rules say about code fixes.</summary>
public sealed class RulePageTests
{
    private static readonly HashSet<string> s_fixable =
    [
        .. typeof(AnnotationFixer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeFixProvider)))
            .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds),
    ];

    public static TheoryData<string> Ids => [.. new[] { DefinitionRules.All, StrategyRules.All, StructureRules.All, UsageRules.All }.SelectMany(rules => rules).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_names_a_fix_where_there_is_one(string id)
    {
        string line = File.ReadLines(Path.Combine(RepositoryRoot(), "docs", "rules", id + ".md")).Single(line => line.StartsWith("| Code fix | ", StringComparison.Ordinal));

        Assert.Equal(s_fixable.Contains(id), line != "| Code fix | None |");
    }

    private static string RepositoryRoot()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NorthStar.Generators.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
