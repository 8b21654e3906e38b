using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NorthStar.Generators.Tests.Documentation;

/// <summary>The page of one diagnostic below <c>docs/rules</c>.</summary>
internal sealed partial record RulePage(string Text)
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "docs", "rules");

    public static RulePage Of(DiagnosticDescriptor rule) => new(ReadText(Path.Combine(Folder, rule.Id + ".md")));

    /// <summary>A text file with line feeds.</summary>
    public static string ReadText(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    public static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NorthStar.Generators.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run within the repository.");
    }

    /// <summary>The cell beside a name in the table at the top.</summary>
    public string? Cell(string name) =>
        Text.Split('\n').Where(line => line.StartsWith($"| {name} | ", StringComparison.Ordinal)).Select(line => line[(name.Length + 5)..^2]).SingleOrDefault();

    /// <summary>The text below a heading.</summary>
    public string Section(string heading) => Sections().Matches(Text)
        .Where(section => section.Groups["heading"].Value == heading)
        .Select(section => section.Groups["text"].Value.Trim())
        .SingleOrDefault() ?? throw new InvalidOperationException($"There is no section '{heading}', or more than one.");

    /// <summary>The C# below a heading, and the settings before it; the fence may state a language version.</summary>
    public RuleExample Example(string heading)
    {
        Match fence = Fences().Match(Section(heading));
        if (!fence.Success)
            throw new InvalidOperationException($"The section '{heading}' is no C# example.");
        string stated = fence.Groups["version"].Value;
        LanguageVersion language = LanguageVersion.CSharp14;
        if (stated.Length > 0 && !LanguageVersionFacts.TryParse(stated, out language))
            throw new InvalidOperationException($"'{stated}' is no version of C#.");
        return new RuleExample(fence.Groups["code"].Value, language, fence.Groups["settings"].Value);
    }

    [GeneratedRegex(@"^## (?<heading>.+)\n(?<text>(?:(?!^## ).*\n?)*)", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Sections();

    [GeneratedRegex(@"\A(```ini\n(?<settings>[^`]*)```\n+)?```csharp ?(?<version>[0-9.]*)\n(?<code>[^`]*)\n```\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Fences();
}
