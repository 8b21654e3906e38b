using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class HalfTypedTests
{
    private const string Positional = """
        [CoreAction("People meet", Cadence.Weekly, Measure = Measure.QuantitySum, TimeZone = "Europe/Berlin", RetainedPeriods = 10)]
        public sealed record MeetingHosted([EventId] Guid Id, [Actor("Id")] User Host, [OccurredAt] DateTimeOffset EndedAt,
            [Quality(AtLeast = 2, Not = 7)] int Guests, [Quantity(Unit = "h")] TimeSpan? Duration, [Dimension(Name = "Plan")] Plan Plan);
        public record User(UserId Id); public readonly record struct UserId(Guid Value); public enum Plan { Free, Pro }
        """;

    private const string FromOutside = """
        [assembly: MetricCalendarDefaults(TimeZone = "Asia/Tokyo", FirstDayOfWeek = DayOfWeek.Sunday)]
        [assembly: InputMetric("v", Cadence.Daily, Event = typeof(Box<int>), Drives = typeof(Order), Stage = LifecycleStage.Activation)]
        [assembly: OccurredAt("Header.At", Unit = UnixTimeUnit.Seconds, Event = typeof(Box<int>)), Actor("Value", Event = typeof(Box<int>))]
        public class Box<T> { public Header? Header; public T? Value { get; init; } } public class Header { public long At { get; set; } }
        [Guardrail("v", Cadence.Monthly, Event = typeof(Order), Guards = typeof(Order)), OccurredAtArgument, ActorArgument(typeof(Guid))] static class M;
        [CoreAction("v", Cadence.Weekly), OccurredAtArgument] public record Order;
        """;

    private const string Inherited = """
        namespace Shop.@event;
        public interface IEvent { [OccurredAt] DateTime At { get; } [EventId] Guid Id { get; } }
        public abstract partial class EventBase<T> : IEvent where T : struct { public DateTime At { get; init; } public Guid Id => default; [Actor] protected internal T Who { get; set; } }
        public static class Orders
        {
            [Outcome("v", Cadence.Quarterly), Quality("Paid"), Dimension("@class")] internal sealed partial class Placed : EventBase<int> { public bool Paid = true; public string @class = ""; }
            [CoreAction("v", Cadence.Weekly)] internal struct Sent() { [OccurredAt] public DateOnly On = default; [Quantity] public int[]? Items { get; set; } }
        }
        """;

    private const string Related = """
        [Guardrail("v", Cadence.Weekly, Measure = Measure.ActivatedShare, AtMost = 0.5, MaxIncreasePercent = 10, TrailingPeriods = 3, MaxActors = 9), Target(2026, 1, 5.5)]
        public sealed record Ordered([OccurredAt] DateTime At, [Correlation] Guid Id, [Actor] int Who, [Group] string Shop, [Quantity(Cap = "00:01:00")] TimeSpan Took);
        [Confirms<Ordered>(WithinDays = 7, AtLeast = 2, ByOtherActors = true), Disqualifies<Ordered>(WithinMinutes = 5)]
        public class Read { [OccurredAt] public DateOnly On { get; init; } [Correlation("Id")] public Key? Of; [EventId] public long Id = 1; [Actor] public int? Who => 1; }
        [ActivationBase<Ordered>(WithinHours = 1, Actions = 3)] public readonly record struct SignedUp([OccurredAt] DateTimeOffset At, [Actor] int Who);
        public record Key(Guid Id);
        """;

    public static TheoryData<string> Files => [Positional, FromOutside, Inherited, Related];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_whole_file_is_fine(string code) => await Definitions.AreValid(code);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task No_beginning_of_a_file_makes_the_rules_throw(string code)
    {
        for (int length = 0; length < code.Length; length++)
            await Definitions.Judge(code[..length]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task No_missing_token_makes_the_rules_or_the_generator_throw(string code)
    {
        foreach (SyntaxToken token in Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens())
        {
            string without = code.Remove(token.SpanStart, token.Span.Length);
            await Definitions.Judge(without);
            Definitions.Generate(without);
        }
    }

    [Theory]
    [InlineData("[CoreAction] public record E([OccurredAt] DateTime At);")]
    [InlineData("[CoreAction(] public record E([OccurredAt] DateTime At);")]
    [InlineData("[CoreAction(\"v\")] public record E([OccurredAt] DateTime At);")]
    [InlineData("[CoreAction(\"v\", )] public record E([OccurredAt] DateTime At);")]
    [InlineData("[CoreAction(\"v\", Cadence.)] public record E([OccurredAt] DateTime At);")]
    [InlineData("[CoreAction(\"v\", Cadence.Yearly)] public record E([OccurredAt] DateTime At);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly, )] public record E([OccurredAt] DateTime At);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly, TimeZone = )] public record E([OccurredAt] DateTime At);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly, TimeZone = 1)] public record E([OccurredAt] DateTime At);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly, RetainedPeriods = \"1\")] public record E([OccurredAt] DateTime At);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly, Measure = Measure.)] public record E([OccurredAt] DateTime At);")]
    [InlineData("[CoreAction(\"v, Cadence.Weekly)] public record E([OccurredAt] DateTime At);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly, Event = typeof(Missing))] public class M;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly, Event = typeof())] public class M;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly, Event = )] public class M;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly, Event = typeof(List<Missing>))] public class M;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly, Event = typeof(Missing)), OccurredAt(\"At\")] public class M;")]
    [InlineData("[assembly: CoreAction(\"v\", Cadence.Weekly, Event = typeof(Missing))]")]
    [InlineData("[assembly: CoreAction(\"v\", Cadence.Weekly, Event = )]")]
    [InlineData("[assembly: OccurredAt(\"At\", Event = typeof(Missing))]")]
    [InlineData("[InputMetric(\"v\", Cadence.Weekly, Drives = typeof(Missing)), OccurredAtArgument] public record E;")]
    [InlineData("[InputMetric(\"v\", Cadence.Weekly, Drives = ), OccurredAtArgument] public record E;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly)] public record E([OccurredAt] DateTimeOfset At);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly)] public record E : Missing;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly)] public record E : IMissing;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Actor] Missing Who, [Quantity] Missing N, [Dimension] Missing P, [Quality(AtLeast = 1)] Missing Q);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, Actor(\"Who.Id\")] public record E(Missing Who);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, ActorArgument(typeof(Missing))] public record E;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, ActorArgument] public record E;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Quality(AtLeast = )] int N);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Quality(AtLeast = N)] int N);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Quality(AtLeast = 1m)] decimal N);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Quality(IsTrue = )] bool B);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Dimension(Name = )] bool B);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Actor(1)] Guid B);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Actr] Guid B);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public enum E { A }")]
    [InlineData("[Confirms<>(WithinDays = 1)] public record E([Correlation] int Id);")]
    [InlineData("[Confirms<Missing>(WithinDays = 1)] public record E([Correlation] int Id);")]
    [InlineData("[Confirms<List<Missing>>] public record E([Correlation] int Id);")]
    [InlineData("[Confirms<E, E>(WithinDays = 1)] public record R; [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, Target(2026, 1)] public record E;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, Target(2026, , 1)] public record E;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly, MaxActors = ), OccurredAtArgument] public record E([Quantity(Cap = )] int N, [Dimension(MaxValues = )] bool B);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Quantity(Cap = 1m)] decimal N);")]
    [InlineData("[Guardrail(\"v\", Cadence.Weekly, AtMost = \"1\"), OccurredAtArgument] public record E;")]
    [InlineData("[Confirms<E>(WithinDays = 1)] public record R : Missing; [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E;")]
    public async Task What_the_compiler_reports_is_not_reported_again(string code)
    {
        Assert.Contains(Definitions.Compile(code).GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        ImmutableArray<Diagnostic> found = await Definitions.Judge(code);

        Assert.True(found.IsEmpty, string.Join("\n", found));
    }
}
