using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.RecordEventFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class RecordEventFixerTests
{
    private const string Events = """

        [CoreAction("v", Cadence.Weekly)] public record Sent([OccurredAt] DateTimeOffset At);
        [CoreAction("v", Cadence.Weekly), OccurredAtArgument] public record Seen;
        """;

    [Theory]
    [InlineData(
        "class C(SentAggregator sent) { void M() { /* now */ [|new Sent(DateTimeOffset.UtcNow)|]; /* done */ } }",
        "class C(SentAggregator sent) { void M() { /* now */ sent.Record(new Sent(DateTimeOffset.UtcNow)); /* done */ } }")]
    [InlineData(
        "class C { readonly SentAggregator _sent = new(); readonly SeenAggregator _seen = new(); void M(DateTimeOffset at) => [|new Sent(at)|]; }",
        "class C { readonly SentAggregator _sent = new(); readonly SeenAggregator _seen = new(); void M(DateTimeOffset at) => _sent.Record(new Sent(at)); }")]
    [InlineData(
        "class C { static SentAggregator All { get; } = new(); SentAggregator _own = new(); static void M(DateTimeOffset at) { [|new Sent(at)|]; [|new Sent(at)|]; } }",
        "class C { static SentAggregator All { get; } = new(); SentAggregator _own = new(); static void M(DateTimeOffset at) { All.Record(new Sent(at)); All.Record(new Sent(at)); } }")]
    [InlineData(
        "class C { void M(SentAggregator sent) { Action<DateTimeOffset> send = at => [|new Sent(at)|]; var late = sent; } }",
        "class C { void M(SentAggregator sent) { Action<DateTimeOffset> send = at => sent.Record(new Sent(at)); var late = sent; } }")]
    public Task Records_it(string code, string mended) => Verify.VerifyAsync(code + Events, mended + Events);

    [Theory]
    [InlineData("class C { void M() { [|new Sent(default)|]; } }")]
    [InlineData("class C(SentAggregator one, SentAggregator other) { void M() { [|new Sent(default)|]; } }")]
    [InlineData("class C(SeenAggregator seen) { void M() { [|new Seen()|]; [|new Sent(default)|]; } }")]
    [InlineData("class C { SentAggregator _own = new(); static void M() { [|new Sent(default)|]; } }")]
    [InlineData("class C(SentAggregator sent) { static void M() { [|new Sent(default)|]; } void N() => sent.Merge(sent); }")]
    [InlineData("class C(SentAggregator sent) { void M() { var e = [|new Sent(default)|]; } }")]
    public Task Offers_nothing_where_it_is_not_clear_where(string code) => Verify.VerifyNoneAsync(code + Events);
}
