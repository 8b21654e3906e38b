using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

/// <summary>Every form of a condition: which of the given values are qualified.</summary>
public class QualityTests
{
    private const string Types = """
        public enum Plan { Free, Pro, @new }
        public enum Wide : ulong { High = 0x8000000000000001 }
        public sealed record Money(decimal Amount);
        """;

    // The figure is the number of qualified events, so every case has values on both sides of its bound.
    private static readonly MemberCase[] s_cases =
    [
        Case("[Quality(AtLeast = 2)] int V", "2", "1", "2", "3"),
        Case("[Quality(Above = 2)] int V", "1", "1", "2", "3"),
        Case("[Quality(AtMost = 2)] int V", "2", "1", "2", "3"),
        Case("[Quality(Below = 2)] int V", "1", "1", "2", "3"),
        Case("[Quality(EqualTo = 2)] int V", "1", "1", "2", "3"),
        Case("[Quality(Not = 2)] int V", "2", "1", "2", "3"),
        Case("[Quality(AtLeast = 2, Below = 4)] int V", "2", "1", "2", "3", "4"),
        Case("[Quality(AtLeast = -2), Quality(AtMost = 2), Quality(Not = 0)] int V", "2", "-3", "-2", "0", "2", "3"),
        Case("[Quality(AtLeast = int.MinValue)] int V", "1", "0"),
        Case("[Quality(Above = long.MinValue)] long V", "1", "long.MinValue", "0"),
        Case("[Quality(Below = ulong.MaxValue)] ulong V", "1", "ulong.MaxValue", "0"),
        Case("[Quality(AtLeast = 2)] byte V", "1", "1", "2"),
        Case("[Quality(AtLeast = 2)] sbyte V", "1", "1", "2"),
        Case("[Quality(AtLeast = 2)] short V", "1", "1", "2"),
        Case("[Quality(AtLeast = 2)] ushort V", "1", "1", "2"),
        Case("[Quality(AtLeast = 2)] uint V", "1", "1", "2"),
        Case("[Quality(AtLeast = 2)] nint V", "1", "1", "2"),
        Case("[Quality(AtLeast = 2)] nuint V", "1", "1", "2"),
        Case("[Quality(AtLeast = 2)] int? V", "1", "1", "null", "2"),
        Case("[Quality(AtMost = 2)] int? V", "1", "2", "null", "3"),
        Case("[Quality(EqualTo = null)] int? V", "1", "2", "null"),
        Case("[Quality(Not = null)] int? V", "1", "2", "null"),
        Case("[Quality(Not = 2)] int? V", "2", "2", "null", "3"),
        Case("[Quality(NotEmpty = true)] int? V", "1", "2", "null"),
        Case("[Quality(AtLeast = 1)] decimal V", "1", "0.99m", "1.00m"),
        Case("[Quality(Above = 0.1)] decimal V", "1", "0.1m", "0.11m"),
        Case("[Quality(AtLeast = \"79228162514264337593543950335\")] decimal V", "1", "0", "decimal.MaxValue"),
        Case("[Quality(AtLeast = \"-0.10\")] decimal? V", "1", "-0.11m", "-0.1m", "null"),
        Case("[Quality(AtLeast = 0.5)] double V", "1", "0.49", "0.5", "double.NaN"),
        Case("[Quality(AtLeast = 1e300)] double V", "1", "1", "1e301"),
        Case("[Quality(AtLeast = 2)] double? V", "1", "1", "2", "null"),
        Case("[Quality(AtLeast = 0.1f)] float V", "1", "0.05f", "0.1f"),
        Case("[Quality(AtLeast = 0.1)] float V", "1", "0.05f", "0.1f"),
        Case("[Quality(AtLeast = \"00:00:30\")] TimeSpan V", "1", "TimeSpan.FromSeconds(29)", "TimeSpan.FromSeconds(30)"),
        Case("[Quality(Below = \"1.00:00:00\")] TimeSpan? V", "1", "TimeSpan.FromDays(1)", "TimeSpan.FromHours(23)", "null"),
        Case("[Quality] bool V", "1", "true", "false"),
        Case("[Quality(IsTrue = true)] bool V", "1", "true", "false"),
        Case("[Quality(IsTrue = false)] bool V", "1", "true", "false"),
        Case("[Quality(EqualTo = false)] bool V", "1", "true", "false"),
        Case("[Quality(Not = false)] bool? V", "2", "true", "false", "null"),
        Case("[Quality] bool? V", "1", "true", "false", "null"),
        Case("[Quality(IsTrue = false)] bool? V", "1", "true", "false", "null"),
        Case("[Quality(EqualTo = \"a\\\"{b}\")] string V", "1", "\"a\\\"{b}\"", "\"b\""),
        Case("[Quality(Not = \"a\")] string? V", "2", "\"a\"", "\"b\"", "null"),
        Case("[Quality(NotEmpty = true)] string V", "1", "\"a\"", "\" \"", "\"\"", "null!"),
        Case("[Quality(Not = null)] string? V", "1", "\"a\"", "null"),
        Case("[Quality(EqualTo = Plan.Pro)] Plan V", "1", "Plan.Pro", "Plan.Free"),
        Case("[Quality(Not = Plan.@new)] Plan? V", "2", "Plan.@new", "Plan.Free", "null"),
        Case("[Quality(EqualTo = (Plan)7)] Plan V", "1", "(Plan)7", "Plan.Free"),
        Case("[Quality(EqualTo = (Plan)(-7))] Plan V", "1", "(Plan)(-7)", "Plan.Free"),
        Case("[Quality(EqualTo = Wide.High)] Wide V", "1", "Wide.High", "(Wide)1"),
        Case("[Quality(EqualTo = (Wide)ulong.MaxValue)] Wide V", "1", "Wide.High", "(Wide)ulong.MaxValue"),
        Case("[Quality(AtLeast = 2)] int[] V", "1", "new[] { 1 }", "new[] { 1, 2 }", "null!"),
        Case("[Quality(AtMost = 1)] List<int>? V", "1", "new List<int> { 1 }", "new List<int> { 1, 2 }", "null"),
        Case("[Quality(Above = 1)] ImmutableArray<int> V", "1", "ImmutableArray.Create(1, 2)", "ImmutableArray.Create(1)", "default"),
        Case("[Quality(NotEmpty = true)] ImmutableArray<int>? V", "1", "ImmutableArray.Create(1, 2)", "null", "default(ImmutableArray<int>)"),
        Case("[Quality(NotEmpty = true)] IReadOnlyCollection<int> V", "1", "new[] { 1 }", "new int[0]", "null!"),
        Case("[Quality(NotEmpty = true)] Money? V", "1", "new Money(1)", "null"),
        Case("[Quality(\"Amount\", Above = 0)] Money? V", "1", "new Money(1)", "new Money(0)", "null"),
        Case("[Quality(\"Amount\", Not = 0)] Money? V", "2", "new Money(1)", "new Money(0)", "null"),
    ];

    private static readonly Lazy<CaseProgram> s_program = new(() => new CaseProgram(Types, s_cases));

    public static TheoryData<int, string> Cases => CaseProgram.Rows(s_cases);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_condition_qualifies_what_meets_it(int index, string member) =>
        Assert.Equal((member, s_cases[index].Expected), (member, s_program.Value.Run(index)));

    [Fact]
    public void All_conditions_must_hold_and_equal_ones_are_checked_once() => Assert.Equal("4 1", MetricProgram.Read(
        """
        public interface IPaid { [Quality] bool Paid { get; } }
        [CoreAction("v", Cadence.Weekly), Quality("Paid")]
        public sealed record Hosted([OccurredAt] DateTimeOffset Time, [Quality] bool Paid, [Quality(AtLeast = 2)] int People) : IPaid;
        """,
        ["new Hosted(At, true, 1)", "new Hosted(At, false, 2)", "new Hosted(At, true, 2)", "new Hosted(At, false, 1)"],
        "{p.Total} {p.Count}"));

    private static MemberCase Case(string member, string qualified, params string[] values) =>
        new(member, "{p.Count}", qualified, values);
}
