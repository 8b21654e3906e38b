using Xunit;

namespace NorthStar.Generators.Tests.Usage;

public class NSM2002Tests
{
    private const string Id = "NSM2002";

    private const string Store = """
        class Row { public long Value { get; set; } public DateOnly Week { get; init; } public bool Final { get; set; } }
        class Db
        {
            public void SaveWeek(object o, bool final = false) { }
            public void StoreAsync(long value) { }
            public void Insert(DateOnly week, object value) { }
            public void InsertProvisional(object value) { }
            public void Upsert(object o) { }
            public void Show(object o) { }
            public void Savings(object o) { }
            public object Row(object o) => o;
        }
        """;

    [Fact]
    public Task The_current_period_is_never_final() => Usages.Report(
        Id,
        "class C { void M(HostedAggregator a, Db db) => db.SaveWeek({|#0:a.Current|}); }" + Store,
        "'SaveWeek' stores the current period without a look at IsProvisional, although its figures may still change; store a period once it is final, or store IsProvisional with it");

    [Fact]
    public Task Nor_are_the_last_of_all() => Usages.Report(
        Id,
        "class C { void M(HostedAggregator a, Db db) { foreach (HostedPeriod week in a.Periods) db.Insert({|#0:week|}.Date, week.Value); } }" + Store,
        "'Insert' stores every period without a look at IsProvisional, although the figures of the last ones may still change; store a period once it is final, or store IsProvisional with it");

    [Theory]
    [InlineData("var last = {|#0:a.Periods|}[^1]; db.StoreAsync(last.Value);", "StoreAsync")]
    [InlineData("db.SaveWeek({|#0:a.Periods|}.Last().Value);", "SaveWeek")]
    public Task Nor_is_the_last_one(string statement, string method) => Usages.Report(
        Id,
        $"class C {{ void M(HostedAggregator a, Db db) {{ {statement} }} }}" + Store,
        $"'{method}' stores the last period without a look at IsProvisional, although its figures may still change; store a period once it is final, or store IsProvisional with it");

