using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

/// <summary>Events of other types that confirm or disqualify those of a metric, or start an activation for it.</summary>
public class RelatedEventTests
{
    private const string Hosted = """
        [CoreAction("v", Cadence.Weekly)]
        public sealed record Hosted([Correlation] int Room, [OccurredAt] DateTimeOffset At, [Actor] Guid Host);

        """;

    private const string OneRoom = "new Hosted(1, At, Ann)";
    private const string OtherRoom = "new Hosted(2, At, Bob)";

    [Theory]
    [InlineData("class Left { [Correlation] public int Room { get; init; } [OccurredAt] public DateTime On { get; init; } }", "new Left { Room = 1, On = At.UtcDateTime }")]
    [InlineData("struct Left { [Correlation] public int Room; [OccurredAt] public DateTimeOffset On; }", "new Left { Room = 1, On = At }")]
    [InlineData("readonly record struct Left([Correlation] long Room, [OccurredAt] DateOnly On);", "new Left(1, new DateOnly(2026, 5, 14))")]
    [InlineData("record Left([Correlation] short? Room, [OccurredAt(Unit = UnixTimeUnit.Milliseconds)] long On);", "new Left(1, At.ToUnixTimeMilliseconds() + 1)")]
    [InlineData("record Left([Correlation(\"Value\")] Key Of, [OccurredAt(\"Time\")] Header Header); public record Key(int Value, string Name); public record Header(DateTimeOffset Time);", "new Left(new Key(1, \"\"), new Header(At))")]
    [InlineData("sealed record Left(int Room, DateTimeOffset On) : LeftBase(Room, On); public abstract record LeftBase([Correlation] int Room, [OccurredAt] DateTimeOffset On);", "new Left(1, At)")]
    [InlineData("interface Left { [Correlation] int Room { get; } [OccurredAt] DateTimeOffset On { get; } } public sealed record Gone(int Room, DateTimeOffset On) : Left;", "new Gone(1, At)")]
    public void A_related_event_of_any_shape_is_recorded_in_any_order(string type, string left)
    {
        string declarations = $"{Hosted} [Disqualifies<Hosted>(WithinDays = 2)] public {type}";
        string clock = "new DateTimeOffset(2026, 5, 14, 12, 0, 0, TimeSpan.Zero)";
        string[][] orders = [[OneRoom, OtherRoom, left], [OneRoom, left, OtherRoom], [left, OtherRoom, OneRoom]];

        Assert.All(orders, order => Assert.Equal("2 1 1", Read(declarations, order, MetricProgram.Counts, clock)));
    }

    [Fact]
    public void Without_the_related_event_nothing_is_taken_back() => Assert.Equal(
        "2 2 2", Read($"{Hosted} [Disqualifies<Hosted>(WithinDays = 2)] public record Left([Correlation] int Room, [OccurredAt] DateTimeOffset On);", [OneRoom, OtherRoom]));

    [Theory]
    [InlineData("AtLeast = 2", "1, Ann|1, Ann", "0")]
    [InlineData("AtLeast = 2", "1, Ann|2, Ann", "1")]
    [InlineData("AtLeast = 2, ByOtherActors = true", "1, Ann|2, Bob|3, Bob", "0")]
    [InlineData("AtLeast = 2, ByOtherActors = true", "1, Bob|2, Guid.AllBitsSet", "1")]
    public void Confirmations_are_counted_by_events_or_by_other_actors(string options, string confirmations, string expected)
    {
        string declarations = $"{Hosted} [Confirms<Hosted>(WithinMinutes = 30, {options})] public record Joined([EventId] int Id, [Actor] Guid Who, [Correlation] int Room, [OccurredAt] DateTimeOffset At);";
        string[] joined = [.. confirmations.Split('|').Select(confirmation => $"new Joined({confirmation}, 1, At)")];

        Assert.Equal(expected, Read(declarations, [OneRoom, .. joined], "{p.Count}"));
        Assert.Equal(expected, Read(declarations, [.. joined.Reverse(), OneRoom], "{p.Count}"));
    }

