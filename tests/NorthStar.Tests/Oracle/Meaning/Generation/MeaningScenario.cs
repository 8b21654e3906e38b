using System.Globalization;

namespace NorthStar.Tests.Oracle.Meaning.Generation;

/// <summary>A declaration, what is delivered, and when it is read.</summary>
/// <param name="Seed">Decides what a test varies: orders, parts, points in time.</param>
public sealed record MeaningScenario(
    Declaration Declaration, IReadOnlyList<Delivery> Deliveries, DateTimeOffset Now, int Seed)
{
    public MeaningReading Read() => MeaningOracle.Read(Declaration, Deliveries, Now);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Declaration}\n{string.Join('\n', Deliveries)}\nread at {Now:o} ({Now.UtcTicks}), seed {Seed}");

    /// <summary>The same with less: a half of the deliveries, one delivery less, an event without what is special of it.</summary>
    public IEnumerable<MeaningScenario> Smaller()
    {
        for (int length = Deliveries.Count / 2; length > 1; length /= 2)
        {
            for (int from = 0; from + length <= Deliveries.Count; from += length)
                yield return this with { Deliveries = [.. Deliveries.Take(from), .. Deliveries.Skip(from + length)] };
        }

        for (int i = 0; i < Deliveries.Count; i++)
            yield return this with { Deliveries = [.. Deliveries.Take(i), .. Deliveries.Skip(i + 1)] };
        for (int i = 0; i < Deliveries.Count; i++)
        {
            if (Deliveries[i].Event is CoreEvent core && Plain(core) is { } plain && plain != core)
            {
                yield return this with
                {
                    Deliveries = [.. Deliveries.Take(i), Deliveries[i] with { Event = plain }, .. Deliveries.Skip(i + 1)],
                };
            }
        }

        if (Declaration.Calendar != new OracleCalendar())
            yield return this with { Declaration = Declaration with { Calendar = new OracleCalendar() } };
        if (Declaration.Lateness > TimeSpan.Zero)
            yield return this with { Declaration = Declaration with { Lateness = TimeSpan.Zero } };
        if (Now > Deliveries.Select(delivery => delivery.Clock).Append(DateTimeOffset.MinValue).Max() && Deliveries.Count > 0)
            yield return this with { Now = Deliveries.Max(delivery => delivery.Clock) };
    }

    private static CoreEvent Plain(CoreEvent core) => core with { Group = null, Slice = null, Quantity = core.Quantity is null ? null : 1 };
}
