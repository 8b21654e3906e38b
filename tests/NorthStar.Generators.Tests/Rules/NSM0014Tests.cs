using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0014Tests
{
    private const string Id = "NSM0014";

    [Theory]
    [InlineData("int", "AtLeast = {|#0:\"2\"|}", "an integer is compared with an integer")]
    [InlineData("int", "AtLeast = {|#0:2.0|}", "an integer is compared with an integer")]
    [InlineData("int", "EqualTo = {|#0:null|}", "the member is never null")]
    [InlineData("int", "AtLeast = {|#0:null|}", "null is compared with EqualTo or Not")]
    [InlineData("int", "AtLeast = {|#0:2_147_483_648|}", "2147483648 is outside of the values that the member can have (-2147483648 to 2147483647)")]
    [InlineData("int", "Above = {|#0:int.MaxValue|}", "the member has no value above 2147483647")]
    [InlineData("uint", "Below = {|#0:0|}", "the member has no value below 0")]
    [InlineData("byte", "EqualTo = {|#0:256|}", "256 is outside of the values that the member can have (0 to 255)")]
    [InlineData("int", "AtLeast = {|#0:typeof(int)|}", "a bound is a single constant")]
    [InlineData("int", "AtLeast = {|#0:new[] { 1 }|}", "a bound is a single constant")]
    [InlineData("int", "AtLeast = {|#0:DayOfWeek.Monday|}", "a constant of DayOfWeek is compared with a member of that type")]
    [InlineData("double", "AtLeast = {|#0:double.NaN|}", "a floating number is compared with a finite number")]
    [InlineData("double", "AtMost = {|#0:double.PositiveInfinity|}", "a floating number is compared with a finite number")]
    [InlineData("float", "AtMost = {|#0:float.NegativeInfinity|}", "a floating number is compared with a finite number")]
    [InlineData("float", "AtMost = {|#0:1e300|}", "1E+300 is outside of the range of float")]
    [InlineData("double", "AtLeast = {|#0:\"1\"|}", "a floating number is compared with a finite number")]
    [InlineData("decimal", "AtLeast = {|#0:\"1,5\"|}", "a decimal is compared with a number, or with a string that holds one, such as \"0.10\"")]
    [InlineData("decimal", "AtLeast = {|#0:double.NaN|}", "a decimal is compared with a number, or with a string that holds one, such as \"0.10\"")]
    [InlineData("decimal", "AtLeast = {|#0:1e29|}", "a decimal is compared with a number, or with a string that holds one, such as \"0.10\"")]
    [InlineData("TimeSpan", "AtLeast = {|#0:30|}", "a TimeSpan is compared with a string of the form \"hh:mm:ss\" or \"d.hh:mm:ss\", such as \"00:00:30\"")]
    [InlineData("TimeSpan", "AtLeast = {|#0:\"30\"|}", "a TimeSpan is compared with a string of the form \"hh:mm:ss\" or \"d.hh:mm:ss\", such as \"00:00:30\"")]
    [InlineData("TimeSpan", "AtLeast = {|#0:\"0:30\"|}", "a TimeSpan is compared with a string of the form \"hh:mm:ss\" or \"d.hh:mm:ss\", such as \"00:00:30\"")]
    [InlineData("bool", "AtLeast = {|#0:true|}", "a bool is compared with EqualTo or Not and a bool, or with IsTrue")]
    [InlineData("bool", "EqualTo = {|#0:1|}", "a bool is compared with EqualTo or Not and a bool, or with IsTrue")]
    [InlineData("bool", "NotEmpty = {|#0:true|}", "a value of this type is never empty; remove NotEmpty")]
    [InlineData("string", "AtLeast = {|#0:\"a\"|}", "a string is compared with EqualTo or Not and a string, or with NotEmpty")]
    [InlineData("string", "EqualTo = {|#0:1|}", "a string is compared with EqualTo or Not and a string, or with NotEmpty")]
    [InlineData("string", "IsTrue = {|#0:true|}", "IsTrue is for bool members; compare another type with EqualTo, AtLeast and so on")]
    [InlineData("string", "NotEmpty = {|#0:false|}", "NotEmpty = false states no condition; remove it, or compare with EqualTo or AtMost")]
    [InlineData("DayOfWeek", "AtLeast = {|#0:DayOfWeek.Monday|}", "a DayOfWeek is compared with EqualTo or Not and a constant of DayOfWeek")]
    [InlineData("DayOfWeek", "EqualTo = {|#0:1|}", "a DayOfWeek is compared with EqualTo or Not and a constant of DayOfWeek")]
    [InlineData("DayOfWeek", "EqualTo = {|#0:Cadence.Daily|}", "a DayOfWeek is compared with EqualTo or Not and a constant of DayOfWeek")]
    [InlineData("decimal", "AtLeast = {|#0:Cadence.Daily|}", "a constant of Cadence is compared with a member of that type")]
    [InlineData("DateTime", "AtLeast = {|#0:\"2020-01-01\"|}", "only numbers, TimeSpan, bool, string, enums and collections can be compared; lead to one with a path")]
    [InlineData("List<int>", "AtLeast = {|#0:-1|}", "-1 is outside of the values that the member can have (0 to 2147483647)")]
    [InlineData("List<int>", "Below = {|#0:0|}", "the member has no value below 0")]
    [InlineData("List<int>", "EqualTo = {|#0:null|}", "the member is never null")]
    public Task A_bound_that_does_not_fit_the_member_is_marked_where_it_is_written(string type, string condition, string mistake) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record MeetingHosted([Quality(" + condition + ")] " + type + " Guests);",
        $"The quality of 'MeetingHosted.Guests' (type '{type}') cannot be checked: {mistake}");

    [Theory]
    [InlineData("{|#0:Quality|}")]
    [InlineData("{|#0:Quality()|}")]
    [InlineData("{|#0:QualityAttribute|}")]
    public Task A_quality_states_a_condition(string attribute) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record MeetingHosted([" + attribute + "] int Guests);",
        "The quality of 'MeetingHosted.Guests' (type 'int') cannot be checked: it states no condition; add one, such as AtLeast = 1 or NotEmpty = true");

    [Fact]
    public Task A_quality_of_the_assembly_states_a_condition() => Definitions.Report(
        Id,
        "[assembly: CoreAction(\"v\", Cadence.Weekly, Event = typeof(E)), OccurredAtArgument(Event = typeof(E)), {|NSM0014:Quality(\"N\", Event = typeof(E))|}] public record E(int N);");

    [Fact]
    public void A_bool_that_the_assembly_names_must_be_true()
    {
        const string code = "[assembly: CoreAction(\"v\", Cadence.Weekly, Event = typeof(E)), OccurredAtArgument(Event = typeof(E)), Quality(\"Done\", Event = typeof(E))] public record E(bool Done);";

        Assert.Contains("fields.IsQualified = e.Done;", Definitions.Generate(code).GeneratedSources["EAggregator.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public Task What_two_events_inherit_is_reported_once_and_names_the_base() => Definitions.Report(
        Id,
        """
        [OccurredAtArgument] public abstract record EventBase([Quality(AtLeast = {|#0:"1"|})] int N);
        [CoreAction("v", Cadence.Weekly)] public record A(int N) : EventBase(N);
        [InputMetric("v", Cadence.Weekly)] public record B(int N) : EventBase(N);
        """,
        "The quality of 'EventBase.N' (type 'int') cannot be checked: an integer is compared with an integer");

    [Theory]
    [InlineData("int", "AtLeast = 2")]
    [InlineData("int", "AtLeast = int.MinValue, AtMost = int.MaxValue")]
    [InlineData("int?", "EqualTo = null")]
    [InlineData("int?", "Not = null, Above = 1L")]
    [InlineData("long", "AtLeast = long.MinValue")]
    [InlineData("ulong", "AtMost = ulong.MaxValue")]
    [InlineData("byte", "Below = 255")]
    [InlineData("nint", "Above = 1")]
    [InlineData("nuint?", "Above = 1u")]
    [InlineData("double", "Above = 0")]
    [InlineData("double?", "AtMost = double.MaxValue, AtLeast = double.Epsilon")]
    [InlineData("float", "AtLeast = 0.1, Below = 1e30f")]
    [InlineData("decimal", "AtLeast = \"0.10\", AtMost = 1e28")]
    [InlineData("decimal?", "Above = 0.1f")]
    [InlineData("TimeSpan", "AtLeast = \"00:00:30\"")]
    [InlineData("TimeSpan?", "Below = \"1.00:00:00\"")]
    [InlineData("bool", "")]
    [InlineData("bool?", "")]
    [InlineData("bool", "IsTrue = false")]
    [InlineData("bool?", "Not = true")]
    [InlineData("string", "NotEmpty = true, Not = \"a\\\"\\n\\\\\"")]
    [InlineData("string?", "EqualTo = null")]
    [InlineData("DayOfWeek", "EqualTo = DayOfWeek.Monday")]
    [InlineData("DayOfWeek?", "Not = (DayOfWeek)(-9)")]
    [InlineData("List<int>", "AtLeast = 0")]
    [InlineData("List<int>?", "NotEmpty = true")]
    [InlineData("int[]", "AtMost = 3")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int>", "AtLeast = 1")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int>?", "NotEmpty = true")]
    [InlineData("object", "NotEmpty = true")]
    [InlineData("Version?", "NotEmpty = true")]
    [InlineData("Guid?", "NotEmpty = true")]
    public Task A_bound_of_the_members_own_kind_is_fine(string type, string conditions) =>
        Definitions.AreValid("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Quality(" + conditions + ")] " + type + " M);");
}
