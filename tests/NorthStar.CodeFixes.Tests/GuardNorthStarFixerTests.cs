using Xunit;
using Verify = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.GuardNorthStarFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class GuardNorthStarFixerTests
{
    private static string Source(bool isFlagged, string further = "") =>
        $$"""
        namespace Shop
        {
            [{{(isFlagged ? "[|" : "")}}CoreAction("People meet", Cadence.Daily){{(isFlagged ? "|]" : "")}}]
            public record MeetingHosted([OccurredAt] DateTimeOffset At, [Actor] Guid HostId); // kept
        {{further}}}
        """;

    [Theory]
    [InlineData("MeetingCancelled", "meeting cancelled")]
    [InlineData("CallFailed", "call failed")]
    public Task Declares_the_event_of_what_went_wrong(string type, string words) => Verify.VerifyAsync(
        "NSM1113",
        Source(isFlagged: true, $"    /* why */ public class {type} {{ public DateTimeOffset At {{ get; set; }} public DateTimeOffset OccurredAt {{ get; set; }} /* who */ public Guid UserId {{ get; set; }} }}\n"),
        Source(isFlagged: false, $"    /* why */ [Guardrail(\"Harm to customers: {words}\", Cadence.Daily, Guards = typeof(MeetingHosted))] public class {type} {{ public DateTimeOffset At {{ get; set; }} [OccurredAt] public DateTimeOffset OccurredAt {{ get; set; }} /* who */ [Actor] public Guid UserId {{ get; set; }} }}\n"),
        GuardNorthStarFixer.Key + "Shop." + type);

    [Fact]
    public Task Declares_it_in_another_file_and_namespace_and_leaves_its_other_relations() => Verify.VerifyAsync(
        "NSM1113",
        "[[|CoreAction(\"People read\", Cadence.Weekly)|]] public record BookKept([OccurredAt] DateTimeOffset At, [Correlation] Guid Order);",
        "[CoreAction(\"People read\", Cadence.Weekly)] public record BookKept([OccurredAt] DateTimeOffset At, [Correlation] Guid Order);",
        GuardNorthStarFixer.Key + "Shop.Returns.BookRefunded",
        test =>
        {
            const string Other = """
                namespace Shop.Returns;

                // Within a month
                [Disqualifies<BookKept>(WithinDays = 30)]
                public record BookRefunded([OccurredAt] DateTimeOffset At, [Correlation] Guid Order);
                """;
            test.Sources.Add(("Other.cs", Other));
            test.FixedSources.Add(("Other.cs", Other.Replace(
                "[Disqualifies",
                "[Guardrail(\"Harm to customers: book refunded\", Cadence.Weekly, Guards = typeof(BookKept))]\n[Disqualifies",
                StringComparison.Ordinal)));
        });

    [Fact]
    public Task Offers_first_what_is_about_the_same() => Verify.VerifyAsync(
        "NSM1113",
        Source(isFlagged: true, "    public record AccountClosed(DateTime OccurredAt);\n    public record MeetingCancelled(DateTime OccurredAt);\n"),
        Source(isFlagged: false, "    public record AccountClosed(DateTime OccurredAt);\n    [Guardrail(\"Harm to customers: meeting cancelled\", Cadence.Daily, Guards = typeof(MeetingHosted))]\n    public record MeetingCancelled([OccurredAt] DateTime OccurredAt);\n"),
        key: null,
        test => test.CodeActionIndex = 0);

    [Fact]
    public Task Passes_over_what_is_no_event() => Verify.VerifyAsync(
        "NSM1113",
        Source(isFlagged: true, "    public class CallFailed; public record MeetingCancelled(Guid Id); public interface IMeetingMissed; public record OrderLost(DateTime OccurredAt);\n    public record TripAborted(DateTime OccurredAt);\n    public record TripCancelled(DateTime OccurredAt);\n"),
        Source(isFlagged: false, "    public class CallFailed; public record MeetingCancelled(Guid Id); public interface IMeetingMissed; public record OrderLost(DateTime OccurredAt);\n    public record TripAborted(DateTime OccurredAt);\n    [Guardrail(\"Harm to customers: trip cancelled\", Cadence.Daily, Guards = typeof(MeetingHosted))]\n    public record TripCancelled([OccurredAt] DateTime OccurredAt);\n"),
        GuardNorthStarFixer.Key + "Shop.TripCancelled");

    [Fact]
    public Task Reads_names_with_the_words_of_the_project() => Verify.VerifyAsync(
        "NSM1113",
        Source(isFlagged: true, "    public record ParcelSquashed(DateTime OccurredAt);\n"),
        Source(isFlagged: false, "    [Guardrail(\"Harm to customers: parcel squashed\", Cadence.Daily, Guards = typeof(MeetingHosted))]\n    public record ParcelSquashed([OccurredAt] DateTime OccurredAt);\n"),
        GuardNorthStarFixer.Key + "Shop.ParcelSquashed",
        test => test.EditorConfig += "northstar.vocabulary.negative = squash\n");

    [Theory]
    [InlineData("public record MeetingCancelled(Guid Id);")]
    [InlineData("public record MeetingCancelled<T>(DateTime OccurredAt);")]
    [InlineData("public static class MeetingCancelled { public static DateTime OccurredAt => default; }")]
    [InlineData("public record MeetingPraised(DateTime OccurredAt);")]
    [InlineData("")]
    public Task Otherwise_declares_an_event_of_complaints(string other) => Verify.VerifyAsync(
        "NSM1113",
        $$"""
        [[|CoreAction("People meet", Cadence.Weekly)|], OccurredAtArgument]
        public record MeetingHosted([Actor] Guid HostId); // kept
        {{other}}
        """,
        $$"""
        [CoreAction("People meet", Cadence.Weekly), OccurredAtArgument]
        public record MeetingHosted([Actor] Guid HostId); // kept

        /// <summary>A customer complained about what <see cref="MeetingHosted"/> counts.</summary>
        [Guardrail("Customers complain about their meeting", Cadence.Weekly, Guards = typeof(MeetingHosted))]
        public sealed record MeetingComplaintReceived([EventId] Guid EventId, [OccurredAt] DateTimeOffset OccurredAt);
        {{other}}
        """,
        key: null,
        test => test.CodeActionIndex = 0);

    [Fact]
    public Task Nobody_complains_about_themselves() => Verify.VerifyAsync(
        "NSM1113",
        """
        [[|CoreAction("People meet", Cadence.Weekly)|], OccurredAtArgument]
        public record PatientDischarged([Actor] Guid PatientId);
        """,
        """
        [CoreAction("People meet", Cadence.Weekly), OccurredAtArgument]
        public record PatientDischarged([Actor] Guid PatientId);

        /// <summary>A customer complained about what <see cref="PatientDischarged"/> counts.</summary>
        [Guardrail("Customers complain", Cadence.Weekly, Guards = typeof(PatientDischarged))]
        public sealed record ComplaintReceived([EventId] Guid EventId, [OccurredAt] DateTimeOffset OccurredAt);
        """,
        key: null,
        test => test.CodeActionIndex = 0);

    [Fact]
    public Task Imports_what_the_new_event_needs() => Verify.VerifyWithoutUsingAsync(
        "NSM1113",
        """
        namespace Shop
        {
            [[|NorthStar.CoreAction("People eat", NorthStar.Cadence.Weekly)|], NorthStar.OccurredAtArgument]
            internal sealed class Dinner
            {
            }
        }
        """,
        """
        using NorthStar;

        namespace Shop
        {
            [NorthStar.CoreAction("People eat", NorthStar.Cadence.Weekly), NorthStar.OccurredAtArgument]
            internal sealed class Dinner
            {
            }

            /// <summary>A customer complained about what <see cref="Dinner"/> counts.</summary>
            [Guardrail("Customers complain about their dinner", Cadence.Weekly, Guards = typeof(Dinner))]
            internal sealed record DinnerComplaintReceived([EventId] Guid EventId, [OccurredAt] DateTimeOffset OccurredAt);
        }
        """);

    [Fact]
    public Task Declares_one_for_each_of_a_project() => Verify.VerifyAsync(
        "NSM1113",
        "[[|CoreAction(\"a\", Cadence.Weekly)|], OccurredAtArgument] public class Dinner; [[|CoreAction(\"b\", Cadence.Weekly)|], OccurredAtArgument] public class Lunch;",
        """
        [CoreAction("a", Cadence.Weekly), OccurredAtArgument] public class Dinner;

        /// <summary>A customer complained about what <see cref="Dinner"/> counts.</summary>
        [Guardrail("Customers complain about their dinner", Cadence.Weekly, Guards = typeof(Dinner))]
        public sealed record DinnerComplaintReceived([EventId] Guid EventId, [OccurredAt] DateTimeOffset OccurredAt); [CoreAction("b", Cadence.Weekly), OccurredAtArgument] public class Lunch;
        """,
        GuardNorthStarFixer.ComplaintKey,
        test =>
        {
            test.BatchFixedCode = test.FixedCode + """


                /// <summary>A customer complained about what <see cref="Lunch"/> counts.</summary>
                [Guardrail("Customers complain about their lunch", Cadence.Weekly, Guards = typeof(Lunch))]
                public sealed record LunchComplaintReceived([EventId] Guid EventId, [OccurredAt] DateTimeOffset OccurredAt);
                """;
            test.BatchFixedSources.Add(test.FixedSources[^1]);
        });

    [Theory]
    [InlineData("public static class Outer { [[|CoreAction(\"People meet\", Cadence.Weekly)|], OccurredAtArgument] public record MeetingHosted; }")]
    [InlineData("[[|CoreAction(\"People meet\", Cadence.Weekly)|], OccurredAtArgument] public record MeetingHosted; class MeetingComplaintReceivedPeriod;")]
    [InlineData("[assembly: [|CoreAction(\"People meet\", Cadence.Weekly, Event = typeof(MeetingHosted))|], OccurredAtArgument(Event = typeof(MeetingHosted))] public record MeetingHosted;")]
    public Task Offers_nothing_where_there_is_no_place_for_it(string source) => Verify.VerifyNoneAsync("NSM1113", source);
}
