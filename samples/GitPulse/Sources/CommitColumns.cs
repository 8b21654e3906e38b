using System.Globalization;

namespace GitPulse.Sources;

/// <summary>Where the header of a table places what a commit is made from; reads rows accordingly.</summary>
internal sealed class CommitColumns
{
    private const string Reverts = "reverts";
    private static readonly string[] Needed = ["sha", "actor", "committed", "parents", "insertions", "deletions"];
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    private readonly int _width;
    private readonly Dictionary<string, int> _places;

    private CommitColumns(int width, Dictionary<string, int> places)
    {
        _width = width;
        _places = places;
    }

    public static CommitColumns Find(string header, string position)
    {
        string[] names = header.Split('\t');
        var places = new Dictionary<string, int>();
        foreach (string name in Needed.Append(Reverts))
        {
            int place = Array.IndexOf(names, name);
            if (place < 0)
            {
                if (name == Reverts)
                    continue;
                throw new BadInputException(
                    $"{position}: the column '{name}' is missing. The header must name {string.Join(", ", Needed)}, " +
                    $"separated by tabs; it is {Excerpt.Quote(header)}.");
            }

            if (Array.LastIndexOf(names, name) != place)
                throw new BadInputException($"{position}: the column '{name}' is there twice.");
            places.Add(name, place);
        }

        return new CommitColumns(names.Length, places);
    }

    public HistoryEntry Read(string line, string position)
    {
        string[] cells = line.Split('\t');
        if (cells.Length != _width)
        {
            throw new BadInputException(
                $"{position}: {cells.Length} columns where the header has {_width}: {Excerpt.Quote(line)}.");
        }

        var commit = new CommitLanded(
            Sha: Cell("sha"),
            Author: Cell("actor"),
            CommittedAt: Time("committed"),
            Parents: Number("parents"),
            ChangedLines: 0);
        long changedLines = (long)Number("insertions") + Number("deletions");
        if (changedLines > int.MaxValue)
            throw Broken("insertions", "more lines than can be counted, with the deletions");
        string reverted = _places.ContainsKey(Reverts) ? Cell(Reverts) : "";
        return new HistoryEntry(commit with { ChangedLines = (int)changedLines }, reverted.Length == 0 ? [] : [reverted]);

        string Cell(string column) => cells[_places[column]];

        DateTimeOffset Time(string column) =>
            DateTimeOffset.TryParseExact(
                Cell(column), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
                ? time
                : throw Broken(column, "not a time with an offset such as 2026-08-22T17:55:14-04:00");

        int Number(string column) =>
            int.TryParse(Cell(column), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                ? number
                : throw Broken(column, $"not a whole number from 0 to {int.MaxValue}");

        BadInputException Broken(string column, string reason) =>
            new($"{position}, column '{column}': {Excerpt.Quote(Cell(column))} is {reason}.");
    }
}
