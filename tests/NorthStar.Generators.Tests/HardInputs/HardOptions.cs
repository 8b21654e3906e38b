namespace NorthStar.Generators.Tests.HardInputs;

/// <summary>A declaration that makes the generator write almost everything that it can, with every name in full.</summary>
internal static class HardOptions
{
    public const string Everything = """
        public enum Plan { Free, Pro }

                [global::NorthStar.Guardrail("v", global::NorthStar.Cadence.Weekly, Measure = global::NorthStar.Measure.QuantityPerActor, TimeZone = "Europe/Berlin",
                    FirstDayOfWeek = global::System.DayOfWeek.Sunday, ClockSkewToleranceSeconds = 60, LatenessAllowanceHours = 3, ActivityByDay = true, AtMost = 5, Owner = "Team")]
                [global::NorthStar.Target(2026, 1, 5)]
                public record Placed(
                    [property: global::NorthStar.OccurredAt] global::System.DateTimeOffset At,
                    [property: global::NorthStar.Actor] global::System.Guid Buyer,
                    [property: global::NorthStar.EventId] global::System.Guid Id,
                    [property: global::NorthStar.Correlation] global::System.Guid Order,
                    [property: global::NorthStar.Group] int Account,
                    [property: global::NorthStar.Quantity(Cap = "04:00:00", Unit = "hours"), global::NorthStar.Quality(AtLeast = "00:00:01")] global::System.TimeSpan Took,
                    [property: global::NorthStar.Quality(AtLeast = 1)] int Lines,
                    [property: global::NorthStar.Dimension, global::NorthStar.Quality(Not = Plan.Free)] Plan Plan);

                [global::NorthStar.Disqualifies<Placed>(WithinDays = 7)]
                public record Returned([property: global::NorthStar.OccurredAt] global::System.DateOnly On, [property: global::NorthStar.Correlation] global::System.Guid Order);
        """;
}
