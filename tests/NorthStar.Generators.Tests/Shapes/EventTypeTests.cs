using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

public class EventTypeTests
{
    private const string Members = """
        {
            [OccurredAt] public DateTimeOffset Time { get; init; }
            [Actor] public Guid Host { get; init; }
            [Quality(AtLeast = 2)] public int People { get; init; }
        }
        """;

    private const string Positional =
        "([OccurredAt] DateTimeOffset Time, [Actor] Guid Host, [Quality(AtLeast = 2)] int People)";

    [Theory]
    [InlineData("public sealed record")]
    [InlineData("public record")]
    [InlineData("public record class")]
    [InlineData("internal partial record")]
    [InlineData("public record struct")]
    [InlineData("public readonly record struct")]
    [InlineData("internal readonly record struct")]
    public void Positional_records_of_every_kind(string kind) => Assert.Equal("3 2 2", MetricProgram.Read(
        $"[CoreAction(\"v\", Cadence.Weekly)]\n{kind} Hosted{Positional};",
        ["new Hosted(At, Ann, 2)", "new Hosted(At, Bob, 1)", "new Hosted(At, Bob, 5)"]));

    [Theory]
    [InlineData("public sealed record")]
    [InlineData("public readonly record struct")]
    public void A_new_event_needs_no_type_beside_Record(string kind) => Assert.Equal("3 2 2", MetricProgram.Read(
        $"[CoreAction(\"v\", Cadence.Weekly)]\n{kind} Hosted{Positional};",
        ["new(At, Ann, 2)", "new(Time: At, Host: Bob, People: 1)", "new[] { new Hosted(At, Bob, 5) }"]));

    [Theory]
    [InlineData("public class")]
    [InlineData("public sealed class")]
    [InlineData("internal partial class")]
    [InlineData("public struct")]
    [InlineData("public readonly struct")]
    [InlineData("public record")]
    [InlineData("public record struct")]
    public void Types_with_members_of_every_kind(string kind) => Assert.Equal("2 1 1", MetricProgram.Read(
        $"[CoreAction(\"v\", Cadence.Weekly)]\n{kind} Hosted\n{Members}",
        [
            "new Hosted { Time = At, Host = Ann, People = 2 }",
            "new Hosted { Time = At, Host = Bob, People = 1 }",
        ]));

    [Fact]
    public void An_abstract_class_takes_events_of_every_derived_type() => Assert.Equal("2 2 2", MetricProgram.Read(
        $$"""
        [CoreAction("v", Cadence.Weekly)]
        public abstract class Hosted
        {{Members}}
        public sealed class Lunch : Hosted;
        public class Dinner : Hosted;
        """,
        ["new Lunch { Time = At, Host = Ann, People = 2 }", "new Dinner { Time = At, Host = Bob, People = 2 }"]));

    [Fact]
    public void An_interface_takes_events_of_every_implementing_type() => Assert.Equal("2 2 2", MetricProgram.Read(
        """
        [CoreAction("v", Cadence.Weekly)]
        public interface IHosted
        {
            [OccurredAt] DateTimeOffset Time { get; }
            [Actor] Guid Host { get; }
        }
        public sealed record Lunch(DateTimeOffset Time, Guid Host) : IHosted;
        public readonly record struct Dinner(DateTimeOffset Time, Guid Host) : IHosted;
        """,
        ["new Lunch(At, Ann)", "new Dinner(At, Bob)"],
        aggregator: "IHostedAggregator"));

    [Fact]
    public void An_interface_inherits_the_members_of_its_interfaces() => Assert.Equal("2 1 1", MetricProgram.Read(
        """
        public interface IOccurred { [OccurredAt] DateTimeOffset Time { get; } }
        public interface IByUser<T> { [Actor] T User { get; } }
        [CoreAction("v", Cadence.Weekly)]
        public interface IHosted : IOccurred, IByUser<Guid> { [Quality] bool Full { get; } }
        public sealed record Lunch(DateTimeOffset Time, Guid User, bool Full) : IHosted;
        """,
        ["new Lunch(At, Ann, true)", "new Lunch(At, Bob, false)"],
        aggregator: "IHostedAggregator"));

    [Fact]
    public void A_class_with_a_primary_constructor_and_annotated_properties() => Assert.Equal("1 1 1", MetricProgram.Read(
        """
        [CoreAction("v", Cadence.Weekly)]
        public class Hosted(DateTimeOffset time, Guid host)
        {
            [OccurredAt] public DateTimeOffset Time { get; } = time;
            [Actor] public Guid Host => host;
        }
        """,
        ["new Hosted(At, Ann)"]));

    [Fact]
    public void A_partial_type_with_its_members_in_another_file() => Assert.Equal("1 1 1", MetricProgram.Compile(
        [
            "[CoreAction(\"v\", Cadence.Weekly)] public sealed partial class Hosted;",
            "partial class Hosted\n" + Members,
        ],
        MetricProgram.Method("Run", ["new Hosted { Time = At, Host = Ann, People = 9 }"], MetricProgram.Counts, "HostedAggregator"))
        .Run<string>("Program", "Run"));

    [Fact]
    public void A_null_event_is_an_error() =>
        Assert.Contains("cannot record a null Hosted", Assert.Throws<ArgumentNullException>(() => MetricProgram.Read(
            $"[CoreAction(\"v\", Cadence.Weekly)]\npublic sealed record Hosted{Positional};", ["(Hosted)null!"])).Message, StringComparison.Ordinal);

    [Fact]
    public void An_obsolete_event_compiles_without_a_warning() => Assert.Equal("1 1 1", MetricProgram.Read(
        $"""
        #pragma warning disable CS0618
        [Obsolete("Use Gathered."), CoreAction("v", Cadence.Weekly)]
        public sealed record Hosted{Positional};
        public static class Old {"{ public static Hosted At(DateTimeOffset at, Guid host) => new(at, host, 2); }"}
        """,
        ["Old.At(At, Ann)"]));

    [Theory]
    [InlineData("public sealed record Hosted", true)]
    [InlineData("internal sealed record Hosted", false)]
    [InlineData("sealed record Hosted", false)]
    public void The_generated_types_are_as_visible_as_the_event(string declaration, bool isPublic)
    {
        var assembly = MetricProgram.Compile([$"[CoreAction(\"v\", Cadence.Weekly)]\n{declaration}{Positional};"], "").Assembly;

        Assert.Equal(isPublic, assembly.GetType("HostedAggregator")!.IsPublic);
        Assert.Equal(isPublic, assembly.GetType("HostedPeriod")!.IsPublic);
    }

    [Theory]
    [InlineData("[Dimension] Kind Kind", "internal enum Kind { A }")]
    [InlineData("[ActorArgument(typeof(Kind))]", "internal record Kind(Guid Value);")]
    public void A_type_that_is_less_visible_than_the_event_makes_the_aggregator_internal(string part, string type)
    {
        bool onMember = part.StartsWith("[Dimension]", StringComparison.Ordinal);
        string declaration = $$"""
            {{type}}
            [CoreAction("v", Cadence.Weekly)]
            {{(onMember ? "" : part)}}
            public sealed class Hosted
            {
                [OccurredAt] public DateTimeOffset Time { get; init; }
                {{(onMember ? "[Dimension] internal Kind Kind { get; init; }" : "")}}
            }
            """;

        Assert.False(MetricProgram.Compile([declaration], "").Assembly.GetType("HostedAggregator")!.IsPublic);
    }
}
