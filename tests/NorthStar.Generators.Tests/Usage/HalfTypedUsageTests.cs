using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace NorthStar.Generators.Tests.Usage;

/// <summary>Nothing that stands in an editor while somebody types makes a rule throw.</summary>
public class HalfTypedUsageTests
{
    private const string Handler = """
        namespace Microsoft.Extensions.DependencyInjection { interface IServiceCollection; static class X { public static void AddScoped<T>(this IServiceCollection s, Func<int, T>? f = null) { } } }
        namespace Site
        {
            using Microsoft.Extensions.DependencyInjection;
            static class Handler
            {
                public static void Add(IServiceCollection services) { services.AddScoped(_ => new HostedAggregator()); services?.AddScoped<FoundAggregator>(); }
                public static long Handle(Hosted e, Stream s)
                {
                    var a = new HostedAggregator(clock: null);
                    try { a.Record(e); } catch (SnapshotException) { }
                    new InvitedAggregator().Record(new(e.Host), DateTimeOffset.UtcNow);
                    new Found(At: DateTime.Now.AddDays(1), Host: default);
                    try { a?.Load(s); } catch { }
                    return a.Current.Value;
                }
            }
        }
        """;

    private const string Report = """
        record Row(DateOnly Week, long Value) { public Row? Last { get; set; } = new(default, 0); }
        class Report(HostedAggregator meetings, FoundAggregator found)
        {
            readonly List<Row> _rows = [];
            void Save(object row, object? more = null) => _rows.Add((Row)row);
            public long this[int n] { get { long x = 0; foreach (HostedPeriod week in meetings.Periods) { x += week.Actors.Value; Save(new Row(week.Date, week.Value) { Last = _rows[^1] }); } return x + n; } }
            public void Write() { var week = meetings.Current; Save(new { week.Count, A = (week.Actors.Value, 1) }, week.ByPlan[Plan.Pro]); File.WriteAllText("w", $"{meetings.Current.Value:N0}"); }
            public long Sum => meetings.Periods.Select(w => w.Actors.Value).Sum() + found.Periods.Sum(m => m.Actors.Value) + meetings.Growth.Aggregate(0L, (a, g) => { return a + g.Active.Value; });
        }
        """;

    private const string Relations = """
        [CoreAction("A customer keeps what they ordered", Cadence.Weekly)]
        public record Order([EventId, Correlation] Guid Id, [Actor] Guid Customer) { [OccurredAt] public DateTime At { get; init; } }
        [Disqualifies<Order>(WithinDays = 30)] public record Returned([Correlation] Guid Order, [OccurredAt] DateTime At, [EventId] Guid Id);
        static class Shop2
        {
            static readonly OrderAggregator s_orders = new(), s_others = new();
            static void Deliver(Order e) => s_orders.Record(e with { At = DateTime.UtcNow.ToLocalTime().Date });
            static Action<Order> Later => s_orders.Recorder();
            static Action<Order> Recorder(this OrderAggregator a) { void Local(Order e) { foreach (var x in new[] { e }) { var b = new OrderAggregator(); b.Record(x); } } return Local; }
        }
        """;

    public static TheoryData<string> Files => [Handler, Report, Relations];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_whole_file_compiles_and_breaks_rules(string code)
    {
        Compilation compilation = Usages.Compile(code);

        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True((await Usages.Judge(compilation)).Length > 2);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task No_beginning_of_a_file_makes_a_rule_throw(string code)
    {
        Compilation whole = Usages.Compile(code);
        for (int length = 0; length < code.Length; length++)
            await Usages.Judge(With(whole, code[..length]));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task No_missing_token_makes_a_rule_throw(string code)
    {
        Compilation whole = Usages.Compile(code);
        foreach (SyntaxToken token in whole.SyntaxTrees.First().GetRoot().DescendantTokens())
            await Usages.Judge(With(whole, code.Remove(token.SpanStart, token.Span.Length)));
    }

    /// <summary>Another text in place of the first file; what was generated for it stays, so that its names go on to mean something.</summary>
    private static Compilation With(Compilation whole, string text)
    {
        SyntaxTree file = whole.SyntaxTrees.First();
        return whole.ReplaceSyntaxTree(file, file.WithChangedText(SourceText.From(text)));
    }
}
