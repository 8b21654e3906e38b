using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Testing;

namespace NorthStar.Generators.Tests.Documentation;

/// <summary>The example of a page: its code, and the settings under which it is judged, a line each.</summary>
internal sealed record RuleExample(string Code, LanguageVersion Language, string Settings)
{
    public GeneratorTest Project(string? editorConfig = null)
    {
        var project = new GeneratorTest(new MetricGenerator()) { TestCode = Code, LanguageVersion = Language };
        project.EditorConfig = $"[*.cs]\n{(Settings.Length > 0 ? Settings : "northstar.today = 2026-11-22\n")}{editorConfig}";
        if (Language >= LanguageVersion.CSharp10)
            project.Sources.Add(("Usings.cs", "global using System; global using System.Collections.Generic; global using NorthStar;"));
        else
            project.Nullable = NullableContextOptions.Disable;
        return project;
    }
}
