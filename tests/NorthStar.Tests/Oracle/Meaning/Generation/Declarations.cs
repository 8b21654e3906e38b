using FsCheck;
using FsCheck.Fluent;

namespace NorthStar.Tests.Oracle.Meaning.Generation;

/// <summary>Declarations of every shape, small enough that generated events reach all their edges.</summary>
public static class Declarations
{
    public static Gen<Declaration> In(OracleCalendar calendar) =>
        from cadence in Gen.Frequency(
            (3, Gen.Constant(Cadence.Daily)), (3, Gen.Constant(Cadence.Weekly)), (1, Gen.Constant(Cadence.Monthly)), (1, Gen.Constant(Cadence.Quarterly)))
        from retained in Gen.Choose(2, 6)
        from lateness in Gen.Elements(TimeSpan.Zero, TimeSpan.FromHours(1), TimeSpan.FromHours(30))
        from skew in Gen.Elements(TimeSpan.Zero, TimeSpan.FromMinutes(5), TimeSpan.FromHours(2))
        from hasActor in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        from hasEventId in Gen.Elements(true, false)
        from relations in Relations(cadence, retained, hasActor)
        from minimumActions in Gen.Choose(1, 3)
        from cap in Gen.Elements<decimal?>(null, 10)
        from value in Gen.Elements(Enum.GetValues<ValueKind>())
        select new Declaration(cadence, calendar, retained)
        {
            Lateness = lateness,
            Skew = skew,
            HasActor = hasActor,
            HasEventId = hasEventId,
            Relations = relations,
            MinimumActions = minimumActions,
            Cap = cap,
            Value = value,
        };

    /// <summary>About the length of a period.</summary>
    public static TimeSpan Length(Cadence cadence) => TimeSpan.FromDays(cadence switch
    {
        Cadence.Daily => 1,
        Cadence.Weekly => 7,
        Cadence.Monthly => 30,
        _ => 91,
    });

    private static Gen<DeclaredRelation[]> Relations(Cadence cadence, int retained, bool hasActor)
    {
        Gen<TimeSpan> windows = Gen.Elements(
            TimeSpan.FromMinutes(1), TimeSpan.FromHours(36), Length(cadence), Length(cadence) * (retained - 1));
        Gen<DeclaredRelation> confirms =
            from window in windows
            from atLeast in Gen.Choose(1, 2)
            from byOthers in Gen.Elements(hasActor, false)
            from hasId in Gen.Elements(true, false)
            select new DeclaredRelation(RelationMeaning.Confirms, window) { AtLeast = atLeast, ByOtherActors = byOthers, HasEventId = hasId };
        Gen<DeclaredRelation> disqualifies =
            from window in windows
            from hasId in Gen.Elements(true, false)
            select new DeclaredRelation(RelationMeaning.Disqualifies, window) { HasEventId = hasId };
        Gen<DeclaredRelation> activation =
            from window in windows
            from actions in Gen.Choose(1, 2)
            from hasId in Gen.Elements(true, false)
            select new DeclaredRelation(RelationMeaning.ActivationBase, window) { Actions = actions, HasEventId = hasId };
        return
            from confirming in confirms.ArrayOf(2)
            from disqualifying in disqualifies
            from basing in activation
            from confirmations in Gen.Frequency((3, Gen.Constant(0)), (3, Gen.Constant(1)), (1, Gen.Constant(2)))
            from disqualifications in Gen.Choose(0, 1)
            from bases in Gen.Choose(0, hasActor ? 1 : 0)
            select (DeclaredRelation[])[.. confirming.Take(confirmations), .. Enumerable.Repeat(disqualifying, disqualifications), .. Enumerable.Repeat(basing, bases)];
    }
}
