using System.Collections.Immutable;
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

    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.Latest);

    public static Command CreateCommand()
    {
        var quick = new Option<bool>("--quick") { Description = "Measures less, in less time." };
        var write = new Option<bool>("--write") { Description = "Puts the figures into docs/compile-time.md." };
        var command = new Command("analyzers", "The analyzers beside those of the SDK and of Meziantou.") { quick, write };
        command.SetAction(result => Run(result.GetValue(quick), result.GetValue(write)));
        return command;
    }

    private static int Run(bool isQuick, bool isWritten)
    {
        int files = isQuick ? 200 : 1_000;
        int rounds = isQuick ? 3 : 7;
        var text = new StringBuilder();
        var bars = new StringBuilder("| bar | limit, ms | measured, ms |\n| --- | --: | --: |\n");
        foreach ((string title, CSharpCompilation project) in Projects(files))
        {
            ILookup<AnalyzerContender, AnalyzerCosts> costs = Measure(project, rounds);
            int lines = project.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count);
            text.AppendLine(CultureInfo.InvariantCulture, $"### {title} ({project.SyntaxTrees.Length:N0} files, {lines:N0} lines, median of {rounds} rounds)").AppendLine();
            text.AppendLine(Table(costs)).AppendLine(OurAnalyzers(costs));
            double ours = Measurement.Median(costs[AnalyzerContender.All.Single(contender => contender.Name == AnalyzerContender.Ours)].Select(cost => cost.Reported));
            bars.AppendLine(CultureInfo.InvariantCulture, $"| {title}: reported for all NorthStar rules together | {MostMilliseconds:N0} | {ours:N0}{(ours <= MostMilliseconds ? "" : " **missed**")} |");
        }

        return CompileTimePage.Publish("analyzers", text.Append(bars).ToString(), isWritten);
    }

    private static IEnumerable<(string Title, CSharpCompilation Project)> Projects(int files)
    {
        CSharpCompilation plain = Create(files, isAnnotated: false, DotnetFolder.References);
        yield return ("A project that does not reference NorthStar", plain);
        yield return ("No annotated type", plain.AddReferences(References.NorthStar));
        CSharpCompilation annotated = Create(files, isAnnotated: true, DotnetFolder.References.Add(References.NorthStar));
        CSharpGeneratorDriver.Create(new MetricGenerator())
            .WithUpdatedParseOptions(s_parseOptions)
            .RunGeneratorsAndUpdateCompilation(annotated, out var output, out _);
        yield return ($"{files:N0} annotated types, with what is generated for them", (CSharpCompilation)output);
    }

    private static CSharpCompilation Create(int files, bool isAnnotated, ImmutableArray<MetadataReference> references)
    {
        var compilation = CSharpCompilation.Create(
            "Shop",
            SynthesisedProject.Files(files, isAnnotated).Prepend(SynthesisedProject.Framework).Select(file =>
                CSharpSyntaxTree.ParseText(file.Text, s_parseOptions, file.Path, Encoding.UTF8)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return compilation;
    }

    private static ILookup<AnalyzerContender, AnalyzerCosts> Measure(CSharpCompilation project, int rounds)
    {
        Diagnostic[] errors = [.. project.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > 0)
            throw new InvalidOperationException($"The project does not compile:\n{string.Join('\n', errors.Take(10).Select(error => error.ToString()))}");
        List<(AnalyzerContender Contender, AnalyzerCosts Costs)> measured = [];
        for (int round = -1; round < rounds; round++)
        {
            foreach (AnalyzerContender contender in AnalyzerContender.All)
            {
                AnalyzerCosts costs = AnalyzerCosts.Measure(contender, project);
                if (round >= 0)
                    measured.Add((contender, costs));
            }

            Console.Error.WriteLine(FormattableString.Invariant($"Round {round + 1} of {rounds} done."));
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
        AnalyzerCosts[] ours = [.. costs[AnalyzerContender.All.Single(contender => contender.Name == AnalyzerContender.Ours)]];
        IEnumerable<string> each = ours[0].ReportedByAnalyzer.Keys.Select(name =>
            string.Create(CultureInfo.InvariantCulture, $"{name} {Measurement.Median(ours.Select(cost => cost.ReportedByAnalyzer[name])):N0} ms"));
        return $"Of NorthStar: {string.Join(", ", each)}.\n";
    }
}
