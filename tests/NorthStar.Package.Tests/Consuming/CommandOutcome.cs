using System.Text.RegularExpressions;

namespace NorthStar.Package.Tests.Consuming;

/// <summary>What a command wrote and how it ended.</summary>
internal sealed partial record CommandOutcome(string Command, int ExitCode, string Output)
{
    /// <summary>The warnings and errors, once each, as <c>File.cs(line,column): severity ID</c>.</summary>
    public IReadOnlyList<string> Diagnostics =>
        [.. DiagnosticLine().Matches(Output).Select(match => match.Groups["what"].Value).Distinct().Order(StringComparer.Ordinal)];

    public CommandOutcome Succeeded()
    {
        Assert.True(ExitCode == 0, $"'{Command}' ended with {ExitCode}:\n{Output}");
        return this;
    }

    public CommandOutcome WithoutWarnings()
    {
        Succeeded();
        Assert.False(AnyWarning().IsMatch(Output), $"'{Command}' warned:\n{Output}");
        return this;
    }

    [GeneratedRegex(@"(?<what>[^\s/\\]+\(\d+,\d+\): (warning|error) [A-Z]+\d+)")]
    private static partial Regex DiagnosticLine();

    [GeneratedRegex(@"\bwarning [A-Z]+\d+")]
    private static partial Regex AnyWarning();
}
