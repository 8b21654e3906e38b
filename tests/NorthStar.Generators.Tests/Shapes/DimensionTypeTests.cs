using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

/// <summary>Every type of a dimension, and its values in order.</summary>
public class DimensionTypeTests
{
    private const string Types = """
        public enum SbyteEnum : sbyte { Low = -128, High = 127 }
        public enum ByteEnum : byte { Low = 0, High = 255 }
        public enum ShortEnum : short { Low = -32768, High = 32767 }
        public enum UshortEnum : ushort { Low = 0, High = 65535 }
        public enum IntEnum : int { Low = -2147483648, High = 2147483647 }
        public enum UintEnum : uint { Low = 0, High = 4294967295 }
        public enum LongEnum : long { Low = -9223372036854775808, High = 9223372036854775807 }
        public enum UlongEnum : ulong { Low = 1, High = 0x8000000000000001 }
        [Flags] public enum Flags { None = 0, A = 1, B = 2 }
        public enum Negative { Minus = -1, Zero = 0 }
        public static class Outer { public enum Inner { X, Y } }
        """;

    private static readonly MemberCase[] s_cases =
    [
        new("[Dimension] SbyteEnum By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[SbyteEnum.Low].Total}", "Low:2 High:1 2", "SbyteEnum.Low", "SbyteEnum.High", "SbyteEnum.Low"),
        new("[Dimension] SbyteEnum? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[SbyteEnum.Low].Total}", ":1 Low:2 High:1 2", "SbyteEnum.Low", "null", "SbyteEnum.High", "SbyteEnum.Low"),
        new("[Dimension] ByteEnum By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[ByteEnum.Low].Total}", "Low:2 High:1 2", "ByteEnum.Low", "ByteEnum.High", "ByteEnum.Low"),
        new("[Dimension] ByteEnum? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[ByteEnum.Low].Total}", ":1 Low:2 High:1 2", "ByteEnum.Low", "null", "ByteEnum.High", "ByteEnum.Low"),
        new("[Dimension] ShortEnum By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[ShortEnum.Low].Total}", "Low:2 High:1 2", "ShortEnum.Low", "ShortEnum.High", "ShortEnum.Low"),
        new("[Dimension] ShortEnum? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[ShortEnum.Low].Total}", ":1 Low:2 High:1 2", "ShortEnum.Low", "null", "ShortEnum.High", "ShortEnum.Low"),
        new("[Dimension] UshortEnum By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[UshortEnum.Low].Total}", "Low:2 High:1 2", "UshortEnum.Low", "UshortEnum.High", "UshortEnum.Low"),
        new("[Dimension] UshortEnum? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[UshortEnum.Low].Total}", ":1 Low:2 High:1 2", "UshortEnum.Low", "null", "UshortEnum.High", "UshortEnum.Low"),
        new("[Dimension] IntEnum By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[IntEnum.Low].Total}", "Low:2 High:1 2", "IntEnum.Low", "IntEnum.High", "IntEnum.Low"),
        new("[Dimension] IntEnum? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[IntEnum.Low].Total}", ":1 Low:2 High:1 2", "IntEnum.Low", "null", "IntEnum.High", "IntEnum.Low"),
        new("[Dimension] UintEnum By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[UintEnum.Low].Total}", "Low:2 High:1 2", "UintEnum.Low", "UintEnum.High", "UintEnum.Low"),
        new("[Dimension] UintEnum? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[UintEnum.Low].Total}", ":1 Low:2 High:1 2", "UintEnum.Low", "null", "UintEnum.High", "UintEnum.Low"),
        new("[Dimension] LongEnum By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[LongEnum.Low].Total}", "Low:2 High:1 2", "LongEnum.Low", "LongEnum.High", "LongEnum.Low"),
        new("[Dimension] LongEnum? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[LongEnum.Low].Total}", ":1 Low:2 High:1 2", "LongEnum.Low", "null", "LongEnum.High", "LongEnum.Low"),
        new("[Dimension] UlongEnum By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[UlongEnum.High].Total}", "High:2 Low:1 2", "UlongEnum.High", "UlongEnum.Low", "UlongEnum.High"),
        new("[Dimension] UlongEnum? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[UlongEnum.High].Total}", ":1 High:2 Low:1 2", "UlongEnum.High", "null", "UlongEnum.Low", "UlongEnum.High"),
        new("[Dimension] Flags By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[Flags.A | Flags.B].Total}", "A, B:2 64:1 2", "Flags.A | Flags.B", "(Flags)64", "Flags.A | Flags.B"),
        new("[Dimension] Flags? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[Flags.A | Flags.B].Total}", ":1 A, B:2 64:1 2", "Flags.A | Flags.B", "null", "(Flags)64", "Flags.A | Flags.B"),
        new("[Dimension] Negative By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[Negative.Minus].Total}", "Minus:2 Zero:1 2", "Negative.Minus", "Negative.Zero", "Negative.Minus"),
        new("[Dimension] Negative? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[Negative.Minus].Total}", ":1 Minus:2 Zero:1 2", "Negative.Minus", "null", "Negative.Zero", "Negative.Minus"),
        new("[Dimension] Outer.Inner By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[Outer.Inner.X].Total}", "X:2 Y:1 2", "Outer.Inner.X", "Outer.Inner.Y", "Outer.Inner.X"),
        new("[Dimension] Outer.Inner? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[Outer.Inner.X].Total}", ":1 X:2 Y:1 2", "Outer.Inner.X", "null", "Outer.Inner.Y", "Outer.Inner.X"),
        new("[Dimension] bool By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[true].Total}", "False:1 True:2 2", "true", "false", "true"),
        new("[Dimension] bool? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[true].Total}", ":1 False:1 True:2 2", "true", "null", "false", "true"),
        new("[Dimension] string By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[\"b\"].Total}", "a:1 b:2 2", "\"b\"", "\"a\"", "\"b\""),
        new("[Dimension] string? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[\"b\"].Total}", ":1 a:1 b:2 2", "\"b\"", "null", "\"a\"", "\"b\""),
        new("[Dimension] sbyte By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[(sbyte)(-128)].Total}", "-128:2 127:1 2", "(sbyte)(-128)", "(sbyte)127", "(sbyte)(-128)"),
        new("[Dimension] sbyte? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[(sbyte)(-128)].Total}", ":1 -128:2 127:1 2", "(sbyte)(-128)", "null", "(sbyte)127", "(sbyte)(-128)"),
        new("[Dimension] byte By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[(byte)0].Total}", "0:2 255:1 2", "(byte)0", "(byte)255", "(byte)0"),
        new("[Dimension] byte? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[(byte)0].Total}", ":1 0:2 255:1 2", "(byte)0", "null", "(byte)255", "(byte)0"),
        new("[Dimension] short By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[(short)(-1)].Total}", "-1:2 32767:1 2", "(short)(-1)", "(short)32767", "(short)(-1)"),
        new("[Dimension] short? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[(short)(-1)].Total}", ":1 -1:2 32767:1 2", "(short)(-1)", "null", "(short)32767", "(short)(-1)"),
        new("[Dimension] ushort By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[(ushort)0].Total}", "0:2 65535:1 2", "(ushort)0", "(ushort)65535", "(ushort)0"),
        new("[Dimension] ushort? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[(ushort)0].Total}", ":1 0:2 65535:1 2", "(ushort)0", "null", "(ushort)65535", "(ushort)0"),
        new("[Dimension] int By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[(int)int.MinValue].Total}", "-2147483648:2 5:1 2", "(int)int.MinValue", "(int)5", "(int)int.MinValue"),
        new("[Dimension] int? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[(int)int.MinValue].Total}", ":1 -2147483648:2 5:1 2", "(int)int.MinValue", "null", "(int)5", "(int)int.MinValue"),
        new("[Dimension] uint By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[(uint)0].Total}", "0:2 4294967295:1 2", "(uint)0", "(uint)uint.MaxValue", "(uint)0"),
        new("[Dimension] uint? By", "{string.Join(\" \", p.ByBy.Select(s => $\"{s.Key}:{s.Value.Count}\"))} {p.ByBy[(uint)0].Total}", ":1 0:2 4294967295:1 2", "(uint)0", "null", "(uint)uint.MaxValue", "(uint)0"),
    ];

