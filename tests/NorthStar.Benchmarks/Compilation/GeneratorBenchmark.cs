using System.CommandLine;
using System.Globalization;
using System.Text;

namespace NorthStar.Benchmarks.Compilation;

/// <summary>The command <c>generators</c>: what generators cost side by side, as Markdown.</summary>
internal static class GeneratorBenchmark
{
    private const int FewTypes = 100;
    private const int ManyTypes = 5_000;

    public static Command CreateCommand()
    {
        var quick = new Option<bool>("--quick") { Description = "Measures less, in less time." };
        var few = new Option<bool>("--few") { Description = "Beside the minimal generator and LoggerMessage only." };
        var write = new Option<bool>("--write") { Description = "Puts the figures into docs/compile-time.md." };
        var command = new Command("generators", "The generator beside a minimal one and those of the SDK.") { quick, few, write };
        command.SetAction(result => SteadyProcess.RunFully(() => Run(result.GetValue(quick), result.GetValue(few), result.GetValue(write))));
        return command;
    }

    private static int Run(bool isQuick, bool areFew, bool isWritten)
    {
        (int Types, int Rounds)[] sizes = isQuick ? [(FewTypes, 9), (1_000, 5)] : [(FewTypes, 31), (1_000, 15), (ManyTypes, 7)];
        Contender[] contenders = [.. Contenders.All.Where(contender => !areFew || contender.Name is Contenders.Minimal or Contenders.Ours or Contenders.LoggerMessage)];
        new GeneratorRace(contenders, FewTypes, rounds: 10, emits: 1).Run();

        List<GeneratorCosts> all = [];
        foreach ((int types, int rounds) in sizes)
        {
            // Thousands of types take minutes to emit, and generators that are far from the others take minutes to run.
            bool isLarge = types == ManyTypes;
            all.AddRange(new GeneratorRace([.. contenders.Where(contender => !isLarge || Contenders.Near.Contains(contender.Name))], types, rounds, emits: isLarge ? 0 : 1).Run());
            Console.Error.WriteLine($"{types} types done.");
        }

        return CompileTimePage.Publish("generators", Report(all, sizes), isWritten);
    }

    private static string Report(List<GeneratorCosts> all, (int Types, int Rounds)[] sizes)
    {
        var text = new StringBuilder("Times are processor time: a generator runs on one thread. Nothing is collected while it is measured, so that what is allocated has columns of its own.\n\n");
        foreach ((int types, int rounds) in sizes)
        {
            GeneratorCosts[] costs = [.. all.Where(cost => cost.Types == types)];
            GeneratorCosts minimal = costs.Single(cost => cost.Contender.Name == Contenders.Minimal);
            text.AppendLine(CultureInfo.InvariantCulture, $"### {types:N0} annotated types (median of {rounds} rounds)").AppendLine();
            text.AppendLine("| generator | cold, ms | × minimal | KB per type | after an unrelated edit, ms | × minimal | KB per type | emitted again | after an edit of one type, ms | × minimal | modified | emit of all, ms | generated KB per type |");
            text.AppendLine("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
            foreach (GeneratorCosts cost in costs)
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"| {cost.Contender.Name} | {Time(cost.Cold, minimal.Cold)} | {cost.Cold.Median.Kilobytes / types:N1} | {Time(cost.Unrelated, minimal.Unrelated)} | {cost.Unrelated.Median.Kilobytes / types:N1} | {cost.EmittedAgain} | {Time(cost.OneType, minimal.OneType)} | {cost.Modified} | {Emit(cost)} | {cost.GeneratedKilobytes:N1} |");
            }

            text.AppendLine();
        }

        return text.Append(Bars(all)).ToString();
    }

    private static string Bars(List<GeneratorCosts> all)
    {
        int most = all.Max(cost => cost.Types);
        var text = new StringBuilder();
        text.AppendLine("| bar | limit | measured |").AppendLine("| --- | --: | --: |");
        foreach (int types in all.Select(cost => cost.Types).Distinct().Where(types => types > FewTypes))
        {
            GeneratorCosts ours = Find(all, Contenders.Ours, types);
            GeneratorCosts minimal = Find(all, Contenders.Minimal, types);
            GeneratorCosts logger = Find(all, Contenders.LoggerMessage, types);
            Bar($"{types:N0} types: outputs emitted again after an unrelated edit", 0, ours.EmittedAgain);
            Bar($"{types:N0} types: unrelated edit, times minimal", 1.15, ours.Unrelated.Over(minimal.Unrelated));
            Bar($"{types:N0} types: unrelated edit, times LoggerMessage", 0.9, ours.Unrelated.Over(logger.Unrelated));
            Bar($"{types:N0} types: unrelated edit, KB allocated per type", 30, ours.Unrelated.Median.Kilobytes / types);
            Bar($"{types:N0} types: outputs modified by an edit of one type", 1, ours.Modified);
            Bar($"{types:N0} types: cold, times minimal", 1.25, ours.Cold.Over(minimal.Cold));
        }

        if (most == ManyTypes)
        {
            GeneratorCosts many = Find(all, Contenders.Ours, most);
            GeneratorCosts fewer = Find(all, Contenders.Ours, 1_000);
            Bar("unrelated edit, 5,000 types over 1,000", 10, many.Unrelated.Median.Processor / fewer.Unrelated.Median.Processor);
            Bar("cold, 5,000 types over 1,000", 10, many.Cold.Median.Processor / fewer.Cold.Median.Processor);
        }

        return text.ToString();

        void Bar(string name, double limit, double measured) =>
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {limit:0.##} | {measured:0.##}{(measured <= limit ? "" : " **missed**")} |");
    }

    private static GeneratorCosts Find(List<GeneratorCosts> all, string contender, int types) =>
        all.Single(cost => cost.Contender.Name == contender && cost.Types == types);

    private static string Emit(GeneratorCosts cost) => cost.Emit.IsEmpty ? "–" : cost.Emit.Median.Processor.ToString("N0", CultureInfo.InvariantCulture);

    private static string Time(Series series, Series minimal) =>
        string.Create(CultureInfo.InvariantCulture, $"{series.Median.Processor:N1} | {series.Over(minimal):0.00}");
}
