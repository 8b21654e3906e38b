using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Rules;

/// <summary>Every declaration is either reported, or generates an aggregator that compiles without a warning.</summary>
public class NothingIsIgnoredTests
{
    private const string Metric = "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument]";
    private const string Timed = "[CoreAction(\"v\", Cadence.Weekly)]";

    private const string Types = """
        public enum Plan { Free, Pro } public enum Wide : ulong { None } public enum Small : sbyte { None = -1 }
        public readonly record struct Id(Guid Value); public record Text(string Value); public class Named { public long Id { get; set; } public string Name = ""; }
        public record Deep(Id? Inner); public struct Only { public int Number { get; set; } } public class Empty; public record Loop(Loop? Value);
        public class Box<T> { public T Value { get; init; } = default!; public T? Other; } public interface IShape { int Count { get; } }
        public struct Bag : IEnumerable<int> { public int Count => 1; public IEnumerator<int> GetEnumerator() => new List<int>().GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
        """;

    private static readonly string[] s_memberTypes =
    [
        "bool", "bool?", "sbyte", "byte?", "short", "ushort", "int", "int?", "uint", "uint?", "long", "long?", "ulong", "ulong?", "nint", "nuint?",
        "float", "float?", "double", "double?", "decimal", "decimal?", "char", "string", "string?", "object", "object?", "dynamic", "Guid", "Guid?",
        "DateTime", "DateTime?", "DateTimeOffset", "DateTimeOffset?", "DateOnly", "DateOnly?", "TimeOnly", "TimeSpan", "TimeSpan?", "Int128", "Half", "Version", "Uri?",
        "Plan", "Plan?", "Wide", "Wide?", "Small", "DayOfWeek", "Id", "Id?", "Text", "Text?", "Named", "Deep", "Deep?", "Only", "Only?", "Empty", "Loop", "Box<Id>", "Box<Id?>?", "Box<string>", "IShape",
        "Bag", "Bag?", "int[]", "int[]?", "int[,]", "int[][]", "List<int>", "List<Id>?", "IEnumerable<int>", "ICollection<int>", "IReadOnlyCollection<string>?", "HashSet<int>", "Dictionary<int, string>?",
        "System.Collections.Immutable.ImmutableArray<int>", "System.Collections.Immutable.ImmutableArray<int>?", "System.Collections.Immutable.ImmutableList<int>", "ArraySegment<byte>", "Memory<byte>", "(int A, string B)", "Action", "Tuple<int>", "KeyValuePair<int, int>",
    ];

    private static readonly string[] s_annotations =
    [
        "OccurredAt", "OccurredAt(Unit = UnixTimeUnit.Seconds)", "OccurredAt(\"Value\")", "Actor", "EventId", "Actor(\"Value\")", "Actor(\"Id\")", "Actor(\"Value.Value\")", "Actor(\"Other.Value\")", "Quantity", "Quantity(Unit = \"€\")", "Quantity(\"Count\")", "Quantity(\"Length\")", "Quantity(\"Value\")",
        "Group", "Correlation", "Group(\"Value\")", "Quantity(Cap = 1)", "Quantity(Cap = 0.5)", "Quantity(Cap = \"00:00:01\")", "Quantity(\"Count\", Cap = 2)", "Dimension(MaxValues = 3)",
        "Dimension", "Dimension(\"Value\")", "Dimension(\"Length\")", "Quality", "Quality(IsTrue = false)", "Quality(NotEmpty = true)", "Quality(AtLeast = 1)", "Quality(Above = 0, Below = 100)", "Quality(AtMost = 1.5)", "Quality(EqualTo = null)", "Quality(Not = null)",
        "Quality(EqualTo = \"a\")", "Quality(Not = true)", "Quality(EqualTo = Plan.Pro)", "Quality(Not = (Wide)5)", "Quality(AtLeast = \"00:00:01\")", "Quality(\"Count\", AtLeast = 1)", "Quality(\"Value\", NotEmpty = true)", "Quality(\"Other.Value\", Not = null)",
    ];

    public static TheoryData<string> MemberTypes => [.. s_memberTypes];

