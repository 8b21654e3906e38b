using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

/// <summary>Where an event type stands: containers and namespaces, and what is generated beside it.</summary>
public class PlaceTests
{
    private const string Event = "([OccurredAt] DateTimeOffset Time, [Actor] Guid Host)";
    private const string Hosted = "[CoreAction(\"v\", Cadence.Weekly)] public sealed record Hosted" + Event + ";";

    [Theory]
    [InlineData("public static class Meeting { EVENT }")]
    [InlineData("public class Meeting { EVENT }")]
    [InlineData("public abstract record Meeting { private Meeting() { } EVENT public sealed record Cancelled : Meeting; }")]
    [InlineData("public struct Meeting { EVENT }")]
    [InlineData("public readonly record struct Meeting { EVENT }")]
    [InlineData("public interface Meeting { EVENT }")]
    public void Nested_in_every_kind_of_type(string container) => Assert.Equal("1 1 1", MetricProgram.Read(
        container.Replace("EVENT", Hosted, StringComparison.Ordinal), ["new Meeting.Hosted(At, Ann)"], aggregator: "MeetingHostedAggregator"));

    [Fact]
    public void A_case_of_a_record_union_reads_what_the_union_declares() => Assert.Equal("1 1 1", MetricProgram.Read(
        """
        namespace Shop;
        public abstract record Meeting([OccurredAt] DateTimeOffset Time, [Actor] Guid Host)
        {
            [CoreAction("v", Cadence.Weekly)]
            public sealed record Hosted(DateTimeOffset Time, Guid Host, int People) : Meeting(Time, Host);
        }
        """,
        ["new Shop.Meeting.Hosted(At, Ann, 1)"],
        aggregator: "Shop.MeetingHostedAggregator"));

    [Fact]
    public void Several_levels_of_nesting() => Assert.Equal("1 1 1", MetricProgram.Read(
        $"namespace A.B {{ public static class C {{ public partial class D {{ internal struct E {{ {Hosted} }} }} }} }}",
        ["new A.B.C.D.E.Hosted(At, Ann)"],
        aggregator: "A.B.CDEHostedAggregator"));

    [Fact]
    public void A_public_event_in_an_internal_container_has_an_internal_aggregator()
    {
        var assembly = MetricProgram.Compile([$"internal static class Meeting {{ {Hosted} }}"], "").Assembly;

        Assert.False(assembly.GetType("MeetingHostedAggregator")!.IsPublic);
    }

    [Theory]
    [InlineData("namespace Shop.Meetings;\nEVENT")]
    [InlineData("namespace Shop.Meetings { EVENT }")]
    [InlineData("namespace Shop { namespace Meetings { EVENT } }")]
    public void In_every_kind_of_namespace(string source) => Assert.Equal("1 1 1", MetricProgram.Read(
        source.Replace("EVENT", Hosted, StringComparison.Ordinal), ["new Shop.Meetings.Hosted(At, Ann)"], aggregator: "Shop.Meetings.HostedAggregator"));

    [Fact]
    public void Names_that_are_keywords() => Assert.Equal("1 1 1 7 1", MetricProgram.Read(
        """
        namespace @event.@namespace;
        public enum @enum { @default, @new }
        public class @class
        {
            [CoreAction("v", Cadence.Weekly, Name = "Keywords")]
            public sealed record @struct(
                [OccurredAt] DateTimeOffset @in,
                [Actor] Guid @this,
                [Quantity] int @int,
                [Quality(Not = @enum.@default), Dimension] @enum @params);
        }
        """,
        ["new @event.@namespace.@class.@struct(At, Ann, 7, @event.@namespace.@enum.@new)"],
        MetricProgram.Counts + " {p.@int} {p.Byparams[@event.@namespace.@enum.@new].Count}",
        "@event.@namespace.classstructAggregator"));

    [Fact]
    public void Names_that_are_keywords_in_some_places_only() => Assert.Equal("1 1 1 3", MetricProgram.Read(
        """
        namespace global.file;
        [CoreAction("v", Cadence.Weekly)]
        public class Await
        {
            [OccurredAt] public DateTimeOffset value { get; set; }
            [Actor] public Guid var { get; set; }
            [Quantity] public int field { get; set; }
        }
        """,
        ["new global.file.Await { value = At, var = Ann, field = 3 }"],
        MetricProgram.Counts + " {p.field}",
        "global.file.AwaitAggregator"));

    [Fact]
    public void Types_of_the_users_named_like_those_of_the_framework_and_of_NorthStar() => Assert.Equal("1 1 1", MetricProgram.Read(
        """
        namespace Shop
        {
            namespace System { public class TimeProvider; public class DateTimeOffset; }
            namespace NorthStar { public class MetricDefinition; public class Cadence; }
            public class MetricEngine;
            public class Reader;
            public class Definition;
            public class Func;
            [global::NorthStar.CoreAction("v", global::NorthStar.Cadence.Weekly)]
            public sealed record Hosted([OccurredAt] global::System.DateTimeOffset Time, [Actor] Guid Reader);
        }
        """,
        ["new Shop.Hosted(At, Ann)"],
        aggregator: "Shop.HostedAggregator"));

    [Fact]
    public void Equal_names_in_two_containers_and_two_namespaces()
    {
        GeneratorRun run = MetricProgram.Generate(
        [
            $"namespace Shop; public static class Order {{ {Hosted} }} public static class Basket {{ {Hosted} }}",
            $"namespace Web;\n{Hosted}",
        ]);

        Assert.Equal(
            ["NorthStarCatalog.g.cs", "Shop.BasketHostedAggregator.g.cs", "Shop.OrderHostedAggregator.g.cs", "Web.HostedAggregator.g.cs"],
            run.GeneratedSources.Keys);
        run.Compile();
    }

    [Fact]
    public void Names_that_are_equal_but_for_case()
    {
        GeneratorRun run = MetricProgram.Generate(
        [
            $"namespace Shop;\n{Hosted} [CoreAction(\"v\", Cadence.Weekly)] public sealed record HOSTED{Event};",
        ]);

        Assert.Equal(3, run.GeneratedSources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.NotNull(run.Compile().Assembly.GetType("Shop.HOSTEDAggregator"));
        Assert.NotNull(run.Compile().Assembly.GetType("Shop.HostedAggregator"));
    }

    [Fact]
    public void Very_long_names_get_files_of_their_own_with_bounded_names()
    {
        string name = new('M', 400);
        GeneratorRun run = MetricProgram.Generate(
        [
            $"namespace Shop;\n[CoreAction(\"v\", Cadence.Weekly)] public sealed record {name}A{Event}; [CoreAction(\"v\", Cadence.Weekly)] public sealed record {name}B{Event};",
        ]);

        Assert.Equal(3, run.GeneratedSources.Count);
        Assert.All(run.GeneratedSources.Keys, hint => Assert.True(hint.Length < 200, hint));
        Assert.NotNull(run.Compile().Assembly.GetType($"Shop.{name}BPeriod"));
    }

    [Fact]
    public void Names_in_other_alphabets() => Assert.Equal("1 1 1", MetricProgram.Read(
        """
        namespace Größe.東京;
        [CoreAction("Привет 👋", Cadence.Weekly)]
        public sealed record Встреча([OccurredAt] DateTimeOffset Wann, [Actor] Guid Öffner);
        """,
        ["new Größe.東京.Встреча(At, Ann)"],
        aggregator: "Größe.東京.ВстречаAggregator"));
}
