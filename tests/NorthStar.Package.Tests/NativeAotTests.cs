using NorthStar.Package.Tests.Consuming;

namespace NorthStar.Package.Tests;

[Collection(PackageTestGroup.Name)]
public sealed class NativeAotTests(PackedPackage package)
{
    [NativeAotFact]
    public void A_native_program_publishes_without_a_warning_and_prints_the_figures()
    {
        Consumer consumer = package.NewConsumerWithFrameworkPacks("native");
        QuickStart.WriteTo(consumer, """
            <TargetFramework>net9.0</TargetFramework>
                <PublishAot>true</PublishAot>
                <InvariantGlobalization>true</InvariantGlobalization>
            """);

        consumer.Dotnet("publish", "--use-current-runtime", "-o", "out").WithoutWarnings();

        QuickStart.AssertPrintedBy(consumer.RunPublished("out/Meetings"));
    }
}
