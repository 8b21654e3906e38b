namespace NorthStar.Generators.Tests.Strategy;

/// <summary>The shortest code, on one line, that breaks one structure rule; the metric concerned is the first type.</summary>
internal static class ExampleOfStructureRule
{
    private const string Core = "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E;";

    public static readonly IReadOnlyDictionary<string, string> All = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["NSM1101"] = Core,
        ["NSM1102"] = "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Quality(AtLeast = 0)] uint N);",
        ["NSM1103"] = Core,
        ["NSM1104"] = "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Actor] int AdminId);",
        ["NSM1105"] = "[CoreAction(\"v\", Cadence.Weekly, Name = \"DAU\"), OccurredAtArgument] public record E;",
        ["NSM1106"] = "[CoreAction(\"v\", Cadence.Quarterly), OccurredAtArgument] public record MessageSent;",
        ["NSM1107"] = "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E { [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record F; }",
        ["NSM1108"] = "[CoreAction(\"v\", Cadence.Weekly, Measure = Measure.QualifiedShare), OccurredAtArgument] public record E;",
        ["NSM1109"] = Core,
        ["NSM1110"] = Core + "[InputMetric(\"v\", Cadence.Weekly, Stage = LifecycleStage.Retention), OccurredAtArgument] public record I; [InputMetric(\"v\", Cadence.Weekly, Stage = LifecycleStage.Retention), OccurredAtArgument] public record J;",
        ["NSM1111"] = Core + "[InputMetric(\"v\", Cadence.Weekly, Owner = \"o\"), OccurredAtArgument] public record I; [InputMetric(\"v\", Cadence.Weekly, Owner = \"o\"), OccurredAtArgument] public record J;",
        ["NSM1112"] = "[InputMetric(\"v\", Cadence.Weekly), OccurredAtArgument] public record E;",
        ["NSM1113"] = Core,
        ["NSM1114"] = "[CoreAction(\"\", Cadence.Weekly), OccurredAtArgument] public record E;",
        ["NSM1115"] = "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record LessonStarted; public record LessonFinished;",
        ["NSM1116"] = Core,
        ["NSM1117"] = "[CoreAction(\"v\", Cadence.Weekly)] public record E([OccurredAt] DateTime At);",
        ["NSM1118"] = "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Correlation] int K); [Disqualifies<E>(WithinDays = 1)] public record R([OccurredAt] DateTimeOffset At, [Correlation] int K);",
        ["NSM1119"] = "[CoreAction(\"v\", Cadence.Weekly, ReviewBy = \"2026-11-21\"), OccurredAtArgument] public record E;",
    };
}
