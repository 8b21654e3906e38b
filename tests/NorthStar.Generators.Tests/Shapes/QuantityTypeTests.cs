using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

/// <summary>Every type of a quantity.</summary>
public class QuantityTypeTests
{
    private const string Types = """
        public sealed class Basket : List<int>;
        """;

    private const string Figures = "{p.Sum} {p.Sum.GetType().Name}";

    private static readonly MemberCase[] s_cases =
    [
        new("[Quantity] sbyte Sum", Figures, "-127 Int64", "-128", "1"),
        new("[Quantity] sbyte? Sum", Figures, "-127 Int64", "-128", "null", "1"),
        new("[Quantity] byte Sum", Figures, "256 Int64", "255", "1"),
        new("[Quantity] byte? Sum", Figures, "256 Int64", "255", "null", "1"),
        new("[Quantity] short Sum", Figures, "-32767 Int64", "-32768", "1"),
        new("[Quantity] short? Sum", Figures, "-32767 Int64", "-32768", "null", "1"),
        new("[Quantity] ushort Sum", Figures, "65536 Int64", "65535", "1"),
        new("[Quantity] ushort? Sum", Figures, "65536 Int64", "65535", "null", "1"),
        new("[Quantity] int Sum", Figures, "2147483648 Int64", "int.MaxValue", "1"),
        new("[Quantity] int? Sum", Figures, "2147483648 Int64", "int.MaxValue", "null", "1"),
        new("[Quantity] uint Sum", Figures, "4294967296 Int64", "uint.MaxValue", "1"),
        new("[Quantity] uint? Sum", Figures, "4294967296 Int64", "uint.MaxValue", "null", "1"),
        new("[Quantity] long Sum", Figures, "9223372036854775800 Int64", "long.MaxValue", "-7"),
        new("[Quantity] long? Sum", Figures, "9223372036854775800 Int64", "long.MaxValue", "null", "-7"),
        new("[Quantity] nint Sum", Figures, "-5 Int64", "-7", "2"),
        new("[Quantity] nint? Sum", Figures, "-5 Int64", "-7", "null", "2"),
        new("[Quantity] ulong Sum", Figures, "18446744073709551615 UInt64", "ulong.MaxValue - 1", "1"),
        new("[Quantity] ulong? Sum", Figures, "18446744073709551615 UInt64", "ulong.MaxValue - 1", "null", "1"),
        new("[Quantity] nuint Sum", Figures, "9 UInt64", "7", "2"),
        new("[Quantity] nuint? Sum", Figures, "9 UInt64", "7", "null", "2"),
        new("[Quantity] decimal Sum", Figures, "0.3 Decimal", "0.1m", "0.2m"),
        new("[Quantity] decimal? Sum", Figures, "0.3 Decimal", "0.1m", "null", "0.2m"),
        new("[Quantity] double Sum", Figures, "0.75 Double", "0.5", "0.25"),
        new("[Quantity] double? Sum", Figures, "0.75 Double", "0.5", "null", "0.25"),
        new("[Quantity] float Sum", Figures, "0.75 Double", "0.5f", "0.25f"),
        new("[Quantity] float? Sum", Figures, "0.75 Double", "0.5f", "null", "0.25f"),
        new("[Quantity] TimeSpan Sum", Figures, "01:30:00 TimeSpan", "TimeSpan.FromHours(1)", "TimeSpan.FromMinutes(30)"),
        new("[Quantity] TimeSpan? Sum", Figures, "01:30:00 TimeSpan", "TimeSpan.FromHours(1)", "null", "TimeSpan.FromMinutes(30)"),
        new("[Quantity] int[] Sum", Figures, "3 Int64", "new[] { 1, 2, 3 }", "new int[0]", "null!"),
        new("[Quantity] int[]? Sum", Figures, "3 Int64", "new[] { 1, 2, 3 }", "new int[0]", "null"),
        new("[Quantity] int[,] Sum", Figures, "3 Int64", "new int[1, 3]", "new int[0, 0]", "null!"),
        new("[Quantity] int[,]? Sum", Figures, "3 Int64", "new int[1, 3]", "new int[0, 0]", "null"),
        new("[Quantity] List<int> Sum", Figures, "3 Int64", "new List<int> { 1, 2, 3 }", "new List<int>()", "null!"),
        new("[Quantity] List<int>? Sum", Figures, "3 Int64", "new List<int> { 1, 2, 3 }", "new List<int>()", "null"),
        new("[Quantity] IList<int> Sum", Figures, "3 Int64", "new[] { 1, 2, 3 }", "new int[0]", "null!"),
        new("[Quantity] IList<int>? Sum", Figures, "3 Int64", "new[] { 1, 2, 3 }", "new int[0]", "null"),
        new("[Quantity] ICollection<string> Sum", Figures, "3 Int64", "new[] { \"a\", \"b\", \"c\" }", "new string[0]", "null!"),
        new("[Quantity] ICollection<string>? Sum", Figures, "3 Int64", "new[] { \"a\", \"b\", \"c\" }", "new string[0]", "null"),
        new("[Quantity] IReadOnlyList<int> Sum", Figures, "3 Int64", "new[] { 1, 2, 3 }", "new int[0]", "null!"),
        new("[Quantity] IReadOnlyList<int>? Sum", Figures, "3 Int64", "new[] { 1, 2, 3 }", "new int[0]", "null"),
        new("[Quantity] IReadOnlyCollection<int> Sum", Figures, "3 Int64", "new[] { 1, 2, 3 }", "new int[0]", "null!"),
        new("[Quantity] IReadOnlyCollection<int>? Sum", Figures, "3 Int64", "new[] { 1, 2, 3 }", "new int[0]", "null"),
        new("[Quantity] Dictionary<string, int> Sum", Figures, "3 Int64", "new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 1, [\"c\"] = 1 }", "new()", "null!"),
        new("[Quantity] Dictionary<string, int>? Sum", Figures, "3 Int64", "new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 1, [\"c\"] = 1 }", "new()", "null"),
        new("[Quantity] IReadOnlyDictionary<int, int> Sum", Figures, "3 Int64", "new Dictionary<int, int> { [1] = 1, [2] = 1, [3] = 1 }", "new Dictionary<int, int>()", "null!"),
        new("[Quantity] IReadOnlyDictionary<int, int>? Sum", Figures, "3 Int64", "new Dictionary<int, int> { [1] = 1, [2] = 1, [3] = 1 }", "new Dictionary<int, int>()", "null"),
        new("[Quantity] HashSet<int> Sum", Figures, "3 Int64", "new HashSet<int> { 1, 2, 3 }", "new()", "null!"),
        new("[Quantity] HashSet<int>? Sum", Figures, "3 Int64", "new HashSet<int> { 1, 2, 3 }", "new()", "null"),
        new("[Quantity] ISet<int> Sum", Figures, "3 Int64", "new HashSet<int> { 1, 2, 3 }", "new HashSet<int>()", "null!"),
        new("[Quantity] ISet<int>? Sum", Figures, "3 Int64", "new HashSet<int> { 1, 2, 3 }", "new HashSet<int>()", "null"),
        new("[Quantity] ImmutableList<int> Sum", Figures, "3 Int64", "ImmutableList.Create(1, 2, 3)", "ImmutableList<int>.Empty", "null!"),
        new("[Quantity] ImmutableList<int>? Sum", Figures, "3 Int64", "ImmutableList.Create(1, 2, 3)", "ImmutableList<int>.Empty", "null"),
        new("[Quantity] Basket Sum", Figures, "3 Int64", "new Basket { 1, 2, 3 }", "new Basket()", "null!"),
        new("[Quantity] Basket? Sum", Figures, "3 Int64", "new Basket { 1, 2, 3 }", "new Basket()", "null"),
        new("[Quantity] ImmutableArray<int> Sum", Figures, "3 Int64", "ImmutableArray.Create(1, 2, 3)", "default", "ImmutableArray<int>.Empty"),
        new("[Quantity] ImmutableArray<int>? Sum", Figures, "3 Int64", "ImmutableArray.Create(1, 2, 3)", "default(ImmutableArray<int>)", "null"),
        new("[Quantity] ArraySegment<int> Sum", Figures, "3 Int64", "new[] { 1, 2, 3 }", "default"),
        new("[Quantity] ArraySegment<int>? Sum", Figures, "3 Int64", "new ArraySegment<int>(new[] { 1, 2, 3 })", "null"),
    ];

