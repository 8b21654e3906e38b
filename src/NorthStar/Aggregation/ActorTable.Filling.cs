using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NorthStar.Aggregation;

/// <content>Many keys at once, for a table that is larger than the caches: no place of it is looked at twice.</content>
internal sealed partial class ActorTable<TActor>
{
    /// <summary>Fills an empty table with a known number of keys, which get the numbers from 0 on.</summary>
    /// <remarks>
    /// First each key goes into the region of the table to which it belongs, one behind the other, with its hash. Then they
    /// are put in their places region by region, while the region is in the cache.
    /// </remarks>
    public sealed class Filling
    {
        // So many rows stay in a cache.
        private const int MostRowsPerRegion = 1 << 16;

        // Where the rows of a region go next is on its way from memory: a processor follows fewer regions by itself.
        private const int BytesAhead = 128;

        private readonly ActorTable<TActor> _table;
        private readonly Row[] _rows;
        private readonly int _rowsPerRegion;
        private readonly int[] _counts;

        // Rows for which there is no place in the region.
        private readonly List<Row> _others = [];
        private int _next;

        public Filling(ActorTable<TActor> table, int count)
        {
            // What is in the rows makes no difference until the end, when each region is cleared.
            _rows = GC.AllocateUninitializedArray<Row>((int)BitOperations.RoundUpToPowerOf2(2 * (uint)count));
            _table = table;
            _rowsPerRegion = Math.Min(_rows.Length, MostRowsPerRegion);
            _counts = new int[_rows.Length / _rowsPerRegion];
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public unsafe void Add(ReadOnlySpan<TActor> keys)
        {
            Row[] rows = _rows;
            int[] counts = _counts;
            int shift = BitOperations.Log2((uint)_rowsPerRegion);
            for (int i = 0; i < keys.Length; i++)
            {
                TActor actor = keys[i];
                uint hash = SeededKeys.HashOf(ref actor);
                int region = ((int)hash & (rows.Length - 1)) >> shift;
                int count = counts[region];
                int number = ++_next;
                if (count == _rowsPerRegion)
                {
                    _others.Add(new Row { Actor = actor, SeenIn = hash, Number = number });
                    continue;
                }

                counts[region] = count + 1;
                ref Row row = ref rows[(region << shift) + count];

                // The collector may move it meanwhile: then something else is fetched, and nothing else happens.
                if (Sse.IsSupported)
                    Sse.Prefetch0((byte*)Unsafe.AsPointer(ref row) + BytesAhead);
                row.Actor = actor;
                row.SeenIn = hash;
                row.Number = number;
            }
        }

        /// <summary>Gives the table its keys; returns false, with the table as it was, where two of them are equal.</summary>
        public bool TryEnd()
        {
            Row[] spare = GC.AllocateUninitializedArray<Row>(_counts.Max());
            for (int region = 0; region < _counts.Length; region++)
            {
                Span<Row> rows = spare.AsSpan(0, _counts[region]);
                Span<Row> places = _rows.AsSpan(region * _rowsPerRegion, _rowsPerRegion);
                places[..rows.Length].CopyTo(rows);
                places.Clear();
                if (!TryPlace(rows, places))
                    return false;
            }

            foreach (Row row in _others)
            {
                if (!TryPlace(row))
                    return false;
            }

            _table._rows = _rows;
            _table.Count = _next;
            return true;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private bool TryPlace(Span<Row> rows, Span<Row> places)
        {
            foreach (ref Row row in rows)
            {
                int place = (int)row.SeenIn & (places.Length - 1);
                for (; place < places.Length && places[place].Number != 0; place++)
                {
                    if (SeededKeys.AreEqual(ref places[place].Actor, ref row.Actor))
                        return false;
                }

                if (place == places.Length)
                {
                    _others.Add(row);
                    continue;
                }

                ref Row own = ref places[place];
                own.Actor = row.Actor;
                own.Number = row.Number;
            }

            return true;
        }

        /// <summary>Puts a row in its place or behind it, in whatever region that is.</summary>
        private bool TryPlace(Row row)
        {
            int place = (int)row.SeenIn & (_rows.Length - 1);
            for (; _rows[place].Number != 0; place = (place + 1) & (_rows.Length - 1))
            {
                if (SeededKeys.AreEqual(ref _rows[place].Actor, ref row.Actor))
                    return false;
            }

            _rows[place] = row with { SeenIn = 0 };
            return true;
        }
    }
}
