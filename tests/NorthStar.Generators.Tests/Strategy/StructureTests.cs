using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using NorthStar.Generators.Rules;
using NorthStar.Generators.Tests.Rules;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

/// <summary>What holds for all structure rules.</summary>
public class StructureTests
{
    /// <summary>A North Star as it should be, with its inputs and a guardrail.</summary>
    private const string Good = """
        [CoreAction("People meet face to face without travelling", Cadence.Weekly, Owner = "Product", ReviewBy = "2027-06-30", LatenessAllowanceHours = 24)]
        public sealed record MeetingHosted(
            [EventId, Correlation] Guid MeetingId, [Actor] Guid HostId, [OccurredAt] DateTimeOffset EndedAt,
            [Quality(AtLeast = 2)] int Participants, [Quantity] TimeSpan Duration);
        [Disqualifies<MeetingHosted>(WithinDays = 2)]
        public sealed record MeetingComplained([Correlation] Guid MeetingId, [OccurredAt] DateTimeOffset At);
        public sealed record MeetingScheduled(Guid MeetingId);
        [InputMetric("Somebody has a place to meet", Cadence.Weekly, Drives = typeof(MeetingHosted), Stage = LifecycleStage.Acquisition, Owner = "Growth")]
        public sealed record TeamSignedUp([Actor] Guid TeamId, [OccurredAt] DateTimeOffset At);
        [InputMetric("Guests find their way in", Cadence.Weekly, Drives = typeof(MeetingHosted), Stage = LifecycleStage.Activation, Owner = "Calls")]
        public sealed record GuestJoined([Actor] Guid GuestId, [OccurredAt] DateTimeOffset At);
        [Guardrail("Somebody could not be understood", Cadence.Weekly, Guards = typeof(MeetingHosted))]
        public sealed record CallDropped([Actor] Guid GuestId, [OccurredAt] DateTimeOffset At);
        """;

    /// <summary>What breaks all rules at once.</summary>
    private const string Bad = """
        [assembly: CoreAction("", Cadence.Weekly, Event = typeof(Order)), OccurredAt("At", Event = typeof(Order)), Actor("DeviceId", Event = typeof(Order))]
        public record Order(DateTime At, string DeviceId);
        [CoreAction("Lesson started", Cadence.Quarterly, Name = "Daily lessons", Measure = Measure.QualifiedShare, ReviewBy = "2020-01-01")]
        public record LessonStarted([OccurredAt] DateTime At, [Quality(AtLeast = 0)] uint Score, [Correlation] int Key);
        public record LessonFinished([OccurredAt] DateTime At) : IDisposable { public void Dispose() { } }
        [Disqualifies<LessonStarted>(WithinDays = 2)] public record LessonLeft([Correlation] int Key, [OccurredAt] DateTimeOffset At);
        [InputMetric("v", Cadence.Weekly, Stage = LifecycleStage.Retention, Owner = "A"), OccurredAtArgument] public record One;
        [InputMetric("v", Cadence.Weekly, Stage = LifecycleStage.Retention, Owner = "A", Drives = typeof(LessonStarted)), OccurredAtArgument] public record Two;
        """;

    public static TheoryData<string> Ids => [.. StructureRules.All.Select(rule => rule.Id)];

    [Fact]
    public async Task Nothing_is_said_about_a_good_North_Star()
    {
        AnalyzerTest test = Structures.All(Good);
        test.EditorConfig = "[*.cs]\nnorthstar.today = 2026-11-22\n";
        await test.RunAsync();
    }

    [Fact]
    public void No_rule_is_an_error_and_every_rule_is_on() => Assert.All(StructureRules.All, rule =>
    {
        Assert.InRange(rule.DefaultSeverity, DiagnosticSeverity.Info, DiagnosticSeverity.Warning);
        Assert.True(rule.IsEnabledByDefault);
        Assert.Equal("NorthStar.Strategy", rule.Category);
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_editorconfig_sets_the_severity_of_every_rule(string id)
    {
        string example = ExampleOfStructureRule.All[id];

        Assert.Contains($": error {id}", await Failure(id, example, $"dotnet_diagnostic.{id}.severity = error"), StringComparison.Ordinal);
        await Run(id, example, $"dotnet_diagnostic.{id}.severity = none");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_pragma_suppresses_every_rule(string id)
    {
        string example = ExampleOfStructureRule.All[id];

        await Run(id, $"#pragma warning disable {id}\n{example}", "");
        await Failure(id, $"#pragma warning disable NSM9999\n{example}", "");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_SuppressMessage_suppresses_every_rule(string id)
    {
        string example = ExampleOfStructureRule.All[id];

        await Run(id, Suppression(id) + example, "");
        await Failure(id, Suppression("NSM9999") + example, "");

        static string Suppression(string suppressed) =>
            $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"NorthStar.Strategy\", \"{suppressed}\", Justification = \"Proven here.\")] ";
    }

    [Theory]
    [InlineData("Events.g.cs", "")]
    [InlineData("Events.cs", "// <auto-generated/>\n")]
    public async Task Generated_code_is_not_judged(string path, string header)
    {
        await new AnalyzerTest(new StructureAnalyzer()) { Sources = { (path, $"{header}using System; using NorthStar;\n{Bad[Bad.IndexOf("[CoreAction", StringComparison.Ordinal)..]}") } }.RunAsync();
        await new AnalyzerTest(new StructureAnalyzer()) { Sources = { (path, $"{header}using System; using NorthStar;\n{Bad}") } }.RunAsync();
    }

    [Fact]
    public async Task Nothing_is_registered_in_a_project_that_does_not_reference_NorthStar()
    {
        var analyzer = new StructureAnalyzer();
        CSharpCompilation compilation = Definitions.Compile("[Obsolete] class C;").WithReferences([.. References.Framework]);
        var session = new CompilationWithAnalyzers(compilation, [analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, false, true));
        await session.GetAnalyzerDiagnosticsAsync();
        AnalyzerTelemetryInfo telemetry = await session.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);

        Assert.Equal((0, 0, 0), (telemetry.SymbolActionsCount, telemetry.SyntaxNodeActionsCount, telemetry.CompilationEndActionsCount));
    }

    [Theory]
    [InlineData(Good)]
    [InlineData(Bad)]
    public async Task No_beginning_of_a_file_makes_the_rules_throw(string code)
    {
        for (int length = 0; length < code.Length; length++)
            await Structures.Judge(code[..length]);
    }

    [Theory]
    [InlineData(Good)]
    [InlineData(Bad)]
    public async Task No_missing_token_makes_the_rules_throw(string code)
    {
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens())
            await Structures.Judge(code.Remove(token.SpanStart, token.Span.Length));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_reported_once()
    {
        ImmutableArray<Diagnostic> found = await Structures.Judge(Bad);

        Assert.Equal(found.Length, found.Select(diagnostic => (diagnostic.Location, diagnostic.Id)).Distinct().Count());
        Assert.Equal(
            StructureRules.All.Select(rule => rule.Id).Except(["NSM1106", "NSM1109", "NSM1112", "NSM1119"]),
            found.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
    }

    private static async Task Run(string id, string code, string editorConfig)
    {
        AnalyzerTest test = Structures.Test(id, code);
        test.EditorConfig += $"northstar.today = 2026-11-22\n{editorConfig}\n";
        await test.RunAsync();
    }

    private static async Task<string> Failure(string id, string code, string editorConfig) =>
        (await Assert.ThrowsAsync<VerificationFailedException>(() => Run(id, code, editorConfig))).Message;
}
