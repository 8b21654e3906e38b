namespace NorthStar.Aggregation;

public sealed partial class MetricEngine<TEvent, TReader, TActor, TId, TQuantity, TSum, TPeriod>
{
    internal override TPeriod Current()
    {
        lock (Gate)
        {
            ClockReading clock = GatherAndReadClock();
            return _newPeriod(NewFigureReader(in clock).Read(clock.Current));
        }
    }

    internal override IReadOnlyList<TPeriod> Periods()
    {
        lock (Gate)
        {
            ClockReading clock = GatherAndReadClock();
            FigureReader<TActor, TId, TQuantity, TSum> figures = NewFigureReader(in clock);
            (int first, int last) = figures.Filled();
            var periods = new TPeriod[last - first + 1];
            for (int i = 0; i < periods.Length; i++)
                periods[i] = _newPeriod(figures.Read(first + i));
            return periods;
        }
    }

    internal override TPeriod? Find(Func<PeriodSpine, int> locate)
    {
        int ordinal = locate(_spine);
        lock (Gate)
        {
            ClockReading clock = GatherAndReadClock();
            FigureReader<TActor, TId, TQuantity, TSum> figures = NewFigureReader(in clock);
            return ordinal >= _state.FirstRetained && ordinal <= figures.Filled().Last ? _newPeriod(figures.Read(ordinal)) : null;
        }
    }

    internal override IReadOnlyList<TargetPace> Targets()
    {
        lock (Gate)
        {
            ClockReading clock = GatherAndReadClock();
            FigureReader<TActor, TId, TQuantity, TSum> figures = NewFigureReader(in clock);
            var pacing = new TargetPacing(_spine, _state.FirstRetained, clock.NowTicks, figures.ValueAt);
            return [.. Definition.Targets.Select(pacing.Read)];
        }
    }

    internal override IReadOnlyList<GrowthPeriod> Growth()
    {
        lock (Gate)
        {
            ClockReading clock = GatherAndReadClock();
            return NewActivityReader(in clock).Growth();
        }
    }

    internal override RetentionTable Retention(RetentionMode mode, int minimumActions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumActions, 1);
        if (!Enum.IsDefined(mode))
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "Use RetentionMode.On or RetentionMode.OnOrAfter.");
        lock (Gate)
        {
            ClockReading clock = GatherAndReadClock();
            return NewActivityReader(in clock).Retention(mode, minimumActions);
        }
    }

    internal override RetentionTable Retention(ReadOnlySpan<int> brackets, int minimumActions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumActions, 1);
        MetricMistakes.CheckBrackets(brackets);
        lock (Gate)
        {
            ClockReading clock = GatherAndReadClock();
            return NewActivityReader(in clock).Retention(brackets, minimumActions);
        }
    }

    internal override IReadOnlyList<FrequencyPeriod> Frequency()
    {
        lock (Gate)
        {
            ClockReading clock = GatherAndReadClock();
            return NewActivityReader(in clock).Frequency();
        }
    }

    internal override TrailingWindow Trailing(int days, DateOnly? lastDay)
    {
        lock (Gate)
        {
            ClockReading clock = GatherAndReadClock();
            return NewActivityReader(in clock).Trailing(_days, days, lastDay);
        }
    }

    private FigureReader<TActor, TId, TQuantity, TSum> NewFigureReader(in ClockReading clock) => new(_state, _spine, _finality, clock);

    private ActivityReader<TQuantity, TSum> NewActivityReader(in ClockReading clock)
    {
        (int first, int last) = NewFigureReader(in clock).Filled();
        return new(_state.Periods, _state.SeenBefore, _state.LastAgedOut, _state.FirstRetained, first, last, _spine, _finality, clock);
    }
}
