using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Harness;

/// <summary>Runs alone: the variable that rewrites snapshots counts for the whole process.</summary>
[Collection(nameof(SnapshotUpdateTests))]
[CollectionDefinition(nameof(SnapshotUpdateTests), DisableParallelization = true)]
public sealed class SnapshotUpdateTests
{
    [Fact]
    public void Rewrites_the_approved_file_when_asked()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("northstar-snapshots-");
        string testFile = Path.Combine(folder.FullName, "SomeTests.cs");
        string? before = Environment.GetEnvironmentVariable(Snapshot.UpdateVariable);
        try
        {
            Environment.SetEnvironmentVariable(Snapshot.UpdateVariable, "1");
            Snapshot.Match("first\r\n", "Paid.g.cs", testFile);
            Snapshot.Match("second\r\n", "Paid.g.cs", testFile);
            Environment.SetEnvironmentVariable(Snapshot.UpdateVariable, null);

            Assert.Equal("second\n", File.ReadAllText(Path.Combine(folder.FullName, "Snapshots", "Paid.g.cs.txt")));
            Assert.Throws<VerificationFailedException>(() => Snapshot.Match("first\n", "Paid.g.cs", testFile));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Snapshot.UpdateVariable, before);
            folder.Delete(recursive: true);
        }
    }
}
