using NorthStar.Aggregation;
using Xunit;
using Xunit.Abstractions;

namespace NorthStar.Tests.Aggregation.Sketches;

/// <summary>Estimates against the true number of keys, over many sets of keys. Each test prints its table.</summary>
public sealed class HyperLogLogAccuracyTests(ITestOutputHelper output)
{
    private const int DefaultPrecision = 14;

    [Fact]
    public void Integers_are_estimated_within_the_stated_error_from_one_to_ten_million()
    {
        ErrorStatistics[] rows =
        [
            .. Measured(DefaultPrecision, 200, [1, 10, 100, 1_000, 1_024, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000], Integer),
            .. Measured(DefaultPrecision, 20, [1_000_000], Integer),
            .. Measured(DefaultPrecision, 6, [10_000_000], Integer),
        ];

        AssertWithin(DefaultPrecision, rows);
        Assert.All(rows.Where(row => row.Truth <= 1024), row => Assert.Equal(0, row.Worst));
        string documentation = Documentation();
        Assert.All(rows, row => Assert.Contains(row.ToString(), documentation, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("multiples of 1000")]
    [InlineData("multiples of 2^32")]
    [InlineData("Guids in sequence")]
    [InlineData("random Guids")]
    [InlineData("texts")]
    public void Keys_of_every_kind_are_estimated_within_the_stated_error(string kind)
    {
        var random = new Random(3);
        byte[] bytes = new byte[16];
        Func<int, int, ulong> hashOf = kind switch
        {
            "multiples of 1000" => (run, number) => StableHash.Of((1000L * number) + run),
            "multiples of 2^32" => (run, number) => StableHash.Of(((long)number << 32) + run),
            "Guids in sequence" => (run, number) => StableHash.Of(GuidInSequence(run, number)),
            "random Guids" => (_, _) =>
            {
                random.NextBytes(bytes);
                return StableHash.Of(new Guid(bytes));
            },
            _ => (run, number) => StableHash.Of($"customer-{run}/{number}"),
        };

        ErrorStatistics[] rows = Measured(DefaultPrecision, 60, [1, 10, 100, 1_000, 2_000, 5_000, 20_000], hashOf);

        AssertWithin(DefaultPrecision, rows);
        Assert.All(rows.Where(row => row.Truth <= 1024), row => Assert.Equal(0, row.Worst));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(10)]
    [InlineData(12)]
    public void Numbers_around_the_number_of_registers_are_estimated_within_the_stated_error(int precision)
    {
        int registers = 1 << precision;
        AssertWithin(precision, Measured(precision, 200, [registers / 4, registers / 2, registers, 2 * registers, 3 * registers, 5 * registers], Integer));
    }

    [Fact]
    public void Large_numbers_are_estimated_within_the_stated_error_at_every_precision()
    {
        for (int precision = 4; precision <= 18; precision++)
            AssertWithin(precision, [Simulated(precision, 1e9)]);
    }

    [Theory]
    [InlineData(10, 1e18)]
    [InlineData(10, 4e18)]
    [InlineData(14, 1e18)]
    [InlineData(14, 4e18)]
    public void Numbers_that_fill_registers_to_the_last_bit_are_estimated_within_the_stated_error(int precision, double number) =>
        AssertWithin(precision, [Simulated(precision, number)]);

    private void AssertWithin(int precision, IReadOnlyCollection<ErrorStatistics> rows)
    {
        double standardError = HyperLogLog.RelativeStandardError(precision);
        output.WriteLine(FormattableString.Invariant($"precision {precision}, standard error {standardError * 100:0.00} %"));
        foreach (ErrorStatistics row in rows)
            output.WriteLine(row.ToString());
        Assert.Equal([], rows.Select(row => row.Objection(standardError)).OfType<string>());
    }

    /// <summary>One sketch for each run, read whenever it has as many keys as one of the given numbers, in ascending order.</summary>
    private static ErrorStatistics[] Measured(int precision, int runs, int[] numbers, Func<int, int, ulong> hashOf)
    {
        ErrorStatistics[] rows = [.. numbers.Select(number => new ErrorStatistics(number))];
        for (int run = 0; run < runs; run++)
        {
            var sketch = new HyperLogLog(precision);
            int added = 0;
            for (int i = 0; i < numbers.Length; i++)
            {
                for (; added < numbers[i]; added++)
                    sketch.Add(hashOf(run, added));
                rows[i].Add(sketch.Estimate());
            }
        }

        return rows;
    }

    /// <summary>
    /// Sketches of more hashes than can be added one by one: each register gets the hash that would have the last word. Of a
    /// Poisson number of hashes per register, with mean n / m, the chance that none has its first one behind place k is
    /// exp(-n / (m 2^k)).
    /// </summary>
    private static ErrorStatistics Simulated(int precision, double number)
    {
        ulong registers = 1UL << precision;
        int otherBits = 64 - precision;
        var random = new Random(precision);
        var statistics = new ErrorStatistics(number);
        int runs = Math.Clamp((1 << 17) >> precision, 2, 400);
        for (int run = 0; run < runs; run++)
        {
            var sketch = new HyperLogLog(precision);
            for (ulong register = 0; register < registers; register++)
            {
                double place = Math.Ceiling(Math.Log2(number / registers / -Math.Log(1 - random.NextDouble())));
                if (place > 0)
                    sketch.Add((register << otherBits) | (place > otherBits ? 0 : 1UL << (otherBits - (int)place)));
            }

            statistics.Add(sketch.Estimate());
        }

        return statistics;
    }

    private static ulong Integer(int run, int number) => StableHash.Of((run * 1_000_000_000L) + number);

    /// <summary>A time that hardly moves, and a counter at the end, as version 7 of RFC 9562 may have it.</summary>
    private static Guid GuidInSequence(int run, int number) =>
        new(run, 0x0190, 0x7000, 0x80, 0, 0, 0, (byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number);

    private static string Documentation()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string page = Path.Combine(folder.FullName, "docs", "distinct-counts.md");
            if (File.Exists(page))
                return File.ReadAllText(page);
        }

        throw new InvalidOperationException("The tests do not run from within the repository.");
    }
}
