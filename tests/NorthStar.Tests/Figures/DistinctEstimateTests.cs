using System.Globalization;
using Xunit;

namespace NorthStar.Tests.Figures;

public sealed class DistinctEstimateTests
{
    [Theory]
    [InlineData(12_345, 0.008125, "12,345 ± 0.8 %")]
    [InlineData(1_000_000, 0.26, "1,000,000 ± 26 %")]
    [InlineData(7, 0.00203125, "7 ± 0.2 %")]
    [InlineData(0, 0, "0 ± 0 %")]
    public void The_text_is_the_number_and_one_standard_error_in_every_culture(long value, double error, string expected)
    {
        CultureInfo previous = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal(expected, new DistinctEstimate(value, error).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = previous;
        }
    }

    [Fact]
    public void Estimates_are_ordered_by_value_and_then_by_error()
    {
        DistinctEstimate[] ascending = [default, new(5, 0.01), new(5, 0.02), new(6, 0.01), new(long.MaxValue, 0)];
        for (int i = 0; i < ascending.Length; i++)
        {
            for (int j = 0; j < ascending.Length; j++)
            {
                (DistinctEstimate left, DistinctEstimate right) = (ascending[i], ascending[j]);
                Assert.Equal(Math.Sign(i - j), Math.Sign(left.CompareTo(right)));
                Assert.Equal(
                    (i < j, i <= j, i > j, i >= j, i == j),
                    (left < right, left <= right, left > right, left >= right, left == right));
            }
        }
    }
}
