using System.Collections.Immutable;
using System.Composition;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using NorthStar.Generators.Rules;
using NorthStar.Generators.Usage;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.CodeFixes.Tests;

/// <summary>What holds for every fixer.</summary>
public sealed class FixerContractTests
{
    private const int Stride = 3;
    private const int NearestPlaces = 6;

    private const string Source =
        """
        using System;
        using NorthStar;

        [assembly: MetricCalendarDefaults(TimeZone = "Asia/Tokyo")]
        [assembly: CoreAction("value", Cadence.Weekly, Event = typeof(Shop.Paid))]
        [assembly: OccurredAt("PaidAt", Unit = UnixTimeUnit.Seconds, Event = typeof(Shop.Paid))]

        namespace Shop
        {
            public sealed record Paid(DateTime PaidAt, Guid BuyerId);

            [CoreAction("value", Cadence.Weekly, TimeZone = "Berlin", Measure = Measure.DistinctActors, RetainedPeriods = 0)]
            public sealed class Sent([Actor] Guid userId, string text = "x")
            {
                [OccurredAt(Unit = UnixTimeUnit.Seconds), Dimension("Length", Name = "x y"), Quality]
                public string Text { get; } = text;

                private Guid UserId { get; } = userId;

                [Quality(AtLeast = 2.0, Event = typeof(Sent))] internal int[] Lines = [], More = [];
            }

            [Outcome("value", Cadence.Daily), OccurredAt(nameof(Read.At)), Guardrail("value", Cadence.Daily)]
            public partial struct Read { [OccurredAt, Actor("Nobdy.Id")] public long At { private get; set; } }

            interface ISeen<T> { [OccurredAt] T? SeenAt { get; } }

            public sealed record Address(string City);

            public sealed record Moved([OccurredAt] DateTime At, [Dimension("City")] Address To, [EventId] Guid Id);

            [InputMetric("value", Cadence.Daily), OccurredAtArgument]
            public class Left { [Actor] private Guid UserId { get; set; } [Quality] string Text; }

            [InputMetric("value", Cadence.Daily), OccurredAtArgument]
            public class Kept([Actor] Guid userId) { public Guid UserId { get; } = userId; }

            [Guardrail("value", Cadence.Daily, Guards = typeof(Asked)), OccurredAtArgument]
            public class Lost;

            public record Asked;

            [InputMetric("value", Cadence.Daily, Event = typeof(Asked)), OccurredAtArgument]
            public static class Questions;

            class LostPeriod { }

            class KeptAggregator() : MetricAggregator<Kept, object>(null!);

            class Closing(KeptAggregator all) { void Close(Guid user) { new Kept(user); } }

            class Endpoint
            {
                private readonly KeptAggregator _own = new();
                void Handle(Guid user) { new KeptAggregator().Record(new Kept(user)); Console.WriteLine(DateTime.Now); }
                static void AddScoped<T>() => Endpoint.AddScoped<T>();
            }

            [CoreAction("value", Cadence.Daily, Name = "Weekly meetings"), OccurredAtArgument]
            public record Hosted(Guid EventId, Guid UserId, int Guests, TimeSpan Duration, bool Done);

            [InputMetric("value", Cadence.Daily, Owner = "Us"), OccurredAtArgument]
            public record Owned;

            [Outcome("value", Cadence.Daily, ReviewBy = "2026-01-01")]
            public record Met([OccurredAt] DateTime MetAt, [Actor] string SessionId, Guid HostId);

            public record MemberInvited(DateTimeOffset InvitedAt);

            [CoreAction("value", Cadence.Daily, Measure = Measure.QualifiedShare), OccurredAtArgument]
            public record LessonStarted([Quality(AtLeast = 0)] uint Pages);

            public record LessonFinished(DateTimeOffset FinishedAt);

            [CoreAction("value", Cadence.Daily), OccurredAtArgument]
            public record PageViewed;
        }
        """;

    private static readonly ImmutableArray<DiagnosticDescriptor> s_rules = [.. DefinitionRules.All, .. StrategyRules.All, .. StructureRules.All, .. UsageRules.All];

