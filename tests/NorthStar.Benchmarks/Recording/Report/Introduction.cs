using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.Report;

/// <summary>What a reader must know before the tables.</summary>
internal static class Introduction
{
    public static void Write(MarkdownReport report, RecordingOptions options, string command)
    {
        report.Heading(1, "Performance");
        report.Paragraph($"Written by `{command}`: {DateTimeOffset.UtcNow:yyyy-MM-dd}, {Machine.Describe()}.");
        report.Paragraph(
            $"A generated aggregator stands beside code by hand for exactly the same task, the best that we could write (`tests/NorthStar.Benchmarks/Recording/ByHand`), and beside what applications use instead. " +
            $"{Cell.Count(options.Events)} events, {Cell.Count(options.Hosts)} actors, some of whom come far more often, 26 weeks up to now, 1 % of the events up to four weeks late, 5 plans, one event in seven not qualified.");
        report.Paragraph($"""
            - All contenders must come to the same figures before any time is taken.
            - Times are nanoseconds per event, medians of {options.Rounds} rounds in which each contender takes its turn; of the slow ones
              (typical code, LINQ, meters) in fewer. Unless a table says otherwise they are {ThreadTime.Description}.
            - *Array* streams all events from memory into a new aggregator, in batches of 4,096; growing tables is in. *Resident* runs over
              the last 4,096 events, which stay in the cache, again and again, into an aggregator that lives on, as a server does, in
              {options.Rounds * Rounds.ResidentRoundsPerRound} short rounds. They are
              those of the last minute.
            - A ratio compares with code by hand of the same row; in brackets the bar that it is held to, bold where it is missed.
            - On a shared machine, others take up to half of the speed for seconds at a time, and more from code that keeps a processor busy than
              from code that waits. Where the code by hand of two rows differs as much as ours does, that is what is seen.
            - By hand, nothing is rejected, no total of unqualified events is kept, and nothing is thread-safe but the class with a lock.
            - T4 by hand takes the hash of the library, so that the estimates are equal; for random ids a cheaper one would do.
            - A metric counts its actors either exactly or by estimate: T6 is T5 in the weeks of a time zone, for all contenders.
            - `System.Diagnostics.Metrics` and OpenTelemetry know neither event times nor distinct counts: the week is a tag, and they
              take part in T1 and T2 only.
            - *Held* is the memory that is needed after all events, *peak* the most that was in use on the way, garbage included.
            """);
    }
}
