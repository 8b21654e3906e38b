using NorthStar.Package.Tests.Consuming;

namespace NorthStar.Package.Tests;

[Collection(PackageTestGroup.Name)]
public sealed class TrimmedTests(PackedPackage package)
{
    [Fact]
    public void A_trimmed_program_publishes_without_a_warning_and_prints_the_figures()
    {
        Consumer consumer = package.NewConsumerWithFrameworkPacks("trimmed");
        QuickStart.WriteTo(consumer, """
            <TargetFramework>net9.0</TargetFramework>
                <PublishTrimmed>true</PublishTrimmed>
                <TrimMode>full</TrimMode>
                <TrimmerSingleWarn>false</TrimmerSingleWarn>
                <InvariantGlobalization>true</InvariantGlobalization>
            """);

        consumer.Dotnet("publish", "--use-current-runtime", "-o", "out").WithoutWarnings();

        QuickStart.AssertPrintedBy(consumer.RunPublished("out/Meetings"));
    }
}
