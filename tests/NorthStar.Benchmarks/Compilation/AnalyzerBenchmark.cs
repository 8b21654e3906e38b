using System.CommandLine;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators;
using NorthStar.Testing;

namespace NorthStar.Benchmarks.Compilation;

/// <summary>The command <c>analyzers</c>: what analyzers add to the time of the compiler, as Markdown.</summary>
internal static class AnalyzerBenchmark
{
    private const double MostMilliseconds = 250;
    private const int WarmUpFiles = 60;
    private const int WarmUpRounds = 3;
    private const int Rounds = 3;

    private static readonly AnalyzerContender[] s_ours = [AnalyzerContender.Ours];
    private static readonly AnalyzerContender[] s_few = [AnalyzerContender.Compiler, AnalyzerContender.Ours, AnalyzerContender.Floor];
    private static readonly AnalyzerContender[] s_many = [.. s_few, .. AnalyzerContender.Others];

    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.Latest);

    public static Command CreateCommand()
    {
        var quick = new Option<bool>("--quick") { Description = "Measures less, in less time." };
        var few = new Option<bool>("--few") { Description = "Without the analyzers of others." };
        var ours = new Option<bool>("--ours") { Description = "Only the analyzers of NorthStar, and only with annotated types." };
        var write = new Option<bool>("--write") { Description = "Puts the figures into docs/compile-time.md." };
        var command = new Command("analyzers", "The analyzers beside those of the SDK and of Meziantou.") { quick, few, ours, write };
        command.SetAction(result => SteadyProcess.Run(() => Run(
            result.GetValue(quick),
            result.GetValue(ours) ? s_ours : result.GetValue(few) ? s_few : s_many,
            result.GetValue(write) && !result.GetValue(ours))));
        return command;
    }

    private static int Run(bool isQuick, AnalyzerContender[] contenders, bool isWritten)
    {
        int files = isQuick ? 200 : 1_000;
        Measure(Annotated(WarmUpFiles), WarmUpRounds, contenders);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"NorthStar: the median of {Rounds} rounds; all others, of which no bar depends, were run once.").AppendLine();
        var bars = new StringBuilder("| bar | limit, ms | measured, ms |\n| --- | --: | --: |\n");
        foreach ((string title, CSharpCompilation project, bool isCompared) in Projects(files, areAll: contenders != s_ours))
        {
            ILookup<AnalyzerContender, AnalyzerCosts> costs = Measure(project, Rounds, isCompared || contenders != s_many ? contenders : s_few);
            Console.Error.WriteLine($"{title}: done.");
            int lines = project.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count);
            text.AppendLine(CultureInfo.InvariantCulture, $"### {title} ({project.SyntaxTrees.Length:N0} files, {lines:N0} lines)").AppendLine();
            text.AppendLine(Table(costs)).AppendLine(OurAnalyzers(costs));
            double ours = Measurement.Median(costs[AnalyzerContender.Ours].Select(cost => cost.Reported));
            bars.AppendLine(CultureInfo.InvariantCulture, $"| {title}: reported for all NorthStar rules together | {MostMilliseconds:N0} | {ours:N0}{(ours <= MostMilliseconds ? "" : " **missed**")} |");
        }

        return CompileTimePage.Publish("analyzers", text.Append(bars).ToString(), isWritten);
    }

    /// <summary>The projects. To the packages of others they are the same, or nearly: one comparison is enough.</summary>
    private static IEnumerable<(string Title, CSharpCompilation Project, bool IsCompared)> Projects(int files, bool areAll)
    {
        if (areAll)
            yield return ("No annotated type", Create(files, isAnnotated: false), true);
        yield return ($"{files:N0} annotated types, with what is generated for them", Annotated(files), false);
    }

    private static CSharpCompilation Annotated(int files)
    {
        CSharpGeneratorDriver.Create(new MetricGenerator())
            .WithUpdatedParseOptions(s_parseOptions)
            .RunGeneratorsAndUpdateCompilation(Create(files, isAnnotated: true), out var output, out _);
        return (CSharpCompilation)output;
    }

    private static CSharpCompilation Create(int files, bool isAnnotated)
    {
        var compilation = CSharpCompilation.Create(
            "Shop",
            SynthesisedProject.Files(files, isAnnotated).Prepend(SynthesisedProject.Framework).Select(file =>
                CSharpSyntaxTree.ParseText(file.Text, s_parseOptions, file.Path, Encoding.UTF8)),
            DotnetFolder.References.Add(References.NorthStar),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return compilation;
    }

    private static ILookup<AnalyzerContender, AnalyzerCosts> Measure(CSharpCompilation project, int rounds, IReadOnlyList<AnalyzerContender> contenders)
    {
        Diagnostic[] errors = [.. project.Clone().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > 0)
            throw new InvalidOperationException($"The project does not compile:\n{string.Join('\n', errors.Take(10).Select(error => error.ToString()))}");
        List<(AnalyzerContender Contender, AnalyzerCosts Costs)> measured = [];
        for (int round = 0; round < rounds; round++)
        {
            foreach (AnalyzerContender contender in contenders.Where(contender => round == 0 || contender == AnalyzerContender.Ours))
                measured.Add((contender, AnalyzerCosts.Measure(contender, project)));
        }

        return measured.ToLookup(entry => entry.Contender, entry => entry.Costs);
    }

    private static string Table(ILookup<AnalyzerContender, AnalyzerCosts> costs)
    {
        var text = new StringBuilder();
        text.AppendLine("| | analyzers | reported, ms | compiler and analyzers, ms | × compiler | allocated, MB |");
        text.AppendLine("| --- | --: | --: | --: | --: | --: |");
        double compiler = Measurement.Median(costs.First().Select(cost => cost.Wall.Milliseconds));
        foreach (IGrouping<AnalyzerContender, AnalyzerCosts> group in costs)
        {
            Cost wall = group.Select(cost => cost.Wall).Median();
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {group.Key.Name} | {group.First().ReportedByAnalyzer.Count} | {Measurement.Median(group.Select(cost => cost.Reported)):N0} | {wall.Milliseconds:N0} | {wall.Milliseconds / compiler:0.00} | {wall.Kilobytes / 1024:N0} |");
        }

        return text.ToString();
    }

    private static string OurAnalyzers(ILookup<AnalyzerContender, AnalyzerCosts> costs)
    {
        AnalyzerCosts[] ours = [.. costs[AnalyzerContender.Ours]];
        IEnumerable<string> each = ours[0].ReportedByAnalyzer.Keys.Select(name =>
            string.Create(CultureInfo.InvariantCulture, $"{name} {Measurement.Median(ours.Select(cost => cost.ReportedByAnalyzer[name])):N0} ms"));
        return $"Of NorthStar: {string.Join(", ", each)}.\n";
    }
}
