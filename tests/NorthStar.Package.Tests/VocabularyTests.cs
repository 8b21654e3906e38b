using System.Text.RegularExpressions;
using NorthStar.Package.Tests.Consuming;

namespace NorthStar.Package.Tests;

/// <summary>The vocabulary of a project: found beside the project file, read once, and included by hand from elsewhere.</summary>
[Collection(PackageTestGroup.Name)]
public sealed partial class VocabularyTests(PackedPackage package)
{
    private const string Event = """
        using NorthStar;

        namespace Shop;

        [CoreAction("A name on the internet belongs to whoever had the idea", Cadence.Weekly)]
        public sealed record DomainRegistered([EventId] Guid Id, [Actor] Guid OwnerId, [OccurredAt] DateTimeOffset At);
        """;

    private const string Vocabulary = "[silence]\nregister\n[fine]\nhatch :\n";
    private const string Problem = "NorthStar.Vocabulary.txt(4,1): warning NSM0029";

    [Theory]
    [InlineData("NorthStar.Vocabulary.txt", "")]
    [InlineData("NorthStar.Vocabulary.txt", "<AdditionalFiles Include=\"NorthStar.Vocabulary.txt\" />")]
    [InlineData("words/NorthStar.Vocabulary.txt", "<AdditionalFiles Include=\"words/NorthStar.Vocabulary.txt\" />")]
    public void It_is_read_once(string file, string items)
    {
        Consumer consumer = NewConsumer($"vocabulary-{file.Replace('/', '-')}-{items.Length}", items);
        consumer.Write(file, Vocabulary);

        Assert.Equal([Problem], consumer.Dotnet("build").Succeeded().Diagnostics);
        Assert.Single(Items().Matches(consumer.Dotnet("msbuild", "-getItem:AdditionalFiles").Succeeded().Output));
    }

    [Fact]
    public void One_that_lies_elsewhere_is_not_read_unasked()
    {
        Consumer consumer = NewConsumer("vocabulary-elsewhere", "");
        consumer.Write("words/NorthStar.Vocabulary.txt", Vocabulary);

        Assert.Equal(["DomainRegistered.cs(5,2): warning NSM1001"], consumer.Dotnet("build").Succeeded().Diagnostics);
    }

    private Consumer NewConsumer(string name, string items)
    {
        Consumer consumer = package.NewConsumer(name);
        consumer.WriteProject("Shop.csproj", "<TargetFramework>net10.0</TargetFramework><NoWarn>$(NoWarn);NSM1101</NoWarn>", items);
        consumer.Write("DomainRegistered.cs", Event);
        return consumer;
    }

    [GeneratedRegex("\"FullPath\"")]
    private static partial Regex Items();
}
