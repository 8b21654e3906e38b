using Xunit;

namespace NorthStar.Generators.Tests.Usage;

public class NSM2006Tests
{
    private const string Id = "NSM2006";

    private const string Paid = """
        public abstract class Event { [OccurredAt] public DateTime At { get; init; } protected Event(DateTime at) => At = at; protected Event() { } }
        [CoreAction("v", Cadence.Weekly)] public class Paid : Event { public Paid(DateTime at, DateTime due = default) : base(at) { } public Paid() { } public DateTime Due { get; set; } }
        [CoreAction("v", Cadence.Weekly)] public record Sent([OccurredAt] DateTime? At, DateTime Due = default);
        """;

    [Fact]
    public Task Record_would_throw() => Usages.Report(
        Id,
        "class C { Found M(Guid host) => new Found(host, {|#0:DateTime.Now|}); }",
        "'DateTime.Now' is a local time, which cannot be the time of 'Found'; use DateTime.UtcNow or make 'At' a DateTimeOffset");

    [Theory]
    [InlineData("new Found(default, [|DateTime.Today|])")]
    [InlineData("new Found(default, [|DateTime.Now|].AddMinutes(-5))")]
    [InlineData("new Found(default, ([|DateTime.Now|]).Date)")]
    [InlineData("new Found(default, [|DateTime.Now|] - TimeSpan.FromHours(1))")]
    [InlineData("new Found(default, [|DateTime.UtcNow.ToLocalTime()|])")]
    [InlineData("new Found(default, [|DateTimeOffset.UtcNow.LocalDateTime|])")]
    [InlineData("new Found(At: [|DateTime.Now|], Host: default)")]
    [InlineData("new Found(default, DateTime.SpecifyKind([|DateTime.Now|], DateTimeKind.Utc))")]
    [InlineData("new Found(default, [|DateTimeOffset.Now.DateTime|])")]
    [InlineData("new Found(default, [|TimeProvider.System.GetLocalNow().DateTime|].AddDays(-1))")]
    [InlineData("new Found(default, [|TimeProvider.System.GetLocalNow().LocalDateTime|])")]
    [InlineData("new Found(default, [|new DateTime(2026, 3, 1, 8, 0, 0, DateTimeKind.Local)|])")]
    [InlineData("new Found(default, [|new(2026, 3, 1, 8, 0, 0, DateTimeKind.Local)|])")]
    [InlineData("new Found(default, [|DateTime.SpecifyKind(new DateTime(2026, 3, 1), DateTimeKind.Local)|].AddHours(1))")]
    [InlineData("new Found(default, Environment.Is64BitProcess ? [|DateTime.Now|] : DateTime.UtcNow)")]
    [InlineData("new Paid([|DateTime.Now|])")]
    [InlineData("new Paid { At = [|DateTime.Now|] }")]
    [InlineData("new Sent([|DateTime.Now|])")]
    [InlineData("new Sent(null) with { At = [|DateTime.Now|] }")]
    public Task A_local_time(string e) => Usages.Report(Id, $"class C {{ object M() => {e}; }}" + Paid);

    [Theory]
    [InlineData("var now = [|DateTime.Now|]; return new Found(default, now);")]
    [InlineData("DateTime now = [|DateTime.Now|].AddHours(-1), other = default; Console.WriteLine(now); return new Paid { At = now.Date };")]
    [InlineData("var now = DateTime.Now; return new Found(default, now.ToUniversalTime());")]
    [InlineData("var now = DateTime.Now; now = DateTime.UtcNow; return new Found(default, now);")]
    [InlineData("var now = DateTime.Now; return new Sent(DateTime.UtcNow, now);")]
    [InlineData("var now = DateTime.Now; return now;")]
    public Task A_variable_that_holds_it(string body) => Usages.Report(Id, $"class C {{ object M() {{ {body} }} }}" + Paid);

    [Fact]
    public Task A_test_may_make_one_on_purpose() => Usages.AreFine(
        "class FactAttribute : Attribute; class Tests { [Fact] object It_is_refused() => new Found(default, DateTime.SpecifyKind(default, DateTimeKind.Local)); }");

    [Fact]
    public Task A_variable_of_a_program_without_a_class()
    {
        NorthStar.Testing.AnalyzerTest test = Usages.Test(Id, "var now = [|DateTime.Now|];\nConsole.WriteLine(new Found(default, now));\n" + Paid);
        test.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public async Task A_variable_made_of_itself_ends_the_search() => Assert.Empty(await Usages.Judge(Usages.Compile(
        "class C { object M() { DateTime now = DateTime.Now + (now - now), other = DateTime.Now + (late - late), late = other; return now; } }")));

    [Theory]
    [InlineData("new Found(default, DateTime.UtcNow)")]
    [InlineData("new Found(default, DateTimeOffset.Now.UtcDateTime)")]
    [InlineData("new Found(default, DateTimeOffset.UtcNow.DateTime)")]
    [InlineData("new Found(default, TimeProvider.System.GetLocalNow().UtcDateTime)")]
    [InlineData("new Found(default, DateTime.SpecifyKind(new DateTime(2026, 3, 1), DateTimeKind.Utc))")]
    [InlineData("new Found(default, new DateTime(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc))")]
    [InlineData("new Found(default, DateTime.Now.Hour < 12 ? DateTime.UtcNow : default)")]
    [InlineData("new Found(default, TimeZoneInfo.ConvertTimeToUtc(default, TimeZoneInfo.Local))")]
    [InlineData("Enum.Parse<DateTimeKind>(nameof(DateTimeKind.Local))")]
    [InlineData("new Hosted(default, default, new DateTime(2026, 3, 1, 8, 0, 0, DateTimeKind.Local), Plan.Pro)")]
    [InlineData("new Found(default, DateTime.Now.ToUniversalTime())")]
    [InlineData("new Hosted(default, default, DateTime.Now, Plan.Pro)")]
    [InlineData("new Hosted(default, default, DateTimeOffset.Now, Plan.Pro)")]
    [InlineData("new Sent(DateTime.UtcNow, DateTime.Now)")]
    [InlineData("new Paid(DateTime.UtcNow, DateTime.Now)")]
    [InlineData("new Paid { Due = DateTime.Now }")]
    [InlineData("new List<DateTime> { DateTime.Now }")]
    [InlineData("Tuple.Create(DateTime.Now, TimeProvider.System.GetLocalNow())")]
    public Task Another_time_or_another_member(string e) => Usages.AreFine($"class C {{ object M() => {e}; }}" + Paid);
}
