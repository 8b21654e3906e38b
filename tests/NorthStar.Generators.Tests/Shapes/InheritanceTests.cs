using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

/// <summary>Members that are annotated on a base or an interface, in this assembly or in another one.</summary>
public class InheritanceTests
{
    private const string Bases = """
        namespace Library
        {
            public abstract class Base
            {
                [OccurredAt] public DateTimeOffset Time { get; init; }
                [Actor] public virtual Guid Host { get; init; }
            }

            public abstract record BaseRecord([OccurredAt] DateTimeOffset Time, [Actor] Guid Host);

            public abstract class GenericBase<TKey>
            {
                [OccurredAt] public DateTimeOffset Time { get; init; }
                [Actor] public TKey Host { get; init; } = default!;
            }

            public interface IHosted
            {
                [OccurredAt] DateTimeOffset Time { get; }
                [Actor] Guid Host { get; }
            }

            [OccurredAt("Time"), Actor("Who.Id")]
            public abstract class WithPaths
            {
                public DateTimeOffset Time { get; init; }
                public Person? Who { get; init; }
            }

            [OccurredAt("Time"), Actor("Host")]
            public interface IWithPaths
            {
                DateTimeOffset Time { get; }
                Guid Host { get; }
            }

            public sealed record Person(Guid Id);
        }
        """;

    public static TheoryData<string, string> Derived => new()
    {
        { "public sealed class Hosted : Library.Base;", "new Hosted { Time = At, Host = Ann }" },
        { "public sealed record Hosted(DateTimeOffset Time, Guid Host) : Library.BaseRecord(Time, Host);", "new Hosted(At, Ann)" },
        { "public sealed class Hosted : Library.GenericBase<Guid>;", "new Hosted { Time = At, Host = Ann }" },
        { "public sealed class Hosted : Library.GenericBase<string?>;", "new Hosted { Time = At, Host = \"ann\" }" },
        { "public sealed record Hosted(DateTimeOffset Time, Guid Host) : Library.IHosted;", "new Hosted(At, Ann)" },
        { "public struct Hosted : Library.IHosted { public DateTimeOffset Time { get; set; } public Guid Host { get; set; } }", "new Hosted { Time = At, Host = Ann }" },
        { "public sealed class Hosted : Library.WithPaths;", "new Hosted { Time = At, Who = new(Ann) }" },
        { "public sealed record Hosted(DateTimeOffset Time, Guid Host) : Library.IWithPaths;", "new Hosted(At, Ann)" },
        { "public abstract class Middle : Library.Base; public class Hosted : Middle;", "new Hosted { Time = At, Host = Ann }" },
        { "public class Hosted : Library.Base { public override Guid Host => new(\"a0000000-0000-0000-0000-000000000009\"); }", "new Hosted { Time = At }" },
    };

    [Theory]
    [MemberData(nameof(Derived))]
    public void Annotations_of_bases_in_this_assembly(string derived, string value) =>
        Assert.Equal("1 1 1", MetricProgram.Compile([Bases, Annotated(derived)], Run(value)).Run<string>("Program", "Run"));

    [Theory]
    [MemberData(nameof(Derived))]
    public void Annotations_of_bases_in_another_assembly(string derived, string value)
    {
        using var library = new CompiledLibrary(Bases);

        Assert.Equal("1 1 1", MetricProgram.Compile([Annotated(derived)], Run(value), library.Reference).Run<string>("Program", "Run"));
    }

    [Fact]
    public void A_hidden_member_is_read_where_it_is_the_annotated_one() => Assert.Equal("1 1 1", MetricProgram.Read(
        """
        public class Base
        {
            [OccurredAt] public DateTimeOffset Time { get; init; }
            [Actor] public Guid Host { get; init; }
        }
        [CoreAction("v", Cadence.Weekly)]
        public class Hosted : Base
        {
            public Hosted(DateTimeOffset time, Guid host) => (base.Time, base.Host) = (time, host);
            public new string Host => "";
            public new int Time => 0;
        }
        """,
        ["new Hosted(At, Ann)"]));

