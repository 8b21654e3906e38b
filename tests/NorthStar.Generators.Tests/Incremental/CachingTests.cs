using Microsoft.CodeAnalysis;
using NorthStar.Generators.Tests.Emission;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Incremental;

/// <summary>What an edit costs: nothing is emitted again unless its declaration changed.</summary>
public class CachingTests
{
    private const string Body = """
        using System; using NorthStar;
        namespace Shop;
        public interface IPaid { [OccurredAt] DateTimeOffset At { get; } }
        [Outcome("v", Cadence.Weekly)]
        public sealed class Paid : IPaid
        {
            public DateTimeOffset At { get; init; }
            public int Cents() { return 1; }
        }
        """;

    private const string Order = """
        using System; using NorthStar;
        namespace Shop;
        [CoreAction("v", Cadence.Weekly)]
        public sealed record Ordered([Correlation] Guid Id, [OccurredAt] DateTimeOffset At, [Actor] Guid Buyer);
        """;

    private const string Related = """
        using System; using NorthStar;
        namespace Shop;
        [Disqualifies<Ordered>(WithinDays = 30)]
        [ActivationBase<Ordered>(WithinDays = 7)]
        public sealed record Returned([Correlation] Guid Order, [OccurredAt] DateTimeOffset At, [Actor] Guid Buyer)
        {
            public int Cents() { return 1; }
        }
        """;

    private static readonly Lazy<GeneratorRun> s_first = new(() => new GeneratorTest(new MetricGenerator())
    {
        Sources = { ("Plain.cs", Examples.Plain), ("Arguments.cs", Examples.Arguments), ("Outside.cs", Examples.Outside), ("Body.cs", Body), ("Order.cs", Order), ("Related.cs", Related), ("Other.cs", "class Other;") },
    }.Run());

    private static GeneratorRun First => s_first.Value;

    [Theory]
    [InlineData("Other.cs", "class Other { int x; }")]
    [InlineData("New.cs", "namespace N { class C; }")]
    [InlineData("Plain.cs", "// a comment\n" + Examples.Plain)]
    [InlineData("Plain.cs", Examples.Plain + "\n\n/// <summary>Another type.</summary>\npublic class Another;")]
    public void An_edit_that_changes_no_declaration_emits_nothing(string file, string text) => AssertNothingEmitted(First.Rerun(file, text));

    [Fact]
    public void A_method_body_emits_nothing() =>
        AssertNothingEmitted(First.Rerun("Body.cs", Body.Replace("return 1;", "return 1 + 1;", StringComparison.Ordinal)));

    [Theory]
    [InlineData("return 1;", "return 1 + 1;")]
    [InlineData("public int Cents()", "public int Euros; public int Cents()")]
    [InlineData("[Disqualifies<Ordered>(WithinDays = 30)]\n[ActivationBase<Ordered>(WithinDays = 7)]", "[ActivationBase<Ordered>(WithinHours = 168), Disqualifies<Ordered>(WithinDays = 30)]")]
    public void An_edit_of_a_related_event_that_changes_nothing_emits_nothing(string before, string after) =>
        AssertNothingEmitted(First.Rerun("Related.cs", Edit(Related, before, after)));

    [Theory]
    [InlineData("WithinDays = 30", "WithinDays = 31")]
    [InlineData("[ActivationBase<Ordered>(WithinDays = 7)]", "")]
    [InlineData("[Correlation] Guid Order", "[Correlation] Guid Number")]
    [InlineData("public sealed record Returned", "internal sealed record Returned")]
    public void Editing_a_related_event_emits_its_metric_only(string before, string after)
    {
        GeneratorRun edited = First.Rerun("Related.cs", Edit(Related, before, after));

        Assert.Equal(["Shop.OrderedAggregator.g.cs"], ChangedFiles(First, edited));
        Assert.All(edited.StepReasons[MetricGenerator.ModelsStep], AssertUnchanged);
        AssertReasons(edited.StepReasons[MetricGenerator.MetricsStep], modified: 1, of: 5);
        AssertReasons(Emissions(edited), modified: 1, of: 6);
    }

