using Microsoft.CodeAnalysis;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.HardInputs;

/// <summary>Types of every kind and in every place: served, or told at the right place why not.</summary>
public class HardTypeTests
{
    private const string Metric = "[CoreAction(\"v\", Cadence.Weekly)]";
    private const string Members = "([OccurredAt] DateTimeOffset Time, [Actor] Guid Host)";
    private const string Hosted = Metric + " public record Hosted" + Members + ";";

    private static readonly Dictionary<string, HardInput> s_served = new()
    {
        ["in the global namespace"] = new(Hosted, "new Hosted(at, id)", "HostedAggregator"),
        ["nested in a class"] = Nested("public class In { EVENT }"),
        ["nested in a non-partial static class"] = Nested("public static class In { EVENT }"),
        ["nested in a struct"] = Nested("public struct In { EVENT }"),
        ["nested in a record struct"] = Nested("public record struct In(int A) { EVENT }"),
        ["nested in an interface"] = Nested("public interface In { EVENT }"),
        ["nested in a record union"] = Nested("public abstract record In { private In() { } EVENT public record Other : In; }"),
        ["protected internal in a class"] = new(
            $"public class In {{ {Metric} protected internal record Hosted{Members}; }}", "new In.Hosted(at, id)", "InHostedAggregator"),
        ["nested in a closed generic type with constraints"] = new(
            """
            public interface IEntity;
            public class In<T, TKey> where T : class, IEntity, new() where TKey : struct { public record Hosted(DateTimeOffset Time, TKey Host, T? Entity); }
            public class Room : IEntity;
            [CoreAction("v", Cadence.Weekly, Event = typeof(In<Room, Guid>.Hosted)), OccurredAt("Time"), Actor("Host")] public static class Rooms;
            """,
            "new In<Room, global::System.Guid>.Hosted(at, id, null)",
            "RoomsAggregator"),
        ["closed generics"] = new(
            """
            public record Inserted<T>(DateTimeOffset Time, T Key);
            [CoreAction("v", Cadence.Weekly, Event = typeof(Inserted<Guid>)), OccurredAt("Time"), Actor("Key")] public static class A;
            [CoreAction("v", Cadence.Weekly, Event = typeof(Inserted<(int Left, Guid Right)>)), OccurredAt("Time"), Actor("Key.Right")] public static class B;
            [CoreAction("v", Cadence.Weekly, Event = typeof(Inserted<int?[]>)), OccurredAt("Time"), Quantity("Key")] public static class C;
            """,
            "new Inserted<(int Left, global::System.Guid Right)>(at, (1, id))",
            "BAggregator"),
        ["abstract events"] = new(
            $"{Metric} public abstract record Hosted{Members}; public sealed record Lunch(DateTimeOffset Time, Guid Host) : Hosted(Time, Host);", "new Lunch(at, id)", "HostedAggregator"),
        ["interface events"] = new(
            $"{Metric} public interface IHosted {{ [OccurredAt] DateTimeOffset Time {{ get; }} [Actor] Guid Host {{ get; }} }} public readonly record struct Lunch(DateTimeOffset Time, Guid Host) : IHosted;", "new Lunch(at, id)", "IHostedAggregator"),
        ["partial over several files' worth of parts, attributes on several"] = new(
            $"[OccurredAt(\"Time\")] public partial class Hosted {{ public DateTimeOffset Time {{ get; init; }} }} {Metric} public partial class Hosted; [Actor(\"Host\"), Serializable] partial class Hosted {{ public Guid Host {{ get; init; }} [Dimension] public partial int Size {{ get; }} }} partial class Hosted {{ public partial int Size => 3; }}",
            "new Hosted { Time = at, Host = id }",
            "HostedAggregator") { Figures = "{p.BySize[3].Count}", Expected = "1" },
        ["the same short name in two containers"] = new(
            $"public static class Order {{ {Hosted} }} public static class Basket {{ {Hosted} }}", "new Basket.Hosted(at, id)", "BasketHostedAggregator"),
        ["Foo<T> beside Foo_T"] = new(
            $"{string.Concat("Foo<Guid>|Foo_Guid|FooT".Split('|').Select(type => $"[assembly: CoreAction(\"v\", Cadence.Weekly, Event = typeof({type}))] [assembly: OccurredAt(\"Time\", Event = typeof({type}))] "))} public record Foo<T>(DateTimeOffset Time, T Host); public record Foo_Guid(DateTimeOffset Time); public record FooT(DateTimeOffset Time);",
            "new Foo<global::System.Guid>(at, id)",
            "FooGuidAggregator") { Figures = "{p.Total} {(new Foo_GuidAggregator()).Current.Total} {(new FooTAggregator()).Current.Total}", Expected = "1 0 0" },
        ["inherited, overridden and new-hidden members"] = new(
            $"public class Top {{ [OccurredAt] public DateTimeOffset Time {{ get; init; }} [Actor] public virtual Guid Host {{ get; init; }} [Quantity] public int Size {{ get; init; }} }} public class Middle : Top {{ public override Guid Host => base.Host; public new string Size => \"\"; }} {Metric} public class Hosted : Middle {{ public new object? Time => null; public Hosted(DateTimeOffset time) => base.Time = time; }}",
            "new Hosted(at) { Host = id }",
            "HostedAggregator") { Figures = "{p.Total} {p.Actors}" },
        ["a hidden member of a generic base"] = new(
            $"public class Top<T> {{ [OccurredAt] public T Time {{ get; init; }} = default!; }} {Metric} public class Hosted : Top<DateTimeOffset> {{ public new int Time => 1; public Hosted(DateTimeOffset time) => base.Time = time; }}",
            "new Hosted(at)",
            "HostedAggregator"),
        ["an interface member that a class implements under its own name"] = new(
            $"public interface IAt {{ [OccurredAt] DateTimeOffset Time {{ get; }} }} public interface IHost<T> {{ [Actor] T Host {{ get; }} }} {Metric} public class Hosted(DateTimeOffset time, Guid host) : IAt, IHost<Guid> {{ public DateTimeOffset Time => time; public Guid Host => host; }}",
            "new Hosted(at, id)",
            "HostedAggregator"),
        ["type cycles"] = new(
            $"public record Person(Guid Id, Person? Boss, Team Team); public record Team(Person? Lead, Team? Parent); public class Hosted<TSelf> where TSelf : Hosted<TSelf> {{ [OccurredAt] public DateTimeOffset Time {{ get; init; }} }} {Metric} public class Lunch : Hosted<Lunch> {{ public Lunch? Before {{ get; init; }} [Actor(\"Boss.Team.Lead.Boss.Id\")] public Person? Who {{ get; init; }} }}",
            "new Lunch { Time = at, Who = new(default, new(default, null, new(new(default, new(id, null, new(null, null)), new(null, null)), null)), new(null, null)) }",
            "LunchAggregator") { Figures = "{p.Total} {p.Actors}" },
        ["required and init members, set by a primary constructor's class"] = new(
            $"{Metric} public class Hosted(Guid host) {{ [OccurredAt] public required DateTimeOffset Time {{ get; init; }} [Actor] public Guid Host {{ get; }} = host; [Quality(AtLeast = 1)] public required int Size; }}",
            "new Hosted(id) { Time = at, Size = 1 }",
            "HostedAggregator"),
        ["a struct with a primary constructor and ref readonly members"] = new(
            $"{Metric} public readonly struct Hosted(DateTimeOffset time, Guid host) {{ [OccurredAt] public DateTimeOffset Time {{ get; }} = time; [Actor] public readonly Guid Host = host; }}",
            "new Hosted(at, id)",
            "HostedAggregator"),
        ["C# 14: field-backed properties, partial constructors, null-conditional assignment"] = new(
            $"{Metric} public partial class Hosted {{ public partial Hosted(Guid host); [OccurredAt] public DateTimeOffset Time {{ get => field; set => field = value.ToUniversalTime(); }} [Actor] public Guid Host {{ get; set => field = value; }} public static Hosted? At(Hosted? one, DateTimeOffset time) {{ one?.Time = time; return one; }} }} partial class Hosted {{ public partial Hosted(Guid host) => Host = host; }}",
            "Hosted.At(new Hosted(id), at)!",
            "HostedAggregator") { Figures = "{p.Total} {p.Actors}" },
        ["C# 14: extension members beside and around an event"] = new(
            $"{Hosted} public static class Extensions {{ extension(Hosted hosted) {{ public bool IsLate => hosted.Time == default; public static Hosted Of(DateTimeOffset time, Guid host) => new(time, host); }} {Metric} public record Inner{Members}; }}",
            "Hosted.Of(at, id)",
            "HostedAggregator"),
        ["unsafe, readonly, sealed and static members beside the annotated ones"] = new(
            $"{Metric} public sealed class Hosted {{ [OccurredAt] public readonly DateTimeOffset Time; [Actor] public Guid Host => s_host; private static Guid s_host; public const int Most = 3; public int this[int i] => i; public event Action? Done; public Hosted(DateTimeOffset time, Guid host) {{ Time = time; s_host = host; Done?.Invoke(); }} }}",
            "new Hosted(at, id)",
            "HostedAggregator"),
        ["an obsolete event, members, enum members and keys with ids of their own"] = new(
            $"#pragma warning disable SHOP1, SHOP2, SHOP3, SHOP4, SHOP5, CS0618\n[Obsolete(\"x\", DiagnosticId = \"SHOP1\")] public readonly record struct HostId([property: Obsolete(\"x\", DiagnosticId = \"SHOP2\")] Guid Value); [Obsolete(\"x\", DiagnosticId = \"SHOP3\")] public enum Kind {{ A, [Obsolete(\"x\", true)] Old, B }} {Metric} [Obsolete(\"x\", DiagnosticId = \"SHOP4\")] public record Hosted([OccurredAt] DateTimeOffset Time, [Actor] HostId Host, [Dimension, Quality(Not = (Kind)1)] Kind Kind, [property: Obsolete(\"x\", DiagnosticId = \"SHOP5\"), Quantity] int Size); public static class Make {{ public static Hosted One(DateTimeOffset time, Guid host) => new(time, new(host), Kind.B, 4); }}",
            "Make.One(at, id)",
            "HostedAggregator") { Figures = "{p.Total} {p.Size}", Expected = "1 4" },
        ["experimental events and related events"] = new(
            $"#pragma warning disable SHOP6, SHOP7\n[System.Diagnostics.CodeAnalysis.Experimental(\"SHOP6\")] {Metric} public record Hosted([OccurredAt] DateTimeOffset Time, [Correlation] Guid Id); [System.Diagnostics.CodeAnalysis.Experimental(\"SHOP7\"), Disqualifies<Hosted>(WithinDays = 1)] public record Left([OccurredAt] DateTimeOffset Time, [Correlation] Guid Id); public static class Make {{ public static Hosted One(DateTimeOffset time, Guid id) => new(time, id); }}",
            "Make.One(at, id)",
            "HostedAggregator"),
    };

    public static TheoryData<string> Served => [.. s_served.Keys];

    [Theory]
    [MemberData(nameof(Served))]
    public void Compiles_and_runs(string kind) => s_served[kind].Check();

    [Theory]
    [InlineData("a private event", "public class In { [{|NSM0010:@|}] record Hosted$; }")]
    [InlineData("a protected event", "public class In { [{|NSM0010:@|}] protected record Hosted$; }")]
    [InlineData("a private protected event", "public class In { [{|NSM0010:@|}] private protected record Hosted$; }")]
    [InlineData("a public event in a private container", "public class In { class Inner { [{|NSM0010:@|}] public record Hosted$; } }")]
    [InlineData("a file-local event", "[{|NSM0010:@|}] file record Hosted$;")]
    [InlineData("an event in a file-local container", "file class In { [{|NSM0010:@|}] public record Hosted$; }")]
    [InlineData("a ref struct", "[{|NSM0010:@|}] public ref struct Hosted { [OccurredAt] public DateTimeOffset Time { get; set; } }")]
    [InlineData("an open generic", "[{|NSM0010:@|}] public record Hosted<T>([OccurredAt] DateTimeOffset Time, T Of);")]
    [InlineData("nested in a generic type with constraints", "public class In<T> where T : class, new() { [{|NSM0010:@|}] public record Hosted$; }")]
    [InlineData("an unbound generic from outside", "public record Hosted<T>(DateTimeOffset Time); [CoreAction(\"v\", Cadence.Weekly, Event = {|NSM0010:typeof(Hosted<>)|})] public static class Of;")]
    [InlineData("a static class", "[{|NSM0010:@|}] public static class Hosted;")]
    [InlineData("an explicit interface member", "public interface IAt { [{|NSM0009:OccurredAt|}] DateTimeOffset Time { get; } } [@] public class Hosted : IAt { DateTimeOffset IAt.Time => default; }")]
    [InlineData("a default interface member", "public interface IAt { [{|NSM0009:OccurredAt|}] DateTimeOffset Time => default; } [@] public class Hosted : IAt;")]
    [InlineData("a compiler-made record member", "[@, OccurredAt({|NSM0009:\"EqualityContract\"|})] public record Hosted(int A);")]
    [InlineData("keys of types that wrap each other for ever", "public record A(B Value); public record B(A Value); [@] public record Hosted([OccurredAt] DateTimeOffset Time, [{|NSM0003:Actor|}] A Who);")]
    [InlineData("obsolete with an id that no pragma can name", "#pragma warning disable CS0618\n[Obsolete(\"x\", DiagnosticId = \"SHOP-1\"), {|NSM0010:@|}] public record Hosted$;")]
    [InlineData("obsolete and its use an error", "[Obsolete(\"x\", true), {|NSM0010:@|}] public record Hosted$;")]
    public async Task Is_diagnosed_and_the_rest_is_generated(string kind, string markup)
    {
        Assert.NotEmpty(kind);
        string code = markup.Replace("@", "CoreAction(\"v\", Cadence.Weekly)", StringComparison.Ordinal).Replace("$", Members, StringComparison.Ordinal)
            + $" namespace Rest {{ {Metric} public record Paid{Members}; }}";
        await Rules.Definitions.Test("", code).RunAsync();

        string plain = System.Text.RegularExpressions.Regex.Replace(code, @"\{\|NSM\d+:(.*?)\|\}", "$1");
        GeneratorRun run = Rules.Definitions.Generate(plain);
        Assert.Equal(["NorthStarCatalog.g.cs", "Rest.PaidAggregator.g.cs"], run.GeneratedSources.Keys);
        Assert.DoesNotContain(run.Compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static HardInput Nested(string container) =>
        new(container.Replace("EVENT", Hosted, StringComparison.Ordinal), "new In.Hosted(at, id)", "InHostedAggregator");
}
