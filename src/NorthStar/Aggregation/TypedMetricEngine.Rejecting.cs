using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

// How an event is read, and what is a mistake of the caller or a reason to reject it.
public sealed partial class MetricEngine<TEvent, TReader, TActor, TId, TQuantity, TSum, TPeriod>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private EventFields<TActor, TId, TQuantity> Read(in TEvent e, DimensionValue[] valueBuffer)
    {
        if (!TryRead(in e, valueBuffer, out EventFields<TActor, TId, TQuantity> fields))
            throw MetricMistakes.NullEvent(Definition);
        return fields;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryRead(in TEvent e, DimensionValue[] valueBuffer, out EventFields<TActor, TId, TQuantity> fields)
    {
        fields = new EventFields<TActor, TId, TQuantity>(_calendar, valueBuffer);
        if (e is null)
            return false;
        default(TReader).Read(in e, ref fields);
        return !fields.IsNullEvent;
    }

    /// <summary>Reads an event; throws where it is a mistake of the caller.</summary>
    private EventFields<TActor, TId, TQuantity> ReadChecked(in TEvent e)
    {
        EventFields<TActor, TId, TQuantity> fields = Read(in e, _valueBuffer);
        CheckTime(fields.OccurredAt, Definition.OccurredAt);
        return fields;
    }

    private void CheckTime(EventTime time, string source)
    {
        if (time.State == EventTimeState.LocalKind)
            throw MetricMistakes.LocalTime(Definition, source);
        if (time.State == EventTimeState.OutOfRange)
            throw MetricMistakes.TimeOutOfRange(Definition, source, utcTicks: null);
        if (time.State == EventTimeState.Known && (time.UtcTicks < _spine.MinTicks || time.UtcTicks > _spine.MaxTicks))
            throw MetricMistakes.TimeOutOfRange(Definition, source, time.UtcTicks);
    }

    private RejectionReason? FindReasonToReject(
        MetricState<TActor, TId, TQuantity, TSum> state, in EventFields<TActor, TId, TQuantity> fields, int ordinal, in ClockReading clock)
    {
        if (ordinal < 0)
            return RejectionReason.MissingTime;
        if (fields.OccurredAt.UtcTicks > clock.LatestTicks)
            return RejectionReason.InFuture;
        if (ordinal < state.FirstRetained)
            return RejectionReason.TooOld;
        if (Definition.Actor is not null && !fields.Actor.IsPresent)
            return RejectionReason.MissingActor;
        if (_shape.HasEventIds && !fields.EventId.IsPresent)
            return RejectionReason.MissingEventId;
        if (!TSum.IsValid(fields.Quantity))
            return RejectionReason.InvalidQuantity;
        if (_shape.HasCorrelation && !fields.Correlation.IsPresent)
            return RejectionReason.MissingCorrelation;
        if (IsBeyondActorBound(state, fields.Actor))
            return RejectionReason.TooManyActors;
        return IsBeyondValueBound(state, in fields) ? RejectionReason.TooManyDimensionValues : null;
    }

    private RejectionReason? FindReasonToReject(
        MetricState<TActor, TId, TQuantity, TSum> state, in RelatedEventFields<TActor> fields, RelatedEvent related, in ClockReading clock)
    {
        if (fields.OccurredAt.State == EventTimeState.Missing)
            return RejectionReason.MissingTime;
        if (fields.OccurredAt.UtcTicks > clock.LatestTicks)
            return RejectionReason.InFuture;
        if (fields.OccurredAt.UtcTicks < state.FirstRetainedTicks)
            return RejectionReason.TooOld;
        if (related.Actor is not null && !fields.Actor.IsPresent)
            return RejectionReason.MissingActor;
        if (related.EventId is not null && !fields.EventId.IsPresent)
            return RejectionReason.MissingEventId;
        if (related.Correlation is not null && !fields.Correlation.IsPresent)
            return RejectionReason.MissingCorrelation;
        return IsBeyondActorBound(state, fields.Actor) ? RejectionReason.TooManyActors : null;
    }

    private bool IsBeyondActorBound(MetricState<TActor, TId, TQuantity, TSum> state, EventKey<TActor> actor) =>
        Definition.MaxActors > 0 && actor.IsPresent && state.Actors.Count >= Definition.MaxActors && !state.Actors.Contains(actor.Value);

    private bool IsBeyondValueBound(MetricState<TActor, TId, TQuantity, TSum> state, in EventFields<TActor, TId, TQuantity> fields)
    {
        for (int i = 0; i < Definition.MaxDimensionValues.Count; i++)
        {
            int bound = _shape.MaxDimensionValues(i);
            if (bound > 0 && state.Dimensions[i].Count >= bound && !state.Dimensions[i].Contains(fields.Dimension(i)))
                return true;
        }

        return false;
    }
}