    [Fact]
    public void A_related_event_that_cannot_work_takes_its_metric_away_and_brings_it_back()
    {
        GeneratorRun broken = First.Rerun("Related.cs", Edit(Related, "[Correlation] Guid", "[Correlation] int"));

        Assert.Equal(["NorthStarCatalog.g.cs", "Shop.OrderedAggregator.g.cs"], ChangedFiles(First, broken));
        Assert.DoesNotContain("Shop.OrderedAggregator.g.cs", broken.GeneratedSources.Keys);
        Assert.Empty(ChangedFiles(First, broken.Rerun("Related.cs", Related)));
    }

    [Fact]
    public void A_key_of_the_metric_that_no_longer_fits_its_related_event_takes_it_away() => Assert.DoesNotContain(
        "Shop.OrderedAggregator.g.cs",
        First.Rerun("Order.cs", Edit(Order, "[Correlation] Guid", "[Correlation] string")).GeneratedSources.Keys);

    [Fact]
    public void A_member_without_annotation_emits_nothing() =>
        AssertNothingEmitted(First.Rerun("Body.cs", Body.Replace("public int Cents()", "public int Euros; public int Cents()", StringComparison.Ordinal)));

    [Fact]
    public void Editing_one_event_emits_that_one_only()
    {
        GeneratorRun edited = First.Rerun("Plain.cs", Examples.Plain.Replace("Weekly", "Daily", StringComparison.Ordinal));

        Assert.Equal(["Meetings.MeetingHostedAggregator.g.cs"], ChangedFiles(First, edited));
        AssertReasons(edited.StepReasons[MetricGenerator.ModelsStep], modified: 1, of: 5);
        AssertReasons(edited.StepReasons[MetricGenerator.OutputsStep], modified: 1, of: 5);
        AssertReasons(Emissions(edited), modified: 1, of: 6);
        Assert.All(edited.StepReasons[MetricGenerator.NamesStep], AssertUnchanged);
    }

    [Fact]
    public void Annotating_an_inherited_member_emits_the_events_that_inherit_it()
    {
        GeneratorRun edited = First.Rerun("Body.cs", Body.Replace("[OccurredAt] DateTimeOffset At", "[OccurredAt, Dimension(\"Year\")] DateTimeOffset At", StringComparison.Ordinal));

        Assert.Equal(["Shop.PaidAggregator.g.cs"], ChangedFiles(First, edited));
    }

