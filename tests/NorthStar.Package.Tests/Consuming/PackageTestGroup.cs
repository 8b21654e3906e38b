namespace NorthStar.Package.Tests.Consuming;

/// <summary>The tests of the packed package: one after another, on one package.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class PackageTestGroup : ICollectionFixture<PackedPackage>
{
    public const string Name = "The packed package";
}
