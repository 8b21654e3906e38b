using System.Reflection;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.HardInputs;

/// <summary>Names: those of the language, those of others, those that are nearly equal, and those without end.</summary>
public class HardNameTests
{
    private const string Metric = "[NorthStar.CoreAction(\"v\", NorthStar.Cadence.Weekly)]";
    private const string Members = "([NorthStar.OccurredAt] System.DateTimeOffset Time, [NorthStar.Actor] System.Guid Host)";

    private static readonly Dictionary<string, HardInput> s_cases = new()
    {
        ["keyword namespaces, types, members and parameters"] = new(
            $"namespace @event.@class {{ public enum @struct {{ @if, @else }} {Metric} public record @new([OccurredAt] DateTimeOffset @in, [Actor] Guid @this, [Quantity] int @int, [Dimension, Quality(Not = @struct.@if)] @struct @params); }}",
            "new @event.@class.@new(at, id, 7, @event.@class.@struct.@else)",
            "@event.@class.newAggregator") { Figures = "{p.@int} {p.Byparams[@event.@class.@struct.@else].Count}", Expected = "7 1" },
        ["contextual keywords"] = new(
            $"#pragma warning disable CS8981\nnamespace record.file {{ public enum var {{ a, b }} {Metric} public class await {{ [OccurredAt] public DateTimeOffset value {{ get; init; }} [Quantity] public int field {{ get; init; }} [Dimension, Quality(Not = var.a)] public var dynamic {{ get; init; }} }} }}",
            "new global::record.file.await { value = at, field = 3, dynamic = global::record.file.var.b }",
            "record.file.awaitAggregator") { Figures = "{p.field}", Expected = "3" },
        ["names equal only by case"] = new(
            $"namespace Shop; {Metric} public record Placed{Members}; {Metric} public record PLACED{Members}; {Metric} public record placedIt{Members};",
            "new Shop.PLACED(at, id)",
            "Shop.PLACEDAggregator"),
        ["members equal only by case"] = new(
            $"namespace Shop; {Metric} public record Placed([OccurredAt] DateTimeOffset Time, DateTimeOffset tIME, [Dimension] int plan, [Dimension] int Plan);",
            "new Shop.Placed(at, default, 1, 2)",
            "Shop.PlacedAggregator") { Figures = "{p.Byplan[1].Count} {p.ByPlan[2].Count}" },
        ["members named like generated locals and parameters"] = new(
            $"namespace Shop; {Metric} public record Placed([OccurredAt] DateTimeOffset fields, [Actor] Guid e, [EventId] Guid input, [Quantity] int value, [Quality(AtLeast = 1)] int source, [Dimension] int slice, [Group] int clock);",
            "new Shop.Placed(at, id, id, 7, 1, 3, 4)",
            "Shop.PlacedAggregator") { Figures = "{p.value} {p.Byslice[3].Count} {p.Groups}", Expected = "7 1 1" },
        ["an event named like the nested reader"] = new($"namespace Shop; {Metric} public record Reader{Members};", "new Shop.Reader(at, id)", "Shop.ReaderAggregator"),
        ["events named like the suffixes of generated types"] = new(
            $"namespace Shop; {Metric} public record Aggregator{Members}; {Metric} public record Period{Members}; {Metric} public record Figures([OccurredAt] DateTimeOffset At, [Dimension] int By);",
            "new Shop.Figures(at, 1)",
            "Shop.FiguresAggregator") { Figures = "{p.ByBy[1].Count}", Expected = "1" },
        ["an enum named like a member of the aggregator"] = new(
            $"namespace Shop; public enum Current {{ A, B }} public enum Reader {{ A, B }} public enum Definition {{ A, B }} {Metric} public record Placed([OccurredAt] DateTimeOffset Time, [Quality(Not = Current.A)] Current One, [Quality(Not = Reader.A)] Reader Two, [Quality(Not = Definition.A), Dimension] Definition Three);",
            "new Shop.Placed(at, Shop.Current.B, Shop.Reader.B, Shop.Definition.B)",
            "Shop.PlacedAggregator") { Figures = "{p.ByThree[global::Shop.Definition.B].Count}", Expected = "1" },
        ["quantities and dimensions named like the types in their declarations"] = new(
            $"namespace Shop; {Metric.Replace("Weekly", "Weekly, Measure = NorthStar.Measure.AverageQuantity", StringComparison.Ordinal)} public record Placed([OccurredAt] DateTimeOffset Time, [Quantity] TimeSpan Ratio, [Dimension(Name = \"Plan\")] ByPlan Plan); public enum ByPlan {{ A }}",
            "new Shop.Placed(at, System.TimeSpan.FromHours(2), Shop.ByPlan.A)",
            "Shop.PlacedAggregator") { Figures = "{p.Value} {p.ByPlan[global::Shop.ByPlan.A].Count}", Expected = "02:00:00 1" },
        ["a quantity called TimeSpan"] = new(
            $"namespace Shop; {Metric} public record Placed([OccurredAt] DateTimeOffset DateTimeOffset, [Actor] Guid Guid, [Quantity(Cap = \"01:00:00\")] TimeSpan TimeSpan);",
            "new Shop.Placed(at, id, System.TimeSpan.FromHours(2))",
            "Shop.PlacedAggregator") { Figures = "{p.TimeSpan}", Expected = "01:00:00" },
        ["user namespaces called System and NorthStar"] = new(
            $"namespace Shop.System {{ public class Guid; public class CodeDom; }} namespace Shop.NorthStar {{ public class Cadence; public class Aggregation; }} namespace Shop {{ {Metric.Replace("NorthStar.", "global::NorthStar.", StringComparison.Ordinal)} public record Placed{Members.Replace("System.", "global::System.", StringComparison.Ordinal).Replace("NorthStar.", "global::NorthStar.", StringComparison.Ordinal)}; }}",
            "new Shop.Placed(at, id)",
            "Shop.PlacedAggregator"),
        ["members called System and NorthStar"] = new(
            $"namespace Shop; {Metric.Replace("NorthStar.", "", StringComparison.Ordinal)} public record Placed([OccurredAt] DateTimeOffset System, [Actor] Guid NorthStar, [Dimension] int Global);",
            "new Shop.Placed(at, id, 1)",
            "Shop.PlacedAggregator") { Figures = "{p.ByGlobal[1].Count}", Expected = "1" },
        ["parts written by hand with members called like everything"] = new(
            $"namespace Shop {{ {Metric} public record Placed([NorthStar.OccurredAt] global::System.DateTimeOffset Time, [NorthStar.Quality(AtLeast = \"00:00:01\"), NorthStar.Quantity] global::System.TimeSpan Took, [NorthStar.Dimension] int Plan); "
            + "partial class PlacedAggregator { public int System => 1; public int NorthStar => 1; public int EventTime => 1; public int TimeSpan => 1; public int DimensionValue => 1; public int Cadence => 1; public int Measure => 1; public int Guid => 1; } "
            + "partial class PlacedFigures { public int System => 1; public int Ratio => 1; public int TimeSpan => 1; } partial class PlacedPeriod { public int Breakdown => 1; } }",
            "new Shop.Placed(at, global::System.TimeSpan.FromHours(1), 1)",
            "Shop.PlacedAggregator") { Figures = "{p.Took} {a.EventTime}", Expected = "01:00:00 1" },
        ["events in the namespaces NorthStar and System themselves"] = new(
            $"namespace NorthStar.Aggregation {{ {Metric} public record Placed{Members}; }} namespace NorthStar {{ {Metric} public record Placed{Members}; }} namespace System {{ {Metric} public record Placed{Members}; public class Cadence; public class EventTime; }}",
            "new System.Placed(at, id)",
            "System.PlacedAggregator"),
        ["types of the user's in System that have names of NorthStar"] = new(
            $"namespace System {{ public class EventTime; public class MetricRole; public class Measure; }} namespace Shop {{ {Metric} public record Placed{Members}; }}",
            "new Shop.Placed(at, id)",
            "Shop.PlacedAggregator"),
        ["a global using that brings names of NorthStar"] = new(
            $"global using Music; using System; using NorthStar; namespace Music {{ public class Cadence; public class Measure; public class EventTime; public class MetricDefinition; }} namespace Shop {{ {Metric} public record Placed{Members}; }} {Metric} public record Tidy{Members};",
            "new Shop.Placed(at, id)",
            "Shop.PlacedAggregator") { IsWholeFile = true, Figures = "{p.Total} {(new global::TidyAggregator()).Current.Count}", Expected = "1 0" },
        ["a type named like its namespace"] = new($"namespace Placed {{ {Metric} public record Placed{Members}; }}", "new Placed.Placed(at, id)", "Placed.PlacedAggregator"),
        ["a type and an enum named like outer namespaces"] = new(
            $"namespace Shop.Orders.Shop {{ public enum Orders {{ A, B }} {Metric} public record Shop([OccurredAt] DateTimeOffset Time, [Dimension, Quality(Not = Orders.A)] Orders Orders); }}",
            "new Shop.Orders.Shop.Shop(at, Shop.Orders.Shop.Orders.B)",
            "Shop.Orders.Shop.ShopAggregator") { Figures = "{p.ByOrders[global::Shop.Orders.Shop.Orders.B].Count}", Expected = "1" },
        ["types that shadow Attribute, Guid and Action"] = new(
            $"namespace Shop {{ public class Attribute; public class Guid; public class Action; public class TimeSpan; public class DateTimeOffset; public class Func; public class TimeProvider; public class GeneratedCode; public class GeneratedCodeAttribute : global::System.Attribute; public class ExcludeFromCodeCoverageAttribute : global::System.Attribute; {Metric} public record Placed{Members}; }}",
            "new Shop.Placed(at, id)",
            "Shop.PlacedAggregator"),
        ["types that shadow Attribute, Guid and Action in the global namespace"] = new(
            $"public class Attribute; public class Guid; public class Action; public class TimeSpan; public class Cadence; public class EventTime; {Metric} public record Placed{Members}; namespace Shop {{ {Metric} public record Placed{Members}; }}",
            "new Placed(at, id)",
            "PlacedAggregator") { IsWholeFile = true, Figures = "{p.Count} {(new global::Shop.PlacedAggregator()).Current.Count}", Expected = "1 0" },
        ["Unicode identifiers and escapes in them"] = new(
            $"namespace Größe.東京.\\u0410\\u0411; {Metric} public record Gr\\u00FC\\u00DFe_\\u00AA([OccurredAt] DateTimeOffset Ж, [Dimension] string ñandú, [Quantity] int _1);",
            "new Größe.東京.АБ.Grüße_ª(at, \"x\", 5)",
            "Größe.東京.АБ.Grüße_ªAggregator") { Figures = "{p._1} {p.Byñandú[\"x\"].Count}", Expected = "5 1" },
        ["deep nesting"] = new(
            $"namespace A.B.C.D.E {{ {string.Concat(Enumerable.Range(0, 40).Select(i => $"public static class Level{i} {{ "))}{Metric} public record Placed{Members};{new string('}', 40)} }}",
            $"new A.B.C.D.E.{string.Concat(Enumerable.Range(0, 40).Select(i => $"Level{i}."))}Placed(at, id)",
            $"A.B.C.D.E.{string.Concat(Enumerable.Range(0, 40).Select(i => $"Level{i}"))}PlacedAggregator"),
        ["very long names"] = new(
            $"namespace {new string('N', 300)}; {Metric} public record {new string('M', 480)}{Members};",
            $"new {new string('N', 300)}.{new string('M', 480)}(at, id)",
            $"{new string('N', 300)}.{new string('M', 480)}Aggregator"),
    };

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Compiles_and_runs(string name) => s_cases[name].Check();

    /// <summary>Every public name of the library and every one that generated code takes from the framework, as a type beside the event.</summary>
    [Fact]
    public void Types_with_every_name_that_generated_code_uses()
    {
        string[] names = [.. typeof(CoreActionAttribute).Assembly.GetExportedTypes().Select(type => type.Name.Split('`')[0])
            .Concat(["Guid", "TimeSpan", "DateTimeOffset", "DayOfWeek", "TimeProvider", "IReadOnlyList", "GeneratedCode", "ExcludeFromCodeCoverage"])
            .Distinct()];
        Assert.True(names.Length > 60);

        new HardInput(
            $$"""
            namespace Shop
            {
                {{string.Join(" ", names.Select(name => $"public class {name};"))}}
                {{HardOptions.Everything}}
            }
            """,
            "new Shop.Placed(at, id, id, id, 4, global::System.TimeSpan.FromHours(9), 7, Shop.Plan.Pro)",
            "Shop.PlacedAggregator") { IsWholeFile = true, Figures = "{p.Took} {p.Groups} {p.ByPlan[global::Shop.Plan.Pro].Count}", Expected = "04:00:00 1 1" }.Check();
    }

    /// <summary>Within the aggregator its members come before the types of the namespace.</summary>
    [Fact]
    public void Enums_with_the_names_of_all_members_of_an_aggregator()
    {
        string[] names = [.. typeof(DailyMetricAggregator<,>)
            .GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy)
            .Select(member => member.Name)
            .Where(name => char.IsAsciiLetterUpper(name[0]))
            .Append("Definition")
            .Append("Reader")
            .Append("Read")
            .Distinct()];
        Assert.True(names.Length > 20);

        new HardInput(
            $$"""
            namespace Shop
            {
                {{string.Join(" ", names.Select(name => $"public enum {name} {{ A, B }}"))}}
                [global::NorthStar.CoreAction("v", global::NorthStar.Cadence.Weekly, ActivityByDay = true)]
                public class Placed
                {
                    [global::NorthStar.OccurredAt] public global::System.DateTimeOffset At { get; set; }
                    [global::NorthStar.Actor] public global::System.Guid Who { get; set; }
                    {{string.Join(" ", names.Select(name => $"[global::NorthStar.Quality(Not = global::Shop.{name}.A)] public global::Shop.{name} The{name} {{ get; set; }} = global::Shop.{name}.B;"))}}
                }
            }
            """,
            "new Shop.Placed { At = at, Who = id }",
            "Shop.PlacedAggregator") { IsWholeFile = true }.Check();
    }

    [Fact]
    public async Task Names_that_are_equal_after_joining_containers_are_diagnosed_and_the_rest_is_generated()
    {
        const string Code = """
            namespace Shop;
            [{|NSM0018:CoreAction("v", Cadence.Weekly)|}] public record OrderPlaced([OccurredAt] DateTime At);
            public static class Order { [{|NSM0018:CoreAction("v", Cadence.Weekly)|}] public record Placed([OccurredAt] DateTime At); }
            [CoreAction("v", Cadence.Weekly)] public record Paid([OccurredAt] DateTime At);
            """;
        AnalyzerTest test = Rules.Definitions.Test("", Code);
        await test.RunAsync();

        Assert.Equal(
            ["NorthStarCatalog.g.cs", "Shop.PaidAggregator.g.cs"],
            Rules.Definitions.Generate(Code.Replace("{|NSM0018:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)).GeneratedSources.Keys);
    }

    [Fact]
    public void Hint_names_of_long_names_are_short_different_and_stable()
    {
        string stem = new('M', 400);
        string[] Hints(string first, string second) =>
            [.. Rules.Definitions.Generate($"namespace Shop; {Metric} public record {first}{Members}; {Metric} public record {second}{Members};").GeneratedSources.Keys];

        string[] hints = Hints(stem + "A", stem + "B");

        Assert.Equal(3, hints.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(hints, hint => Assert.InRange(hint.Length, 1, 200));
        Assert.Equal(hints, Hints(stem + "B", stem + "A"));
        Assert.Contains($"Shop.{new string('M', 155)}.{Fnv("Shop." + stem + "AAggregator"):x8}.g.cs", hints);
    }

    /// <summary>The published 32-bit FNV-1a, in arithmetic of another width.</summary>
    private static ulong Fnv(string text) =>
        text.Aggregate(2166136261UL, (hash, c) => (hash ^ c) * 16777619UL % 4294967296UL);
}