    private static readonly Lazy<CaseProgram> s_program = new(() => new CaseProgram(Types, s_cases));

    public static TheoryData<int, string> Cases => CaseProgram.Rows(s_cases);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_type_gives_its_figures(int index, string member) =>
        Assert.Equal((member, s_cases[index].Expected), (member, s_program.Value.Run(index)));

    [Fact]
    public void Several_dimensions_with_names_of_their_own() => Assert.Equal("2 1 2 1 3", MetricProgram.Read(
        """
        public enum Plan { Free, Pro }
        public sealed record Place(string City);
        [CoreAction("v", Cadence.Weekly)]
        public sealed record Hosted(
            [OccurredAt] DateTimeOffset Time, [Actor] Guid Host, [Dimension] Plan Plan, [Dimension(Name = "Tier")] Plan Paid,
            [Dimension("City")] Place From, [Dimension("City", Name = "Destination")] Place To);
        """,
        [
            "new Hosted(At, Ann, Plan.Pro, Plan.Free, new Place(\"Ulm\"), new Place(\"Bonn\"))",
            "new Hosted(At, Ann, Plan.Pro, Plan.Pro, new Place(\"Ulm\"), new Place(\"Bonn\"))",
            "new Hosted(At, Bob, Plan.Free, Plan.Free, new Place(\"Bonn\"), new Place(\"Bonn\"))",
        ],
        "{p.ByPlan[Plan.Pro].Count} {p.ByPlan[Plan.Pro].Actors} {p.ByTier[Plan.Free].Actors} {p.ByCity[\"Bonn\"].Count} {p.ByDestination[\"Bonn\"].Count}"));

    [Fact]
    public void A_project_that_checks_for_overflow_still_reads_every_enum_value()
    {
        var test = new NorthStar.Testing.GeneratorTest(new MetricGenerator())
        {
            TestCode = """
                using System; using System.Linq; using NorthStar;
                enum Big : ulong { High = 0x8000000000000001 }
                [CoreAction("v", Cadence.Weekly)]
                sealed record Hosted([OccurredAt] DateTimeOffset Time, [Dimension] Big Big, [Dimension] Big? Maybe);
                static class Program
                {
                    static string Run()
                    {
                        var a = new HostedAggregator();
                        a.Record(new Hosted(DateTimeOffset.UtcNow, Big.High, Big.High));
                        return $"{a.Current.ByBig.Single().Key} {a.Current.ByMaybe.Single().Key}";
                    }
                }
                """,
            OptionsTransform = options => options.WithOverflowChecks(true),
        };

        Assert.Equal("High High", test.Run().Run<string>("Program", "Run"));
    }
}
