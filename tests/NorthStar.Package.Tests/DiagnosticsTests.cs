using NorthStar.Package.Tests.Consuming;

namespace NorthStar.Package.Tests;

[Collection(PackageTestGroup.Name)]
public sealed class DiagnosticsTests(PackedPackage package)
{
    private const string NoEventTime = """
        using NorthStar;

        namespace Shop;

        [CoreAction("Something that people wanted is in their hands", Cadence.Weekly)]
        public sealed record {0}([Actor] Guid Customer);
        """;

    [Fact]
    public void A_declaration_without_event_time_fails_the_build_unless_a_pragma_or_editorconfig_says_otherwise()
    {
        Consumer consumer = package.NewConsumer("diagnostics");
        consumer.WriteProject("Shop.csproj", "<TargetFramework>net10.0</TargetFramework>");
        consumer.Write("Failing.cs", Declaration("Failing"));
        consumer.Write("Suppressed.cs", "#pragma warning disable NSM0001\n" + Declaration("Suppressed"));
        consumer.Write("Relaxed.cs", Declaration("Relaxed"));
        consumer.Write(".editorconfig", "[Relaxed.cs]\ndotnet_diagnostic.NSM0001.severity = warning\n");

        CommandOutcome outcome = consumer.Dotnet("build");

        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Equal(["Failing.cs(5,2): error NSM0001", "Relaxed.cs(5,2): warning NSM0001"], outcome.Diagnostics);
    }

    private static string Declaration(string name) => NoEventTime.Replace("{0}", name, StringComparison.Ordinal);
}
