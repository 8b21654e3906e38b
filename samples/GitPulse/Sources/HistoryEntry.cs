using System.Text.RegularExpressions;

namespace GitPulse.Sources;

/// <summary>One commit of a history, and the commits that it says it reverts.</summary>
internal readonly partial record struct HistoryEntry(CommitLanded Commit, IReadOnlyList<string> Reverts)
{
    /// <summary>The full ids after the words that <c>git revert</c> writes into the message.</summary>
    public static IReadOnlyList<string> FindReverts(string message) =>
        [.. RevertedIds().Matches(message).Select(match => match.Groups["id"].Value).Distinct()];

    [GeneratedRegex("This reverts commit (?<id>[0-9a-f]{40}([0-9a-f]{24})?)(?![0-9a-f])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RevertedIds();
}
