using System.Runtime.InteropServices;

namespace NorthStar.Generators.Parsing;

/// <summary>Judges names of time zones.</summary>
internal static class IanaZones
{
    private const string WellKnown = "Europe/Berlin";

    // The .NET Framework knows Windows names only, and a machine may lack the database: neither can say that a name is wrong.
    private static readonly Lazy<bool> s_canJudge = new(() =>
        !RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal) && IsKnown(WellKnown));

    /// <summary>What is wrong with the name, as the end of a clause; null where nothing is.</summary>
    public static string? FindMistake(string zone)
    {
        if (string.IsNullOrWhiteSpace(zone))
            return " because it is empty";
        if (zone.Contains(' '))
            return zone.EndsWith("Time", StringComparison.Ordinal) ? " but a name of Windows" : "";
        return s_canJudge.Value && !IsKnown(zone) ? "" : null;
    }

    private static bool IsKnown(string zone)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(zone) is not null;
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException or IOException)
        {
            return false;
        }
    }
}
