using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0004Tests
{
    private const string Id = "NSM0004";

    [Theory]
    [InlineData("string", "string")]
    [InlineData("bool", "bool")]
    [InlineData("char", "char")]
    [InlineData("DateTime", "DateTime")]
    [InlineData("Int128", "Int128")]
    [InlineData("Half?", "Half")]
    [InlineData("System.Numerics.BigInteger", "BigInteger")]
    [InlineData("IEnumerable<int>", "IEnumerable<int>")]
    [InlineData("Bag", "Bag")]
    public Task A_member_that_cannot_be_added_up_or_counted_is_no_quantity(string type, string shown) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record MeetingHosted([{|#0:Quantity|}] " + type + " Amount);" +
        "public class Bag : System.Collections.IEnumerable { public int Count { private get; set; } public System.Collections.IEnumerator GetEnumerator() => new int[Count].GetEnumerator(); }",
        $"'Amount' of type '{shown}' cannot be the quantity of 'MeetingHosted'; use an integer of up to 64 bits, decimal, double, float, TimeSpan, or a collection whose elements are counted");

    [Theory]
    [InlineData("sbyte")]
    [InlineData("byte?")]
    [InlineData("short")]
    [InlineData("ushort")]
    [InlineData("int")]
    [InlineData("uint?")]
    [InlineData("long")]
    [InlineData("ulong")]
    [InlineData("ulong?")]
    [InlineData("nint")]
    [InlineData("nuint")]
    [InlineData("decimal")]
    [InlineData("decimal?")]
    [InlineData("float")]
    [InlineData("double?")]
    [InlineData("TimeSpan")]
    [InlineData("TimeSpan?")]
    [InlineData("int[]")]
    [InlineData("string[]?")]
    [InlineData("List<string>")]
    [InlineData("IReadOnlyList<string>?")]
    [InlineData("Dictionary<int, string>")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int>")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int>?")]
    [InlineData("ArraySegment<byte>")]
    [InlineData("int[][]")]
    public Task Numbers_durations_and_collections_are_quantities(string type) => Definitions.AreValid(
        "[CoreAction(\"v\", Cadence.Weekly, Measure = Measure.QuantitySum), OccurredAtArgument] public record E([Quantity(Unit = \"pieces\")] " + type + " Amount);");

    [Theory]
    [InlineData("Value")]
    [InlineData("Count")]
    [InlineData("EPeriod")]
    [InlineData("EFigures")]
    [InlineData("@event")]
    [InlineData("ByPlan")]
    public Task A_quantity_whose_name_the_period_has_already_compiles(string name) => Definitions.AreValid(
        $"[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Quantity] int {name}, [Dimension] bool Plan);");
}
