using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using NorthStar.Generators.Tests.Rules;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class StrategyAnalyzerTests
{
    private const string File = """
        [assembly: CoreAction("v", Cadence.Weekly, Event = typeof(PageViewed)), OccurredAtArgument(Event = typeof(PageViewed))]
        [CoreAction("Signups", Cadence.Weekly, Name = "Weekly signups", Measure = Measure.QuantitySum)]
        public sealed record UserSignedUp([EventId] Guid Id, [Actor("Id")] Member Who, [OccurredAt] DateTimeOffset At, [Quality(AtLeast = "00:01:00", Not = null)] TimeSpan? ReadingTime, [Quantity("Price.Amount")] Cart Cart);
        public record Member(Guid Id); public record Cart(Money Price); public record struct Money(decimal Amount); public class PageViewed { }
        """;

    [Theory]
    [InlineData("InputMetric")]
    [InlineData("Outcome")]
    [InlineData("Guardrail")]
    public Task Other_metrics_are_welcome_to_be_vanity(string role) => Strategies.Test(
        $"[{role}(\"People come\", Cadence.Weekly)] public record UserSignedUp([OccurredAt] DateTimeOffset At);").RunAsync();

    [Fact]
    public async Task A_core_action_declared_from_outside_is_judged_by_the_name_that_says_what_is_done()
    {
        const string sent = "public record PageViewed(DateTimeOffset At); ";
        await Strategies.Test(sent + "[CoreAction(\"v\", Cadence.Weekly, Event = typeof(PageViewed)), OccurredAt(\"At\")] public static class ArticleFinished;").RunAsync();
        await Strategies.Test(sent + "[{|NSM1002:CoreAction(\"v\", Cadence.Weekly, Event = typeof(PageViewed))|}, OccurredAt(\"At\")] public static class TeamValue;").RunAsync();
        await Strategies.Test("public record LessonMastered(DateTimeOffset At); [CoreAction(\"v\", Cadence.Weekly, Event = typeof(LessonMastered)), OccurredAt(\"At\")] public static class Config;").RunAsync();
        await Strategies.Test("[assembly: {|NSM1002:CoreAction(\"v\", Cadence.Weekly, Event = typeof(PageViewed))|}, OccurredAt(\"At\", Event = typeof(PageViewed))] " + sent).RunAsync();
    }

    [Fact]
    public Task A_declaration_that_does_not_work_is_not_judged() =>
        Strategies.Test("[CoreAction(\"v\", Cadence.Weekly)] public record UserSignedUp;").RunAsync();

    [Theory]
    [InlineData("[Actor] Guid UserId, [Quality(AtLeast = 2)] int Uses", DiagnosticSeverity.Info)]
    [InlineData("[Actor] Guid UserId, [Quality] bool IsConfirmed", DiagnosticSeverity.Info)]
    [InlineData("[Actor] Guid UserId, [Quality(AtLeast = \"00:05:00\")] TimeSpan Stay", DiagnosticSeverity.Info)]
    [InlineData("[Actor] Guid UserId, [Quality(AtLeast = 1)] int Uses", DiagnosticSeverity.Warning)]
    [InlineData("[Actor] Guid UserId, [Quality(NotEmpty = true)] string Name", DiagnosticSeverity.Warning)]
    [InlineData("[Actor] Guid UserId, [Quality(Not = null)] string? Name", DiagnosticSeverity.Warning)]
    [InlineData("[Actor] Guid UserId", DiagnosticSeverity.Warning)]
    [InlineData("[Actor] Guid DeviceId, [Quality(AtLeast = 2)] int Uses", DiagnosticSeverity.Warning)]
    [InlineData("[Quality(AtLeast = 2)] int Uses", DiagnosticSeverity.Warning)]
    public Task A_strong_quality_and_a_real_actor_make_it_a_suggestion(string members, DiagnosticSeverity severity)
    {
        AnalyzerTest test = Strategies.Test("[{|#0:CoreAction(\"v\", Cadence.Weekly)|}] public record UserSignedUp([OccurredAt] DateTimeOffset At, " + members + ");");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NSM1001").WithLocation(0).WithSeverity(severity));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[Actor] Guid UserId", "Confirms<UserSignedUp>(WithinDays = 7)", DiagnosticSeverity.Info)]
    [InlineData("[Actor] Guid UserId", "Disqualifies<UserSignedUp>(WithinDays = 7)", DiagnosticSeverity.Warning)]
    [InlineData("[Actor] Guid UserId", "Confirms<Came>(WithinDays = 7)", DiagnosticSeverity.Warning)]
    [InlineData("[Actor] Guid DeviceId", "Confirms<UserSignedUp>(WithinDays = 7)", DiagnosticSeverity.Warning)]
    [InlineData("Guid UserId", "Confirms<UserSignedUp>(WithinDays = 7)", DiagnosticSeverity.Warning)]
    public Task A_later_event_that_confirms_is_a_strong_quality(string actor, string relation, DiagnosticSeverity severity)
    {
        AnalyzerTest test = Strategies.Test(
            "[{|#0:CoreAction(\"v\", Cadence.Weekly)|}] public record UserSignedUp([OccurredAt] DateTimeOffset At, [Correlation] Guid Key, " + actor + ");" +
            "[InputMetric(\"v\", Cadence.Weekly)] public record Came([OccurredAt] DateTimeOffset At, [Correlation] Guid Key);" +
            "public static class Later { [" + relation + "] public record Used([OccurredAt] DateTimeOffset At, [Correlation] Guid Key); }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NSM1001").WithLocation(0).WithSeverity(severity));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("none", "Info")]
    [InlineData("error", "Error")]
    [InlineData("suggestion", "Info")]
    public Task The_editorconfig_sets_the_severity_of_strong_and_weak_choices(string severity, string expected)
    {
        AnalyzerTest test = Strategies.Test(
            Strategies.Event("UserSignedUp", severity == "none" ? null : "#0") +
            Strategies.Event("PageViewed", severity == "none" ? null : "#1", ", [Quality(AtLeast = 2)] int Uses"));
        test.EditorConfig = $"[*.cs]\ndotnet_diagnostic.NSM1001.severity = {severity}\ndotnet_diagnostic.NSM1002.severity = {severity}\n";
        if (severity != "none")
        {
            test.ExpectedDiagnostics.Add(new DiagnosticResult("NSM1001").WithLocation(0).WithSeverity(Enum.Parse<DiagnosticSeverity>(expected)));
            test.ExpectedDiagnostics.Add(new DiagnosticResult("NSM1002").WithLocation(1).WithSeverity(Enum.Parse<DiagnosticSeverity>(expected)));
        }

        return test.RunAsync();
    }

    [Fact]
    public async Task A_pragma_and_a_SuppressMessage_silence_one_place()
    {
        string code = Strategies.Event("UserSignedUp", null);
        await Strategies.Test($"#pragma warning disable NSM1001\n{code}").RunAsync();
        await Strategies.Test($"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"NorthStar.Strategy\", \"NSM1001\", Justification = \"We sell registrations.\")] {code}").RunAsync();
    }

    [Fact]
    public async Task A_suppression_covers_the_types_within_and_not_those_that_derive()
    {
        const string suppression = "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"NorthStar.Strategy\", \"NSM1001\")]";
        await Strategies.Test(suppression + " public static class Joined { [CoreAction(\"v\", Cadence.Weekly)] public record UserSignedUp([OccurredAt] DateTimeOffset At); }").RunAsync();
        await Strategies.Test(
            suppression + " public abstract record Joined([OccurredAt] DateTimeOffset At); [{|NSM1001:CoreAction(\"v\", Cadence.Weekly)|}] public record UserSignedUp(DateTimeOffset At) : Joined(At);").RunAsync();
    }

    [Fact]
    public Task Generated_code_is_not_judged() => new AnalyzerTest(new StrategyAnalyzer())
    {
        Sources = { ("Events.g.cs", "[NorthStar.CoreAction(\"v\", NorthStar.Cadence.Weekly), NorthStar.OccurredAtArgument] public class UserSignedUp;") },
        Generators = { new MetricGenerator() },
    }.RunAsync();

    [Fact]
    public async Task Nothing_is_registered_in_a_project_that_does_not_reference_NorthStar()
    {
        AnalyzerTelemetryInfo without = await Telemetry([.. References.Framework]);
        AnalyzerTelemetryInfo with = await Telemetry([.. References.Default]);

        Assert.Equal((0, 0), (without.SemanticModelActionsCount, without.SyntaxNodeActionsCount));
        Assert.Equal((1, 0, 0), (with.SemanticModelActionsCount, with.SyntaxNodeActionsCount, with.OperationActionsCount));
        Assert.True(with.Concurrent);
    }

    [Fact]
    public async Task No_beginning_of_a_file_and_no_missing_token_makes_the_rules_throw()
    {
        for (int length = 0; length < File.Length; length++)
            await JudgeWithoutThrowing(File[..length]);
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(File).GetRoot().DescendantTokens())
            await JudgeWithoutThrowing(File.Remove(token.SpanStart, token.Span.Length));
    }

    [Fact]
    public async Task The_whole_file_is_reported_twice() =>
        Assert.Equal(["NSM1002", "NSM1005"], (await JudgeWithoutThrowing(File)).Select(diagnostic => diagnostic.Id).Order());

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("__")]
    [InlineData("Event")]
    [InlineData("On")]
    [InlineData("V2")]
    [InlineData("A")]
    [InlineData("事件")]
    [InlineData("\ud800")]
    [InlineData("Signed_Up_")]
    public void No_name_makes_the_reader_throw(string name) =>
        Assert.True(new Generators.Strategy.NameReader(Generators.Strategy.Vocabulary.BuiltIn).Read(name)?.Words is null or { Length: > 0 });

    private static async Task<ImmutableArray<Diagnostic>> JudgeWithoutThrowing(string code)
    {
        List<Exception> thrown = [];
        var session = new CompilationWithAnalyzers(Definitions.Compile(code), [new StrategyAnalyzer()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => thrown.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = await session.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(thrown);
        return found;
    }

    private static async Task<AnalyzerTelemetryInfo> Telemetry(IReadOnlyList<MetadataReference> references)
    {
        var analyzer = new StrategyAnalyzer();
        CSharpCompilation compilation = Definitions.Compile("class C;").WithReferences(references);
        var session = new CompilationWithAnalyzers(compilation, [analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, false, true));
        await session.GetAnalyzerDiagnosticsAsync();
        return await session.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
    }
}
