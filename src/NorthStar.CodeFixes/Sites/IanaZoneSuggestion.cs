using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes.Sites;

/// <summary>Finds the IANA zone that was probably meant by another name.</summary>
internal static class IanaZoneSuggestion
{
    private delegate bool Conversion(string windowsId, out string? ianaId);

    // .NET has the conversion since version 6; netstandard does not name it.
    private static readonly Lazy<Conversion?> s_conversion = new(() =>
        typeof(TimeZoneInfo).GetMethod("TryConvertWindowsIdToIanaId", [typeof(string), typeof(string).MakeByRefType()])?
            .CreateDelegate(typeof(Conversion)) as Conversion);

    // For a host that cannot convert: CLDR's own zone ("001") of the names seen most.
    private static readonly Dictionary<string, string> s_windows = new(StringComparer.OrdinalIgnoreCase)
    {
        ["W. Europe Standard Time"] = "Europe/Berlin",
        ["Romance Standard Time"] = "Europe/Paris",
        ["Central European Standard Time"] = "Europe/Warsaw",
        ["GMT Standard Time"] = "Europe/London",
        ["Eastern Standard Time"] = "America/New_York",
        ["Central Standard Time"] = "America/Chicago",
        ["Mountain Standard Time"] = "America/Denver",
        ["Pacific Standard Time"] = "America/Los_Angeles",
        ["E. South America Standard Time"] = "America/Sao_Paulo",
        ["Tokyo Standard Time"] = "Asia/Tokyo",
        ["China Standard Time"] = "Asia/Shanghai",
        ["India Standard Time"] = "Asia/Kolkata",
        ["Singapore Standard Time"] = "Asia/Singapore",
        ["AUS Eastern Standard Time"] = "Australia/Sydney",
    };

    /// <summary>The zone, or null where none or more than one could be meant.</summary>
    public static string? For(string name)
    {
        string trimmed = name.Trim();
        if (trimmed.Length == 0)
            return null;
        string? found = FromWindows(trimmed) ?? FromSpelling(trimmed);
        return found is not null && found != name && IanaZones.FindMistake(found) is null ? found : null;
    }

    private static string? FromWindows(string name)
    {
        if (s_windows.TryGetValue(name, out string? known))
            return known;
        return s_conversion.Value is { } convert && convert(name, out string? converted) ? converted : null;
    }

    private static string? FromSpelling(string name)
    {
        string[] zones = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => !id.Contains(' '))];
        string underscored = name.Replace(' ', '_');
        return Only(zones.Where(zone => string.Equals(zone, underscored, StringComparison.OrdinalIgnoreCase)))
            ?? Only(zones.Where(zone => zone.EndsWith("/" + underscored, StringComparison.OrdinalIgnoreCase)))
            ?? NearestName.Find(underscored, zones.Where(zone => zone.Contains('/')));
    }

    private static string? Only(IEnumerable<string> found) => found.Take(2).ToList() is [var only] ? only : null;
}
