using System.Globalization;
using NorthStar.Tests.Oracle;
using NorthStar.Tests.Oracle.Meaning;

namespace NorthStar.Tests.Postgres;

/// <summary>
/// Half a year of a shop in São Paulo, always the same: orders confirmed by two other people, taken back by returns, and
/// signups. Across both changes of the clocks at midnight; times are whole seconds, often exactly at the end of a window.
/// </summary>
internal static class ShopHistory
{
    public const string Zone = "America/Sao_Paulo";

    public static readonly TimeSpan ToConfirm = TimeSpan.FromDays(2);

    public static readonly TimeSpan ToReturn = TimeSpan.FromDays(10);

    public static readonly TimeSpan ToActivate = TimeSpan.FromDays(14);

    public static readonly DateTimeOffset Now = new(2018, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset s_start = new(2017, 9, 1, 0, 0, 0, TimeSpan.Zero);

    public static Declaration Declaration { get; } = new(Cadence.Weekly, new OracleCalendar(Zone, DayOfWeek.Sunday), RetainedPeriods: 40)
    {
        Relations =
        [
            new DeclaredRelation(RelationMeaning.Confirms, ToConfirm) { AtLeast = 2, ByOtherActors = true },
            new DeclaredRelation(RelationMeaning.Disqualifies, ToReturn),
            new DeclaredRelation(RelationMeaning.ActivationBase, ToActivate) { Actions = 2 },
        ],
        MinimumActions = 2,
        Cap = 400,
    };

    /// <summary>All delivered at once, so that nothing is too old and nothing in the future.</summary>
    public static IReadOnlyList<Delivery> Deliveries { get; } = [.. Events().Select(e => new Delivery(Now, e))];

    private static IEnumerable<OccurredEvent> Events()
    {
        var random = new Random(20180218);
        for (int actor = 0; actor < 120; actor++)
        {
            string buyer = Name("buyer", actor);
            DateTimeOffset signup = s_start.AddSeconds(random.Next(160 * 86400));
            int signups = random.Next(3);
            for (int i = 0; i < signups; i++)
                yield return new OtherEvent(2, signup.AddHours(random.Next(200)), buyer);

            int orders = random.Next(25);
            for (int i = 0; i < orders; i++)
            {
                DateTimeOffset at = random.Next(8) switch
                {
                    0 => new DateTimeOffset(2018, 2, 18, 1, 0, 0, TimeSpan.Zero).AddSeconds(random.Next(3 * 3600)),  // 23:00 came twice
                    1 => new DateTimeOffset(2017, 10, 15, 2, 59, 58, TimeSpan.Zero).AddSeconds(random.Next(4)),  // 00:00 did not come
                    _ => signup.AddSeconds(random.Next((int)(Now - signup).TotalSeconds)),
                };
                string order = Name("order", random.Next(1500));
                yield return new CoreEvent(
                    at, buyer, Correlation: order, Group: Name("group", actor % 17), Quantity: random.Next(1, 50000) / 100m, PassesQuality: random.Next(10) > 0);
                for (int confirmed = random.Next(5); confirmed > 0; confirmed--)
                    yield return new OtherEvent(0, Beside(at, ToConfirm, random), Name("buyer", random.Next(120)), Correlation: order);
                if (random.Next(5) == 0)
                    yield return new OtherEvent(1, Beside(at, ToReturn, random), Correlation: order);
            }
        }
    }

    /// <summary>Mostly within the window or at its very ends, sometimes just outside; not after now.</summary>
    private static DateTimeOffset Beside(DateTimeOffset at, TimeSpan window, Random random)
    {
        DateTimeOffset time = random.Next(8) switch
        {
            0 => at,
            1 => at + window,
            2 => at.AddSeconds(-1),
            3 => at + window + TimeSpan.FromSeconds(1),
            _ => at.AddSeconds(random.Next((int)window.TotalSeconds)),
        };
        return time < Now ? time : Now;
    }

    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");
}
