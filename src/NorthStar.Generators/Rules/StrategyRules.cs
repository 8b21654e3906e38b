using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NorthStar.Generators.Strategy;

namespace NorthStar.Generators.Rules;

/// <summary>The descriptors NSM1xxx: the declaration works, but its choice is poor.</summary>
internal static class StrategyRules
{
    private const string Category = "NorthStar.Strategy";

    public static readonly DiagnosticDescriptor Acquisition = Create(
        "NSM1001",
        "The North Star counts acquisition",
        "'{0}' counts acquisition ({1}): people came, and nothing says that they got anything. Count what they came for, and keep this one as [InputMetric] with Stage = LifecycleStage.Acquisition.",
        "Signups, invitations, leads, trials and downloads cost money before anybody has got any value, and a campaign can buy more of them. They explain where the growth of a North Star comes from, which is what an input metric does.");

    public static readonly DiagnosticDescriptor Traffic = Create(
        "NSM1002",
        "The North Star counts traffic",
        "'{0}' counts traffic ({1}): something was shown, and nothing says that it helped. Count what the visit was for when it is done, or demand a minimum with [Quality], and keep this one as [InputMetric].",
        "A view, a visit, a session or a login is the way to the value and not the value. A product that makes people search longer has more of them, and so has one with more advertising.");

    public static readonly DiagnosticDescriptor Attention = Create(
        "NSM1003",
        "The North Star counts attention",
        "'{0}' counts attention ({1}): a gesture on the way, which a better product may need fewer of. Count the result that the gesture leads to, and keep this one as [InputMetric].",
        "Clicks, likes, searches and scrolls are easy to raise and mean little by themselves: a confusing screen has more clicks than a clear one.");

    public static readonly DiagnosticDescriptor Output = Create(
        "NSM1004",
        "The North Star counts the company's own output",
        "'{0}' counts what the company or its software does ({1}), which can be raised without any customer. Count what a customer does because of it, and keep this one as [InputMetric].",
        "E-mails, notifications, jobs, releases and changes of settings are effort and machinery. They measure output and not outcome: how much was sent, not what came of it.");

    public static readonly DiagnosticDescriptor Money = Create(
        "NSM1005",
        "The North Star counts money",
        "'{0}' counts money ({1}): what the company gets, and not what the customer gets. Count the value that customers pay for, and declare this one as [Outcome], which the North Star should lead.",
        "Revenue follows from value, and late. Customers do not feel it, most teams cannot move it, and the ways to raise it for a quarter are often bad for the customer.");

    public static readonly DiagnosticDescriptor Negative = Create(
        "NSM1006",
        "The North Star grows when things get worse",
        "'{0}' counts what went wrong or was taken back ({1}), so a growing North Star would be bad news. Count the action that succeeds, and declare this one as [Guardrail], or as [Disqualifies] of that action.",
        "A North Star is a number that everybody wants to see grow. A failure, a refund or a cancellation is a limit that must not be exceeded, or takes back the value that was counted before.");

    public static readonly DiagnosticDescriptor Total = Create(
        "NSM1007",
        "The North Star is a running total",
        "'{0}' is a running total ({1}), which can only go up, whatever happens. Count the events of one period, or the distinct actors who were active in it.",
        "A total since the beginning rises even while customers leave. Only a figure of one period can fall, and so say that something is wrong.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        ImmutableArray.Create(Acquisition, Traffic, Attention, Output, Money, Negative, Total);

    public static DiagnosticDescriptor Of(VanityKind kind) => kind switch
    {
        VanityKind.Acquisition => Acquisition,
        VanityKind.Traffic => Traffic,
        VanityKind.Attention => Attention,
        VanityKind.Output => Output,
        VanityKind.Money => Money,
        VanityKind.Negative => Negative,
        _ => Total,
    };

    private static DiagnosticDescriptor Create(string id, string title, string message, string description) =>
        new(id, title, message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, description, HelpLink.Of(id));
}