    private static readonly Lazy<CaseProgram> s_program = new(() => new CaseProgram(Types, s_cases));

    public static TheoryData<int, string> Cases => CaseProgram.Rows(s_cases);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_type_gives_its_figures(int index, string member) =>
        Assert.Equal((member, s_cases[index].Expected), (member, s_program.Value.Run(index)));

    [Fact]
    public void Collections_and_numbers_inside_of_values() => Assert.Equal("4 5.5", MetricProgram.Read(
        """
        public readonly record struct Cart(ImmutableArray<int> Items, ArraySegment<int> Rest, double Price);
        public sealed record Order(Cart Cart, Cart? Old);
        [CoreAction("v", Cadence.Weekly, Measure = Measure.QuantitySum), Quantity("Order.Cart.Items")]
        [Quality("Order.Cart.Rest", AtMost = 3), Quality("Order.Old.Items", AtLeast = 0)]
        public sealed record Bought([OccurredAt] DateTimeOffset Time, Order? Order);
        [CoreAction("v", Cadence.Weekly, Measure = Measure.QuantitySum), Quantity("Order.Old.Price")]
        public sealed record Hosted([OccurredAt] DateTimeOffset Time, Order? Order);
        public static class Both
        {
            public static long Items(DateTimeOffset at, TimeProvider clock)
            {
                var a = new BoughtAggregator(clock);
                a.Record(new Bought(at, new Order(Cart(2), Cart(2))));
                a.Record(new Bought(at, new Order(Cart(2), Cart(2))));
                a.Record(new Bought(at, new Order(Cart(4), null)));
                a.Record(new Bought(at, null));
                return a.Current.Items;
            }
            public static Cart Cart(int n) => new(ImmutableArray.Create(new int[n]), new int[n], 5.5);
        }
        """,
        ["new Hosted(At, new Order(Both.Cart(1), Both.Cart(1)))", "new Hosted(At, null)"],
        "{Both.Items(At, new FixedClock())} {p.Price}"));
}
