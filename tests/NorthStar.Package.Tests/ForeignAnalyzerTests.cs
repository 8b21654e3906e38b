using NorthStar.Package.Tests.Consuming;

namespace NorthStar.Package.Tests;

[Collection(PackageTestGroup.Name)]
public sealed class ForeignAnalyzerTests(PackedPackage package)
{
    private const string Analyzers = """
        <PackageReference Include="Meziantou.Analyzer" Version="3.0.321" PrivateAssets="all" />
            <PackageReference Include="Roslynator.Analyzers" Version="5.0.1" PrivateAssets="all" />
            <PackageReference Include="SonarAnalyzer.CSharp" Version="10.36.0.15337" PrivateAssets="all" />
        """;

    // Every rule of every analyzer, also those that are off by default, except about the project's own choices.
    private const string EveryRule = """
        root = true
        [*.cs]
        dotnet_analyzer_diagnostic.severity = warning
        """;

    [Fact]
    public void Meziantou_Roslynator_and_Sonar_at_full_strength_find_fault_with_the_program_but_not_with_what_is_generated()
    {
        Consumer consumer = package.NewConsumerWithFrameworkPacks("analyzers");
        consumer.WriteProject("Meetings.csproj", """
            <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
            """, Analyzers);
        consumer.Write("MeetingHosted.cs", QuickStart.Event);
        consumer.Write("Program.cs", QuickStart.Program);
        consumer.Write(".editorconfig", EveryRule);

        CommandOutcome outcome = consumer.Dotnet("build").Succeeded();

        Assert.All(["MA", "RCS", "S", "IDE"], analyzer => Assert.Contains(
            outcome.Diagnostics, diagnostic => System.Text.RegularExpressions.Regex.IsMatch(diagnostic, $@"warning {analyzer}\d+$")));
        Assert.DoesNotContain(outcome.Diagnostics, diagnostic => diagnostic.Contains(".g.cs(", StringComparison.Ordinal));
        QuickStart.AssertPrintedBy(consumer.RunBuilt("bin/Debug/net10.0/Meetings.dll"));
    }
}