    [Theory]
    [MemberData(nameof(MemberTypes))]
    public Task Every_annotation_of_a_member_of_any_type_is_reported_or_works(string type) => Verify(
    [
        .. s_annotations.SelectMany(annotation => new[]
        {
            $"{(annotation.StartsWith("OccurredAt", StringComparison.Ordinal) ? Timed : Metric)} public record E([{annotation}] {type} M);",
            $"{(annotation.StartsWith("OccurredAt", StringComparison.Ordinal) ? Timed : Metric)} internal struct E {{ [{annotation}] public {type} M {{ get; set; }} }}",
        }),
        $"[CoreAction(\"v\", Cadence.Weekly, Event = typeof({type.Replace("dynamic", "object", StringComparison.Ordinal).TrimEnd('?')})), OccurredAtArgument] public static class M;",
        $"[CoreAction(\"v\", Cadence.Weekly, Measure = Measure.DistinctActors), OccurredAtArgument, ActorArgument(typeof({type.Replace("dynamic", "object", StringComparison.Ordinal).TrimEnd('?')}))] public record E;",
        $"{Metric} public record E([Quantity, Quality(Not = null), Dimension] {type} M);",
        $"{Timed} public record E([Correlation, Actor] {type} M, [OccurredAt] DateTime At); [Confirms<E>(WithinDays = 1, ByOtherActors = true)] public record R([Correlation, Actor] {type} M, [OccurredAt] DateTime At);",
        $"{Timed} public record E([Correlation] Guid M, [OccurredAt] DateTime At); [Disqualifies<E>(WithinDays = 1)] public record R([Correlation, EventId] {type} M, [OccurredAt] DateTime At);",
        $"{Timed} public record E([Actor] long M, [OccurredAt] DateTime At); [ActivationBase<E>(WithinDays = 1)] public record R([Actor] {type} M, [OccurredAt] DateTime At);",
        $"{Timed} public record E([Actor] long M, [OccurredAt] DateTime At); [ActivationBase<E>(WithinDays = 1)] public record R([Actor] long M, [OccurredAt] {type} At);",
        $"[ActivationBase<{type.TrimEnd('?')}>(WithinDays = 1)] public record R([Actor] long M, [OccurredAt] DateTime At);",
    ]);