    [Fact]
    public void An_annotation_on_an_override_replaces_that_of_the_base() => Assert.Equal("2 3", MetricProgram.Read(
        """
        public abstract class Base
        {
            [OccurredAt] public virtual DateTimeOffset Time { get; init; }
            [Quality(AtLeast = 100), Quantity] public virtual int People { get; init; }
        }
        [CoreAction("v", Cadence.Weekly)]
        public class Hosted : Base
        {
            [OccurredAt] public override DateTimeOffset Time { get => base.Time; init => base.Time = value; }
            [Quality(AtLeast = 1), Quantity] public override int People { get => base.People; init => base.People = value; }
        }
        """,
        ["new Hosted { Time = At, People = 1 }", "new Hosted { Time = At, People = 2 }"],
        "{p.Count} {p.People}"));

    [Fact]
    public void A_positional_parameter_names_a_property_that_the_record_inherits() => Assert.Equal("1 1 1", MetricProgram.Read(
        """
        public abstract record Base(DateTimeOffset Time, Guid Host);
        [CoreAction("v", Cadence.Weekly)]
        public sealed record Hosted([OccurredAt] DateTimeOffset Time, [Actor] Guid Host) : Base(Time, Host);
        """,
        ["new Hosted(At, Ann)"]));

    [Fact]
    public void A_nearer_annotation_replaces_one_on_another_member_further_away() => Assert.Equal("2 2 1", MetricProgram.Read(
        """
        public interface IEvent { [OccurredAt] DateTimeOffset Time { get; } [Actor] Guid Tenant { get; } }
        public abstract record Base(DateTimeOffset Time, Guid Tenant, [property: Actor] Guid User) : IEvent;
        [CoreAction("v", Cadence.Weekly)]
        public sealed record Hosted(DateTimeOffset Time, Guid Tenant, Guid User) : Base(Time, Tenant, User);
        """,
        ["new Hosted(At, Ann, Bob)", "new Hosted(At, Bob, Bob)"]));

    [Fact]
    public void An_interface_property_that_a_base_class_implements() => Assert.Equal("1 1 1", MetricProgram.Read(
        """
        public interface IEvent { [OccurredAt] DateTimeOffset Time { get; } [Actor] Guid Host { get; } }
        public abstract class Base { public DateTimeOffset Time { get; init; } public virtual Guid Host { get; init; } }
        [CoreAction("v", Cadence.Weekly)]
        public sealed class Hosted : Base, IEvent;
        """,
        ["new Hosted { Time = At, Host = Ann }"]));

    [Fact]
    public void An_abstract_property_that_is_annotated_where_it_is_declared() => Assert.Equal("1 1 1", MetricProgram.Read(
        """
        public abstract class Base
        {
            [OccurredAt] public abstract DateTimeOffset Time { get; }
            [Actor] public abstract Guid Host { get; }
        }
        [CoreAction("v", Cadence.Weekly)]
        public sealed class Hosted(DateTimeOffset time, Guid host) : Base
        {
            public override DateTimeOffset Time => time;
            public override Guid Host { get; } = host;
        }
        """,
        ["new Hosted(At, Ann)"]));

    [Theory]
    [InlineData("record")]
    [InlineData("record struct")]
    [InlineData("readonly record struct")]
    public void Positional_records_that_are_annotated_in_another_assembly(string kind)
    {
        using var library = new CompiledLibrary(
            $"public {kind} Remote([OccurredAt] DateTimeOffset Time, [Actor] Guid Host, [Quality(AtLeast = 2)] int People);");

        Assert.Equal("2 1 1", MetricProgram.Read(
            "[CoreAction(\"v\", Cadence.Weekly, Event = typeof(Remote))] public static partial class Hosted;",
            ["new Remote(At, Ann, 2)", "new Remote(At, Ann, 1)"],
            references: library.Reference));
    }

    private static string Annotated(string derived)
    {
        int type = derived.LastIndexOf("public ", derived.IndexOf("Hosted", StringComparison.Ordinal), StringComparison.Ordinal);
        return derived.Insert(type, "[CoreAction(\"v\", Cadence.Weekly)] ");
    }

    private static string Run(string value) => MetricProgram.Method("Run", [value], MetricProgram.Counts, "HostedAggregator");
}
