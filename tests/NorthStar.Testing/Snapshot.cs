using System.Runtime.CompilerServices;

namespace NorthStar.Testing;

/// <summary>
/// Compares a text with an approved file in the folder <c>Snapshots</c> next to the test file.
/// Set <c>NORTHSTAR_UPDATE_SNAPSHOTS=1</c> to rewrite the approved files.
/// </summary>
public static class Snapshot
{
    public const string UpdateVariable = "NORTHSTAR_UPDATE_SNAPSHOTS";

    private const string GeneratedEnding = ".g.cs.txt";

    /// <summary>
    /// Fails unless <paramref name="actualText"/> equals the approved snapshot <paramref name="name"/>.
    /// A name that does not end with <c>.txt</c> gets that ending, so that no snapshot is ever compiled.
    /// </summary>
    public static void Match(string actualText, string name, [CallerFilePath] string testFile = "")
    {
        string approved = PathOf(name, testFile);
        string received = ReceivedPathOf(approved);
        string actual = Normalize(actualText);

        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Write(approved, actual);
            File.Delete(received);
            return;
        }

        string? expected = File.Exists(approved) ? Normalize(File.ReadAllText(approved)) : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        Write(received, actual);
        throw new VerificationFailedException(
            $"Snapshot '{Path.GetFileName(approved)}' {(expected is null ? "does not exist yet" : "differs")}.\n" +
            $"approved: {approved}\nreceived: {received}\n" +
            $"Run with {UpdateVariable}=1 to approve.\n\n{TextDiff.Between(expected ?? "", actual)}");
    }

    private static string PathOf(string name, string testFile)
    {
        if (string.IsNullOrWhiteSpace(name) || name.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            throw new ArgumentException($"'{name}' is not a file name.", nameof(name));

        string folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots");
        return Path.Combine(folder, name.EndsWith(".txt", StringComparison.Ordinal) ? name : name + ".txt");
    }

    private static string ReceivedPathOf(string approved)
    {
        string ending = approved.EndsWith(GeneratedEnding, StringComparison.Ordinal) ? GeneratedEnding : ".txt";
        return approved[..^ending.Length] + ".received" + ending;
    }

    private static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
