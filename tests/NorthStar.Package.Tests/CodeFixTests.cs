using NorthStar.Package.Tests.Consuming;

namespace NorthStar.Package.Tests;

[Collection(PackageTestGroup.Name)]
public sealed class CodeFixTests(PackedPackage package)
{
    [Fact]
    public void Formatting_applies_a_code_fix_from_the_package()
    {
        Consumer consumer = package.NewConsumer("fixes");
        consumer.WriteProject("Shop.csproj", "<TargetFramework>net10.0</TargetFramework>");
        consumer.Write("OrderDelivered.cs", """
            using NorthStar;

            namespace Shop;

            [CoreAction("Something that people wanted is in their hands", Cadence.Weekly)]
            public sealed record OrderDelivered([Actor] Guid Customer, DateTimeOffset DeliveredAt);
            """);
        consumer.Dotnet("restore").Succeeded();

        consumer.Dotnet("format", "analyzers", "--diagnostics", "NSM0001", "--severity", "error", "--no-restore").Succeeded();

        Assert.Contains("[OccurredAt] DateTimeOffset DeliveredAt", consumer.Read("OrderDelivered.cs"), StringComparison.Ordinal);
    }
}
