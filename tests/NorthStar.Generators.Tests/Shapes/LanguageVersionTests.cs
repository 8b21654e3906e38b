using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

public class LanguageVersionTests
{
    private const string Everything = """
        using System;
        using System.Collections.Immutable;
        using NorthStar;
        namespace Shop
        {
        public enum Plan : ulong { Free, Pro }
        public struct UserId { public Guid Value { get; set; } }
        [CoreAction("v", Cadence.Weekly, Measure = Measure.QuantityPerActor, TimeZone = "Europe/Berlin"), OccurredAtArgument, ActorArgument(typeof(UserId))]
        public class Hosted
        {
            [EventId] public string Id { get; set; } = "";
            [Quantity, Quality(AtLeast = 1)] public ImmutableArray<int> Seats { get; set; }
            [Dimension] public Plan Plan { get; set; }
            [Dimension] public bool? Paid { get; set; }
            [Dimension] public string Place { get; set; } = "";
            [Quality(AtLeast = "00:00:30")] public TimeSpan Took { get; set; }
        }
        [Outcome("v", Cadence.Daily)]
        public struct Paid { [OccurredAt] public DateOnly Day { get; set; } [Actor("Id")] public Hosted Of { get; set; } }
        }
        """;

    public static TheoryData<LanguageVersion> Supported => new(
        LanguageVersion.CSharp9, LanguageVersion.CSharp10, LanguageVersion.CSharp11, LanguageVersion.CSharp12,
        LanguageVersion.CSharp13, LanguageVersion.CSharp14, LanguageVersion.Latest, LanguageVersion.Preview);

    [Theory]
    [MemberData(nameof(Supported))]
    public void Generated_code_compiles_from_CSharp_9_on(LanguageVersion version)
    {
        GeneratorRun run = Run(version, Everything);

        Assert.Equal(3, run.GeneratedSources.Count);
        run.Compile();
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    public void Nothing_is_generated_below(LanguageVersion version) =>
        Assert.Empty(Run(version, "[NorthStar.CoreAction(\"v\", NorthStar.Cadence.Weekly)] public class Hosted { [NorthStar.OccurredAt] public System.DateTime Time { get; set; } }").GeneratedSources);

    private static GeneratorRun Run(LanguageVersion version, string code) => new GeneratorTest(new MetricGenerator())
    {
        LanguageVersion = version,
        Nullable = version >= LanguageVersion.CSharp8 ? Microsoft.CodeAnalysis.NullableContextOptions.Enable : Microsoft.CodeAnalysis.NullableContextOptions.Disable,
        TestCode = code,
    }.Run();
}
