using System.Text.RegularExpressions;
using Xunit;

namespace NorthStar.Generators.Tests.Documentation;

/// <summary>The links between the pages of the repository lead somewhere.</summary>
public sealed partial class LinkTests
{
    private static readonly string s_root = RulePage.RepositoryRoot();

    private static readonly string[] s_pages =
    [
        Path.Combine(s_root, "README.md"),
        .. Directory.GetFiles(Path.Combine(s_root, "docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Pages => [.. s_pages.Select(page => Path.GetRelativePath(s_root, page).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_to_a_file_or_a_heading_leads_there(string page) => Assert.Empty(DeadLinks(Path.Combine(s_root, page)));

    [Fact]
    public void The_test_sees_links_and_headings()
    {
        Assert.True(s_pages.Sum(page => Links(RulePage.ReadText(page)).Count()) > 50);
        Assert.Equal(["all-rules-at-once", "one-metric", "the-rules"], Anchors(RulePage.ReadText(Path.Combine(RulePage.Folder, "README.md"))).Skip(1));
        Assert.Equal(["a.md", "#b"], Links("[x](a.md), `[y](code.md)` and [z](#b)\n```\n[c](no.md)\n```\n"));
    }

    private static List<string> DeadLinks(string page)
    {
        var dead = new List<string>();
        foreach (string link in Links(RulePage.ReadText(page)).Where(link => !link.Contains("://", StringComparison.Ordinal)))
        {
            string[] parts = link.Split('#', 2);
            string target = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(parts[0])));
            bool isThere = File.Exists(target) || Directory.Exists(target);
            if (!isThere || (parts.Length > 1 && !Anchors(RulePage.ReadText(target)).Contains(parts[1])))
                dead.Add(link);
        }

        return dead;
    }

    private static IEnumerable<string> Links(string text) =>
        Link().Matches(Code().Replace(text, "")).Select(link => link.Groups["target"].Value);

    /// <summary>The headings as they are linked to.</summary>
    private static IEnumerable<string> Anchors(string text) => Heading().Matches(Code().Replace(text, "$1"))
        .Select(heading => NoAnchor().Replace(heading.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^()\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("(?s:^```.*?^```)|`([^`\n]*)`", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"[^\p{L}\p{N}\- _]")]
    private static partial Regex NoAnchor();
}