    [Theory]
    [InlineData("db.SaveWeek([|a.Current|].Value);")]
    [InlineData("db.StoreAsync([|a.Current|].Actors.Value);")]
    [InlineData("db.SaveWeek(new Row { Value = [|a.Current|].Value });")]
    [InlineData("db.SaveWeek(new { [|a.Current|].Value });")]
    [InlineData("db.SaveWeek(([|a.Current|].Count, 1));")]
    [InlineData("db.SaveWeek([|a.Current|].ByPlan[Plan.Pro].Count);")]
    [InlineData("db.SaveWeek([|a.Current|].ToString());")]
    [InlineData("db.SaveWeek(System.Text.Json.JsonSerializer.Serialize([|a.Current|]));")]
    [InlineData("db.SaveWeek($\"{[|a.Current|].Value} meetings\");")]
    [InlineData("File.WriteAllText(\"week.txt\", $\"{[|a.Current|].Value}\");")]
    [InlineData("File.AppendAllText(\"weeks.csv\", [|a.Current|].ToString());")]
    [InlineData("HostedPeriod week = a.Current; db.Insert([|week|].Date, 1); db.SaveWeek(week.Value);")]
    [InlineData("var week = a.Current; db.SaveWeek(new Row { Week = [|week|].Date, Value = week.Value });")]
    [InlineData("db.SaveWeek([|a.Periods|]);")]
    [InlineData("db.SaveWeek([|a.Periods|].Last().Value);")]
    [InlineData("foreach (var week in a.Periods) { if (week.Count > 0) db.SaveWeek([|week|]); }")]
    [InlineData("db.Insert([|a.Current|].Date, a.Current.Value);")]
    [InlineData("db.Insert([|a.Current|].Date, 1); db.SaveWeek([|a.Current|]);")]
    [InlineData("db.SaveWeek([|a.Periods|][^1].Value);")]
    [InlineData("db.SaveWeek([|a.Periods|].Select(week => new Row { Week = week.Date, Value = week.Value }).ToList());")]
    [InlineData("File.WriteAllText(\"weeks.json\", System.Text.Json.JsonSerializer.Serialize([|a.Periods|].Select(week => week.Value)));")]
    [InlineData("var row = new Row { Value = [|a.Current|].Value }; db.SaveWeek(row);")]
    [InlineData("var value = [|a.Current|].Value; db.StoreAsync(value);")]
    [InlineData("foreach (var week in a.Periods) { var row = new Row { Value = [|week|].Value }; db.SaveWeek(row); }")]
    [InlineData("var rows = [|a.Periods|].Select(week => new Row { Value = week.Value }).ToList(); db.SaveWeek(rows);")]
    [InlineData("var last = [|a.Periods|][^1]; db.StoreAsync(last.Value);")]
    [InlineData("foreach (var week in a.Periods.Reverse()) db.SaveWeek([|week|]);")]
    [InlineData("foreach (var week in a.Periods.TakeLast(4)) db.SaveWeek([|week|]);")]
    [InlineData("db.SaveWeek(from week in [|a.Periods|] select new Row { Week = week.Date, Value = week.Value });")]
    [InlineData("db.SaveWeek(System.Collections.Immutable.ImmutableArray.ToImmutableArray([|a.Periods|]));")]
    [InlineData("db.SaveWeek(System.Collections.Immutable.ImmutableList.ToImmutableList([|a.Periods|].OrderBy(week => week.Value)));")]
    [InlineData("db.SaveWeek((from week in [|a.Periods|] select week.Value).ToList());")]
    [InlineData("Console.WriteLine(\"week \" + a.Current.Date); db.SaveWeek([|a.Current|]);")]
    [InlineData("bool known = a.TryGetPeriod(new DateOnly(2026, 1, 5), out var week); db.SaveWeek([|a.Current|]);")]
    [InlineData("bool isNew = new HashSet<HostedPeriod>().Add(a.Current); db.SaveWeek([|a.Current|]);")]
    [InlineData("if (IsMonday(1)) db.SaveWeek([|a.Current|]); bool IsMonday(int day) => day == 1;")]
    [InlineData("if (IsOpen()) db.SaveWeek([|a.Current|]); bool IsOpen() => true;")]
    [InlineData("var day = a.Current.Interval.End; db.SaveWeek([|a.Current|]);")]
    [InlineData("for (int i = 0; i < a.Periods.Count; i++) db.SaveWeek([|a.Periods|][i]);")]
    [InlineData("if (a.Current is { } week) db.SaveWeek([|week|]);")]
    [InlineData("if (a.Current is HostedPeriod week) db.SaveWeek([|week|]);")]
    public Task It_is_stored(string statement) => Usages.Report(Id, $"class C {{ void M(HostedAggregator a, Db db) {{ {statement} }} }}" + Store);

