using Xunit;

namespace NorthStar.Generators.Tests.Usage;

public class NSM2004Tests
{
    private const string Id = "NSM2004";

    [Fact]
    public Task An_event_as_a_statement_counts_nowhere() => Usages.Report(
        Id,
        "class C { void M(Guid host) { {|#0:new Hosted(Guid.NewGuid(), host, DateTimeOffset.UtcNow, Plan.Pro)|}; } }",
        "This 'Hosted' is made and never used, so it counts nowhere; pass it to Record of an aggregator");

    [Theory]
    [InlineData("void M(Guid host) => [|new Invited(host)|];")]
    [InlineData("void M(Guid host) { var e = [|new Invited(host)|]; }")]
    [InlineData("void M(Guid host) { Invited e = [|new(host)|]; }")]
    [InlineData("void M(List<Guid> hosts) => hosts.ForEach(host => [|new Invited(host)|]);")]
    [InlineData("void M(Guid host) { [|new Rejected(host)|]; }")]
    public Task It_is_dropped(string member) => Usages.Report(
        Id, $"class C {{ {member} }} [ActivationBase<Hosted>(Actions = 3, WithinDays = 7)] public record Rejected([Actor] Guid Host, [OccurredAt] DateTimeOffset At = default);");

    [Theory]
    [InlineData("void M(Guid host) => _ = new Invited(host);")]
    [InlineData("Invited M(Guid host) => new Invited(host);")]
    [InlineData("void M(Guid host, InvitedAggregator a) => a.Record(new Invited(host), DateTimeOffset.UtcNow);")]
    [InlineData("void M(Guid host, InvitedAggregator a) { var e = new Invited(host); a.Record(e, DateTimeOffset.UtcNow); }")]
    [InlineData("void M(Guid host, InvitedAggregator a) { var e = new Invited(host); Action f = () => a.Record(e, DateTimeOffset.UtcNow); }")]
    [InlineData("void M(Guid host) { new List<Guid>(); var e = new List<Guid>(); }")]
    [InlineData("void M() { new Mail.Invited(); var e = new Mail.Hosted(); } static class Mail { public class Invited; public class Hosted; }")]
    [InlineData("[Fact] void M() { new Invited(default); } class FactAttribute : Attribute;")]
    public Task It_is_used_or_meant_to_be_dropped(string member) => Usages.AreFine($"class C {{ {member} }}");
}
