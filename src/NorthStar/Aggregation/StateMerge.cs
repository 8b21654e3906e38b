namespace NorthStar.Aggregation;

/// <summary>Adds all that one part of a metric has seen to another. An event that both have seen counts once.</summary>
internal readonly ref struct StateMerge<TActor, TId, TQuantity, TSum>
    where TActor : notnull
    where TId : notnull
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    private readonly MetricState<TActor, TId, TQuantity, TSum> _from;
    private readonly MetricState<TActor, TId, TQuantity, TSum> _into;
    private readonly int[] _actors;
    private readonly int[] _groups;
    private readonly int[][] _values;

    public StateMerge(MetricState<TActor, TId, TQuantity, TSum> from, MetricState<TActor, TId, TQuantity, TSum> into)
    {
        _from = from;
        _into = into;
        _actors = into.Actors.NumbersOf(from.Actors);
        _groups = Translate(from.Groups, into.Groups);
        _values = [.. into.Dimensions.Select((dimension, i) => Translate(from.Dimensions[i], dimension))];
    }

    /// <summary>What stands against it, or null: the bounds on actors and dimension values hold for the whole as well.</summary>
    public static RejectionReason? FindObstacle(
        MetricState<TActor, TId, TQuantity, TSum> from, MetricState<TActor, TId, TQuantity, TSum> into)
    {
        int most = into.Shape.Definition.MaxActors;
        if (most > 0 && into.Actors.Count + into.Actors.CountMissing(from.Actors) > most)
            return RejectionReason.TooManyActors;
        for (int i = 0; i < into.Dimensions.Length; i++)
        {
            if (Exceeds(from.Dimensions[i], into.Dimensions[i], into.Shape.MaxDimensionValues(i)))
                return RejectionReason.TooManyDimensionValues;
        }

        return null;
    }

    public void Run()
    {
        _into.RetainFrom(_from.FirstRetained);
        AddAgedOut();

        // Related events first, so that each event is judged by all of them at once.
        if (_from.Related is not null)
            AddRelated();
        if (_from.Events is not null)
            AddEvents();
        else
            AddTallies();
        _into.Counts.Add(_from.Counts.Read());
        _into.RelatedCounts.Add(_from.RelatedCounts.Read());
    }

    private static int[] Translate<TKey>(KeyTable<TKey> from, KeyTable<TKey> to)
        where TKey : notnull
    {
        int[] numbers = new int[from.Count];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = to.NumberOf(from[i]);
        return numbers;
    }

    private static bool Exceeds<TKey>(KeyTable<TKey> from, KeyTable<TKey> to, int bound)
        where TKey : notnull =>
        bound > 0 && to.Count + Enumerable.Range(0, from.Count).Count(number => !to.Contains(from[number])) > bound;

    private void AddAgedOut()
    {
        _into.SeenBefore.Add(_from.SeenBefore, _actors);
        if (_from.FirstRetained == _into.FirstRetained)
            _into.LastAgedOut.Add(_from.LastAgedOut, _actors);
        foreach ((int ordinal, PeriodTally<TQuantity, TSum> period) in _from.Periods)
        {
            if (ordinal >= _into.FirstRetained)
                continue;
            _into.SeenBefore.Add(period.Whole.Actors, _actors);
            if (ordinal == _into.FirstRetained - 1)
                _into.LastAgedOut.Add(period.Whole.Actors, _actors);
        }
    }

    private void AddRelated()
    {
        RelatedLog related = _from.Related!;
        int[] correlations = Translate(related.Correlations, _into.Related!.Correlations);
        foreach ((int actor, long ticks) in related.FirstBases)
            _into.Related.AddBase(_actors[actor], ticks);
        long firstTicks = _into.FirstRetainedTicks;
        foreach (RelatedRow row in related.Rows)
        {
            if (row.Ticks < firstTicks)
                continue;
            if (_into.Related.RowOf(row.Source, row.Id) is >= 0 and int known)
            {
                bool knownIsCorrection = _into.Related.Rows[known].IsCorrection;
                _into.RelatedCounts.MakeDuplicate(row.IsCorrection || knownIsCorrection, wasCapped: false);
                if (!row.IsCorrection)
                    _into.Related.ClearCorrection(known);
                continue;
            }

            _into.AddRelated(row with
            {
                Actor = Translated(row.Actor, _actors),
                Correlation = Translated(row.Correlation, correlations),
            });
        }
    }

    private void AddEvents()
    {
        EventLog<TId, TQuantity> events = _from.Events!;
        int[] correlations = _from.Related is { } related ? Translate(related.Correlations, _into.Related!.Correlations) : [];
        Span<int> dimensionValues = stackalloc int[_values.Length];
        for (int number = 0; number < events.Count; number++)
        {
            EventRow<TQuantity> row = events.Row(number);
            TId id = events.Id(number);
            if (row.Period < _into.FirstRetained)
                continue;
            if (_into.Events!.RowOf(id) is >= 0 and int known)
            {
                EventMarks either = row.Marks | _into.Events.Row(known).Marks;
                _into.Counts.MakeDuplicate((either & EventMarks.Correction) != 0, (either & EventMarks.Capped) != 0);
                if ((row.Marks & EventMarks.Correction) == 0)
                    _into.Events.ClearCorrection(known);
                continue;
            }

            events.CopyDimensionValues(number, dimensionValues);
            for (int i = 0; i < dimensionValues.Length; i++)
                dimensionValues[i] = _values[i][dimensionValues[i]];
            EventRow<TQuantity> own = row with
            {
                Actor = Translated(row.Actor, _actors),
                Group = Translated(row.Group, _groups),
                Correlation = Translated(row.Correlation, correlations),
            };
            _into.Events.Add(id, in own, dimensionValues);
            _into.Count(in own, dimensionValues, actorHash: 0);
        }
    }

    private void AddTallies()
    {
        foreach ((int ordinal, PeriodTally<TQuantity, TSum> theirs) in _from.Periods)
        {
            if (ordinal < _into.FirstRetained)
                continue;
            PeriodTally<TQuantity, TSum> ours = _into.Period(ordinal);
            ours.Whole.Add(theirs.Whole, _actors, _groups);
            foreach ((int day, ActionCounts actions) in theirs.Days)
                ours.Day(day).Add(actions, _actors);
            for (int i = 0; i < _values.Length; i++)
            {
                foreach ((int value, Tally<TQuantity, TSum> slice) in theirs.Slices(i))
                    ours.Slice(i, _values[i][value]).Add(slice, _actors, _groups);
            }
        }
    }

    private static int Translated(int number, int[] numbers) => number < 0 ? -1 : numbers[number];
}
