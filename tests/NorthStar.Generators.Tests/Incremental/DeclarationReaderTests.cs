using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Incremental;
using NorthStar.Generators.Model;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Incremental;

/// <summary>A declaration is parsed again if, and only if, an edit may have changed what it means.</summary>
public class DeclarationReaderTests
{
    private const string Event = """
        using System; using NorthStar;
        namespace Shop;
        [CoreAction(Texts.Value, Cadence.Weekly)]
        public sealed record Ordered([OccurredAt] DateTimeOffset At, [Actor] BuyerId Buyer, [Dimension] Plan Plan, [Quality(EqualTo = Texts.Most)] int Lines) : Base { public int One() { return 1; } }
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

    [Theory]
    [InlineData("using System;", "// a comment\nusing System;", 1)]
    [InlineData("{ return 1; }", "{ return 2; }", 1)]
    [InlineData("Texts.Value, Cadence.Weekly", "Texts.Value, Cadence.Daily", 2)]
    [InlineData("EqualTo = Texts.Most", "EqualTo = 3", 2)]
    public void The_file_of_the_declaration_is_parsed_again_where_a_declaration_changed(string before, string after, int parsed)
    {
        var counting = new CountingGenerator();
        Test(counting, Other).Run().Rerun("Event.cs", Edit(Event, before, after));

        Assert.Equal(parsed, counting.Parsed);
    }

    [Theory]
    [InlineData("[Event(\"v\", NorthStar.Cadence.Daily)]", "")]
    [InlineData("[Event(\"v\", NorthStar.Cadence.Daily)]", "global using EventAttribute = NorthStar.CoreActionAttribute;")]
    [InlineData("[Event(\"v\", NorthStar.Cadence.Daily)]", "global using Event = NorthStar.CoreActionAttribute;")]
    [InlineData("[North.CoreAction(\"v\", NorthStar.Cadence.Daily)]", "global using North = NorthStar;")]
    [InlineData("[global::NorthStar.CoreActionAttribute(\"v\", NorthStar.Cadence.Daily)]", "")]
    [InlineData("[Serializable] [type: @CoreActionAttribute(\"v\", NorthStar.Cadence.Daily)]", "")]
    public void An_attribute_is_found_however_it_is_written(string attribute, string globalUsing)
    {
        string local = globalUsing.Length == 0 ? "using Event = NorthStar.CoreActionAttribute; using System; using NorthStar; " : "";
        GeneratorRun first = new GeneratorTest(new MetricGenerator())
        {
            Sources = { ("Event.cs", $"namespace N {{ {local}public class C {{ {attribute} public record Inner([property: NorthStar.OccurredAt] System.DateTime At); }} }}"), ("Usings.cs", globalUsing) },
        }.Run();

        Assert.Equal(["N.CInnerAggregator.g.cs", "NorthStarCatalog.g.cs"], first.GeneratedSources.Keys);
    }

    [Fact]
    public void An_alias_that_another_file_gains_makes_a_declaration_of_what_was_none()
    {
        GeneratorRun first = new GeneratorTest(new MetricGenerator())
        {
            Sources = { ("Event.cs", "[Event(\"v\", NorthStar.Cadence.Daily)] public record E([NorthStar.OccurredAt] System.DateTime At);"), ("Usings.cs", "") },
        }.Run();

        Assert.Empty(first.GeneratedSources);
        Assert.Contains("EAggregator.g.cs", first.Rerun("Usings.cs", "global using Event = NorthStar.CoreActionAttribute;").GeneratedSources.Keys);
    }

    [Fact]
    public void Files_without_a_word_of_ours_are_not_parsed()
    {
        int parsed = 0;
        var reader = new DeclarationReader((_, _, _) =>
        {
            parsed++;
            return FileDeclarations.None;
        });
        var compilation = CSharpCompilation.Create("Shop", [CSharpSyntaxTree.ParseText("[System.Serializable] class C { [System.Obsolete] void M() { } }"), CSharpSyntaxTree.ParseText("[My.Outcome] class D;")]);

        Assert.Equal(2, reader.Read(compilation, CancellationToken.None).Length);
        Assert.Equal(1, parsed);
    }

    private static GeneratorTest Test(IIncrementalGenerator generator, string other) =>
        new(generator) { Sources = { ("Event.cs", Event), ("Other.cs", other) } };

    private static string Sources(GeneratorRun run) => string.Join("\n", run.GeneratedSources.Select(source => $"--- {source.Key}\n{source.Value}"));

    private static string Edit(string before, string after) => Edit(Other, before, after);

    private static string Edit(string text, string before, string after)
    {
        Assert.Contains(before, text, StringComparison.Ordinal);
        return text.Replace(before, after, StringComparison.Ordinal);
    }

    /// <summary>Counts how often it is asked to parse the file of the event.</summary>
    private sealed class CountingGenerator : IIncrementalGenerator
    {
        public int Parsed { get; private set; }

        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var reader = new DeclarationReader((file, _, _) =>
            {
                Parsed += file.SyntaxTree.FilePath.EndsWith("Event.cs", StringComparison.Ordinal) ? 1 : 0;
                return FileDeclarations.None;
            });
            context.RegisterSourceOutput(
                context.CompilationProvider.SelectMany((compilation, cancellation) => reader.Read((CSharpCompilation)compilation, cancellation)),
                static (_, _) => { });
        }
    }
}