    public static TheoryData<string> Shapes =>
    [
        "class", "sealed class", "abstract class", "static class", "partial class", "struct", "readonly struct", "ref struct", "record", "sealed record", "abstract record", "record struct", "readonly record struct", "interface",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Every_member_of_a_type_of_any_shape_is_reported_or_works(string shape)
    {
        string[] members =
        [
            "[Actor] public int M { get; }", "[Actor] public int M => 1;", "[Actor] internal int M => 1;", "[Actor] private int M => 1;", "[Actor] protected int M => 1;", "[Actor] protected internal int M => 1;",
            "[Actor] private protected int M => 1;", "[Actor] public int M { set { } }", "[Actor] public int M { get; set; }", "[Actor] public int M { private get; set; }", "[Actor] public int M { get; private set; }",
            "[Actor] public int M { get; init; }", "[Actor] public required int M { get; init; }", "[Actor] public static int M => 1;", "[Actor] public const int M = 1;", "[Actor] public static readonly int M = 1;", "[Actor] public int M;",
            "[Actor] public readonly int M;", "[Actor] internal int M;", "[Actor] private int M;", "[Actor] public volatile int M;", "[Actor] public int this[int i] => i;", "[field: Actor] public int M { get; set; }", "[field: Actor] public event Action? M;",
            "public void M([Actor] int x) { }", "public int M { get; [param: Actor] set; }", "[Actor, Obsolete] public int M => 1;", "[Actor, Obsolete(\"x\", true)] public int M => 1;", "[Actor] public virtual int M => 1;", "[Actor] public int @class => 1;",
            "[Quantity] public int Value => 1;", "[Quantity] public int Count => 1;", "[Quantity] public int Interval => 1;", "[Quantity] public int EPeriod => 1;", "[Quantity] public int ByM => 1; [Dimension] public bool M => true;", "[Dimension(Name = \"Plan\")] public bool M => true;",
            "[Actor] ref readonly int M => throw null!;", "[Dimension] private enum Hidden { A }", "[Actor] private Hidden M => default; private record struct Hidden(int Value);",
        ];
        return Verify([.. members.SelectMany(member => new[] { "public", "internal" }.Select(access => $"{Metric} {access} {shape} E {{ {member} }}"))]);
    }

    public static TheoryData<string> Places =>
    [
        "@@ public record E;", "@@ internal record E;", "public class Outer { @@ public record E; }", "public class Outer { @@ internal record E; }", "public class Outer { @@ private record E; }", "public class Outer { @@ protected record E; }",
        "internal class Outer { @@ public record E; }", "public class Outer<T> { @@ public record E; }", "public class Outer { private class Middle { @@ public record E; } }", "public struct Outer { @@ public record E; }", "public interface IOuter { @@ public record E; }",
        "@@ public record E<T>;", "@@ file record E;", "file class Outer { @@ public record E; }", "@@ public record @class;", "@@ public record EAggregator;", "@@ public record E; public class EAggregator;", "@@ public record E; partial class EAggregator;",
        "@@ public record E; public record EPeriod;", "@@ public record E; static partial class EPeriod;", "@@ public record E; public interface EPeriod;", "@@ internal record E; public partial class EPeriod;", "@@ public record E; namespace EPeriod { class C; }",
        "@@ public record E; @@ public record F;", "@@ public record E; public static class Outer { @@ public record E; }", "public static class Out { @@ public record ErE; } @@ public record OutErE;", "@@ @@ public record E;", "@@ public partial record E; @@ public partial record E;",
        "@@ public class E<T> where T : class;", "@@ public delegate void E();", "@@ public enum E { A }", "[Obsolete] public class Outer { @@ public record E; }", "[Obsolete(\"x\", true)] public class Outer { @@ public record E; }", "public class Outer { @@ private protected record E; }",
        "@@ public record E : B; public record B([EventId] Guid Id) { public B() : this(Guid.Empty) { } }", "@@ public record E : IB; public interface IB { [Actor] int Who => 1; }", "@@ public record E : IB { int IB.Who => 1; } public interface IB { [Actor] int Who { get; } }",
        "@@ public interface E : IA, IB; public interface IA { [Actor] int Who { get; } } public interface IB { int Who { get; } }", "@@ public interface E : IA, IB; public interface IA { [Actor] int Who { get; } } public interface IB { [Actor] int Who { get; } }",
        "@@ public class E : B { public new int Who => 1; } public class B { [Actor] public int Who => 1; }", "@@ public class E : B { private new int Who => 1; } public class B { [Actor] public int Who => 1; }", "@@ public class E : B { public override int Who => 1; } public abstract class B { [Actor] public abstract int Who { get; } }",
        "@@ public class E : B<int>; public class B<T> { [Dimension] public T Who => default!; }", "@@ public class E : B<Guid>; public class B<T> { [Dimension] public T Who => default!; }", "@@ public class E : B<Hidden[]>; public class B<T> { [Actor] public int Who => 1; } internal class Hidden;",
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public Task A_declaration_in_any_place_is_reported_or_works(string code) => Verify([code.Replace("@@", Metric, StringComparison.Ordinal)]);

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task A_relation_of_a_type_of_any_shape_is_reported_or_works(string shape)
    {
        string[] targets = ["E", "int", "E[]", "Missing", "B", "IE"];
        string[] relations = ["Confirms<@>(WithinDays = 1)", "Disqualifies<@>(WithinHours = 1), Confirms<@>(WithinDays = 1)", "ActivationBase<@>(WithinMinutes = 90, Actions = 2)", "Confirms<@>", "Disqualifies<@>(WithinDays = 999)"];
        const string Metrics = $"{Timed} public record E([OccurredAt] DateTime At, [Correlation] int Key, [Actor] int Who) : B, IE; public record B; public interface IE;";
        string[] bases = ["", " : IE", " : E", " : B", " : IKeyed"];
        return Verify(
        [
            .. from target in targets from relation in relations from access in new[] { "public", "internal" }
               select $"{(target == "E" ? Metrics : "public record E : B, IE; public record B; public interface IE;")} [{relation.Replace("@", target, StringComparison.Ordinal)}] {access} {shape} R {{ [OccurredAt] public DateTime At => default; [Correlation, Actor] public int Key => 1; }}",
            .. bases.Select(inherited => $"{Metrics} public interface IKeyed {{ [OccurredAt] DateTime At => default; }} [Disqualifies<E>(WithinDays = 1)] public {shape} R{inherited} {{ [OccurredAt] public DateTime At => default; [Correlation] public int Key => 1; }}"),
        ]);
    }

    private static async Task Verify(IReadOnlyList<string> declarations)
    {
        // Each declaration has a namespace and a file of its own, so that one compilation judges all.
        string[] sources =
        [
            .. declarations.Select((code, index) => $"namespace N{index.ToString(CultureInfo.InvariantCulture)} {{ {code} }}"),
            Types,
            "global using System; global using System.Collections.Generic; global using NorthStar;",
        ];
        GeneratorTest test = new(new MetricGenerator());
        foreach (string source in sources)
            test.Sources.Add(source);
        GeneratorRun run = test.Run();

        ImmutableArray<Diagnostic> all = await run.Compilation.WithAnalyzers([new DefinitionAnalyzer()]).GetAllDiagnosticsAsync();
        Assert.DoesNotContain(all, diagnostic => diagnostic.Id == "AD0001");
        ILookup<string, Diagnostic> found = all
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || (diagnostic.Severity == DiagnosticSeverity.Warning && IsGenerated(diagnostic)))
            .ToLookup(NamespaceOf);
        HashSet<string> generated = [.. run.GeneratedSources.Keys.Select(name => name.Split('.')[0])];

        Assert.Empty(found["NorthStarCatalog"]);
        string[] wrong = [.. declarations.Select((code, index) => Judge(code, "N" + index.ToString(CultureInfo.InvariantCulture))).OfType<string>()];
        Assert.True(wrong.Length == 0, string.Join("\n", wrong));

        string? Judge(string code, string name)
        {
            bool isCompilers = found[name].Any(diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal) && !IsGenerated(diagnostic));
            bool isReported = found[name].Any(diagnostic => diagnostic.Id.StartsWith("NSM", StringComparison.Ordinal));
            bool isBroken = found[name].Any(IsGenerated);
            bool isFine = isCompilers || (!isBroken && isReported != generated.Contains(name));
            return isFine ? null : $"{code}\n    {(generated.Contains(name) ? "generated" : "not generated")}: {string.Join("; ", found[name])}";
        }
    }

    private static bool IsGenerated(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.FilePath.StartsWith("/0/", StringComparison.Ordinal) != true;

    private static string NamespaceOf(Diagnostic diagnostic)
    {
        string path = diagnostic.Location.SourceTree?.FilePath ?? "";
        if (path.StartsWith("/0/Test", StringComparison.Ordinal))
            return "N" + Path.GetFileNameWithoutExtension(path)["Test".Length..];
        return Path.GetFileName(path).Split('.')[0];
    }
}
