namespace NorthStar.Generators.Rules;

/// <summary>Where the page of a diagnostic is.</summary>
internal static class HelpLink
{
    public static string Of(string id) =>
        $"https://github.com/northstar-metrics/NorthStar.Generators/blob/main/docs/rules/{id}.md";
}