    [Fact]
    public void The_window_is_the_sum_of_its_parts_and_both_ends_belong_to_it()
    {
        const string Declarations = $"{Hosted} [Confirms<Hosted>(WithinHours = 1, WithinMinutes = 30)] public record Joined([Correlation] int Room, [OccurredAt] DateTimeOffset At);";

        Assert.Equal("1", Read(Declarations, [OneRoom, "new Joined(1, At)"], "{p.Count}"));
        Assert.Equal("1", Read(Declarations, [OneRoom, "new Joined(1, At.AddMinutes(90))"], "{p.Count}"));
        Assert.Equal("0", Read(Declarations, [OneRoom, "new Joined(1, At.AddMinutes(90).AddTicks(1))"], "{p.Count}"));
        Assert.Equal("0", Read(Declarations, [OneRoom, "new Joined(1, At.AddTicks(-1))"], "{p.Count}"));
    }

    [Fact]
    public void An_activation_starts_with_an_event_of_another_type()
    {
        const string Declarations = """
            [InputMetric("v", Cadence.Weekly, Measure = Measure.ActivatedShare)]
            public sealed record Hosted([OccurredAt] DateTimeOffset At, [Actor] Guid Host);
            [ActivationBase<Hosted>(WithinMinutes = 60, Actions = 2)]
            public sealed record SignedUp([OccurredAt] DateTimeOffset At, [Actor] Guid User);
            """;
        string[] events = ["new Hosted(At, Ann)", "new SignedUp(At, Ann)", "new SignedUp(At, Bob)", "new Hosted(At, Bob)", "new Hosted(At.AddMinutes(60), Ann)"];

        Assert.Equal("1 of 2 activated, 0 immature 0.5", Read(Declarations, events, "{p.Activation} {p.Value}"));
    }

    [Fact]
    public void A_type_may_have_several_relations_to_one_metric_and_relations_to_several()
    {
        const string Declarations = """
            public interface IOfRoom { [Correlation] int Room { get; } [OccurredAt] DateTimeOffset At { get; } }
            [CoreAction("v", Cadence.Weekly)] public sealed record Hosted(int Room, DateTimeOffset At, [Actor] Guid Host) : IOfRoom;
            [InputMetric("v", Cadence.Daily)] public sealed record Booked(int Room, DateTimeOffset At) : IOfRoom;
            [Confirms<Hosted>(WithinMinutes = 30), Disqualifies<Hosted>(WithinMinutes = 5)]
            [Disqualifies<Booked>(WithinDays = 7)]
            public sealed record Left(int Room, DateTimeOffset At) : IOfRoom;
            """;
        CompiledAssembly program = MetricProgram.Compile(
            [Declarations],
            MetricProgram.Method("Hosted", ["new Hosted(1, At, Ann)", "new Hosted(2, At, Ann)", "new Hosted(3, At, Ann)", "new Left(1, At.AddMinutes(6))", "new Left(2, At.AddMinutes(5))"], "{p.Total} {p.Count}", "HostedAggregator") +
            MetricProgram.Method("Booked", ["new Booked(1, At)", "new Left(1, At)", "new Booked(2, At)"], "{p.Total} {p.Count} {a.RelatedCounters.Accepted}", "BookedAggregator"));

        Assert.Equal("3 1", program.Run<string>("Program", "Hosted"));
        Assert.Equal("2 1 1", program.Run<string>("Program", "Booked"));
    }

