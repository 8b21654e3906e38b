using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Rules;
using Xunit;
using Verify = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.SuppressWithReasonFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class SuppressWithReasonFixerTests
{
    private const string Written = "[SuppressMessage(\"NorthStar.Strategy\", \"NSM1103\", Justification = \"Our customers are anonymous on principle\")]";

    [Fact]
    public void Every_strategy_rule_has_a_reason() => Assert.Equal(
        StrategyRules.All.Concat(StructureRules.All).Select(rule => rule.Id).Order(StringComparer.Ordinal),
        SuppressionReason.Rules.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("#pragma warning disable CS1591")]
    [InlineData("#nullable enable")]
    [InlineData("#region Events\n/// <summary>Bread.</summary>")]
    [InlineData("#if DEBUG\n#endif")]
    public Task A_directive_before_the_annotation_is_kept(string before) => Verify.VerifyAsync(
        "NSM1103",
        $"using System.Diagnostics.CodeAnalysis;\n\n{before}\n[[|CoreAction(\"People eat\", Cadence.Weekly)|], OccurredAtArgument]\npublic sealed class BreadEaten;\n{(before.StartsWith("#region", StringComparison.Ordinal) ? "#endregion\n" : "")}",
        $"using System.Diagnostics.CodeAnalysis;\n\n{before}\n{Written}\n[CoreAction(\"People eat\", Cadence.Weekly), OccurredAtArgument]\npublic sealed class BreadEaten;\n{(before.StartsWith("#region", StringComparison.Ordinal) ? "#endregion\n" : "")}",
        SuppressWithReasonFixer.Key);

    [Fact]
    public Task Suppresses_above_the_type_and_below_its_comments() => Verify.VerifyAsync(
        "NSM1103",
        """
        using System.Diagnostics.CodeAnalysis;

        namespace Shop
        {
            // Of the week
            /// <summary>Bread.</summary>
            [[|CoreAction("People eat", Cadence.Weekly)|]] // daily?
            [Serializable, OccurredAtArgument]
            public sealed class BreadEaten;

            public static class Drinks { /* warm */ [[|CoreAction("People drink", Cadence.Weekly)|], OccurredAtArgument] public record TeaDrunk; }
        }
        """,
        $$"""
        using System.Diagnostics.CodeAnalysis;

        namespace Shop
        {
            // Of the week
            /// <summary>Bread.</summary>
            {{Written}}
            [CoreAction("People eat", Cadence.Weekly)] // daily?
            [Serializable, OccurredAtArgument]
            public sealed class BreadEaten;

            public static class Drinks { /* warm */ {{Written}} [CoreAction("People drink", Cadence.Weekly), OccurredAtArgument] public record TeaDrunk; }
        }
        """,
        SuppressWithReasonFixer.Key);

    [Fact]
    public Task Imports_the_namespace_of_the_attribute() => Verify.VerifyAsync(
        "NSM1103",
        """
        [[|CoreAction("People eat", Cadence.Weekly)|], OccurredAtArgument]
        public sealed class BreadEaten;
        """,
        $$"""
        using System.Diagnostics.CodeAnalysis;

        {{Written}}
        [CoreAction("People eat", Cadence.Weekly), OccurredAtArgument]
        public sealed class BreadEaten;
        """);

    [Fact]
    public Task Suppresses_on_the_type_what_is_reported_at_a_member() => Verify.VerifyAsync(
        "NSM1104",
        """
        using System.Diagnostics.CodeAnalysis;
        [CoreAction("People eat", Cadence.Weekly), OccurredAtArgument] public record BreadEaten([[|Actor|]] string SessionId);
        """,
        """
        using System.Diagnostics.CodeAnalysis;
        [SuppressMessage("NorthStar.Strategy", "NSM1104", Justification = "These are our customers")]
        [CoreAction("People eat", Cadence.Weekly), OccurredAtArgument] public record BreadEaten([Actor] string SessionId);
        """);

    [Fact]
    public Task Suppresses_a_rule_about_the_name() => Verify.VerifyAsync(
        "NSM1001",
        """
        using System.Diagnostics.CodeAnalysis;
        [[|CoreAction("People have a name on the internet", Cadence.Weekly)|], OccurredAtArgument] public record UserRegistered;
        """,
        """
        using System.Diagnostics.CodeAnalysis;
        [SuppressMessage("NorthStar.Strategy", "NSM1001", Justification = "This is what our customers come for, not how they find us")]
        [CoreAction("People have a name on the internet", Cadence.Weekly), OccurredAtArgument] public record UserRegistered;
        """);

    [Fact]
    public Task Silences_no_other_metric_of_the_assembly() => Verify.VerifyNoneAsync(
        "NSM1103",
        """
        [assembly: [|CoreAction("People eat", Cadence.Weekly, Event = typeof(BreadEaten))|], OccurredAtArgument(Event = typeof(BreadEaten))]
        public sealed class BreadEaten;
        """);
}