    [Theory]
    [InlineData("if (!a.Current.IsProvisional) db.SaveWeek(a.Current);")]
    [InlineData("var week = a.Current; db.SaveWeek(week.Value, final: !week.IsProvisional);")]
    [InlineData("foreach (var week in a.Periods) { if (week is { IsProvisional: false }) db.SaveWeek(week); }")]
    [InlineData("foreach (var week in a.Periods) { if (week.UtcEnd < DateTimeOffset.UtcNow) db.SaveWeek(week); }")]
    [InlineData("foreach (var week in a.Periods) { if (week.UtcStart < DateTimeOffset.UtcNow.AddDays(-9)) db.SaveWeek(week); }")]
    [InlineData("foreach (var week in a.Periods) { if (week.Interval.End < DateTimeOffset.UtcNow) db.SaveWeek(week); }")]
    [InlineData("foreach (var week in a.Periods) { if (week.Interval.EndDate <= new DateOnly(2026, 1, 5)) db.SaveWeek(week); }")]
    [InlineData("foreach (var week in a.Periods) { if (week is { Interval.Start.Year: 2025 }) db.SaveWeek(week); }")]
    [InlineData("foreach (var week in a.Periods) { if (!week.Interval.Contains(DateTimeOffset.UtcNow)) db.SaveWeek(week); }")]
    [InlineData("foreach (var week in a.Periods.SkipLast(5)) db.SaveWeek(week);")]
    [InlineData("foreach (var week in a.Periods.Where(week => !week.IsProvisional)) db.SaveWeek(week);")]
    [InlineData("foreach (var week in a.Periods) { if (IsFinal(week)) db.SaveWeek(week); }")]
    [InlineData("foreach (var week in a.Periods) { if (IsOld(week, 9)) db.SaveWeek(week); } bool IsOld(HostedPeriod week, int count) => week.Count > count;")]
    [InlineData("foreach (var week in a.Periods) { if (week.Date < new DateOnly(2026, 1, 5)) db.SaveWeek(week); }")]
    [InlineData("db.SaveWeek(from week in a.Periods where !week.IsProvisional select week.Value);")]
    [InlineData("int first = 0; db.SaveWeek(a.Periods[first]);")]
    [InlineData("for (int i = 0; i < a.Periods.Count - 1; i++) db.SaveWeek(a.Periods[i]);")]
    [InlineData("for (int i = 0; i < 9; i++) { int first = 0; db.SaveWeek(a.Periods[first]); }")]
    [InlineData("db.SaveWeek(a.Periods.Where(IsFinal).ToList());")]
    [InlineData("db.SaveWeek(a.Periods.Where(week => week.Date.AddDays(7) < new DateOnly(2026, 1, 5)).ToList());")]
    [InlineData("db.SaveWeek(a.Periods.Reverse().Skip(1).ToList());")]
    [InlineData("db.SaveWeek(a[new DateOnly(2026, 1, 5)]);")]
    [InlineData("db.SaveWeek(a.Periods[^9]);")]
    [InlineData("db.SaveWeek(a.Periods[0]);")]
    [InlineData("var row = new Row { Value = a.Current.Value }; db.Show(row);")]
    [InlineData("var value = a.Current.Value; Console.WriteLine(value); db.StoreAsync(1);")]
    [InlineData("db.SaveWeek(a.Periods.Select(week => new { week.Value, week.IsProvisional }));")]
    [InlineData("db.SaveWeek(a.Periods.SkipLast(5).Select(week => week.Value));")]
    [InlineData("db.SaveWeek(a.Periods.Select(week => week.Value).First());")]
    [InlineData("db.SaveWeek(a.Periods.First());")]
    [InlineData("db.SaveWeek(a.Periods.Count);")]
    [InlineData("db.Upsert(a.Current);")]
    [InlineData("db.Show(a.Current.Value);")]
    [InlineData("db.Savings(a.Current.Value);")]
    [InlineData("db.InsertProvisional(a.Current.Value);")]
    [InlineData("Console.WriteLine(a.Current.Value);")]
    [InlineData("var values = new List<object>(); values.Insert(0, a.Current); values.Add(a.Current);")]
    [InlineData("using var stream = new MemoryStream(); a.Save(stream);")]
    [InlineData("var list = new List<Db>.Enumerator(); db.SaveWeek(list.Current);")]
    public Task It_is_final_or_not_stored(string statement) => Usages.AreFine($"class C {{ void M(HostedAggregator a, Db db) {{ {statement} }} static bool IsFinal(HostedPeriod week) => !week.IsProvisional; }}" + Store);

    [Fact]
    public async Task A_variable_made_of_itself_ends_the_search() => Assert.Empty(await Usages.Judge(Usages.Compile(
        "class C { void M(HostedAggregator a, Db db) { var row = new Row { Value = a.Current.Value, Week = row }; var other = (a.Current, other); db.Show(row); } }" + Store)));

    [Fact]
    public Task Entities_are_added_to_a_set() => Usages.Report(
        Id,
        "namespace Microsoft.EntityFrameworkCore { public class DbSet<T> { public void Add(T row) { } } }"
        + " namespace Site { class C { void M(HostedAggregator a, Microsoft.EntityFrameworkCore.DbSet<Row> weeks) => weeks.Add(new Row { Value = [|a.Current|].Value }); } }" + Store);
}
