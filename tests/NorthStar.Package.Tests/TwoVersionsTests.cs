using NorthStar.Package.Tests.Consuming;

namespace NorthStar.Package.Tests;

[Collection(PackageTestGroup.Name)]
public sealed class TwoVersionsTests(PackedPackage package)
{
    private const string Properties = """
        <TargetFramework>net10.0</TargetFramework>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        """;

    [Fact]
    public void A_library_built_with_one_version_works_in_a_program_with_a_later_one()
    {
        PackedPackage.Pack(package.Feed, "-p:Version=0.2.0").Succeeded();
        Consumer consumer = package.NewConsumer("two-versions");
        consumer.WriteProject("Shop/Shop.csproj", Properties);
        consumer.Write("Shop/OrderDelivered.cs", Event("Shop"));
        consumer.WriteProject("Web/Web.csproj", Properties + "<OutputType>Exe</OutputType>", """
            <PackageReference Update="NorthStar" Version="0.2.0" />
                <ProjectReference Include="../Shop/Shop.csproj" />
            """);
        consumer.Write("Web/OrderDelivered.cs", Event("Web"));
        consumer.Write("Web/Program.cs", """
            var shop = new Shop.OrderDeliveredAggregator();
            shop.Record(new Shop.OrderDelivered(Guid.NewGuid(), DateTimeOffset.UtcNow, true));
            var web = new Web.OrderDeliveredAggregator();
            web.Record(new Web.OrderDelivered(Guid.NewGuid(), DateTimeOffset.UtcNow, true));
            Console.WriteLine($"{shop.Current.Count} {web.Current.Count} {typeof(NorthStar.Cadence).Assembly.GetName().Version}");
            """);

        consumer.Dotnet("build", "Web").WithoutWarnings();

        Assert.Equal("1 1 0.2.0.0", consumer.RunBuilt("Web/bin/Debug/net10.0/Web.dll").Succeeded().Output.Trim());
    }

    private static string Event(string @namespace) => $$"""
        using NorthStar;

        namespace {{@namespace}};

        [CoreAction("Something that people wanted is in their hands", Cadence.Weekly)]
        public sealed record OrderDelivered([Actor] Guid Customer, [OccurredAt] DateTimeOffset At, [Quality] bool Complete);
        """;
}
