using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0010Tests
{
    private const string Id = "NSM0010";
    private const string Metric = "[{|#0:CoreAction(\"v\", Cadence.Weekly)|}, OccurredAtArgument] ";

    [Theory]
    [InlineData("public static class E;", "'E' cannot have a metric because it is static and has no instances; with Event = typeof(X) it declares a metric for another type")]
    [InlineData("public ref struct E;", "'E' cannot have a metric because it is a ref struct, which generated code cannot keep in a span of events; make it a readonly struct")]
    [InlineData("file record E;", "'E' cannot have a metric because it is local to its file; remove 'file'")]
    [InlineData("public record E<T>;", "'E<T>' cannot have a metric because it is generic; declare the metric for a closed type from outside, with Event = typeof(X<Y>)")]
    [InlineData("[Obsolete(\"no\", true)] public record E;", "'E' cannot have a metric because it is obsolete and its use an error; make it a warning, or remove the metric")]
    public Task A_type_that_generated_code_cannot_use_is_refused(string type, string message) => Definitions.Report(Id, Metric + type, message);

    [Theory]
    [InlineData("private record E;")]
    [InlineData("protected record E;")]
    [InlineData("private protected record E;")]
    [InlineData("public record E<T>;")]
    public Task A_nested_type_must_be_visible_and_closed(string type) =>
        Definitions.Report(Id, "public abstract class Outer { [{|NSM0010:CoreAction(\"v\", Cadence.Weekly)|}, OccurredAtArgument] " + type + " }");

    [Theory]
    [InlineData("private class Middle { @@ public record E; }")]
    [InlineData("public class Middle<T> { @@ public record E; }")]
    public Task A_container_must_be_visible_and_closed(string type) => Definitions.Report(
        Id, "public class Outer { " + type.Replace("@@", "[{|NSM0010:CoreAction(\"v\", Cadence.Weekly)|}, OccurredAtArgument]", StringComparison.Ordinal) + " }");

    [Theory]
    [InlineData("Kind", "'Kind' cannot have a metric because it is no class, struct, record or interface")]
    [InlineData("Handler", "'Handler' cannot have a metric because it is no class, struct, record or interface")]
    [InlineData("int[]", "'int[]' cannot have a metric because it is no class, struct, record or interface")]
    [InlineData("int*", "'int*' cannot have a metric because it is no class, struct, record or interface")]
    [InlineData("void", "'void' cannot have a metric because it is no class, struct, record or interface")]
    [InlineData("int?", "'int?' cannot have a metric because it is a nullable value; name the struct itself")]
    [InlineData("Span<int>", "'System.Span<int>' cannot have a metric because it is a ref struct, which generated code cannot keep in a span of events; make it a readonly struct")]
    [InlineData("Math", "'System.Math' cannot have a metric because it is static and has no instances; with Event = typeof(X) it declares a metric for another type")]
    [InlineData("List<>", "'System.Collections.Generic.List<>' cannot have a metric because it is generic; declare the metric for a closed type from outside, with Event = typeof(X<Y>)")]
    [InlineData("List<Local>", "'System.Collections.Generic.List<Local>' cannot have a metric because it names 'Local', which is local to its file; remove 'file'")]
    [InlineData("List<Local[]>", "'System.Collections.Generic.List<Local[]>' cannot have a metric because it names 'Local', which is local to its file; remove 'file'")]
    [InlineData("Outer.Hidden", "'Outer.Hidden' cannot have a metric because it is not visible outside of its containing type; make it internal or public")]
    public async Task A_type_given_as_event_is_marked_where_it_is_written(string type, string message)
    {
        var test = Definitions.Test(
            Id,
            "public partial class Outer { [CoreAction(\"v\", Cadence.Weekly, Event = {|#0:typeof(" + type + ")|}), OccurredAtArgument] public class Metric; private record Hidden; }" +
            "public enum Kind { A } public delegate void Handler(); file class Local;",
            message);
        test.OptionsTransform = options => options.WithAllowUnsafe(true);
        await test.RunAsync();
    }

    [Fact]
    public Task The_assembly_is_marked_where_it_names_the_type() => Definitions.Report(
        Id, "[assembly: CoreAction(\"v\", Cadence.Weekly, Event = {|NSM0010:typeof(List<>)|}), OccurredAtArgument(Event = typeof(List<>))]");

    [Fact]
    public Task A_class_that_declares_for_another_type_is_not_generic_either() => Definitions.Report(
        Id,
        "public record Order; [{|#0:CoreAction(\"v\", Cadence.Weekly, Event = typeof(Order))|}, OccurredAtArgument] public class Metric<T>;",
        "'Metric<T>' cannot have a metric because it is generic; use a class without type parameters");

    [Theory]
    [InlineData("@@ public record E;")]
    [InlineData("@@ public abstract record E;")]
    [InlineData("@@ public struct E;")]
    [InlineData("@@ public readonly record struct E;")]
    [InlineData("@@ public interface E;")]
    [InlineData("@@ internal sealed class E;")]
    [InlineData("@@ public class @event;")]
    [InlineData("namespace @class.Sub; @@ public class @event;")]
    [InlineData("public static class Outer { @@ internal record E; }")]
    [InlineData("public abstract record Union { @@ public sealed record Opened : Union; @@ public sealed record Closed : Union; }")]
    [InlineData("public class Outer { @@ protected internal record E; }")]
    [InlineData("@@ [Obsolete] public class E;")]
    [InlineData("@@ [Obsolete(\"soon\")] public class E { [Actor, Obsolete] public int Id { get; init; } }")]
    public Task Types_of_every_shape_are_events(string code) =>
        Definitions.AreValid(code.Replace("@@", "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument]", StringComparison.Ordinal));

    [Theory]
    [InlineData("Box<int>")]
    [InlineData("Box<Hidden>")]
    [InlineData("Box<Hidden[]>")]
    [InlineData("Box<Hidden>.Inner")]
    [InlineData("Box<Box<Hidden?>>")]
    [InlineData("(int Amount, Hidden What)")]
    [InlineData("int")]
    [InlineData("string")]
    [InlineData("object")]
    public async Task Closed_types_are_events_from_outside(string type)
    {
        const string types = "public class Box<T> { public T? Value { get; init; } public class Inner; } internal record struct Hidden(int N);";

        await Definitions.AreValid($"{types} [CoreAction(\"v\", Cadence.Weekly, Event = typeof({type})), OccurredAtArgument] public static class Metric;");
        await Definitions.AreValid($"[assembly: CoreAction(\"v\", Cadence.Weekly, Event = typeof({type})), OccurredAtArgument(Event = typeof({type}))] {types}");
    }
}
