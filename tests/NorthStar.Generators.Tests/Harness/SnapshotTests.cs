using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Harness;

/// <summary>Each test works in a folder of its own, as if its test file were there.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("northstar-snapshots-");

    private string TestFile => Path.Combine(_folder.FullName, "SomeTests.cs");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Matches_the_approved_file_whatever_its_line_ends()
    {
        Approve("Paid.g.cs.txt", "a\r\nb\r\n");

        Snapshot.Match("a\nb\r\n", "Paid.g.cs", TestFile);
        Snapshot.Match("a\nb\n", "Paid.g.cs.txt", TestFile);
    }

    [Fact]
    public void Fails_on_another_text_and_writes_what_it_received()
    {
        Approve("Paid.g.cs.txt", "a\nb\nc\n");

        string message = Fails(() => Snapshot.Match("a\nx\nc\n", "Paid.g.cs", TestFile));

        Assert.Contains("- b\n+ x\n", message, StringComparison.Ordinal);
        Assert.Equal("a\nx\nc\n", File.ReadAllText(InFolder("Paid.received.g.cs.txt")));

        Snapshot.Match("a\nb\nc\n", "Paid.g.cs", TestFile);
        Assert.False(File.Exists(InFolder("Paid.received.g.cs.txt")));
    }

    [Fact]
    public void Fails_when_nothing_is_approved_yet()
    {
        Assert.Contains("does not exist yet", Fails(() => Snapshot.Match("a", "New", TestFile)), StringComparison.Ordinal);
        Assert.Equal("a", File.ReadAllText(InFolder("New.received.txt")));
    }

    [Fact]
    public void Rejects_a_name_that_leaves_the_folder() =>
        Assert.Throws<ArgumentException>(() => Snapshot.Match("a", "../New", TestFile));

    [Fact]
    public void Compares_with_the_folder_next_to_the_calling_file() =>
        Snapshot.Match("class PaidEventInfo;\n", "Toy.g.cs");

    private void Approve(string name, string text)
    {
        Directory.CreateDirectory(InFolder(""));
        File.WriteAllText(InFolder(name), text);
    }

    private string InFolder(string name) => Path.Combine(_folder.FullName, "Snapshots", name);

    private static string Fails(Action action) => Assert.Throws<VerificationFailedException>(action).Message;
}
