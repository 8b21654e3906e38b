using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>
/// Gives each actor a dense number, in the order of first sight, and remembers in which of the latest periods it was seen: an
/// actor that comes again costs one cache line.
/// </summary>
/// <remarks>
/// Open addressing with linear probing, at most half full, so that an actor is mostly found at the first look: 48 to 96 bytes
/// per actor with a <see cref="Guid"/> for a key. What is remembered of periods saves a look into their
/// <see cref="ActorSet"/>s, and may be forgotten at any time.
/// </remarks>
internal sealed class ActorTable<TActor>
    where TActor : notnull
{
    private const int Periods = 32;

    // How many of the remembered periods lie before the one that made the others be forgotten: late events have theirs there.
    private const int EarlierPeriods = 12;

    // Never written to: the one free row that is needed before the first actor comes.
    private static readonly Row[] s_noRows = new Row[1];

    private Row[] _rows = s_noRows;
    private int _firstPeriod;

    public int Count { get; private set; }

    public bool Contains(TActor actor)
    {
        uint hash = SeededKeys.HashOf(ref actor);
        return _rows[PlaceOf(ref actor, hash)].Number != 0;
    }

    /// <summary>The number of an actor, which is added where it is new.</summary>
    public int NumberOf(TActor actor)
    {
        uint hash = SeededKeys.HashOf(ref actor);
        int place = PlaceOf(ref actor, hash);
        if (_rows[place].Number == 0)
            place = Add(actor, hash);
        return _rows[place].Number - 1;
    }

    /// <summary>The number of an actor, which is added where it is new, and is from now on taken for seen in a period.</summary>
    /// <param name="actor">Who it is.</param>
    /// <param name="period">The ordinal of the period.</param>
    /// <param name="isSeen">Whether it is known that the actor was seen in that period before.</param>
    /// <remarks>Not compiled into its callers: it needs the registers for itself.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int NumberIn(TActor actor, int period, out bool isSeen)
    {
        uint hash = SeededKeys.HashOf(ref actor);
        int place = PlaceOf(ref actor, hash);
        if (_rows[place].Number == 0)
            place = Add(actor, hash);
        int offset = period - _firstPeriod;
        if ((uint)offset >= Periods)
            offset = MoveTo(period);
        ref Row row = ref _rows[place];
        uint bit = offset < 0 ? 0 : 1U << offset;
        isSeen = (row.SeenIn & bit) != 0;
        row.SeenIn |= bit;
        return row.Number - 1;
    }

    /// <summary>The keys of the actors by their numbers.</summary>
    public TActor[] ToArray()
    {
        var actors = new TActor[Count];
        foreach (ref readonly Row row in _rows.AsSpan())
        {
            if (row.Number != 0)
                actors[row.Number - 1] = row.Actor;
        }

        return actors;
    }

    /// <summary>Forgets the actors that were added last, so that <paramref name="count"/> of them are left, and all periods.</summary>
    public void TruncateTo(int count)
    {
        ForgetPeriods();
        if (count == Count)
            return;
        Count = count;
        Rehash(_rows.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(ref TActor actor, uint hash)
    {
        Row[] rows = _rows;
        int place = (int)hash & (rows.Length - 1);
        while (rows[place].Number != 0 && !SeededKeys.AreEqual(ref rows[place].Actor, ref actor))
            place = (place + 1) & (rows.Length - 1);
        return place;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Add(TActor actor, uint hash)
    {
        if (2L * (Count + 1) > _rows.Length)
            Rehash(checked(_rows.Length * 2));
        int place = FreePlace(_rows, hash);
        _rows[place] = new Row { Actor = actor, Number = ++Count };
        return place;
    }

    /// <summary>Makes room to remember a later period; returns its place, or -1 where it is an earlier one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int MoveTo(int period)
    {
        if (period < _firstPeriod)
            return -1;
        ForgetPeriods();
        _firstPeriod = period - EarlierPeriods;
        return EarlierPeriods;
    }

    private void ForgetPeriods()
    {
        if (Count == 0)
            return;
        foreach (ref Row row in _rows.AsSpan())
            row.SeenIn = 0;
    }

    private void Rehash(int length)
    {
        var rows = new Row[length];
        foreach (ref Row row in _rows.AsSpan())
        {
            if (row.Number != 0 && row.Number <= Count)
                rows[FreePlace(rows, SeededKeys.HashOf(ref row.Actor))] = row;
        }

        _rows = rows;
    }

    private static int FreePlace(Row[] rows, uint hash)
    {
        int place = (int)hash & (rows.Length - 1);
        while (rows[place].Number != 0)
            place = (place + 1) & (rows.Length - 1);
        return place;
    }

    private struct Row
    {
        public TActor Actor;

        // A bit for each of the remembered periods.
        public uint SeenIn;

        // One more than the number; 0 in a free row.
        public int Number;
    }
}
