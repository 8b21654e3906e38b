using NorthStar.Aggregation;
using Xunit;

namespace NorthStar.Tests.Aggregation.Recording;

/// <summary>A set of numbers, against that of .NET.</summary>
public sealed class ActorSetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(70)]
    [InlineData(5000)]
    public void With_a_branch_or_without_one_the_same_numbers_are_added(int numbers)
    {
        var random = new Random(numbers);
        var set = new ActorSet();
        var expected = new SortedSet<int>();
        for (int i = 0; i < 20_000; i++)
        {
            int number = random.Next(numbers);
            switch (random.Next(4))
            {
                case 0:
                    Assert.Equal(expected.Add(number), set.Add(number));
                    break;
                case 1:
                    Assert.Equal(expected.Add(number) ? 1 : 0, set.Add(number, times: 1));
                    break;
                case 2:
                    Assert.Equal(0, set.Add(number, times: 0));
                    break;
                default:
                    if (expected.Remove(number))
                        set.Remove(number);
                    break;
            }

            Assert.Equal(expected.Contains(number), set.Contains(number));
            Assert.Equal(expected.Count, set.Count);
        }

        Assert.Equal(expected, set.ToArray());
    }
}
