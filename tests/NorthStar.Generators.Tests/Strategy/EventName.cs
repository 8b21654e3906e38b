namespace NorthStar.Generators.Tests.Strategy;

/// <summary>A name of an event with a judgement of it as a North Star.</summary>
/// <param name="Origin">The project that it comes from; empty for our own inventions.</param>
internal sealed record EventName(string Name, string Label, string Origin)
{
    public const string Good = "GOOD_CORE";

    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;
    private const string Seed = "4";

    /// <summary>
    /// Whether the vocabulary was written with a look at the name. The other half of the origins, drawn by a hash with a fixed
    /// seed, was only ever measured: whole origins, because a rule is to hold for projects that it was not tuned to.
    /// </summary>
    public bool IsTuned => (Mixed(Hash(Seed + Origin)) & 1) == 0;

    /// <summary>The file with names of public projects, or null where it is not on this machine.</summary>
    public static string? SharedFile { get; } = Folders().Select(folder => Path.Combine(folder, "event-names-dev.tsv")).FirstOrDefault(File.Exists);

    /// <summary>The judged names of a table; AMBIGUOUS ones are left out.</summary>
    public static IReadOnlyList<EventName> Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        string[] header = lines[0].Split('\t');
        int origin = Array.IndexOf(header, "origin");
        return [.. lines.Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => new EventName(cells[0], cells[1], origin < 0 ? "" : cells[origin]))
            .Where(name => name.Label != "AMBIGUOUS")];
    }

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("NORTHSTAR_DATA") is { Length: > 0 } folder)
            yield return folder;
        for (DirectoryInfo? directory = new(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            yield return Path.Combine(directory.FullName, "shared", "data");
    }

    private static uint Hash(string text) => text.Aggregate(FnvOffset, (hash, character) => unchecked((hash ^ character) * FnvPrime));

    /// <summary>The last step of MurmurHash3, so that the lowest bit depends on all others.</summary>
    private static uint Mixed(uint hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
            hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
            return hash ^ (hash >> 16);
        }
    }
}

internal sealed class SharedNamesFactAttribute : Xunit.FactAttribute
{
    public SharedNamesFactAttribute() => Skip = EventName.SharedFile is null
        ? "event-names-dev.tsv was not found in shared/data above the tests, nor in the folder that NORTHSTAR_DATA names."
        : null;
}