    [Fact]
    public void The_related_event_may_be_a_metric_itself_and_stand_within_other_types()
    {
        const string Declarations = """
            public static class Rooms
            {
                [CoreAction("v", Cadence.Weekly)] public sealed record Hosted([Correlation] string Room, [OccurredAt] DateTimeOffset At);
                [Guardrail("v", Cadence.Weekly, Guards = typeof(Hosted)), Disqualifies<Hosted>(WithinDays = 1)]
                internal sealed record Left([Correlation] string Room, [OccurredAt] DateTimeOffset At, [Quantity] int People);
            }
            public static class Halls { [Disqualifies<Rooms.Hosted>(WithinDays = 1)] public sealed record Left([Correlation] string Room, [OccurredAt] DateTimeOffset At); }
            public static class Hall { [Disqualifies<Rooms.Hosted>(WithinDays = 1)] public sealed record sLeft([Correlation] string Room, [OccurredAt] DateTimeOffset At); }
            """;

        Assert.Equal("3 1", Read(
            Declarations,
            ["new Rooms.Hosted(\"a\", At)", "new Rooms.Hosted(\"b\", At)", "new Rooms.Hosted(\"c\", At)", "new Rooms.Left(\"a\", At, 1)", "new Halls.Left(\"b\", At)", "new Hall.sLeft(\"d\", At)"],
            "{p.Total} {p.Count}",
            aggregator: "RoomsHostedAggregator"));
    }

    [Fact]
    public void The_metric_may_be_declared_from_outside()
    {
        const string Declarations = """
            public sealed record Meeting(Guid Id, DateTimeOffset At);
            [CoreAction("v", Cadence.Weekly, Event = typeof(Meeting)), Correlation("Id"), OccurredAt("At")] public sealed class Hosted;
            [Disqualifies<Hosted>(WithinDays = 1)] public sealed record Left([Correlation] Guid Id, [OccurredAt] DateTimeOffset At);
            """;

        Assert.Equal("2 1", Read(Declarations, ["new Left(Ann, At)", "new Meeting(Ann, At)", "new Meeting(Bob, At)"], "{p.Total} {p.Count}"));
    }

    [Fact]
    public void The_metric_may_be_declared_by_the_assembly()
    {
        const string Declarations = """
            [assembly: CoreAction("v", Cadence.Weekly, Event = typeof(Hosted))]
            [assembly: Correlation("Id", Event = typeof(Hosted)), OccurredAt("At", Event = typeof(Hosted)), Group("Id", Event = typeof(Hosted))]
            public sealed record Hosted(Guid Id, DateTimeOffset At);
            [Disqualifies<Hosted>(WithinDays = 1)] public sealed record Left([Correlation] Guid Id, [OccurredAt] DateTimeOffset At);
            """;

        Assert.Equal("2 1 1", Read(Declarations, ["new Left(Ann, At)", "new Hosted(Ann, At)", "new Hosted(Bob, At)"], "{p.Total} {p.Count} {p.Groups}"));
    }

    [Theory]
    [InlineData("[global::NorthStar.DisqualifiesAttribute<global::Hosted>(WithinDays = 1)]", "")]
    [InlineData("[NorthStar.Disqualifies<Hosted>(WithinDays = 1), Serializable]", "")]
    [InlineData("[TakesBack(WithinDays = 1)]", "using TakesBack = NorthStar.DisqualifiesAttribute<Hosted>;")]
    public void A_relation_is_found_however_it_is_written(string relation, string alias) => Assert.Equal("2 1 1", Read(
        $"{alias} {Hosted} {relation} public sealed record Left([Correlation] int Room, [OccurredAt] DateTimeOffset On);",
        ["new Left(1, At)", OneRoom, OtherRoom]));

    [Fact]
    public void The_metric_may_take_arguments()
    {
        const string Declarations = """
            [CoreAction("v", Cadence.Weekly), OccurredAtArgument, ActorArgument(typeof(Guid))] public sealed record Hosted([Correlation] int Room);
            [Confirms<Hosted>(WithinDays = 1, ByOtherActors = true)] public sealed record Joined([Correlation] int Room, [OccurredAt] DateTimeOffset At, [Actor] Guid Who);
            """;

        Assert.Equal("2 1 1", Read(Declarations, ["new Hosted(1), At, Ann", "new Hosted(2), At, Ann", "new Joined(1, At, Bob)", "new Joined(2, At, Ann)"]));
    }

