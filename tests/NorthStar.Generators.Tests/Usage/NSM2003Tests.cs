using Xunit;

namespace NorthStar.Generators.Tests.Usage;

public class NSM2003Tests
{
    private const string Id = "NSM2003";

    [Fact]
    public Task Periods_are_counted_together_by_another_metric() => Usages.Report(
        Id,
        "class C { long M(HostedAggregator a) => {|#0:a.Periods.Sum(week => week.Actors.Value)|}; }",
        "'Sum' adds up distinct counts, so whoever is in more than one of them counts more than once; count over the longer time with a metric of a longer cadence, or with Trailing");

    [Fact]
    public Task Slices_are_counted_together_by_their_period() => Usages.Report(
        Id,
        "class C { long M(HostedPeriod week) => {|#0:week.ByPlan.Sum(plan => plan.Value.Actors.Value)|}; }",
        "'Sum' adds up distinct counts, so whoever is in more than one of them counts more than once; the period that the slices are of has the distinct count of all");

    [Fact]
    public Task Two_metrics_are_compared() => Usages.Report(
        Id,
        "class C { long M(HostedAggregator a, FoundAggregator found) => {|#0:a.Current.Actors.Value + found.Current.Actors.Value|}; }",
        "'+' adds up distinct counts, so whoever is in more than one of them counts more than once; compare the two, or count both with one metric of what they have in common");

    [Theory]
    [InlineData("long x = [|a.Periods.Select(week => week.Actors.Value).Sum()|];")]
    [InlineData("double x = [|a.Periods.Sum(week => (double)week.Actors.Value)|];")]
    [InlineData("long x = [|a.Periods.Sum(week => { return week.Actors.Value; })|];")]
    [InlineData("long x = [|a.Periods.Sum(week => week.Actors.Value + 1)|];")]
    [InlineData("long x = [|a.Periods.Aggregate(0L, (sum, week) => sum + week.Actors.Value)|];")]
    [InlineData("long x = [|Enumerable.Sum(a.Periods, week => week.Actors.Value)|];")]
    [InlineData("long x = 0; foreach (var week in a.Periods) [|x += week.Actors.Value|];")]
    [InlineData("long x = 0; foreach (var week in a.Periods) [|x = x + week.Actors.Value|];")]
    [InlineData("long x = 0; foreach (var week in a.Periods) [|x = (long)(week.Actors.Value + x)|];")]
    [InlineData("long x = [|a.Periods[0].Actors.Value + a.Periods[1].Actors.Value|];")]
    [InlineData("long x = [|a.Periods[0].Actors.Value + a.Periods[1].Actors.Value + a.Periods[2].Actors.Value|];")]
    [InlineData("long x = [|a.Current.ByPlan[Plan.Free].Actors.Value + a.Current.ByPlan[Plan.Pro].Actors.Value|];")]
    [InlineData("long x = [|found.Periods.Sum(month => month.Actors.Value)|];")]
    [InlineData("long x = [|a.Growth.Sum(week => week.Active.Value)|];")]
    [InlineData("long x = [|a.Trailing(7).Actors.Value + a.Trailing(28).Actors.Value|];")]
    [InlineData("double x = 2.0 / [|a.Periods.Sum(week => week.Actors.Value)|];")]
    [InlineData("long x = [|(from week in a.Periods select week.Actors.Value).Sum()|];")]
    [InlineData("long x = [|(from week in a.Periods where week.Count > 9 select week.Actors.Value).Sum()|];")]
    [InlineData("long x = [|a.Periods.Select(week => week.Actors.Value).Where(hosts => hosts > 9).ToList().Sum()|];")]
    [InlineData("var all = a.Periods.Select(week => week.Actors.Value).ToList(); long x = [|all.Sum()|];")]
    [InlineData("long one = a.Periods[0].Actors.Value, two = a.Periods[1].Actors.Value; long x = [|one + two|];")]
    [InlineData("var one = a.Periods[0].Actors.Value; long x = [|one + a.Periods[1].Actors.Value|];")]
    [InlineData("long x = 0; foreach (var week in a.Periods) { long hosts = week.Actors.Value; [|x += hosts|]; }")]
    [InlineData("long x = [|a.Periods.Sum(week => week.Actors.Value)|]; double mean = (double)x / a.Periods.Count; long month = x;")]
    [InlineData("long x = 0; foreach (var week in a.Periods) [|x += week.Actors.Value|]; long month = x; double mean = (double)x / a.Periods.Count;")]
    public Task They_are_added_up(string statement) => Usages.Report(Id, $"class C {{ void M(HostedAggregator a, FoundAggregator found) {{ {statement} }} }}");

