using FsCheck;
using FsCheck.Fluent;

namespace NorthStar.Tests.Oracle.Meaning.Generation;

/// <summary>Instants at which something changes for a declaration, and one tick beside them.</summary>
internal sealed class EventTimes(Declaration declaration)
{
    private readonly LocalTime _time = new(declaration);

    private static readonly Gen<long> s_beside = Gen.Elements(0L, 0, -1, 1);

    public Func<DateTimeOffset, DateTimeOffset> Stay { get; } = clock => clock;

    /// <summary>
    /// How the clock moves on: once or twice among so many deliveries; sometimes to where a period becomes final, rarely past
    /// all that is retained.
    /// </summary>
    public Gen<Func<DateTimeOffset, DateTimeOffset>> Moves(int among) => Gen.Frequency(
        (8 * among, Gen.Constant(Stay)),
        (1, Gen.Constant(By(TimeSpan.FromTicks(1)))),
        (4, Gen.Choose(1, 100).Select(share => By(Declarations.Length(declaration.Cadence) * share / 100))),
        (2, from periods in Gen.Choose(0, declaration.RetainedPeriods)
            from ticks in Gen.Choose(-1, 0)
            select (Func<DateTimeOffset, DateTimeOffset>)(clock =>
            {
                DateTimeOffset final = _time.End(_time.PeriodOf(clock) - periods) + declaration.LargestWindow + declaration.Lateness;
                return final.AddTicks(ticks) > clock ? final.AddTicks(ticks).ToUniversalTime() : clock;
            })),
        (2, AtLast),
        (1, Gen.Choose(1, declaration.RetainedPeriods).Select(periods => By(Declarations.Length(declaration.Cadence) * periods))));

    /// <summary>To where events of the next period are tolerated, or a tick before.</summary>
    public Gen<Func<DateTimeOffset, DateTimeOffset>> AtLast =>
        from ticks in Gen.Choose(-1, 0)
        select (Func<DateTimeOffset, DateTimeOffset>)(clock =>
        {
            DateTimeOffset last = (_time.End(_time.PeriodOf(clock)) - declaration.Skew).AddTicks(ticks);
            return last > clock ? last.ToUniversalTime() : clock;
        });

    /// <summary>Within what is retained at a clock, at the edge of a period or inside.</summary>
    public Gen<DateTimeOffset> Anywhere(DateTimeOffset clock) =>
        from back in Gen.Choose(0, declaration.RetainedPeriods - 1)
        let period = _time.PeriodOf(clock) - back
        from inside in Gen.Choose(-999, 999)
        from beside in s_beside
        let start = _time.Start(period)
        select (inside < -400 ? start.AddTicks(beside) : start + ((_time.End(period) - start) / 1000 * Math.Abs(inside))).ToUniversalTime();

    public Gen<Func<DateTimeOffset, DateTimeOffset?>> OfCore(DateTimeOffset anchor) => Gen.Frequency(
        (10, Gen.Constant(Always(anchor))),
        (6, AtClock));

    /// <summary>Mostly where the window opens that holds both it and the anchor, or where it closes.</summary>
    public Gen<Func<DateTimeOffset, DateTimeOffset?>> OfRelated(DateTimeOffset anchor, DeclaredRelation relation) => Gen.Frequency(
        (8, from share in Gen.Elements(0, 1, 3, 10, 10, 15)
            from ticks in s_beside
            let between = relation.Window / 10 * share
            select Always((relation.Kind == RelationMeaning.ActivationBase ? anchor - between : anchor + between).AddTicks(ticks))),
        (2, AtClock));

    private Gen<Func<DateTimeOffset, DateTimeOffset?>> AtClock => Gen.Frequency(
        (1, Gen.Constant<Func<DateTimeOffset, DateTimeOffset?>>(_ => null)),
        (4, Gen.Constant<Func<DateTimeOffset, DateTimeOffset?>>(clock => clock)),
        (6, from back in Gen.Choose(0, declaration.RetainedPeriods)
            from ticks in s_beside
            select (Func<DateTimeOffset, DateTimeOffset?>)(clock =>
                _time.Start(Math.Max(0, _time.PeriodOf(clock) - back)).AddTicks(ticks).ToUniversalTime())),
        (3, from ticks in s_beside
            select (Func<DateTimeOffset, DateTimeOffset?>)(clock => (clock + declaration.Skew).AddTicks(ticks))),
        (2, from ticks in s_beside
            select (Func<DateTimeOffset, DateTimeOffset?>)(clock =>
                _time.Start(Math.Max(0, _time.PeriodOf(clock) - declaration.RetainedPeriods + 1)).AddTicks(ticks).ToUniversalTime())));

    private static Func<DateTimeOffset, DateTimeOffset> By(TimeSpan wait) => clock => clock + wait;

    private static Func<DateTimeOffset, DateTimeOffset?> Always(DateTimeOffset time) => _ => time;
}
