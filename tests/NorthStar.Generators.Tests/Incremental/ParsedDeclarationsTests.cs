using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Incremental;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Incremental;

/// <summary>A declaration is parsed again if, and only if, an edit may have changed what it means.</summary>
public class ParsedDeclarationsTests
{
    private const string Event = """
        using System; using NorthStar;
        namespace Shop;
        [CoreAction(Texts.Value, Cadence.Weekly)]
        public sealed record Ordered([OccurredAt] DateTimeOffset At, [Actor] BuyerId Buyer, [Dimension] Plan Plan, [Quality(EqualTo = Texts.Most)] int Lines) : Base;
        """;

    private const string Other = """
        using System; using NorthStar;
        namespace Shop;
        public static class Texts { public const string Value = "Goods arrive"; public const int Most = 3; static int s_number = 4; static int Number() { return s_number; } }
        public enum Plan { Free, Pro }
        public abstract record Base { public string? City { get; init; } }
        public readonly record struct BuyerId(Guid Value);
        """;

    private static readonly Lazy<GeneratorRun> s_first = new(() => Test(new MetricGenerator(), Other).Run());

    /// <summary>The edits that leave all declarations as they are.</summary>
    public static TheoryData<string, string> EditsOfBodies => new()
    {
        { "return s_number;", "return s_number + 1;" },
        { "return s_number;", "int Local() => 1; return Local();" },
        { "s_number = 4", "s_number = 5" },
        { "public enum", "// a comment\n\n  public enum" },
    };

    /// <summary>The edits of one file that mean something to the declaration in another.</summary>
    public static TheoryData<string, string> EditsOfDeclarations => new()
    {
        { "\"Goods arrive\"", "\"Parcels arrive\"" },
        { "Most = 3", "Most = 4" },
        { "public enum Plan { Free, Pro }", "public enum Plan : ulong { Free, Pro }" },
        { "public enum Plan { Free, Pro }", "enum Plan { Free, Pro }" },
        { "record struct BuyerId(Guid Value)", "record struct BuyerId(string Value)" },
        { "public string? City", "[Dimension] public string? City" },
        { "public readonly record struct BuyerId", "public record Guid; public readonly record struct BuyerId" },
        { "namespace Shop;", "namespace Shop; public class OrderedAggregator;" },
        { "public abstract record Base {", "public abstract record Base { [EventId] public int Number { get; init; }" },
        { "using System; using NorthStar;", "using System; using NorthStar; [assembly: MetricCalendarDefaults(TimeZone = \"Europe/Berlin\")]" },
        { "public static class Texts", "[Disqualifies<Ordered>(WithinDays = 3)] public record Late([OccurredAt] DateTime At); public static class Texts" },
        { "public readonly record struct BuyerId(Guid Value);", "public readonly record struct BuyerId(Guid Value); public class OccurredAtAttribute : Attribute;" },
    };

    [Theory]
    [MemberData(nameof(EditsOfBodies))]
    public void An_edit_of_a_body_parses_nothing_again(string before, string after)
    {
        var counting = new CountingGenerator();
        GeneratorRun run = Test(counting, Other).Run();
        Assert.Equal(1, counting.Parsed);

        run = run.Rerun("Other.cs", Edit(before, after));
        run.Rerun("Other.cs", Edit(before, after) + "\n// again");

        Assert.Equal(1, counting.Parsed);
        Assert.Equal(Sources(s_first.Value), Sources(s_first.Value.Rerun("Other.cs", Edit(before, after))));
    }

    [Theory]
    [MemberData(nameof(EditsOfDeclarations))]
    public void An_edit_of_a_declaration_elsewhere_gives_what_a_first_run_would_give(string before, string after)
    {
        string edited = Edit(before, after);
        var counting = new CountingGenerator();
        Test(counting, Other).Run().Rerun("Other.cs", edited);

        Assert.Equal(2, counting.Parsed);
        Assert.Equal(Sources(Test(new MetricGenerator(), edited).Run()), Sources(s_first.Value.Rerun("Other.cs", edited)));
        Assert.NotEqual(Sources(s_first.Value), Sources(s_first.Value.Rerun("Other.cs", edited)));
        Assert.Equal(Sources(s_first.Value), Sources(s_first.Value.Rerun("Other.cs", edited).Rerun("Other.cs", Other)));
    }

    [Fact]
    public void A_directive_that_changes_the_meaning_of_types_is_no_comment()
    {
        var counting = new CountingGenerator();
        GeneratorRun run = Test(counting, "#nullable enable\n" + Other).Run().Rerun("Other.cs", "#nullable disable\n" + Other);

        Assert.Equal(2, counting.Parsed);
        run.Rerun("Other.cs", "#nullable disable\n\n" + Other);
        Assert.Equal(2, counting.Parsed);
    }

    [Fact]
    public void Files_references_and_options_count_as_declarations()
    {
        var counting = new CountingGenerator();
        GeneratorRun run = Test(counting, Other).Run();

        run = run.Rerun("New.cs", "class New;");
        Assert.Equal(2, counting.Parsed);
        run = run.Rerun(input => input.RemoveSyntaxTrees(input.SyntaxTrees.Single(tree => tree.FilePath == "/0/New.cs")));
        Assert.Equal(3, counting.Parsed);
        run = run.Rerun(input => input.WithOptions(input.Options.WithNullableContextOptions(NullableContextOptions.Disable)));
        Assert.Equal(4, counting.Parsed);
        run = run.Rerun(input => input.WithAssemblyName("Renamed"));
        Assert.Equal(5, counting.Parsed);
        run = run.Rerun(input => input.AddReferences(CSharpCompilation.Create("Library").ToMetadataReference()));
        Assert.Equal(6, counting.Parsed);
        run.Rerun(input => input.Clone());
        Assert.Equal(6, counting.Parsed);
    }

    [Fact]
    public void The_edited_file_itself_is_parsed_again()
    {
        var counting = new CountingGenerator();
        Test(counting, Other).Run().Rerun("Event.cs", Event + "\n// a comment");

        Assert.Equal(2, counting.Parsed);
    }

    private static GeneratorTest Test(IIncrementalGenerator generator, string other) =>
        new(generator) { Sources = { ("Event.cs", Event), ("Other.cs", other) } };

    private static string Sources(GeneratorRun run) => string.Join("\n", run.GeneratedSources.Select(source => $"--- {source.Key}\n{source.Value}"));

    private static string Edit(string before, string after)
    {
        Assert.Contains(before, Other, StringComparison.Ordinal);
        return Other.Replace(before, after, StringComparison.Ordinal);
    }

    /// <summary>Counts how often it is asked to parse.</summary>
    private sealed class CountingGenerator : IIncrementalGenerator
    {
        public int Parsed { get; private set; }

        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var declarations = new ParsedDeclarations<int>([]);
            context.RegisterSourceOutput(
                context.SyntaxProvider.ForAttributeWithMetadataName(
                    "NorthStar.CoreActionAttribute",
                    static (_, _) => true,
                    (found, cancellation) => declarations.Get(in found, (_, _) => ++Parsed, cancellation)),
                static (_, _) => { });
        }
    }
}