    [Fact]
    public void An_argument_that_could_be_either_event_does_not_compile()
    {
        GeneratorRun run = MetricProgram.Generate(
            ["[CoreAction(\"v\", Cadence.Weekly)] public sealed record Hosted([Correlation] int Room, [OccurredAt] DateTimeOffset At); [Disqualifies<Hosted>(WithinDays = 1)] public sealed record Left([Correlation] int Room, [OccurredAt] DateTimeOffset At);"],
            "static void Run() => new HostedAggregator().Record(new(1, At));");

        Assert.Contains(run.Compilation.GetDiagnostics(), diagnostic => diagnostic.Id == "CS0121");
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    public void Generated_code_compiles_from_the_version_with_generic_attributes_on(LanguageVersion version) => MetricProgram
        .Generate([$"{Hosted} [Disqualifies<Hosted>(WithinDays = 2), ActivationBase<Hosted>(WithinDays = 2)] public record Left([Correlation] int Room, [OccurredAt] DateTimeOffset On, [Actor] Guid Host);"], language: version)
        .Compile();

    [Fact]
    public void Before_that_version_the_compiler_says_so()
    {
        GeneratorRun run = new GeneratorTest(new MetricGenerator())
        {
            LanguageVersion = LanguageVersion.CSharp10,
            TestCode = "using System; using NorthStar; " + Hosted + "[Disqualifies<Hosted>(WithinDays = 2)] public record Left([Correlation] int Room, [OccurredAt] DateTimeOffset On);",
        }.Run();

        Assert.Contains(run.Compilation.GetDiagnostics(), diagnostic => diagnostic.Id == "CS8936");
    }

    [Fact]
    public void The_definition_lists_the_related_events_by_name()
    {
        const string Declarations = $$"""
            {{Hosted}}
            namespace B { [Confirms<Hosted>(WithinHours = 36, AtLeast = 2), ActivationBase<Hosted>(WithinMinutes = 90, Actions = 3)] public record Joined([EventId] string Id, [Correlation] int Room, [OccurredAt] DateTimeOffset At, [Actor] Guid Who); }
            namespace A { [Disqualifies<Hosted>(WithinDays = 2)] public record Left([Correlation] int Room, [OccurredAt] DateOnly On, [Actor] Guid Who); }
            """;
        const string Figures = "{string.Join(\" | \", HostedAggregator.Definition.RelatedEvents.Select(e => $\"{e.EventType}: {string.Join(\", \", e.Relations)}; {e.OccurredAt}; {e.Correlation}; {e.Actor}; {e.EventId}\"))}";

        Assert.Equal(
            "A.Left: Relation { Kind = Disqualifies, Within = 2.00:00:00, AtLeast = 1, ByOtherActors = False, Actions = 1 }; On: DateOnly; Room: int; ;  | " +
            "B.Joined: Relation { Kind = ActivationBase, Within = 01:30:00, AtLeast = 1, ByOtherActors = False, Actions = 3 }, " +
            "Relation { Kind = Confirms, Within = 1.12:00:00, AtLeast = 2, ByOtherActors = False, Actions = 1 }; At: DateTimeOffset; Room: int; Who: Guid; Id: string",
            Read(Declarations, [], Figures));
    }

    [Fact]
    public void A_correlation_key_that_nothing_uses_is_no_part_of_the_definition() => Assert.Equal(
        "True", Read(Hosted, [], "{HostedAggregator.Definition.Correlation is null}"));

    private static string Read(string declarations, string[] events, string figures = MetricProgram.Counts, string? clock = null, string aggregator = "HostedAggregator")
    {
        string method = MetricProgram.Method("Run", events, figures, aggregator);
        if (clock is not null)
            method = method.Replace("new FixedClock()", "new LaterClock()", StringComparison.Ordinal) + $"\n    sealed class LaterClock : TimeProvider {{ public override DateTimeOffset GetUtcNow() => {clock}; }}";
        return MetricProgram.Compile([declarations], method).Run<string>("Program", "Run");
    }
}
