using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0015Tests
{
    private const string Id = "NSM0015";

    [Theory]
    [InlineData("int", "AtLeast = 3, AtMost = {|#0:2|}", "M >= 3 and M <= 2")]
    [InlineData("int", "AtLeast = 3, Below = {|#0:3|}", "M >= 3 and M < 3")]
    [InlineData("int", "Above = 3, AtMost = {|#0:3|}", "M > 3 and M <= 3")]
    [InlineData("int", "Above = 3, Below = {|#0:4|}", "M > 3 and M < 4")]
    [InlineData("decimal", "Above = 3, Below = {|#0:3|}", "M > 3 and M < 3")]
    [InlineData("int", "AtLeast = 3, EqualTo = {|#0:2|}", "M >= 3 and M == 2")]
    [InlineData("int", "EqualTo = 2, Not = {|#0:2|}", "M == 2 and M != 2")]
    [InlineData("int?", "AtLeast = 2, EqualTo = {|#0:null|}", "M >= 2 and M == null")]
    [InlineData("string?", "EqualTo = null, NotEmpty = {|#0:true|}", "M == null and M is not empty")]
    [InlineData("string", "EqualTo = \" \", NotEmpty = {|#0:true|}", "M == \" \" and M is not empty")]
    [InlineData("TimeSpan", "AtLeast = \"01:00:00\", AtMost = {|#0:\"00:30:00\"|}", "M >= 01:00:00 and M <= 00:30:00")]
    [InlineData("List<int>", "AtMost = 0, NotEmpty = {|#0:true|}", "M <= 0 and M is not empty")]
    [InlineData("List<int>", "Below = 1, NotEmpty = {|#0:true|}", "M < 1 and M is not empty")]
    [InlineData("List<int>", "EqualTo = 0, NotEmpty = {|#0:true|}", "M == 0 and M is not empty")]
    [InlineData("bool", "EqualTo = false, IsTrue = {|#0:true|}", "M == false and M")]
    [InlineData("bool", "Not = true, IsTrue = {|#0:true|}", "M != true and M")]
    [InlineData("DayOfWeek", "EqualTo = DayOfWeek.Monday, Not = {|#0:DayOfWeek.Monday|}", "M == DayOfWeek.Monday and M != DayOfWeek.Monday")]
    public Task Conditions_that_exclude_each_other_are_marked_at_the_second(string type, string conditions, string both) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record MeetingHosted([Quality(" + conditions + ")] " + type + " M);",
        $"No value of 'MeetingHosted.M' can meet {both} at once, so no event would ever be qualified; remove one of them");

    [Theory]
    [InlineData("int", "Quality(EqualTo = 1), Quality(EqualTo = {|NSM0015:2|})")]
    [InlineData("bool", "Quality, Quality(IsTrue = {|NSM0015:false|})")]
    [InlineData("bool", "Quality, Quality(EqualTo = {|NSM0015:false|})")]
    [InlineData("bool", "Quality(Not = true), Quality(Not = {|NSM0015:false|})")]
    [InlineData("bool", "Quality(IsTrue = false), {|NSM0015:Quality|}")]
    [InlineData("string", "Quality(EqualTo = \"a\"), Quality(EqualTo = {|NSM0015:\"b\"|})")]
    public Task Conditions_of_two_annotations_are_compared(string type, string annotations) => Definitions.Report(
        Id, "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([" + annotations + "] " + type + " M);");

    [Fact]
    public Task A_condition_of_a_base_is_compared_with_that_of_the_event() => Definitions.Report(
        Id,
        """
        [OccurredAtArgument] public abstract class EventBase { [Quality(AtLeast = {|NSM0015:2|})] public int N { get; init; } }
        [CoreAction("v", Cadence.Weekly), Quality("N", EqualTo = 1)] public class E : EventBase;
        """);

    [Theory]
    [InlineData("int", "Quality(AtLeast = 3, AtMost = 3)")]
    [InlineData("int", "Quality(Above = 3, Below = 5)")]
    [InlineData("double", "Quality(Above = 3, Below = 4)")]
    [InlineData("int", "Quality(AtLeast = 2), Quality(AtLeast = 3), Quality(Not = 5), Quality(Not = 6)")]
    [InlineData("int?", "Quality(EqualTo = null)")]
    [InlineData("int?", "Quality(Not = null, AtLeast = 1)")]
    [InlineData("int", "Quality(EqualTo = 2, AtLeast = 2, AtMost = 2, Not = 3)")]
    [InlineData("bool?", "Quality(Not = true), Quality(Not = false)")]
    [InlineData("bool", "Quality, Quality(EqualTo = true), Quality(Not = false)")]
    [InlineData("string", "Quality(EqualTo = \"a\", NotEmpty = true, Not = \"b\")")]
    [InlineData("List<int>", "Quality(AtMost = 1, NotEmpty = true)")]
    public Task Conditions_that_a_value_meets_are_fine(string type, string annotations) =>
        Definitions.AreValid("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([" + annotations + "] " + type + " M);");
}
