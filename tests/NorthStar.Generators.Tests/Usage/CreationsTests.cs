using Microsoft.CodeAnalysis;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Usage;

/// <summary>However the type of a new object is written, or left out, a rule finds it where it is an aggregator or an event.</summary>
public class CreationsTests
{
    [Theory]
    [InlineData("void M(Hosted e) => [|new Shop.HostedAggregator()|].Record(e);")]
    [InlineData("void M(Hosted e) => [|new global::Shop.HostedAggregator()|].Record(e);")]
    [InlineData("void M(Hosted e) => [|new Shop . // mine\n HostedAggregator ()|].Record(e);")]
    [InlineData("void M(Hosted e) => [|new /* mine */ HostedAggregator()|].Record(e);")]
    [InlineData("void M(Hosted e) => [|new @HostedAggregator { }|].Record(e);")]
    [InlineData("void M(Hosted e) { HostedAggregator? a = ([|new()|]); a.Record(e); }")]
    [InlineData("void M(Hosted e) { HostedAggregator a = /* mine */ [|new()|], b = [|new()|]; a.Record(e); b.Record(e); }")]
    [InlineData("void M(Hosted e) { var a = (HostedAggregator)[|new()|]; a.Record(e); }")]
    [InlineData("void M(Hosted e) { var a = [|new Alias()|]; a.Record(e); }")]
    [InlineData("void M(Hosted e) { Alias a = [|new()|]; a.Record(e); }")]
    [InlineData("void M(Hosted e) { var a = [|new Everywhere()|]; a.Record(e); }")]
    [InlineData("void M(Hosted e) { global::Shop . HostedAggregator a=[|new()|]; a.Record(e); }")]
    [InlineData("void M(Hosted e) { @HostedAggregator\n a =\n [|new()|]; a.Record(e); }")]
    [InlineData("void M(Hosted e) { for (HostedAggregator\ta\t= [|new()|]; ; ) a.Record(e); }")]
    public Task An_aggregator(string member) => Usages.Report(
        "NSM2001",
        $"global using Everywhere = Shop.HostedAggregator; namespace Site {{ using Alias = Shop.HostedAggregator; class C {{ {member} }} }}");

    [Theory]
    [InlineData("void M() { [|new Shop.Invited(default)|]; }")]
    [InlineData("void M() { var e = [|new Alias(default)|]; }")]
    [InlineData("void M() { Alias e = [|new(default)|]; }")]
    [InlineData("void M() { Outer<List<int>>.Signed e = [|new(default)|]; Outer<int[]> . Signed f = [|new(default)|]; }")]
    [InlineData("void M() { Generic<List<int>, string[]> e = [|new(default)|]; Generic<int?, System.Guid > f = [|new(default)|]; }")]
    [InlineData("void M() { [|new Outer<int>.Signed(default)|]; }")]
    [InlineData("void M() { [|new Generic<List<int>, string[]>(default)|]; }")]
    [InlineData("static void Handle() { object o; [|new Invited(default) { }|]; }")]
    public Task An_event(string member) => Usages.Report(
        "NSM2004",
        $"namespace Site {{ using Alias = Shop.Invited; class C {{ {member} }} }}"
        + " class Outer<T> { [InputMetric(\"v\", Cadence.Daily), OccurredAtArgument] public record Signed([Actor] Guid Who); }"
        + " [InputMetric(\"v\", Cadence.Daily), OccurredAtArgument] public record Generic<T, U>([Actor] Guid Who);");

    [Theory]
    [InlineData("class C : Mvc { HostedAggregator? _a; void M() => _a = [|new()|]; }")]
    [InlineData("class C : Mvc { HostedAggregator? _a; void M() => this._a = ([|new()|]); }")]
    [InlineData("class Base : Mvc { protected HostedAggregator? A { get; set; } } class C : Base { C() => A = [|new()|]; }")]
    [InlineData("class C : Mvc { HostedAggregator? _a; void M(bool b) { if (b) _a = [|new()|]; else _a = [|new()|]; } }")]
    [InlineData("class C : Mvc { HostedAggregator? _a; object M() { // the figures\n _a = [|new()|];\n /* all */ _a = [|new()|]; return _a = [|new()|]; } }")]
    [InlineData("class C : Mvc { HostedAggregator? _a; void M(bool b) => Run(() => _a = [|new()|]); void Run(Func<object> f) { _a = [|new()|]; } }")]
    [InlineData("partial class C { void M() => _a = [|new()|]; } partial class C : Mvc { HostedAggregator? _a; }")]
    [InlineData("class C : Mvc { public HostedAggregator? A; } class D { object M() => new C { A = [|new()|] }; }")]
    [InlineData("class C : Mvc { HostedAggregator? _a; void M() => _a ??= new(); }")]
    [InlineData("class C : Mvc { List<int>? _a; void M() => _a = new(); }")]
    public Task A_member_that_gets_a_new_one(string code) => Usages.Report(
        "NSM2001", $"namespace Microsoft.AspNetCore.Mvc {{ public class ControllerBase; }} class Mvc : Microsoft.AspNetCore.Mvc.ControllerBase; {code}");

    [Fact]
    public async Task An_event_of_another_assembly_and_its_aggregator()
    {
        AnalyzerTest test = new(new UsageAnalyzer())
        {
            Sources = { "class C { void M(Shop.Invited e) { [|new Shop.Invited(default)|]; {|NSM2001:new Shop.HostedAggregator()|}.Record(new Shop.Hosted(default, default, default, default)); } }" },
            DefaultDiagnosticId = "NSM2004",
            References = [.. References.Default, Usages.Compile("").ToMetadataReference()],
        };
        await test.RunAsync();
    }

    [Theory]
    [InlineData("T M<T>() where T : new() => new T();")]
    [InlineData("new int M() => 1;")]
    [InlineData("object M() => new[] { 1 }; object N() => new { A = new int[3] }; int[] O() => new int[] { 1 };")]
    [InlineData("List<Hosted> M() { List<Hosted> all = new(); var more = new List<Hosted>(); return new(); }")]
    public Task Another_type_or_no_creation(string member) => Usages.AreFine($"class C {{ {member} }}");
}
