using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

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
internal sealed partial class ActorTable<TActor>
    where TActor : notnull
{
    private const int Periods = 32;

    // How many of the remembered periods lie before the one that made earlier ones be forgotten: late events have theirs there.
    private const int EarlierPeriods = 12;

    // Never written to: the one free row that is needed before the first actor comes.
    private static readonly Row[] s_noRows = new Row[1];

    private Row[] _rows = s_noRows;
    private int _firstPeriod;

    public int Count { get; private set; }

    private bool HasRoom => 2L * (Count + 1) <= _rows.Length;

    public bool Contains(TActor actor)
    {
        uint hash = SeededKeys.HashOf(ref actor);
        return RowOf(_rows, ref actor, hash).Number != 0;
    }

    /// <summary>The number of an actor, which is added where it is new.</summary>
    public int NumberOf(TActor actor)
    {
        uint hash = SeededKeys.HashOf(ref actor);
        int number = RowOf(_rows, ref actor, hash).Number;
        return (number != 0 ? number : Add(actor, hash).Number) - 1;
    }

    /// <summary>Has the row for a hash brought from memory, for whoever will ask for it soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(uint hash)
    {
        // A row may lie in two lines. The collector may move it meanwhile: then others are fetched, and nothing else happens.
        if (Sse.IsSupported)
        {
            byte* row = (byte*)Unsafe.AsPointer(ref FirstRowFor(_rows, hash));
            Sse.Prefetch0(row);
            Sse.Prefetch0(row + Unsafe.SizeOf<Row>() - 1);
        }
    }

    /// <summary>The number of an actor, which is added where it is new, and is from now on taken for seen in a period.</summary>
    /// <param name="actor">Who it is.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="period">The ordinal of the period.</param>
    public int NumberIn(ref TActor actor, uint hash, int period)
    {
        int offset = period - _firstPeriod;
        if ((uint)offset >= Periods)
            offset = MoveTo(period);
        ref Row row = ref RowOf(_rows, ref actor, hash);
        if (row.Number == 0)
            row = ref Add(actor, hash);
        if (offset >= 0)
            row.SeenIn |= 1U << offset;
        return row.Number - 1;
    }

    /// <summary>
    /// Gives the actors of noted events their numbers, as <see cref="NumberIn"/> does for one of them; those of events that are not
    /// qualified get none that is used.
    /// </summary>
    /// <param name="events">The events.</param>
    /// <param name="unseen">Gets the actors who may be new in their period: those of whom it is not known that they were seen in it.</param>
    /// <returns>How many may be new.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int NumberAll<TQuantity>(Span<NotedEvent<TActor, TQuantity>> events, Span<ActorInPeriod> unseen)
    {
        Row[] rows = _rows;
        int firstPeriod = _firstPeriod;
        int count = 0;
        foreach (ref NotedEvent<TActor, TQuantity> e in events)
        {
            if (!e.IsQualified)
            {
                e.Number = 0;
                continue;
            }

            int offset = e.Period - firstPeriod;
            ref Row row = ref RowOf(rows, ref e.Actor, (uint)e.Hash);
            if ((uint)offset >= Periods || (row.Number == 0 && !HasRoom))
            {
                e.Number = NumberIn(ref e.Actor, (uint)e.Hash, e.Period);
                unseen[count++] = new(e.Period, e.Number);
                rows = _rows;
                firstPeriod = _firstPeriod;
                continue;
            }

            if (row.Number == 0)
                row = new Row { Actor = e.Actor, Number = ++Count };
            e.Number = row.Number - 1;
            uint seenIn = row.SeenIn;
            row.SeenIn = seenIn | (1U << offset);

            // Nobody can predict who was seen: the next one takes the place of one who was.
            unseen[count] = new(e.Period, e.Number);
            count += (int)(~(seenIn >> offset) & 1);
        }

        return count;
    }

    /// <summary>Whether it is known that an actor was seen in a period; gives its number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsSeen(ref TActor actor, uint hash, int period, out int number)
    {
        // Nobody was seen in a free row.
        ref Row row = ref RowOf(_rows, ref actor, hash);
        int offset = period - _firstPeriod;
        number = row.Number - 1;
        return ((uint)offset < Periods) & (((row.SeenIn >> offset) & 1) != 0);
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

    /// <summary>The row of an actor, or the free one where it belongs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Row RowOf(Row[] rows, ref TActor actor, uint hash)
    {
        // Not left to a method: every fifth actor is not where it is looked for first.
        ref Row row = ref FirstRowFor(rows, hash);
        while (row.Number != 0 && !SeededKeys.AreEqual(ref row.Actor, ref actor))
            row = ref FirstRowFor(rows, ++hash);
        return ref row;
    }

    // The length is a power of two: no place lies outside.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Row FirstRowFor(Row[] rows, uint hash) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rows), (nuint)(hash & (uint)(rows.Length - 1)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref Row Add(TActor actor, uint hash)
    {
        if (!HasRoom)
            Rehash(checked(_rows.Length * 2));
        ref Row row = ref FreeRow(_rows, hash);
        row = new Row { Actor = actor, Number = ++Count };
        return ref row;
    }

    /// <summary>Makes room to remember a later period; returns its place, or -1 where it is an earlier one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int MoveTo(int period)
    {
        if (period < _firstPeriod)
            return -1;
        ForgetPeriodsBefore(period - EarlierPeriods);
        return EarlierPeriods;
    }

    private void ForgetPeriodsBefore(int firstPeriod)
    {
        int forgotten = firstPeriod - _firstPeriod;
        _firstPeriod = firstPeriod;
        if (forgotten >= Periods)
        {
            ForgetPeriods();
            return;
        }

        foreach (ref Row row in _rows.AsSpan())
            row.SeenIn >>= forgotten;
    }

    /// <summary>Forgets in which periods actors were seen.</summary>
    public void ForgetPeriods()
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
                FreeRow(rows, SeededKeys.HashOf(ref row.Actor)) = row;
        }

        _rows = rows;
    }

    private static ref Row FreeRow(Row[] rows, uint hash)
    {
        int place = (int)hash & (rows.Length - 1);
        while (rows[place].Number != 0)
            place = (place + 1) & (rows.Length - 1);
        return ref rows[place];
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

/// <summary>An actor who may be new in a period.</summary>
/// <param name="Period">The ordinal of the period.</param>
/// <param name="Number">The number of the actor.</param>
internal readonly record struct ActorInPeriod(int Period, int Number);
