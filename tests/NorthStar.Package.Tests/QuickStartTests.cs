using NorthStar.Package.Tests.Consuming;

namespace NorthStar.Package.Tests;

[Collection(PackageTestGroup.Name)]
public sealed class QuickStartTests(PackedPackage package)
{
    [Fact]
    public void A_first_program_builds_without_a_warning_under_the_strictest_settings_and_prints_the_figures()
    {
        Consumer consumer = package.NewConsumerWithFrameworkPacks("quick-start");
        QuickStart.WriteTo(consumer, """
            <TargetFrameworks>net8.0;net9.0;net10.0</TargetFrameworks>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <IsAotCompatible>true</IsAotCompatible>
            """);
        consumer.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.IDE0008.severity = none\ndotnet_diagnostic.CA1303.severity = none\n");

        consumer.Dotnet("build").WithoutWarnings();

        QuickStart.AssertPrintedBy(consumer.RunBuilt("bin/Debug/net8.0/Meetings.dll"));
        QuickStart.AssertPrintedBy(consumer.RunBuilt("bin/Debug/net9.0/Meetings.dll"));
        QuickStart.AssertPrintedBy(consumer.RunBuilt("bin/Debug/net10.0/Meetings.dll"));
    }

    [Fact]
    public void The_quick_start_of_the_readme_works_as_it_stands_with_no_other_package_in_reach()
    {
        Consumer consumer = package.NewConsumer("readme");
        consumer.WriteProject("Readme.csproj", "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>");
        consumer.Write("Program.cs", CodeUnder("## Quick start"));

        consumer.Dotnet("build").WithoutWarnings();

        string printed = consumer.RunBuilt("bin/Debug/net10.0/Readme.dll").Succeeded().Output;
        Assert.Equal("1 meetings by 1 hosts, 00:45:00 in all, 1 on Pro", printed.Trim());
    }

    private static string CodeUnder(string heading)
    {
        string readme = File.ReadAllText(Path.Combine(PackedPackage.Repository, "README.md"));
        string chapter = readme[readme.IndexOf(heading, StringComparison.Ordinal)..];
        const string Fence = "```";
        string[] parts = chapter.Split(Fence, 3);
        Assert.StartsWith("csharp\n", parts[1].ReplaceLineEndings("\n"), StringComparison.Ordinal);
        return parts[1]["csharp".Length..];
    }
}
