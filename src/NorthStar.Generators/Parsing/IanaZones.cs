using System.Runtime.InteropServices;

namespace NorthStar.Generators.Parsing;

/// <summary>Judges names of time zones, as strictly as the calendar does at run time.</summary>
internal static class IanaZones
{
    private const string WellKnown = "Europe/Berlin";

    // The .NET Framework knows Windows names only, and a machine may lack the database: neither can say that a name is wrong.
    private static readonly Lazy<bool> s_canJudge = new(() =>
        !RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal) && Find(WellKnown) is not null);

    /// <summary>What is wrong with the name, as the end of a clause; null where nothing is.</summary>
    public static string? FindMistake(string zone)
    {
        if (string.IsNullOrWhiteSpace(zone))
            return " because it is empty";
        if (zone.Contains(' '))
            return zone.EndsWith("Time", StringComparison.Ordinal) ? " but a name of Windows" : "";
        if (zone.StartsWith("UTC+", StringComparison.Ordinal) || zone.StartsWith("UTC-", StringComparison.Ordinal))
            return " but a name of Windows or an offset";
        if (NamesFileOfOneMachine(zone))
            return " but a file of one machine, which elsewhere is missing or means another zone";
        if (!s_canJudge.Value)
            return null;
        if (Find(zone) is not { } found)
            return DidYouMean(zone);

        // Whether another letter case is found depends on the system, and on what was looked up before.
        return found.Id != zone && string.Equals(found.Id, zone, StringComparison.OrdinalIgnoreCase) ? $" (did you mean '{found.Id}'?)" : null;
    }

    private static bool NamesFileOfOneMachine(string zone) =>
        zone is "localtime" or "posixrules" ||
        zone.StartsWith("posix/", StringComparison.Ordinal) ||
        zone.StartsWith("right/", StringComparison.Ordinal);

    private static string DidYouMean(string zone) =>
        NearestName.Find(zone, TimeZoneInfo.GetSystemTimeZones().Select(known => known.Id)) is { } nearest ? $" (did you mean '{nearest}'?)" : "";

    private static TimeZoneInfo? Find(string zone)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(zone);
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException or IOException)
        {
            return null;
        }
    }
}
