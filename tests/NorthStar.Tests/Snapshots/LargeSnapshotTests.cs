using System.Buffers.Binary;
using NorthStar.Tests.Aggregation;
using Xunit;

namespace NorthStar.Tests.Snapshots;

/// <summary>Snapshots of so many actors that tables have several regions and sets many words.</summary>
public sealed class LargeSnapshotTests
{
    private const int Actors = 120_000;
    private const int FirstActor = SnapshotBytes.ContentStart + (4 * 8) + 4 + (9 * 8) + 4;

    private static readonly DateTimeOffset s_now = DateTimeOffset.UtcNow;

    [Fact]
    public void Ids_come_back_and_equal_states_save_equal_bytes() => AssertComesBack(
        () => new BookReadAggregator(),
        number => new BookRead(IdOf(number), AtOf(number), number % 7 > 0),
        period => (period.Total, period.Count, period.Actors.Value));

    [Fact]
    public void Numbers_come_back_and_equal_states_save_equal_bytes() => AssertComesBack(
        () => new BookFoundAggregator(),
        number => new BookFound((number - (Actors / 2)) * 3L, AtOf(number)),
        period => (period.Total, period.Count, period.Actors.Value));

    [Fact]
    public void Texts_come_back_and_equal_states_save_equal_bytes() => AssertComesBack(
        () => new BookPraisedAggregator(),
        number => new BookPraised(TextOf(number), AtOf(number)),
        period => (period.Total, period.Count, period.Actors.Value));

    [Fact]
    public void A_key_that_occurs_twice_is_refused()
    {
        var books = new BookReadAggregator();
        foreach (int number in Enumerable.Range(1, 1000))
            books.Record(new BookRead(IdOf(number), s_now));
        byte[] snapshot = books.Save();
        Assert.Equal(1000, BinaryPrimitives.ReadInt32LittleEndian(snapshot.AsSpan(FirstActor - sizeof(int))));

        byte[] hostile = snapshot.With(FirstActor + (16 * 500), snapshot.AsSpan(FirstActor, 16)).Signed();
        Assert.Equal(SnapshotFault.Damaged, Assert.Throws<SnapshotException>(() => books.Load(hostile)).Fault);
        Assert.Equal(snapshot, books.Save());
    }

    [Fact]
    public void An_actor_beyond_the_last_is_refused()
    {
        var books = new BookReadAggregator();
        foreach (int number in Enumerable.Range(1, 70))
            books.Record(new BookRead(IdOf(number), s_now));
        byte[] snapshot = books.Save();

        // The actors of the period are the last two words, of which six bits are used.
        int lastWord = snapshot.Length - SnapshotBytes.ChecksumLength - sizeof(long);
        Assert.Equal((1L << 6) - 1, BinaryPrimitives.ReadInt64LittleEndian(snapshot.AsSpan(lastWord)));
        byte[] hostile = snapshot.WithInt64(lastWord, 1L << 6).Signed();
        Assert.Equal(SnapshotFault.Damaged, Assert.Throws<SnapshotException>(() => books.Load(hostile)).Fault);
        books.Load(snapshot.WithInt64(lastWord, 1L << 5).Signed());
        Assert.Equal(65, books.Current.Actors);
    }

    [Fact]
    public void A_text_takes_a_byte_for_each_character_where_it_can()
    {
        Assert.Equal(LengthOf("0") + 9, LengthOf("0123456789"));
        Assert.Equal(LengthOf("é") + 9, LengthOf("éééééééééé"));
        Assert.Equal(LengthOf("€") + (2 * 9), LengthOf("€€€€€€€€€€"));

        static int LengthOf(string reader)
        {
            var books = new BookPraisedAggregator();
            books.Record(new BookPraised(reader, s_now));
            return books.Save().Length;
        }
    }

    private static void AssertComesBack<TEvent, TPeriod, TFigures>(
        Func<MetricAggregator<TEvent, TPeriod>> newAggregator, Func<int, TEvent> eventOf, Func<TPeriod, TFigures> figuresOf)
        where TPeriod : class
    {
        TEvent[] events = [.. Enumerable.Range(0, Actors).Select(eventOf)];
        MetricAggregator<TEvent, TPeriod> inOrder = newAggregator();
        inOrder.Record(events);
        new Random(5).Shuffle(events);
        MetricAggregator<TEvent, TPeriod> shuffled = newAggregator();
        shuffled.Record(events);
        byte[] snapshot = inOrder.Save();
        Assert.Equal(snapshot, shuffled.Save());

        MetricAggregator<TEvent, TPeriod> loaded = newAggregator();
        loaded.Load(snapshot);
        Assert.Equal(inOrder.Periods.Select(figuresOf), loaded.Periods.Select(figuresOf));
        Assert.Equal(snapshot, loaded.Save());

        // Who came back is known: what is recorded again makes no actor new.
        inOrder.Record(events);
        loaded.Record(events);
        Assert.Equal(inOrder.Periods.Select(figuresOf), loaded.Periods.Select(figuresOf));
        Assert.Equal(inOrder.Save(), loaded.Save());
    }

    private static DateTimeOffset AtOf(int number) => s_now.AddDays(-7 * (number % 5));

    private static Guid IdOf(int number)
    {
        byte[] bytes = new byte[16];
        new Random(number).NextBytes(bytes);
        return new Guid(bytes);
    }

    private static string TextOf(int number) => (number % 4) switch
    {
        0 => $"reader {number}",
        1 => $"Leserin {number} aus Köln",
        2 => $"читатель {number}",
        _ => $"\uD83D{number}\0",
    };
}
