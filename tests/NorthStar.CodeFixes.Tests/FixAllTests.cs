using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators;
using NorthStar.Generators.Rules;
using Xunit;

namespace NorthStar.CodeFixes.Tests;

/// <summary>Every fix of a strategy rule, in every scope: it fixes all there, nothing elsewhere, keeps the comments and compiles.</summary>
public sealed class FixAllTests
{
    /// <summary>Two metrics that each rule reports, with comments around what is changed.</summary>
    private static readonly Dictionary<string, string> s_sources = new(StringComparer.Ordinal)
    {
        ["NSM1001"] = Events("UserSignedUp", "AppInstalled"),
        ["NSM1002"] = Events("PageViewed", "HomepageVisited"),
        ["NSM1003"] = Events("LinkClicked", "PostLiked"),
        ["NSM1004"] = Events("EmailSent", "NewsletterSent"),
        ["NSM1005"] = Events("InvoicePaid", "PaymentReceived"),
        ["NSM1006"] = Events("OrderRefunded", "BookingCancelled"),
        ["NSM1007"] = Events("TotalUsers", "TotalSignups"),
        ["NSM1101"] = Events("Ate", "Drunk"),
        ["NSM1102"] = Events("Ate", "Drunk", members: ", /* none */ [Quality(AtLeast = 0)] uint Guests /* some */"),
        ["NSM1103"] = Events("Ate", "Drunk", actor: "Guid UserId"),
        ["NSM1104"] = Events("Ate", "Drunk", actor: "/* web */ [Actor] string SessionId /* app */, Guid HostId"),
        ["NSM1105"] = Events("Ate", "Drunk", options: ", Name = \"Daily dinners\" /* hot */"),
        ["NSM1106"] = Events("TaxReturnFiled", "WeddingHeld"),
        ["NSM1107"] = Events("Ate", "Drunk"),
        ["NSM1108"] = Events("Ate", "Drunk", options: ", /* share */ Measure = Measure.QualifiedShare"),
        ["NSM1109"] = Events("Ate", "Drunk", further: "public record MemberInvited(/* when */ DateTimeOffset InvitedAt); // by whom"),
        ["NSM1110"] = Events("Ate", "Drunk", further: Inputs(", Stage = LifecycleStage.Retention") + "public record MemberInvited(/* when */ DateTimeOffset InvitedAt); // by whom"),
        ["NSM1111"] = Events("Ate", "Drunk", further: Inputs(", Owner = \"Us\"")),
        ["NSM1112"] = Inputs("") + "[Outcome(\"c\", Cadence.Weekly, Owner = \"Us\"), OccurredAtArgument] public record Paid;",
        ["NSM1113"] = Events("Ate", "Drunk"),
        ["NSM1114"] = Events("Ate", "Drunk", value: ""),
        ["NSM1115"] = Events("MeetingScheduled", "LessonStarted", further: "public record MeetingHeld(/* at */ DateTimeOffset HeldAt); // once\npublic record LessonFinished(/* at */ DateTimeOffset FinishedAt);"),
        ["NSM1116"] = Events("Ate", "Drunk", members: ", /* once */ Guid EventId"),
        ["NSM1117"] = Events("Ate", "Drunk", time: "/* UTC */ DateTime At /* local */"),
        ["NSM1118"] = Events("Ate", "Drunk", members: ", [Correlation] Guid Key", further: "[Disqualifies<Ate>(WithinDays = 1), Disqualifies<Drunk>(WithinDays = 1)] public record Spat([OccurredAt] DateTimeOffset At, [Correlation] Guid Key);"),
        ["NSM1119"] = Events("Ate", "Drunk", options: ", ReviewBy = /* soon */ \"2026-01-01\" /* or later */"),
    };

    private static readonly IReadOnlyList<CodeFixProvider> s_fixers =
    [
        .. typeof(AnnotationFixer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeFixProvider)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (CodeFixProvider fixer in s_fixers)
            {
                foreach (string id in fixer.FixableDiagnosticIds.Where(id => id.StartsWith("NSM1", StringComparison.Ordinal)))
                    cases.Add(fixer.GetType().Name, id);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Fixes_all_of_a_scope_and_nothing_else(string name, string id)
    {
        CodeFixProvider fixer = s_fixers.Single(candidate => candidate.GetType().Name == name);
        foreach (FixAllScope scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            using FixAllSolution test = new(fixer, AnalyzerOf(id), id, s_sources[id]);
            await test.AssertCompilesAsync();
            Solution before = test.Solution;
            string key = await test.FixAllAsync(scope);

            await test.AssertCompilesAsync();
            foreach (Document document in test.Solution.Projects.SelectMany(project => project.Documents))
            {
                Document old = before.GetDocument(document.Id)!;
                Assert.Equal(0, IsIn(scope, document, test.First) ? await test.CountOffersAsync(document, key) : 0);
                Assert.Equal(await FixAllSolution.CommentsAsync(old), (await FixAllSolution.CommentsAsync(document)).Where(comment => !comment.Contains("A customer complained", StringComparison.Ordinal)));
                if (!IsIn(scope, document, test.First))
                    Assert.Equal((await old.GetTextAsync()).ToString(), (await document.GetTextAsync()).ToString());
            }

            Assert.NotEqual(await TextsAsync(before.GetDocument(test.First.Id)!), await TextsAsync(test.First));
        }
    }

    /// <summary>The document's text, and those of the files beside it.</summary>
    private static async Task<string> TextsAsync(Document document)
    {
        string text = (await document.GetTextAsync()).ToString();
        foreach (TextDocument file in document.Project.AdditionalDocuments)
            text += (await file.GetTextAsync()).ToString();
        return text;
    }

    private static bool IsIn(FixAllScope scope, Document document, Document first) => scope switch
    {
        FixAllScope.Document => document.Id == first.Id,
        FixAllScope.Project => document.Project.Id == first.Project.Id,
        _ => true,
    };

    private static DiagnosticAnalyzer AnalyzerOf(string id) => StrategyRules.All.Any(rule => rule.Id == id) ? new StrategyAnalyzer() : new StructureAnalyzer();

    private static string Events(
        string first, string second, string value = "People are better off", string actor = "[Actor] Guid UserId", string time = "DateTimeOffset At",
        string members = "", string options = "", string further = "")
    {
        return Event(first) + Event(second) + further;

        string Event(string type) => $"""
            // Before {type}.
            /// <summary>People are better off.</summary>
            [CoreAction("{value}" /* said */, /* often */ Cadence.Weekly{options})] // beside {type}
            public record {type}([OccurredAt] {time}, {actor}, bool WasGood{members}); // after {type}

            """;
    }

    private static string Inputs(string options) =>
        $"""
        // The inputs.
        [InputMetric("a" /* first */, Cadence.Weekly{options}), OccurredAtArgument] public record Came; // often
        [InputMetric("b", Cadence.Weekly{options}), OccurredAtArgument] public record Stayed; // long

        """;
}
