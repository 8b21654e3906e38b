using Microsoft.CodeAnalysis;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.HardInputs;

/// <summary>Attributes in every spelling, with every kind of argument.</summary>
public class HardAttributeTests
{
    private const string Members = "([OccurredAt] DateTimeOffset Time)";

    private static readonly Dictionary<string, HardInput> s_spellings = new()
    {
        ["the full suffix"] = new("[CoreActionAttribute(\"v\", Cadence.Weekly)] public record Placed([OccurredAtAttribute()] DateTimeOffset Time);", "new Placed(at)", "PlacedAggregator"),
        ["aliases"] = new("using Core = NorthStar.CoreActionAttribute; using At = NorthStar.OccurredAtAttribute; using C = NorthStar.Cadence; [Core(\"v\", C.Weekly)] public record Placed([At] DateTimeOffset Time);", "new Placed(at)", "PlacedAggregator"),
        ["a global alias"] = new("global using Core = NorthStar.CoreActionAttribute; using System; using NorthStar; [Core(\"v\", Cadence.Weekly)] public record Placed([OccurredAt] DateTimeOffset Time);", "new Placed(at)", "PlacedAggregator") { IsWholeFile = true },
        ["global::"] = new("[global::NorthStar.CoreAction(\"v\", global::NorthStar.Cadence.Weekly)] public record Placed([property: global::NorthStar.OccurredAt] DateTimeOffset Time);", "new Placed(at)", "PlacedAggregator"),
        ["verbatim names"] = new("[@CoreActionAttribute(\"v\", @Cadence.@Weekly)] public record Placed([@OccurredAtAttribute] DateTimeOffset Time);", "new Placed(at)", "PlacedAggregator"),
        ["several lists, named and reordered arguments"] = new("[Serializable] [CoreAction(cadence: Cadence.Weekly, value: \"v\", Name = \"n\")] public record Placed([property: Obsolete][property: OccurredAt] DateTimeOffset Time);", "new Placed(at)", "PlacedAggregator") { Figures = "{a.Metric.Name}", Expected = "n" },
        ["const, nameof and interpolated constants"] = new("public static class Text { public const string Value = \"v\" + nameof(Text) + \"1\"; public const int Least = -5 + 2; } [CoreAction($\"{Text.Value}!\", Cadence.Weekly, Name = nameof(Text.Least))] public record Placed([OccurredAt] DateTimeOffset Time, [Quality(AtLeast = Text.Least, AtMost = int.MaxValue)] int Size);", "new Placed(at, -3)", "PlacedAggregator") { Figures = "{a.Metric.Value} {a.Metric.Name} {p.Count}", Expected = "vText1! Least 1" },
        ["null where there is nothing to say"] = new("[CoreAction(\"v\", Cadence.Weekly, Name = null, Owner = null)] public record Placed([OccurredAt] DateTimeOffset Time, [Quantity(Unit = null)] int Size, [Dimension(Name = null)] int? Plan);", "new Placed(at, 1, null)", "PlacedAggregator") { Figures = "{a.Metric.Name} {a.Metric.Owner} {p.ByPlan[null].Count}", Expected = "Placed  1" },
        ["empty and blank texts"] = new("[CoreAction(\"\", Cadence.Weekly, Owner = \"\")] public record Placed([OccurredAt] DateTimeOffset Time, [Quantity(Unit = \" \")] int Size);", "new Placed(at, 1)", "PlacedAggregator") { Figures = "{a.Metric.Owner!.Length} {p.Size}", Expected = "0 1" },
        ["negative numbers and extreme ones"] = new("[CoreAction(\"v\", Cadence.Weekly)] public record Placed([OccurredAt] DateTimeOffset Time, [Quality(AtLeast = long.MinValue, Below = -1)] long A, [Quality(AtMost = double.MaxValue, AtLeast = double.Epsilon)] double B, [Quality(AtLeast = float.MinValue)] float C, [Quality(AtMost = ulong.MaxValue)] ulong D, [Quality(AtLeast = -79228162514264337593543950335.0)] double E, [Quality(AtLeast = \"-0.0000000000000000000000000001\")] decimal F);", "new Placed(at, long.MinValue, 1, 0, 1, 0, 0)", "PlacedAggregator"),
        ["an enum cast to a number without a name"] = new("public enum Plan : ulong { Free } [CoreAction(\"v\", Cadence.Weekly)] public record Placed([OccurredAt] DateTimeOffset Time, [Quality(Not = (Plan)ulong.MaxValue), Dimension] Plan Plan, [Quality(Not = (DayOfWeek)(-1))] DayOfWeek Day);", "new Placed(at, (Plan)7, System.DayOfWeek.Friday)", "PlacedAggregator") { Figures = "{p.ByPlan[(Plan)7].Count}", Expected = "1" },
        ["enum members that share a number"] = new("public enum Plan { A = 1, B = 1, C = A } [CoreAction(\"v\", Cadence.Weekly)] public record Placed([OccurredAt] DateTimeOffset Time, [Quality(EqualTo = Plan.C), Dimension] Plan Plan);", "new Placed(at, Plan.B)", "PlacedAggregator") { Figures = "{p.ByPlan[Plan.A].Count}", Expected = "1" },
    };