    private static readonly ImmutableArray<CodeFixProvider> s_fixers =
    [
        .. typeof(MarkEventTimeFixer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeFixProvider)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    private static readonly ImmutableDictionary<string, string?>[] s_properties =
    [
        ImmutableDictionary<string, string?>.Empty,
        ImmutableDictionary<string, string?>.Empty
            .Add("segment", "Nobdy").Add("nearest", "Nobody").Add("option", "RetainedPeriods").Add("taken", "LostPeriod"),
    ];

    [Fact]
    public void Every_fixer_is_exported_under_its_name_for_a_rule_that_exists()
    {
        Assert.NotEmpty(s_fixers);
        foreach (CodeFixProvider fixer in s_fixers)
        {
            ExportCodeFixProviderAttribute export = fixer.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
            Assert.Equal(fixer.GetType().Name, export.Name);
            Assert.Equal([LanguageNames.CSharp], export.Languages);
            Assert.NotNull(fixer.GetType().GetCustomAttribute<SharedAttribute>());
            Assert.All(fixer.FixableDiagnosticIds, id => Assert.Contains(s_rules, rule => rule.Id == id));
        }
    }

    [Fact]
    public void Every_equivalence_key_is_unique()
    {
        string[] keys =
        [
            .. s_fixers
                .SelectMany(fixer => fixer.GetType().GetFields(BindingFlags.Public | BindingFlags.Static))
                .Where(field => field.IsLiteral && field.Name.EndsWith("Key", StringComparison.Ordinal))
                .Select(field => (string)field.GetRawConstantValue()!),
        ];
        Assert.All(s_fixers, fixer => Assert.Contains(fixer.GetType().GetFields(), field => field.Name.EndsWith("Key", StringComparison.Ordinal)));
        Assert.Equal(keys.Distinct(StringComparer.Ordinal), keys);
    }

    [Fact]
    public async Task Titles_and_keys_tell_the_actions_at_one_place_apart()
    {
        using HalfTypedProject project = new(Source);
        var fixersOfKeys = new Dictionary<string, Type>();
        foreach (TextSpan place in await project.PlacesAsync())
        {
            foreach (ImmutableDictionary<string, string?> properties in s_properties)
            {
                foreach (IGrouping<string, CodeFixProvider> ofRule in s_fixers.GroupBy(fixer => fixer.FixableDiagnosticIds[0]))
                {
                    List<CodeAction> actions = [];
                    foreach (CodeFixProvider fixer in ofRule)
                    {
                        IReadOnlyList<CodeAction> offered = await project.OfferedAsync(fixer, place, properties);
                        actions.AddRange(offered);
                        foreach (CodeAction action in offered)
                        {
                            Assert.True(fixersOfKeys.TryAdd(action.EquivalenceKey!, fixer.GetType()) || fixersOfKeys[action.EquivalenceKey!] == fixer.GetType());
                            Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
                        }
                    }

                    Assert.Equal(actions.Count, actions.Select(action => action.Title).Distinct().Count());
                    Assert.Equal(actions.Count, actions.Select(action => action.EquivalenceKey).Distinct().Count());
                }
            }
        }

        Assert.Equal(s_fixers.Select(fixer => fixer.GetType()), fixersOfKeys.Values.Distinct().OrderBy(type => type.Name, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_title_says_what_the_action_does()
    {
        using HalfTypedProject project = new(Source);
        var titles = new SortedSet<string>(StringComparer.Ordinal);
        foreach (TextSpan place in await project.PlacesAsync())
        {
            foreach (CodeFixProvider fixer in s_fixers)
            {
                foreach (ImmutableDictionary<string, string?> properties in s_properties)
                    titles.UnionWith((await project.OfferedAsync(fixer, place, properties)).Select(action => $"{fixer.FixableDiagnosticIds[0]} {action.Title}"));
            }
        }

        Snapshot.Match(string.Join("\n", titles) + "\n", "titles");
    }

    [Fact]
    public async Task Half_typed_code_never_makes_a_fixer_throw()
    {
        for (int length = 0; length <= Source.Length; length += Stride)
        {
            using HalfTypedProject project = new(Source[..length]);
            foreach (TextSpan place in (await project.PlacesAsync()).TakeLast(NearestPlaces))
            {
                foreach (CodeFixProvider fixer in s_fixers)
                {
                    foreach (ImmutableDictionary<string, string?> properties in s_properties)
                        await project.OfferedAsync(fixer, place, properties);
                }
            }
        }
    }
}
