using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

// A batch of a seated thread is taken as a whole or not at all. Its events are added up in loops of which each does one thing: the
// compiler keeps their numbers in registers, and makes each loop for the events that it sees.
public sealed partial class MetricEngine<TEvent, TReader, TActor, TId, TQuantity, TSum, TPeriod>
{
    internal override void Record(ReadOnlySpan<TEvent> events)
    {
        bool hasMadeRoom = false;
        while (FindSeat(StackPage.Unknown) is { } seat)
        {
            if (seat.TryEnter())
            {
                try
                {
                    if (TryPlaceAll(seat, events))
                        return;
                }
                finally
                {
                    seat.Leave();
                }

                if (!TryMakeRoom(ref hasMadeRoom))
                    break;
            }
            else
            {
                Await(seat);
            }
        }

        RecordLocked(events);
    }

    /// <summary>Takes a batch, or all of it back and returns false where a sum would not stay small.</summary>
    private bool TryPlaceAll(Seat<MetricState<TActor, TId, TQuantity, TSum>> seat, ReadOnlySpan<TEvent> events)
    {
        MetricState<TActor, TId, TQuantity, TSum> part = seat.Part;
        long now = NowTicks();
        part.RetainFrom(FirstRetainedOf(PeriodAt(now)));
        part.BeginBatch(events.Length);
        bool isComplete = false;
        try
        {
            isComplete = TryPlaceRuns(seat, events, now);
            return isComplete;
        }
        finally
        {
            part.EndBatch(takesBack: !isComplete);
        }
    }

    /// <summary>Takes events one after another; those that lie in the window are added up before they are added.</summary>
    private bool TryPlaceRuns(Seat<MetricState<TActor, TId, TQuantity, TSum>> seat, ReadOnlySpan<TEvent> events, long now)
    {
        MetricState<TActor, TId, TQuantity, TSum> part = seat.Part;
        PeriodRun<TQuantity, TSum> run = part.NewRun(now);
        while (!events.IsEmpty)
        {
            int most = events.Length;
            if (_notesEvents)
            {
                if (part.LooksAtOnce)
                    events = events[AddUpKnown(seat, events, ref run)..];
                most = Math.Min(part.LooksAtOnce ? 1 : MetricState<TActor, TId, TQuantity, TSum>.MostNoted, events.Length);
            }

            ReadOnlySpan<TEvent> next = events[..most];
            int taken = _notesEvents ? AddUpNoted(seat, next, now, ref run)
                : _hasActor ? AddUpEstimated(seat, next, now, ref run)
                : AddUp(seat, next, now, ref run);
            if (taken < next.Length)
            {
                // Anything out of the ordinary ends the run.
                if (!part.TryAddRun(in run) || !TryPlaceAnywhere(seat, in next[taken++], now, part.Journal))
                    return false;
                run = part.NewRun(now);
            }

            events = events[taken..];
        }

        return part.TryAddRun(in run) && !part.HasLargeSum;
    }