    [Theory]
    [InlineData("double x = a.Periods.Average(week => week.Actors.Value);")]
    [InlineData("double x = (double)a.Periods.Sum(week => week.Actors.Value) / a.Periods.Count;")]
    [InlineData("double x = (a.Periods[0].Actors.Value + a.Periods[1].Actors.Value) / 2.0;")]
    [InlineData("long x = a.Periods.Max(week => week.Actors.Value);")]
    [InlineData("long x = a.Periods.Sum(week => week.Count);")]
    [InlineData("long x = a.Periods.Sum(week => week.Value);")]
    [InlineData("long x = a.Growth.Sum(week => week.New);")]
    [InlineData("long x = a.Trailing(28).ActorsByActiveDays.Sum();")]
    [InlineData("long x = a.Periods[1].Actors.Value - a.Periods[0].Actors.Value;")]
    [InlineData("long x = a.Current.Actors.Value + 1;")]
    [InlineData("long x = a.Current.Actors.Value; x += 1;")]
    [InlineData("string x = \"hosts: \" + a.Periods[0].Actors.Value + \", before: \" + a.Periods[1].Actors.Value;")]
    [InlineData("string x = \"\"; foreach (var week in a.Periods) x += week.Actors.Value;")]
    [InlineData("double x = 0; foreach (var week in a.Periods) x += Ratio.Of(week.Count, week.Actors.Value) ?? 0;")]
    [InlineData("long x = a.Periods.Count(week => week.Actors.Value > 5);")]
    [InlineData("int? n = 1; int x = n.Value + n.Value; x += n.Value;")]
    [InlineData("var x = a.Periods.Select(week => week.Actors.Value).ToList();")]
    [InlineData("double x = 0; foreach (var week in a.Periods) x += week.Actors.Value; double mean = x / a.Periods.Count;")]
    [InlineData("double x = 0; foreach (var week in a.Periods) x = x + week.Actors.Value; x = x / a.Periods.Count;")]
    [InlineData("double x = 0; foreach (var week in a.Periods) x += week.Actors.Value; x /= a.Periods.Count;")]
    [InlineData("long x = a.Periods.Sum(week => week.Actors.Value); double mean = (double)x / a.Periods.Count;")]
    [InlineData("double x = (from week in a.Periods select week.Actors.Value).Average();")]
    [InlineData("long x = a.Periods.Sum(week => week.Actors.Value); double mean = x == 0 ? 0 : (double)x / a.Periods.Count;")]
    [InlineData("long x = a.Periods.Sum(week => week.Actors.Value); if (x > 0) Console.WriteLine(x / 4);")]
    [InlineData("long one = a.Periods[0].Actors.Value, two = a.Periods[1].Actors.Value; bool more = one + 5 > two;")]
    [InlineData("long hosts = a.Periods[0].Actors.Value; hosts = 5; long x = hosts + a.Periods[1].Actors.Value;")]
    public Task They_are_compared_or_averaged(string statement) => Usages.AreFine($"class C {{ void M(HostedAggregator a) {{ {statement} }} }}");

    [Fact]
    public Task A_program_without_a_class_has_variables_too()
    {
        NorthStar.Testing.AnalyzerTest test = Usages.Test(
            Id,
            "HostedAggregator a = new();\nlong one = a.Periods[0].Actors.Value;\nlong two = a.Periods[1].Actors.Value;\nConsole.WriteLine([|one + two|]);\n");
        test.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("var all = all.Select(week => week.Actors.Value).Where(hosts => hosts > all.Sum()).ToList();")]
    [InlineData("long x = x + a.Periods[0].Actors.Value, y = x, z = y + z;")]
    [InlineData("foreach (var week in a.Periods) { long hosts = week.Actors.Value; hosts += hosts += week.Actors.Value + }")]
    [InlineData("var x = from week in a.Periods select week.Actors.Value +; x.Sum(")]
    public Task Half_typed_sums_end_the_search(string statement) =>
        Usages.Judge(Usages.Compile($"class C {{ void M(HostedAggregator a) {{ {statement} }} }}"));
}
