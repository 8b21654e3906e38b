using System.Buffers;
using System.Runtime.CompilerServices;
using NorthStar.Aggregation;

namespace NorthStar;

/// <summary>
/// Aggregates the events of one metric into typed periods. Derived from by generated code.
/// </summary>
/// <remarks>
/// Thread-safe: any number of threads may record, read, merge, save and load at once. Every call sees and leaves a
/// consistent state, and a call that throws leaves the aggregator unchanged. The same set of events gives the same
/// figures in any order, in any batching and through any tree of merges.
/// </remarks>
/// <typeparam name="TEvent">The event, or the event with its arguments.</typeparam>
/// <typeparam name="TPeriod">The typed period.</typeparam>
public abstract class MetricAggregator<TEvent, TPeriod>
    where TPeriod : class
{
    private protected readonly MetricEngine<TEvent, TPeriod> _engine;

    /// <summary>Makes an aggregator. Generated code does.</summary>
    protected MetricAggregator(MetricEngine<TEvent, TPeriod> engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _engine = engine;
    }

    /// <summary>The definition in force: as declared, in the calendar of this aggregator.</summary>
    public MetricDefinition Metric => _engine.Definition;

    /// <summary>What became of every recorded event.</summary>
    public RecordCounters Counters => _engine.Counters;

    /// <summary>What became of every recorded event of another type: those that confirm, disqualify, or start an activation.</summary>
    public RecordCounters RelatedCounters => _engine.RelatedCounters;

    /// <summary>A consistent reading of how every declared target is coming along, in order of time.</summary>
    public IReadOnlyList<TargetPace> Targets => _engine.Targets();

    /// <summary>The period that the clock is in; without events its figures are zero.</summary>
    public TPeriod Current => _engine.Current();

    /// <summary>
    /// A consistent reading of every period, oldest first and without gaps: from the first retained one that has an
    /// event through the current one. A period without events is there, with figures of zero.
    /// </summary>
    public IReadOnlyList<TPeriod> Periods => _engine.Periods();

    /// <summary>The period that holds a local calendar date.</summary>
    /// <param name="date">A date in the metric's time zone.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is not retained, or has not begun.</exception>
    public TPeriod this[DateOnly date] => TryGetPeriod(date, out TPeriod? period)
        ? period
        : throw new ArgumentOutOfRangeException(
            nameof(date),
            date,
            $"The metric '{Metric.Name}' holds no period for this date: it is older than the {Metric.RetainedPeriods} retained periods, has not begun, or was skipped in {Metric.TimeZone}.");

    /// <summary>Records one event.</summary>
    /// <param name="e">The event.</param>
    /// <exception cref="ArgumentNullException"><paramref name="e"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// The event's time is a <see cref="DateTime"/> of local kind or lies outside of the years 1970 to 2100.
    /// </exception>
    /// <exception cref="OverflowException">The sum of the quantity would leave its type's range.</exception>
    // Record(new(…)) is an event, although a span could be made of anything as well.
    [OverloadResolutionPriority(1)]
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(in TEvent e)
    {
        // Asked for here, so that the method for most events has no variable on the stack, calls nothing, and needs no frame.
        Unsafe.SkipInit(out byte here);
        if (!_engine.TriesQuickly || !_engine.TryRecordQuickly(in e, StackPage.Of(ref here)))
            _engine.Record(in e, StackPage.Of(ref here));
    }

    /// <summary>Records a batch: all of its events, or none where it throws.</summary>
    /// <param name="events">The events, in any order.</param>
    /// <exception cref="ArgumentNullException">An event is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// The time of an event is a <see cref="DateTime"/> of local kind or lies outside of the years 1970 to 2100.
    /// </exception>
    /// <exception cref="OverflowException">The sum of the quantity would leave its type's range.</exception>
    public void Record(ReadOnlySpan<TEvent> events) => _engine.Record(events);

    /// <summary>Finds the period that holds a local calendar date.</summary>
    /// <param name="date">A date in the metric's time zone.</param>
    /// <param name="period">The period, with figures of zero where it has no events.</param>
    /// <returns>Whether the period is retained and has begun.</returns>
    public bool TryGetPeriod(DateOnly date, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TPeriod? period)
    {
        period = _engine.Find(spine => spine.IndexOf(date));
        return period is not null;
    }

    /// <summary>Finds the period that holds an instant.</summary>
    /// <param name="instant">The instant, with any offset.</param>
    /// <param name="period">The period, with figures of zero where it has no events.</param>
    /// <returns>Whether the period is retained and has begun.</returns>
    public bool TryGetPeriod(DateTimeOffset instant, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TPeriod? period)
    {
        period = _engine.Find(spine => spine.IndexOf(instant.UtcTicks));
        return period is not null;
    }

    /// <summary>
    /// Adds what another aggregator of the same metric has seen; that one stays as it is. Where the metric has an event id, an
    /// event that both have seen counts once.
    /// </summary>
    /// <param name="other">An aggregator with the same definition and calendar.</param>
    /// <exception cref="ArgumentException"><paramref name="other"/> is this aggregator, or has another definition.</exception>
    /// <exception cref="OverflowException">The sum of the quantity would leave its type's range.</exception>
    public void Merge(MetricAggregator<TEvent, TPeriod> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _engine.Merge(other._engine);
    }

    /// <summary>
    /// Writes a snapshot: versioned, checksummed and bound to <see cref="MetricDefinition.Fingerprint"/>. Aggregators
    /// that hold the same events write the same bytes.
    /// </summary>
    public void Save(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _engine.Save(writer);
    }

    /// <inheritdoc cref="Save(IBufferWriter{byte})"/>
    /// <param name="stream">Where the snapshot goes; it is left open.</param>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new ArrayBufferWriter<byte>();
        _engine.Save(buffer);
        stream.Write(buffer.WrittenSpan);
    }

    /// <summary>Replaces everything that this aggregator holds by a snapshot.</summary>
    /// <param name="snapshot">What <see cref="Save(IBufferWriter{byte})"/> wrote. May come from anywhere: nothing of it is trusted.</param>
    /// <exception cref="SnapshotException">It is damaged, foreign or too new; the aggregator is unchanged.</exception>
    public void Load(ReadOnlySpan<byte> snapshot) => _engine.Load(snapshot);

    /// <summary>Replaces everything that this aggregator holds by the snapshot that the stream holds to its end.</summary>
    /// <inheritdoc cref="Load(ReadOnlySpan{byte})"/>
    public void Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        _engine.Load(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>Records an event of another type. Generated code does.</summary>
    /// <typeparam name="TRelated">The related event.</typeparam>
    /// <typeparam name="TReader">Reads its values.</typeparam>
    /// <typeparam name="TActor">The type of the actor's key, that of the metric.</typeparam>
    /// <param name="e">The event.</param>
    /// <param name="source">Its place in <see cref="MetricDefinition.RelatedEvents"/>.</param>
    protected void RecordRelated<TRelated, TReader, TActor>(in TRelated e, int source)
        where TReader : struct, Aggregation.IRelatedEventReader<TRelated, TActor>
        where TActor : notnull => _engine.RecordRelated<TRelated, TReader, TActor>(in e, source);
}