    public static TheoryData<string> Spellings => [.. s_spellings.Keys];

    public static TheoryData<string, string> Texts => new()
    {
        { "quotes", "say \"hello\" and 'bye' \"\"\"" },
        { "braces", "{0} {{x}} }{ {System.Guid}" },
        { "newlines", "one\ntwo\r\nthree\rfour\u0085five" },
        { "backslashes", @"C:\new\u0041\" },
        { "U+2028 and U+2029", "a\u2028b\u2029c" },
        { "XML special characters", "<summary>&amp; </summary> ]]> <!-- --> <![CDATA[" },
        { "comment ends and directives", "*/ // #if #endif /* ///" },
        { "global:: in a text", "global::System.Guid and global::NorthStar.Cadence" },
        { "controls and null", "\0\u0001\t\v\u001b\u007f" },
        { "surrogates, also alone", "👋 \ud800 \udc00" },
        { "right to left and combining", "שלום e\u0301 \u202e" },
        { "a long text", new string('x', 70_000) },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Compiles_and_runs(string name) => s_spellings[name].Check();

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_survives_in_every_place(string kind, string text)
    {
        Assert.NotEmpty(kind);
        string literal = Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
        GeneratorRun run = new HardInput(
            $"[CoreAction({literal}, Cadence.Weekly, Name = {literal}, Owner = {literal})] public record Placed([OccurredAt] DateTimeOffset Time, [Quality(EqualTo = {literal})] string Said, [Quantity(Unit = {literal})] int Size, [Dimension] string Plan);",
            $"new Placed(at, {literal}, 1, {literal})",
            "PlacedAggregator") { Figures = "{p.Count} {p.ByPlan[TEXT].Count}".Replace("TEXT", "Said.Text", StringComparison.Ordinal), IsWholeFile = false }
            .With($"public static class Said {{ public const string Text = {literal}; }}")
            .Generate();

        CompiledAssembly assembly = run.Compile();

        Assert.Equal("1 1", assembly.Run<string>("HardProgram", "Run"));
        var definition = (MetricDefinition)assembly.Assembly.GetType("PlacedAggregator")!.GetProperty("Definition")!.GetValue(null)!;
        Assert.All(new[] { definition.Value, definition.Name, definition.Owner, definition.Unit }, stated => Assert.Equal(text, stated));
        System.Xml.Linq.XDocument.Parse(assembly.Documentation);
    }

    [Theory]
    [InlineData("NaN", "[CoreAction(\"v\", Cadence.Weekly)] public record Placed([OccurredAt] DateTime Time, [Quality(AtLeast = {|NSM0014:double.NaN|})] double N);")]
    [InlineData("infinity", "[CoreAction(\"v\", Cadence.Weekly)] public record Placed([OccurredAt] DateTime Time, [Quality(AtMost = {|NSM0014:float.NegativeInfinity|})] float N);")]
    [InlineData("a limit that is infinite", "[Guardrail(\"v\", Cadence.Weekly, AtMost = {|NSM0012:double.PositiveInfinity|})] public record Placed([OccurredAt] DateTime Time);")]
    [InlineData("a target that is infinite", "[CoreAction(\"v\", Cadence.Weekly), Target(2026, 1, {|NSM0012:1 / 0.0|})] public record Placed([OccurredAt] DateTime Time);")]
    [InlineData("a cadence out of range", "[CoreAction(\"v\", {|NSM0012:(Cadence)42|})] public record Placed([OccurredAt] DateTime Time);")]
    [InlineData("a measure out of range", "[CoreAction(\"v\", Cadence.Weekly, Measure = {|NSM0012:(Measure)(-1)|})] public record Placed([OccurredAt] DateTime Time);")]
    [InlineData("a weekday out of range", "[CoreAction(\"v\", Cadence.Weekly, FirstDayOfWeek = {|NSM0012:(DayOfWeek)7|})] public record Placed([OccurredAt] DateTime Time);")]
    [InlineData("a unit out of range", "[CoreAction(\"v\", Cadence.Weekly)] public record Placed([OccurredAt(Unit = {|NSM0006:(UnixTimeUnit)9|})] long Time);")]
    [InlineData("a stage out of range", "[InputMetric(\"v\", Cadence.Weekly, Stage = {|NSM0012:(LifecycleStage)int.MinValue|})] public record Placed([OccurredAt] DateTime Time);")]
    [InlineData("a counting out of range", "[CoreAction(\"v\", Cadence.Weekly, ActorCounting = {|NSM0012:(ActorCounting)9|})] public record Placed([OccurredAt] DateTime Time, [Actor] Guid Who);")]
    [InlineData("negative numbers where none make sense", "[CoreAction(\"v\", Cadence.Weekly, RetainedPeriods = {|NSM0012:-1|})] public record Placed([OccurredAt] DateTime Time);")]
    [InlineData("an empty path", "[CoreAction(\"v\", Cadence.Weekly), OccurredAt({|NSM0008:\"\"|})] public record Placed(DateTime Time);")]
    [InlineData("an empty name of a dimension", "[CoreAction(\"v\", Cadence.Weekly)] public record Placed([OccurredAt] DateTime Time, [Dimension(Name = {|NSM0012:\"\"|})] int Plan);")]
    [InlineData("an empty zone", "[CoreAction(\"v\", Cadence.Weekly, TimeZone = {|NSM0011:\"\"|})] public record Placed([OccurredAt] DateTime Time);")]
    public async Task Is_diagnosed_where_it_stands(string kind, string markup)
    {
        Assert.NotEmpty(kind);
        await Rules.Definitions.Test("", markup).RunAsync();
    }

    [Theory]
    [InlineData("null as value statement", "[CoreAction(null!, Cadence.Weekly)] public record Placed([OccurredAt] DateTimeOffset Time);")]
    [InlineData("null as zone", "[CoreAction(\"v\", Cadence.Weekly, TimeZone = null!)] public record Placed([OccurredAt] DateTimeOffset Time);")]
    [InlineData("null as path", "[CoreAction(\"v\", Cadence.Weekly), OccurredAt(null!)] public record Placed(DateTimeOffset Time);")]
    [InlineData("null as event", "[CoreAction(\"v\", Cadence.Weekly, Event = null)] public record Placed([OccurredAt] DateTimeOffset Time);")]
    [InlineData("null as type of the actor", "[CoreAction(\"v\", Cadence.Weekly), ActorArgument(null!)] public record Placed([OccurredAt] DateTimeOffset Time);")]
    [InlineData("null as bound", "[CoreAction(\"v\", Cadence.Weekly)] public record Placed([OccurredAt] DateTimeOffset Time, [Quality(Not = null)] string? Text, [Quality(AtLeast = null)] int? N);")]
    [InlineData("void and pointers as event", "[CoreAction(\"v\", Cadence.Weekly, Event = typeof(void)), OccurredAtArgument] public static class Placed;")]
    public async Task Null_is_served_or_diagnosed(string kind, string code)
    {
        Assert.NotEmpty(kind);
        GeneratorRun run = Rules.Definitions.Generate(code);
        var found = await Rules.Definitions.Judge(code);

        if (found.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            Assert.Empty(run.GeneratedSources);
        else
            Assert.Equal(2, run.GeneratedSources.Count);
        run.Compile();
    }

    [Fact]
    public void The_attribute_defined_twice_in_the_graph_by_a_source_of_the_project()
    {
        const string Own = "namespace NorthStar { [AttributeUsage(AttributeTargets.All)] internal sealed class CoreActionAttribute(string value, Cadence cadence) : Attribute { public string Value => value; public Cadence Cadence => cadence; } }";

        new HardInput($"#pragma warning disable CS0436\n[CoreAction(\"v\", Cadence.Weekly)] public record Placed{Members}; {Own}", "new Placed(at)", "PlacedAggregator").Check();
    }

    [Fact]
    public void The_attribute_defined_twice_in_the_graph_by_a_friend()
    {
        GeneratorRun friend = new GeneratorTest
        {
            AssemblyName = "Friend",
            TestCode = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"TestProject\")] namespace NorthStar { internal sealed class CoreActionAttribute : System.Attribute; internal class Cadence; internal class MetricDefinition; }",
            References = References.Framework,
        }.Run();

        GeneratorRun run = new GeneratorTest(new MetricGenerator())
        {
            TestCode = $"using System; using NorthStar; [CoreAction(\"v\", Cadence.Weekly)] public record Placed{Members}; [Other] public record Rest; public class OtherAttribute : Attribute;",
            AdditionalReferences = { friend.Reference },
        }.Run();

        // The compiler itself cannot tell the two apart, and says so once where the attribute stands.
        Assert.All(run.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), diagnostic => Assert.Equal("/0/Test0.cs", diagnostic.Location.SourceTree?.FilePath));
    }
}
