using System.Numerics;

namespace NorthStar.Tests.Oracle;

/// <summary>
/// A second implementation of what a number means: it keeps the list of all events and works every figure out from the
/// whole list when asked. Slow, and simple enough to be read against the rules.
/// </summary>
public sealed class MetricOracle(OracleRules rules, OracleCalendar calendar)
{
    private readonly OracleSpine _spine = OracleSpine.Of(calendar, rules.Cadence);
    private readonly List<Accepted> _accepted = [];
    private readonly Dictionary<object, int> _periodOfId = [];
    private readonly Dictionary<RejectionReason, long> _rejected = [];
    private long _recorded;
    private long _duplicates;

    public void Record(OracleEvent e, DateTimeOffset now)
    {
        _recorded++;
        if (ReasonToReject(e, now) is { } reason)
            _rejected[reason] = _rejected.GetValueOrDefault(reason) + 1;
        else if (rules.HasEventId && _periodOfId.TryGetValue(e.Id!, out int known) && known >= FirstRetained(now))
            _duplicates++;
        else
            Accept(e);
    }

    public string Counters => FigureText.Counters(
        _recorded, _accepted.Count, _duplicates, _rejected.Values.Sum(), reason => _rejected.GetValueOrDefault(reason));

    /// <summary>Every period, its slices after it, one line each.</summary>
    public IReadOnlyList<string> Periods(DateTimeOffset now)
    {
        ILookup<int, OracleEvent> byPeriod = Retained(now).ToLookup(accepted => accepted.Period, accepted => accepted.Event);
        int current = _spine.IndexOf(now);
        int first = byPeriod.Select(period => period.Key).Append(current).Min();
        int last = byPeriod.Select(period => period.Key).Append(current).Max();
        return [.. Enumerable.Range(first, last - first + 1).SelectMany(index => Lines(index, byPeriod[index], now))];
    }

    /// <summary>One period; nothing where it is not retained or has not begun.</summary>
    public IReadOnlyList<string>? Period(DateTimeOffset instant, DateTimeOffset now)
    {
        int wanted = _spine.IndexOf(instant);
        Accepted[] retained = [.. Retained(now)];
        int last = retained.Select(accepted => accepted.Period).Append(_spine.IndexOf(now)).Max();
        return wanted >= FirstRetained(now) && wanted <= last
            ? [.. Lines(wanted, retained.Where(accepted => accepted.Period == wanted).Select(accepted => accepted.Event), now)]
            : null;
    }

    /// <summary>Whether every sum of what is retained is one that the quantity's type can hold.</summary>
    public bool IsInRange(DateTimeOffset now) => Retained(now)
        .Where(accepted => accepted.Event.IsQualified)
        .SelectMany(accepted => accepted.Event.Dimensions
            .Select((value, dimension) => (accepted.Period, Slice: ((int, object?)?)(dimension, value), accepted.Event))
            .Append((accepted.Period, Slice: null, accepted.Event)))
        .GroupBy(part => (part.Period, part.Slice), part => part.Event)
        .All(part => rules.Scale.IsInRange(Sum(part)));

    public MetricOracle Copy()
    {
        var copy = new MetricOracle(rules, calendar) { _recorded = _recorded, _duplicates = _duplicates };
        copy._accepted.AddRange(_accepted);
        foreach ((object id, int period) in _periodOfId)
            copy._periodOfId.Add(id, period);
        foreach ((RejectionReason reason, long count) in _rejected)
            copy._rejected.Add(reason, count);
        return copy;
    }

    private void Accept(OracleEvent e)
    {
        int period = _spine.IndexOf(e.OccurredAt!.Value);
        _accepted.Add(new Accepted(period, e));
        if (rules.HasEventId)
            _periodOfId[e.Id!] = period;
    }

    private RejectionReason? ReasonToReject(OracleEvent e, DateTimeOffset now) => e switch
    {
        { OccurredAt: null } => RejectionReason.MissingTime,
        { OccurredAt: { } time } when time > now + rules.Tolerance => RejectionReason.InFuture,
        { OccurredAt: { } time } when _spine.IndexOf(time) < FirstRetained(now) => RejectionReason.TooOld,
        _ when rules.HasActor && IsMissing(e.Actor) => RejectionReason.MissingActor,
        _ when rules.HasEventId && IsMissing(e.Id) => RejectionReason.MissingEventId,
        { Quantity: null } => RejectionReason.InvalidQuantity,
        _ => null,
    };

    private static bool IsMissing(object? key) => key is null || key.Equals("") || key.Equals(Guid.Empty);

    private int FirstRetained(DateTimeOffset now) => _spine.IndexOf(now) - (rules.RetainedPeriods - 1);

    private IEnumerable<Accepted> Retained(DateTimeOffset now)
    {
        int first = FirstRetained(now);
        return _accepted.Where(accepted => accepted.Period >= first);
    }

    private IEnumerable<string> Lines(int index, IEnumerable<OracleEvent> events, DateTimeOffset now)
    {
        OracleEvent[] all = [.. events];
        yield return Line(index, all, now);
        for (int dimension = 0; dimension < rules.Dimensions.Count; dimension++)
        {
            var slices = all.GroupBy(e => e.Dimensions[dimension]).OrderBy(slice => slice.Key, AscendingNullFirst.Order);
            foreach (IGrouping<object?, OracleEvent> slice in slices)
                yield return FigureText.Slice(rules.Dimensions[dimension], slice.Key, Line(index, [.. slice], now));
        }
    }

    private string Line(int index, OracleEvent[] all, DateTimeOffset now)
    {
        OracleEvent[] qualified = [.. all.Where(e => e.IsQualified)];
        BigInteger sum = Sum(all);
        long actors = rules.HasActor ? qualified.Select(e => e.Actor).Distinct().Count() : 0;
        return FigureText.Line(
            _spine.Date(index), _spine.EndDate(index), _spine.Start(index), _spine.End(index),
            isProvisional: now < _spine.End(index),
            all.Length,
            qualified.Length,
            all.Length == 0 ? null : (double)qualified.Length / all.Length,
            rules.Scale.Nearest(sum),
            rules.HasActor ? actors : null,
            actors == 0 ? null : (double)qualified.Length / actors,
            Value(qualified.Length, sum, actors));
    }

    private IFormattable? Value(long count, BigInteger sum, long actors) => rules.Measure switch
    {
        Measure.QualifiedEvents => count,
        Measure.QuantitySum => rules.Scale.Nearest(sum),
        Measure.DistinctActors => actors,
        _ => actors == 0 ? null : rules.Scale.PerActor(sum, actors),
    };

    private static BigInteger Sum(IEnumerable<OracleEvent> events) =>
        events.Where(e => e.IsQualified).Aggregate(BigInteger.Zero, (sum, e) => sum + e.Quantity!.Value);

    private sealed record Accepted(int Period, OracleEvent Event);
}
