namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>
/// What becomes of each delivery. It depends on the delivery, on the clock at that time and, for ids, on those before it.
/// </summary>
internal sealed class Acceptance
{
    private readonly Declaration _declaration;
    private readonly LocalTime _time;
    private readonly Dictionary<object, int> _coreIds = [];
    private readonly Dictionary<(int Relation, object Id), int> _relatedIds = [];
    private readonly List<AcceptedEvent<CoreEvent>> _core = [];
    private readonly List<AcceptedEvent<OtherEvent>> _related = [];
    private readonly Tally _coreTally = new();
    private readonly Tally _relatedTally = new();

    public Acceptance(Declaration declaration, LocalTime time, IReadOnlyList<Delivery> deliveries)
    {
        (_declaration, _time) = (declaration, time);
        DateTimeOffset clock = DateTimeOffset.MinValue;
        foreach (Delivery delivery in deliveries)
        {
            // A clock that is set back does not bring back what has aged out.
            clock = delivery.Clock > clock ? delivery.Clock : clock;
            if (delivery.Event is CoreEvent core)
                Take(core, clock);
            else
                Take((OtherEvent)delivery.Event, clock);
        }
    }

    public IReadOnlyList<AcceptedEvent<CoreEvent>> Core => _core;

    public IReadOnlyList<AcceptedEvent<OtherEvent>> Related => _related;

    public CounterReading Counters => _coreTally.Reading;

    public CounterReading RelatedCounters => _relatedTally.Reading;

    public int FirstRetained(DateTimeOffset clock) => Math.Max(0, _time.PeriodOf(clock) - (_declaration.RetainedPeriods - 1));

    private void Take(CoreEvent e, DateTimeOffset clock)
    {
        Refusal? refusal = BadTime(e, clock) ?? e switch
        {
            _ when _declaration.HasActor && IsMissing(e.Actor) => Refusal.MissingActor,
            _ when _declaration.HasEventId && IsMissing(e.Id) => Refusal.MissingEventId,
            { Quantity: null } => Refusal.InvalidQuantity,
            _ when _declaration.NeedsCorrelation && IsMissing(e.Correlation) => Refusal.MissingCorrelation,
            _ => null,
        };
        if (refusal is not null)
            _coreTally.Reject(refusal.Value);
        else if (_declaration.HasEventId && IsKnown(_coreIds, e.Id!, e, clock))
            _coreTally.Duplicates++;
        else
        {
            _coreTally.Accept(IsFinal(e.OccurredAt!.Value, clock), e.Quantity > _declaration.Cap);
            _core.Add(new AcceptedEvent<CoreEvent>(e, FirstRetained(clock)));
        }
    }

    private void Take(OtherEvent e, DateTimeOffset clock)
    {
        DeclaredRelation relation = _declaration.Relations[e.Relation];
        Refusal? refusal = BadTime(e, clock) ?? e switch
        {
            _ when relation.NeedsActor && IsMissing(e.Actor) => Refusal.MissingActor,
            _ when relation.HasEventId && IsMissing(e.Id) => Refusal.MissingEventId,
            _ when relation.NeedsCorrelation && IsMissing(e.Correlation) => Refusal.MissingCorrelation,
            _ => null,
        };
        if (refusal is not null)
            _relatedTally.Reject(refusal.Value);
        else if (relation.HasEventId && IsKnown(_relatedIds, (e.Relation, e.Id!), e, clock))
            _relatedTally.Duplicates++;
        else
        {
            DateTimeOffset time = e.OccurredAt!.Value;
            DateTimeOffset earliestChanged = relation.Kind == RelationMeaning.ActivationBase ? time : time - relation.Window;
            _relatedTally.Accept(IsFinal(earliestChanged, clock), isCapped: false);
            _related.Add(new AcceptedEvent<OtherEvent>(e, FirstRetained(clock)));
        }
    }

    private Refusal? BadTime(OccurredEvent e, DateTimeOffset clock) => e.OccurredAt switch
    {
        null => Refusal.MissingTime,
        { } time when time > clock + _declaration.Skew => Refusal.InFuture,
        { } time when _time.IsBeforeAllPeriods(time) || _time.PeriodOf(time) < FirstRetained(clock) => Refusal.TooOld,
        _ => null,
    };

    /// <summary>An id is known as long as the period of the event that brought it is retained.</summary>
    private bool IsKnown<TKey>(Dictionary<TKey, int> periods, TKey id, OccurredEvent e, DateTimeOffset clock)
        where TKey : notnull
    {
        if (periods.TryGetValue(id, out int period) && period >= FirstRetained(clock))
            return true;
        periods[id] = _time.PeriodOf(e.OccurredAt!.Value);
        return false;
    }

    private bool IsFinal(DateTimeOffset changed, DateTimeOffset clock) =>
        clock >= _time.End(_time.PeriodOf(changed)) + _declaration.LargestWindow + _declaration.Lateness;

    private static bool IsMissing(object? key) => key is null || key.Equals("") || key.Equals(Guid.Empty);

    private sealed class Tally
    {
        private readonly Dictionary<Refusal, long> _rejected = Enum.GetValues<Refusal>().ToDictionary(reason => reason, _ => 0L);
        private long _accepted;
        private long _corrections;
        private long _capped;

        public long Duplicates { get; set; }

        public CounterReading Reading => new(_accepted, Duplicates, _corrections, _capped, _rejected);

        public void Reject(Refusal reason) => _rejected[reason]++;

        public void Accept(bool isCorrection, bool isCapped)
        {
            _accepted++;
            _corrections += isCorrection ? 1 : 0;
            _capped += isCapped ? 1 : 0;
        }
    }
}

/// <param name="FirstRetained">The first period that was retained when the event arrived.</param>
internal sealed record AcceptedEvent<TEvent>(TEvent Event, int FirstRetained)
    where TEvent : OccurredEvent;
