namespace NorthStar.CodeFixes.Sites;

/// <summary>Why a strategy rule may rightly not apply, as the page of the rule says: the justification that a suppression starts with.</summary>
internal static class SuppressionReason
{
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["NSM1001"] = "This is what our customers come for, not how they find us",
        ["NSM1002"] = "What is shown is what our customers pay for",
        ["NSM1003"] = "The gesture is the whole value that our customers get",
        ["NSM1004"] = "Our customers pay for exactly this work",
        ["NSM1005"] = "Moving money is what our customers come for",
        ["NSM1006"] = "Our customers want this to happen",
        ["NSM1007"] = "The word means something else in our trade",
        ["NSM1101"] = "Everything empty is filtered out before the event is raised",
        ["NSM1102"] = "The value may be missing in code without nullable annotations",
        ["NSM1103"] = "Our customers are anonymous on principle",
        ["NSM1104"] = "These are our customers",
        ["NSM1105"] = "The word belongs to what is counted",
        ["NSM1106"] = "The word means something else in our trade",
        ["NSM1107"] = "The assembly holds several products",
        ["NSM1108"] = "The number of our customers is fixed",
        ["NSM1109"] = "The input metrics are declared in another assembly",
        ["NSM1110"] = "The inputs of other stages are declared in another assembly",
        ["NSM1111"] = "There is one team",
        ["NSM1112"] = "Owners are kept outside of the code",
        ["NSM1113"] = "The guardrails are declared in another assembly",
        ["NSM1114"] = "The value is described where more people read it",
        ["NSM1115"] = "The beginning is the value",
        ["NSM1116"] = "The source delivers each event exactly once",
        ["NSM1117"] = "Every producer writes UTC",
        ["NSM1118"] = "All events are recorded in the process in which they happen",
        ["NSM1119"] = "The review is going on",
    };

    /// <summary>The ids of the rules that have one.</summary>
    public static IEnumerable<string> Rules => Reasons.Keys;

    public static string Of(string id) => Reasons[id];
}
