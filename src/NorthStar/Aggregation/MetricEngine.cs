using System.Buffers;

namespace NorthStar.Aggregation;

/// <summary>What an aggregator does, without the types of its values. Derived from in this assembly only.</summary>
/// <typeparam name="TEvent">The event, or the event with its arguments.</typeparam>
/// <typeparam name="TPeriod">The typed period.</typeparam>
public abstract class MetricEngine<TEvent, TPeriod>
{
    private protected MetricEngine(MetricDefinition definition) => Definition = definition;

    internal MetricDefinition Definition { get; }

    internal abstract RecordCounters Counters { get; }

    internal abstract RecordCounters RelatedCounters { get; }

    /// <summary>Whether events may come of which nothing is new, so that <see cref="TryRecordQuickly"/> is worth a call.</summary>
    internal bool TriesQuickly { get; private protected set; }

    /// <summary>
    /// Records an event of which nothing is new, as of most; otherwise returns false, with nothing recorded, and
    /// <see cref="Record(in TEvent, nuint)"/> is to be called.
    /// </summary>
    /// <param name="e">The event.</param>
    /// <param name="page">The <see cref="StackPage"/> of the caller.</param>
    internal abstract bool TryRecordQuickly(in TEvent e, nuint page);

    /// <summary>Records any event.</summary>
    /// <inheritdoc cref="TryRecordQuickly"/>
    internal abstract void Record(in TEvent e, nuint page);

    internal abstract void Record(ReadOnlySpan<TEvent> events);

    internal abstract void RecordRelated<TRelated, TRelatedReader, TRelatedActor>(in TRelated e, int source)
        where TRelatedReader : struct, IRelatedEventReader<TRelated, TRelatedActor>
        where TRelatedActor : notnull;

    internal abstract TPeriod Current();

    internal abstract IReadOnlyList<TPeriod> Periods();

    internal abstract TPeriod? Find(Func<PeriodSpine, int> locate);

    internal abstract IReadOnlyList<TargetPace> Targets();

    internal abstract IReadOnlyList<GrowthPeriod> Growth();

    internal abstract RetentionTable Retention(RetentionMode mode, int minimumActions);

    internal abstract RetentionTable Retention(ReadOnlySpan<int> brackets, int minimumActions);

    internal abstract IReadOnlyList<FrequencyPeriod> Frequency();

    internal abstract TrailingWindow Trailing(int days, DateOnly? lastDay);

    internal abstract void Merge(MetricEngine<TEvent, TPeriod> other);

    internal abstract void Save(IBufferWriter<byte> writer);

    internal abstract void Load(ReadOnlySpan<byte> snapshot);
}
