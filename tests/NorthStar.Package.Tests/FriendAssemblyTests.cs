using NorthStar.Package.Tests.Consuming;

namespace NorthStar.Package.Tests;

[Collection(PackageTestGroup.Name)]
public sealed class FriendAssemblyTests(PackedPackage package)
{
    private const string Event = """
        using NorthStar;

        namespace Shop;

        [CoreAction("Something that people wanted is in their hands", Cadence.Weekly)]
        internal sealed record OrderDelivered([Actor] Guid Customer, [OccurredAt] DateTimeOffset At, [Quality] bool Complete);
        """;

    private const string Properties = """
        <TargetFramework>net10.0</TargetFramework>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <RootNamespace>Shop</RootNamespace>
        """;

    [Fact]
    public void An_assembly_that_sees_the_internals_of_another_may_declare_an_event_and_a_catalogue_of_the_same_name()
    {
        Consumer consumer = package.NewConsumer("friends");
        consumer.WriteProject("Stores/Stores.csproj", Properties, """<InternalsVisibleTo Include="Web" />""");
        consumer.Write("Stores/OrderDelivered.cs", Event);
        consumer.WriteProject("Web/Web.csproj", Properties, """<ProjectReference Include="../Stores/Stores.csproj" />""");
        consumer.Write("Web/OrderDelivered.cs", Event);

        consumer.Dotnet("build", "Web").WithoutWarnings();
    }
}