    [Fact]
    public void Adding_an_event_emits_it_and_the_catalogue()
    {
        GeneratorRun added = First.Rerun("Other.cs", "[NorthStar.CoreAction(\"v\", NorthStar.Cadence.Daily)] record Other([NorthStar.OccurredAt] System.DateTime At);");

        Assert.Equal(["NorthStarCatalog.g.cs", "OtherAggregator.g.cs"], ChangedFiles(First, added));
        Assert.Equal(2, Emissions(added).Count(reason => reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void Removing_an_event_emits_the_catalogue_only()
    {
        GeneratorRun removed = First.Rerun("Arguments.cs", Examples.Arguments.Replace("[InputMetric(", "[Other(", StringComparison.Ordinal));

        Assert.Equal(["Meetings.InvitationSentAggregator.g.cs", "NorthStarCatalog.g.cs"], ChangedFiles(First, removed));
        Assert.Equal(1, Emissions(removed).Count(reason => reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void Deleting_a_file_changes_only_its_event_and_the_catalogue()
    {
        // The compiler may run the events of later files again, because it knows them by the place of their file.
        GeneratorRun deleted = First.Rerun(input => input.RemoveSyntaxTrees(input.SyntaxTrees.Single(tree => tree.FilePath == "/0/Arguments.cs")));

        Assert.Equal(["Meetings.InvitationSentAggregator.g.cs", "NorthStarCatalog.g.cs"], ChangedFiles(First, deleted));
    }

    [Fact]
    public void An_event_that_moves_to_another_file_stays_the_same()
    {
        GeneratorRun moved = First.Rerun("Plain.cs", "").Rerun("Moved.cs", Examples.Plain);

        Assert.Empty(ChangedFiles(First, moved));
    }

    [Fact]
    public void Half_an_edit_and_back_gives_the_same_files()
    {
        GeneratorRun back = First.Rerun("Plain.cs", Examples.Plain[..200]).Rerun("Plain.cs", Examples.Plain);

        Assert.Empty(ChangedFiles(First, back));
    }

    [Fact]
    public void Another_name_of_the_assembly_emits_the_catalogue_only()
    {
        GeneratorRun renamed = First.Rerun(input => input.WithAssemblyName("Renamed"));

        Assert.Equal([IncrementalStepRunReason.Modified], renamed.StepReasons[MetricGenerator.RootNamespaceStep]);
        Assert.Equal(["NorthStarCatalog.g.cs"], ChangedFiles(First, renamed));
        AssertReasons(Emissions(renamed), modified: 1, of: 6);
    }

    [Fact]
    public void Another_name_of_the_assembly_emits_nothing_where_the_project_states_its_root_namespace()
    {
        var test = new GeneratorTest(new MetricGenerator()) { TestCode = Examples.Plain };
        test.GlobalOptions["build_property.RootNamespace"] = "Shop";
        GeneratorRun first = test.Run();
        GeneratorRun renamed = first.Rerun(input => input.WithAssemblyName("Renamed"));

        Assert.Equal([IncrementalStepRunReason.Unchanged], renamed.StepReasons[MetricGenerator.RootNamespaceStep]);
        Assert.Empty(ChangedFiles(first, renamed));
        AssertReasons(Emissions(renamed), modified: 0, of: 2);
    }

    private static string Edit(string text, string before, string after)
    {
        string unix = text.ReplaceLineEndings("\n");
        Assert.Contains(before, unix, StringComparison.Ordinal);
        return unix.Replace(before, after, StringComparison.Ordinal);
    }

    private static IEnumerable<IncrementalStepRunReason> Emissions(GeneratorRun run) => run.OutputReasons.Values.SelectMany(reasons => reasons);

    private static void AssertNothingEmitted(GeneratorRun edited)
    {
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, edited.StepReasons[MetricGenerator.FilesStep]);
        Assert.All(edited.StepReasons[MetricGenerator.ModelsStep], AssertUnchanged);
        Assert.All(edited.StepReasons[MetricGenerator.RelationsStep], AssertUnchanged);
        Assert.All(edited.StepReasons[MetricGenerator.AllRelationsStep], AssertUnchanged);
        Assert.All(edited.StepReasons[MetricGenerator.MetricsStep], AssertUnchanged);
        Assert.All(edited.StepReasons[MetricGenerator.NamesStep], AssertUnchanged);
        Assert.All(edited.StepReasons[MetricGenerator.OutputsStep], AssertUnchanged);
        Assert.All(edited.StepReasons[MetricGenerator.RootNamespaceStep], AssertUnchanged);
        Assert.Equal(6, Emissions(edited).Count());
        Assert.All(Emissions(edited), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Empty(ChangedFiles(First, edited));
    }

    private static void AssertUnchanged(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());

    private static void AssertReasons(IEnumerable<IncrementalStepRunReason> reasons, int modified, int of)
    {
        Assert.Equal(of, reasons.Count());
        Assert.Equal(modified, reasons.Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.All(reasons.Where(reason => reason != IncrementalStepRunReason.Modified), AssertUnchanged);
    }

    /// <summary>The files that were added, removed or have another text.</summary>
    private static IEnumerable<string> ChangedFiles(GeneratorRun before, GeneratorRun after) => before.GeneratedSources
        .Concat(after.GeneratedSources)
        .GroupBy(source => source.Key, source => source.Value)
        .Where(texts => texts.Count() != 2 || texts.Distinct().Count() != 1)
        .Select(texts => texts.Key)
        .Order(StringComparer.Ordinal);
}
