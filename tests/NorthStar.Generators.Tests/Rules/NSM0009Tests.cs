using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0009Tests
{
    private const string Id = "NSM0009";

    [Theory]
    [InlineData("[{|#0:Quantity|}] private int N { get; }", "'E.N' cannot be read by generated code because it is private; make it public or internal")]
    [InlineData("[{|#0:Quantity|}] protected int N { get; }", "'E.N' cannot be read by generated code because it is protected; make it public or internal")]
    [InlineData("[{|#0:Quantity|}] public int N { private get; set; }", "'E.N' cannot be read by generated code because it has a getter that is private; make it public or internal")]
    [InlineData("[{|#0:Quantity|}] public int N { set { } }", "'E.N' cannot be read by generated code because it has no getter; add one")]
    [InlineData("[{|#0:Quantity|}] public static int N => 1;", "'E.N' cannot be read by generated code because it is static and no part of an event; mark an instance member")]
    [InlineData("[{|#0:Quantity|}] public const int N = 1;", "'E.N' cannot be read by generated code because it is a constant and no part of an event; mark an instance member")]
    [InlineData("[{|#0:Quantity|}] public int this[int i] => i;", "'E.this[]' cannot be read by generated code because it is an indexer; mark a property without parameters")]
    [InlineData("[{|#0:Quantity|}] int ICounted.N => 1;", "'E.ICounted.N' cannot be read by generated code because it is an explicit implementation; give the type a property of its own")]
    [InlineData("[{|#0:Quantity|}, Obsolete(\"no\", true)] public int N => 1;", "'E.N' cannot be read by generated code because it is obsolete and its use an error; mark another member, or make it a warning")]
    public Task A_member_that_other_classes_cannot_read_is_refused(string member, string message) => Definitions.Report(
        Id,
        "public interface ICounted { int N => 0; } [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public class E : ICounted { " + member + " }",
        message);

    [Fact]
    public Task A_path_is_marked_where_it_is_written() => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, Actor({|#0:\"User.Id\"|})] public record E(User User); public class User(int id) { private int Id { get; } = id; public int Other => Id; }",
        "'User.Id' cannot be read by generated code because it is private; make it public or internal");

    [Fact]
    public Task What_two_events_inherit_is_reported_once() => Definitions.Report(
        Id,
        """
        public abstract class EventBase { [{|NSM0009:OccurredAt|}] private protected DateTime At { private get; init; } public override string ToString() => $"{At}"; }
        [CoreAction("v", Cadence.Weekly)] public class A : EventBase;
        [InputMetric("v", Cadence.Weekly)] public class B : EventBase;
        """);

    [Theory]
    [InlineData("public record E : IEvent { DateTime IEvent.At => default; }", "get;")]
    [InlineData("public record E : IEvent;", "get => default;")]
    public Task A_member_that_only_an_interface_shows_is_refused(string type, string accessors) => Definitions.Report(
        Id,
        "public interface IEvent { [{|#0:OccurredAt|}] DateTime At { " + accessors + " } } [CoreAction(\"v\", Cadence.Weekly)] " + type,
        "'IEvent.At' cannot be read by generated code because it is no public member of 'E' but an explicit or default implementation; give the class a property of that name");

    [Fact]
    public Task An_interface_event_reads_the_base_that_is_annotated() => Definitions.Report(
        Id,
        "public interface IA { int Id { get; } } public interface IB { int Id { get; } } [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, Actor({|NSM0009:\"Id\"|})] public interface E : IA, IB;");

    [Fact]
    public Task A_path_that_two_base_interfaces_share_is_ambiguous() => Definitions.Report(
        Id,
        "public interface IA { int Id { get; } } public interface IB { int Id { get; } } public interface IBoth : IA, IB;" +
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Actor({|#0:\"Id\"|})] IBoth Who);",
        "'IBoth.Id' cannot be read by generated code because it may be that of 'IA' or of 'IB'; annotate the one that is meant");

    [Fact]
    public async Task A_base_in_another_assembly_is_reported_at_the_metric()
    {
        var test = Definitions.Test(
            Id,
            "[{|#0:CoreAction(\"v\", Cadence.Weekly)|}] public class E : EventBase;",
            "'EventBase.At' cannot be read by generated code because it is protected; make it public or internal");
        test.AdditionalReferences.Add(Definitions.Compile("public abstract class EventBase { [OccurredAt] protected DateTime At { get; init; } }").ToMetadataReference());

        await test.RunAsync();
    }

    [Fact]
    public async Task A_compiled_base_is_reported_at_the_metric()
    {
        using var image = new MemoryStream();
        Assert.True(Definitions.Compile("public abstract class EventBase { [OccurredAt] protected DateTime At { get; init; } }").Emit(image).Success);
        var test = Definitions.Test(Id, "[{|NSM0009:CoreAction(\"v\", Cadence.Weekly)|}] public class E : EventBase;");
        test.AdditionalReferences.Add(Microsoft.CodeAnalysis.MetadataReference.CreateFromImage(image.ToArray()));

        await test.RunAsync();
    }

    [Theory]
    [InlineData("@@ public class E { [Quantity] public int N; }")]
    [InlineData("@@ public class E { [Quantity] internal int N { get; private set; } }")]
    [InlineData("@@ public class E { [Quantity] protected internal int N => 1; }")]
    [InlineData("@@ public class E { [field: Quantity] public int N { get; init; } }")]
    [InlineData("@@ public record E([property: Quantity] int N);")]
    [InlineData("@@ public record E([field: Quantity] int N);")]
    [InlineData("@@ public struct E { [Quantity] public readonly int N; }")]
    [InlineData("@@ public class E { [Quantity] public required int N { get; init; } }")]
    [InlineData("@@ public class E { private int n; [Quantity] public ref int N => ref n; }")]
    [InlineData("@@ public partial class E { [Quantity] public partial int N { get; } } public partial class E { public partial int N => 1; }")]
    [InlineData("public class B { public virtual int N { get; set; } } public class C : B { public override int N { set { } } } @@ public class E : C { [Actor] public override int N { set { } } }")]
    [InlineData("public class B { [Quantity] public int N => 1; } @@ public class E : B { public new string N => \"\"; }")]
    [InlineData("@@ public class E { [Quantity, Obsolete] public int N => 1; }")]
    [InlineData("@@ public class E { [Quantity, Obsolete(\"soon\")] public int N => 1; }")]
    [InlineData("public interface IA { [Quantity] int N { get; } } public interface IB { int N { get; } } @@ public interface E : IA, IB;")]
    [InlineData("public interface IA { int N { get; } } public interface IB : IA { [Quantity] new int N { get; } } @@ public interface E : IB;")]
    public Task Members_that_other_classes_can_read_are_fine(string code) =>
        Definitions.AreValid(code.Replace("@@", "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument]", StringComparison.Ordinal));
}
