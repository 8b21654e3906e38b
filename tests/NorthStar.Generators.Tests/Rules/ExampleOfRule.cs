namespace NorthStar.Generators.Tests.Rules;

/// <summary>The shortest code, on one line, that breaks one rule and no other.</summary>
internal static class ExampleOfRule
{
    public static readonly IReadOnlyDictionary<string, string> All = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["NSM0001"] = "[CoreAction(\"v\", Cadence.Weekly)] public record E;",
        ["NSM0002"] = "[CoreAction(\"v\", Cadence.Weekly)] public record E([OccurredAt] string At);",
        ["NSM0003"] = "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Actor] bool Who);",
        ["NSM0004"] = "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Quantity] string N);",
        ["NSM0005"] = "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Dimension] double N);",
        ["NSM0006"] = "[CoreAction(\"v\", Cadence.Weekly)] public record E([OccurredAt] long At);",
        ["NSM0007"] = "[CoreAction(\"v\", Cadence.Weekly)] public record E([OccurredAt] DateTime A, [OccurredAt] DateTime B);",
        ["NSM0008"] = "[CoreAction(\"v\", Cadence.Weekly), OccurredAt(\"X\")] public record E(DateTime At);",
        ["NSM0009"] = "[CoreAction(\"v\", Cadence.Weekly)] public class E { [OccurredAt] public static DateTime At => default; }",
        ["NSM0010"] = "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public static class E;",
        ["NSM0011"] = "[CoreAction(\"v\", Cadence.Weekly, TimeZone = \"\"), OccurredAtArgument] public record E;",
        ["NSM0012"] = "[CoreAction(\"v\", Cadence.Weekly, RetainedPeriods = -1), OccurredAtArgument] public record E;",
        ["NSM0013"] = "[CoreAction(\"v\", Cadence.Weekly, Measure = Measure.QuantitySum), OccurredAtArgument] public record E;",
        ["NSM0014"] = "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Quality(AtLeast = \"1\")] int N);",
        ["NSM0015"] = "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Quality(AtLeast = 2, AtMost = 1)] int N);",
        ["NSM0016"] = "[CoreAction(\"v\", Cadence.Weekly), Outcome(\"v\", Cadence.Weekly), OccurredAtArgument] public record E;",
        ["NSM0017"] = "public record E([Actor] int Who);",
        ["NSM0018"] = "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E; public class EPeriod;",
        ["NSM0019"] = "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public class E { }",
        ["NSM0020"] = "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, Actor] public record E;",
        ["NSM0021"] = "[InputMetric(\"v\", Cadence.Weekly, Drives = typeof(int)), OccurredAtArgument] public record E;",
        ["NSM0022"] = "[Confirms<E>(WithinDays = 1)] public record R([OccurredAt] DateTime At, [Correlation] int K); public record E;",
        ["NSM0023"] = "[Confirms<E>(WithinDays = 1)] public record R([OccurredAt] DateTime At); [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E;",
        ["NSM0024"] = "[Confirms<E>] public record R([OccurredAt] DateTime At, [Correlation] int K); [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Correlation] int K);",
        ["NSM0025"] = "[Confirms<E>(WithinDays = 1)] public record R([Correlation] int K); [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Correlation] int K);",
        ["NSM0026"] = "[Confirms<E>(WithinDays = 1), Disqualifies<E>(WithinDays = 1)] public record R([OccurredAt] DateTime At, [Correlation] int K); [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Correlation] int K);",
        ["NSM0027"] = "[Confirms<E>(WithinDays = 1)] public record R<T>([OccurredAt] DateTime At, [Correlation] int K); [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Correlation] int K);",
        ["NSM0028"] = "[CoreAction(\"v\", Cadence.Weekly, ActorCounting = ActorCounting.Estimated), OccurredAtArgument] public record E;",
    };
}