    /// <summary>
    /// Counts events of a metric without actors and dimensions, in a run or beside it, up to the first one that is out of the
    /// ordinary; returns how many.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AddUp(
        Seat<MetricState<TActor, TId, TQuantity, TSum>> seat, ReadOnlySpan<TEvent> events, long now, ref PeriodRun<TQuantity, TSum> total)
    {
        MetricState<TActor, TId, TQuantity, TSum> part = seat.Part;
        PeriodRun<TQuantity, TSum> run = total;
        DimensionValue[] valueBuffer = seat.ValueBuffer;
        bool isCapped = _quantityCap.HasValue;
        int taken = 0;
        int beside = 0;
        for (; taken < events.Length; taken++)
        {
            if (!isCapped)
            {
                taken += AddUpWithin(events[taken..], ref run);
                if (taken == events.Length)
                    break;
            }

            EventFields<TActor, TId, TQuantity> fields = Read(in events[taken], valueBuffer);
            if (isCapped && IsAboveCap(fields.Quantity))
                break;
            if (run.Covers(fields.OccurredAt))
            {
                if (!run.TryAdd(in fields, counted: 0))
                    break;
            }
            else
            {
                if (part.CountBeside(fields.OccurredAt, fields.IsQualified, fields.Quantity, now, part.Journal) < 0)
                    break;
                beside++;
            }
        }

        run.Count(taken - beside);
        total.TakeTotals(in run);
        return taken;
    }

    /// <summary>Adds up events that lie in the run, up to the first other one; returns how many. <see cref="PeriodRun{TQuantity, TSum}.Count"/> is left to the caller.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AddUpWithin(ReadOnlySpan<TEvent> events, ref PeriodRun<TQuantity, TSum> total)
    {
        PeriodRun<TQuantity, TSum> run = total;
        int taken = 0;
        while (taken < events.Length &&
            TryRead(in events[taken], [], out EventFields<TActor, TId, TQuantity> fields) &&
            run.Covers(fields.OccurredAt) &&
            run.TryAdd(in fields, counted: 0))
        {
            taken++;
        }

        total.TakeTotals(in run);
        return taken;
    }

    /// <summary>The same, with actors that are estimated.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AddUpEstimated(
        Seat<MetricState<TActor, TId, TQuantity, TSum>> seat, ReadOnlySpan<TEvent> events, long now, ref PeriodRun<TQuantity, TSum> total)
    {
        if (total.Period is not { Whole: { Sketch: { } sketch } whole })
            return 0;
        PeriodRun<TQuantity, TSum> run = total;
        MetricState<TActor, TId, TQuantity, TSum> part = seat.Part;
        BatchJournal<TQuantity, TSum> journal = part.Journal;
        byte[] registers = whole.RegistersToRaise(journal);
        DimensionValue[] valueBuffer = seat.ValueBuffer;
        bool isCapped = _quantityCap.HasValue;
        int taken = 0;
        int beside = 0;
        for (; taken < events.Length; taken++)
        {
            EventFields<TActor, TId, TQuantity> fields = Read(in events[taken], valueBuffer);
            if (!fields.Actor.IsPresent || (isCapped && IsAboveCap(fields.Quantity)))
                break;
            if (!run.Covers(fields.OccurredAt))
            {
                int period = part.CountBeside(fields.OccurredAt, fields.IsQualified, fields.Quantity, now, journal);
                if (period < 0)
                    break;
                if (fields.IsQualified)
                    part.EstimateBeside(period, StableHash.Of(fields.Actor.Value));
                beside++;
                continue;
            }

            if (!run.TryAdd(in fields, counted: 0))
                break;
            ulong hash = StableHash.Of(fields.Actor.Value);
            if (registers.Length > 0)
                sketch.Raise(registers, hash, fields.IsQualified);
            else if (!sketch.Knows(hash) & fields.IsQualified)
                whole.AddToSketch(hash, journal);
        }

        run.Count(taken - beside);
        total.TakeTotals(in run);
        return taken;
    }

    /// <summary>Counts events in a run of which nothing is new, up to the first other one; returns how many.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AddUpKnown(
        Seat<MetricState<TActor, TId, TQuantity, TSum>> seat, ReadOnlySpan<TEvent> events, ref PeriodRun<TQuantity, TSum> total)
    {
        PeriodRun<TQuantity, TSum> run = total;
        MetricState<TActor, TId, TQuantity, TSum> part = seat.Part;
        DimensionValue[] valueBuffer = seat.ValueBuffer;
        bool isCapped = _quantityCap.HasValue;
        int taken = 0;
        for (; taken < events.Length; taken++)
        {
            EventFields<TActor, TId, TQuantity> fields = Read(in events[taken], valueBuffer);
            if ((isCapped && IsAboveCap(fields.Quantity)) || !run.Covers(fields.OccurredAt) || !part.TryTakeKnown<TReader>(in fields, ref run, counted: 0, part.Journal))
                break;
        }

        run.Count(taken);
        total.TakeTotals(in run);
        return taken;
    }

    /// <summary>The same, with exact actors or dimensions.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AddUpNoted(
        Seat<MetricState<TActor, TId, TQuantity, TSum>> seat, ReadOnlySpan<TEvent> events, long now, ref PeriodRun<TQuantity, TSum> total)
    {
        PeriodRun<TQuantity, TSum> run = total;
        MetricState<TActor, TId, TQuantity, TSum> part = seat.Part;
        DimensionValue[] valueBuffer = seat.ValueBuffer;
        bool isCapped = _quantityCap.HasValue;
        int window = part.Window.Ordinal;
        int taken = 0;
        int beside = 0;
        int noted = 0;
        for (; taken < events.Length; taken++)
        {
            EventFields<TActor, TId, TQuantity> fields = Read(in events[taken], valueBuffer);
            if ((fields.HasActor && !fields.Actor.IsPresent) || (isCapped && IsAboveCap(fields.Quantity)))
                break;
            int period = window;
            if (run.Covers(fields.OccurredAt))
            {
                if (!run.TryAdd(in fields, counted: 0))
                    break;
            }
            else
            {
                period = part.CountBeside(fields.OccurredAt, fields.IsQualified, fields.Quantity, now, part.Journal);
                if (period < 0)
                    break;
                beside++;
            }

            part.NumberNoted(in fields, noted);
            part.Note<TReader>(in fields, period, ref noted);
        }

        run.Count(taken - beside);
        total.TakeTotals(in run);
        if (noted > 0)
            part.TakeNoted(noted);
        return taken;
    }
}
