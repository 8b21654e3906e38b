using NorthStar.Aggregation;
using Xunit;

namespace NorthStar.Tests.Aggregation.Recording;

/// <summary>What came lately, beside a dictionary that forgets nothing.</summary>
public sealed class NearValuesTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(1000)]
    public void What_is_found_is_what_was_added_last(int values)
    {
        var random = new Random(values);
        var near = new NearValues<string>();
        Dictionary<DimensionValue, string> all = [];
        for (int step = 0; step < 20_000; step++)
        {
            DimensionValue value = Value(random.Next(values));
            string? found = near.Find(value);
            if (found is not null)
            {
                Assert.Equal(all[value], found);
                continue;
            }

            all[value] = $"item {step}";
            near.Add(value, all[value]);
            Assert.Equal(all[value], near.Find(value));
            if (random.Next(500) == 0)
            {
                near.Clear();
                Assert.All(all.Keys, known => Assert.Null(near.Find(known)));
                all.Clear();
            }
        }
    }

    [Fact]
    public void Two_values_that_share_a_place_are_both_found_and_a_third_takes_the_place_of_the_first()
    {
        // The place depends on the length and the ends of a text.
        var near = new NearValues<string>();
        DimensionValue first = Value("a1z"), second = Value("a2z"), third = Value("a3z");
        near.Add(first, "first");
        near.Add(second, "second");
        Assert.Equal(("first", "second", null), (near.Find(first), near.Find(second), near.Find(third)));
        near.Add(third, "third");
        Assert.Equal((null, "second", "third"), (near.Find(first), near.Find(second), near.Find(third)));
    }

    [Fact]
    public void Numbers_texts_and_no_value_are_told_apart()
    {
        var near = new NearValues<string>();
        DimensionValue[] alike = [DimensionValue.Of((string?)null), DimensionValue.Of(0), DimensionValue.Of(""), DimensionValue.Of("0")];
        foreach (DimensionValue value in alike)
        {
            Assert.Null(near.Find(value));
            near.Add(value, $"{value.IsNull} {value.Number} {value.Text}");
            Assert.Equal($"{value.IsNull} {value.Number} {value.Text}", near.Find(value));
        }
    }

    [Fact]
    public void Numbers_of_values_are_those_of_the_table_after_it_was_truncated()
    {
        var table = new ValueTable();
        Assert.Equal(0, table.NearNumberOf(Value("easy")));
        Assert.Equal(1, table.NearNumberOf(Value("hard")));
        table.TruncateTo(1);
        Assert.Equal(1, table.NearNumberOf(Value("steep")));
        Assert.Equal(2, table.NearNumberOf(Value("hard")));
        Assert.Equal(0, table.NearNumberOf(Value("easy")));
        Assert.True(table.TryFindNear(Value("hard"), out int number));
        Assert.Equal(2, number);
        Assert.False(table.TryFindNear(Value("flat"), out _));
    }

    private static DimensionValue Value(int number) => (number % 3) switch
    {
        0 => DimensionValue.Of(number),
        1 => DimensionValue.Of(number == 1 ? null : $"value {number}"),
        _ => DimensionValue.Of(string.Concat(Enumerable.Repeat("a", number / 3))),
    };

    private static DimensionValue Value(string text) => DimensionValue.Of(text);
}
