using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0017Tests
{
    private const string Id = "NSM0017";
    private const string NoMetric = "declares no metric and no metric is derived from it; add [CoreAction] or another role to the type, or remove the annotation";
    private const string OnParameter = "it is a parameter and no member of an event; annotate the property that keeps its value";

    [Theory]
    [InlineData("public record Meeting([{|#0:Actor|}] Guid Host);", "[Actor] on 'Host' has no effect because 'Meeting' " + NoMetric)]
    [InlineData("public class Meeting { [{|#0:Quantity|}] public int Guests { get; init; } }", "[Quantity] on 'Guests' has no effect because 'Meeting' " + NoMetric)]
    [InlineData("public struct Meeting { [{|#0:Dimension|}] public int Guests; }", "[Dimension] on 'Guests' has no effect because 'Meeting' " + NoMetric)]
    [InlineData("[{|#0:OccurredAtArgument|}] public class Meeting;", "[OccurredAtArgument] on 'Meeting' has no effect because 'Meeting' " + NoMetric)]
    [InlineData("[{|#0:NorthStar.ActorAttribute(\"Host\")|}] public record Meeting(Guid Host);", "[Actor] on 'Meeting' has no effect because 'Meeting' " + NoMetric)]
    [InlineData("public class Meeting([{|#0:EventId|}] Guid id) { public Guid Id => id; }", "[EventId] on 'id' has no effect because 'Meeting' " + NoMetric)]
    [InlineData("public record Meeting([{|#0:Correlation|}] Guid Room);", "[Correlation] on 'Room' has no effect because 'Meeting' " + NoMetric)]
    [InlineData("public record Meeting([{|#0:Group|}] Guid Team);", "[Group] on 'Team' has no effect because 'Meeting' " + NoMetric)]
    [InlineData("[{|#0:Target(2026, 1, 5)|}] public record Meeting;", "[Target] on 'Meeting' has no effect because 'Meeting' declares no metric; add [CoreAction] or another role to the type, or remove the annotation")]
    [InlineData("[{|#0:Target(2026, 1, 5)|}] public abstract record Meeting;", "[Target] on 'Meeting' has no effect because 'Meeting' declares no metric; add [CoreAction] or another role to the type, or remove the annotation")]
    public Task An_annotation_without_a_metric_is_marked(string markup, string message) => Definitions.Report(Id, markup, message);

    [Theory]
    [InlineData("public class E([{|#0:Actor|}] Guid host) { public Guid Host => host; }", "[Actor] on 'host' has no effect because it is a constructor parameter and no member of 'E'; annotate the property that keeps its value")]
    [InlineData("public record E { public E([{|#0:Actor|}] Guid host) => Host = host; public Guid Host { get; } }", "[Actor] on 'host' has no effect because it is a constructor parameter and no member of 'E'; annotate the property that keeps its value")]
    [InlineData("public class E { public void Move([{|#0:Actor|}] Guid by) { } }", "[Actor] on 'by' has no effect because " + OnParameter)]
    [InlineData("public abstract class E { public int this[[{|#0:Actor|}] Guid by] => 1; }", "[Actor] on 'by' has no effect because " + OnParameter)]
    [InlineData("public class E { public Guid Host { get; [param: {|#0:Actor|}] set; } }", "[Actor] on 'value' has no effect because " + OnParameter)]
    [InlineData("public class E { public Func<Guid, Guid> F => ([{|#0:Actor|}] Guid g) => g; }", "[Actor] on 'g' has no effect because " + OnParameter)]
    [InlineData("public class E { [field: {|#0:Actor|}] public event Action? Hosted; public void Raise() => Hosted?.Invoke(); }", "[Actor] on 'Hosted' has no effect because it is an event of a class and holds no value; annotate a property or a field")]
    public Task An_annotation_in_an_event_that_marks_no_member_is_marked(string type, string message) =>
        Definitions.Report(Id, "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] " + type, message);

    [Theory]
    [InlineData("public enum Plan { [{|#0:Dimension|}] Free, Pro }", "[Dimension] on 'Free' has no effect because it is a constant of an enum and no member of an event; annotate the property of the enum's type")]
    [InlineData("public delegate void Handler([{|#0:Actor|}] Guid by);", "[Actor] on 'by' has no effect because " + OnParameter)]
    [InlineData("public interface IHandler { void Handle([{|#0:Actor|}] Guid by); }", "[Actor] on 'by' has no effect because " + OnParameter)]
    public Task An_annotation_outside_of_any_event_is_marked(string markup, string message) => Definitions.Report(Id, markup, message);

    [Fact]
    public Task A_class_that_declares_for_another_type_has_no_members() => Definitions.Report(
        Id,
        """
        public record Order(Guid Customer);
        [CoreAction("v", Cadence.Weekly, Event = typeof(Order)), OccurredAtArgument, Actor("Customer")]
        public class OrderMetric { [{|#0:Quantity|}] public int N { get; init; } }
        """,
        "[Quantity] on 'N' has no effect because 'OrderMetric' declares a metric for another type; annotate 'OrderMetric' itself and name the member with a path");

    [Theory]
    [InlineData("[{|#0:Quantity|}] int N", "Quantity")]
    [InlineData("[{|#0:Dimension|}] int N", "Dimension")]
    [InlineData("[{|#0:Group|}] int N", "Group")]
    [InlineData("[{|#0:Quality(AtLeast = 1)|}] int N", "Quality")]
    public Task A_related_event_has_no_other_parts_than_those_of_a_relation(string member, string name) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly)] public record Order([OccurredAt] DateTime At, [Correlation] int Id);" +
        "[Disqualifies<Order>(WithinDays = 1)] public record Returned([OccurredAt] DateTime At, [Correlation] int Id, [EventId] Guid Key, [Actor] Guid Who, " + member + ");",
        $"[{name}] on 'N' has no effect because 'Returned' {NoMetric}");

    [Theory]
    [InlineData("Confirms<Missing>(WithinDays = 1)")]
    [InlineData("{|NSM0022:Confirms<int>(WithinDays = 1)|}")]
    public async Task Annotations_of_an_event_that_is_related_to_nothing_yet_are_left_alone(string relation)
    {
        string code = "public abstract record B([OccurredAt] DateTime At); [" + relation + "] public record Returned(DateTime At, [Correlation] int Id, [EventId] Guid Key, [Actor] Guid Who) : B(At);";
        if (relation.Contains("Missing", StringComparison.Ordinal))
            Assert.Empty(await Definitions.Judge(code));
        else
            await Definitions.Report(Id, code);
    }

    [Fact]
    public Task An_annotation_of_the_assembly_needs_a_metric_of_the_assembly() => Definitions.Report(
        Id,
        "[assembly: {|#0:Actor(\"Customer\", Event = typeof(Order))|}] [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Order(Guid Customer);",
        "[Actor] on 'Order' has no effect because no metric is declared for 'Order' at assembly level; add [assembly: CoreAction(…, Event = typeof(Order))]");

    [Fact]
    public Task What_two_events_inherit_is_reported_once() => Definitions.Report(
        Id,
        """
        public abstract class EventBase { protected EventBase([{|#0:Actor|}] Guid host) => Host = host; public Guid Host { get; } }
        [CoreAction("v", Cadence.Weekly), OccurredAtArgument] public class A(Guid host) : EventBase(host);
        [InputMetric("v", Cadence.Weekly), OccurredAtArgument] public class B(Guid host) : EventBase(host);
        """,
        "[Actor] on 'host' has no effect because it is a constructor parameter and no member of 'EventBase'; annotate the property that keeps its value");

    [Theory]
    [InlineData("public abstract record EventBase([OccurredAt] DateTime At);")]
    [InlineData("public interface IEvent { [OccurredAt] DateTime At { get; } }")]
    [InlineData("[OccurredAtArgument, Actor(\"Id\")] public abstract class EventBase { public Guid Id { get; } }")]
    [InlineData("[System.Obsolete] public class C { [System.ComponentModel.Description] public int N { get; set; } }")]
    [InlineData("public class ActorAttribute : Attribute; public class C { [global::Actor] public int N { get; set; } }")]
    public Task What_other_assemblies_may_derive_from_or_is_not_ours_is_fine(string code) => Definitions.Report(Id, code);

    [Theory]
    [InlineData("public record EventBase([OccurredAt] DateTime At); [CoreAction(\"v\", Cadence.Weekly)] public record E(DateTime At) : EventBase(At);")]
    [InlineData("public class EventBase<T> { [OccurredAt] public DateTime At { get; init; } } [CoreAction(\"v\", Cadence.Weekly)] public class E : EventBase<int>;")]
    [InlineData("public class Box<T> { [OccurredAt] public DateTime At { get; init; } } [CoreAction(\"v\", Cadence.Weekly, Event = typeof(Box<int>))] public class Metric;")]
    [InlineData("public record B([OccurredAt] DateTime At); [CoreAction(\"v\", Cadence.Weekly)] public record E(DateTime At, [OccurredAt] DateTime Ended) : B(At);")]
    public Task What_a_derived_event_reads_or_replaces_is_fine(string code) => Definitions.AreValid(code);
}
