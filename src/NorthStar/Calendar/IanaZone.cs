using System.Security;

namespace NorthStar;

/// <summary>Finds a time zone by its IANA id, and refuses ids that would mean something else on another machine.</summary>
internal static class IanaZone
{
    public static TimeZoneInfo Find(string id, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(id, parameterName);
        if (string.IsNullOrWhiteSpace(id))
            throw new ArgumentException("The time zone is empty. Use an IANA id such as 'Europe/Berlin', or 'UTC'.", parameterName);

        if (id.Contains(' ', StringComparison.Ordinal))
            throw NotIana(id, parameterName);

        if (NamesFileOfThisMachine(id))
        {
            throw new ArgumentException(
                $"'{id}' is a file of this machine's time zone folder, not an IANA time zone id: elsewhere it is missing " +
                "or means another zone. Use an IANA id such as 'Europe/Berlin', or 'UTC'.", parameterName);
        }

        TimeZoneInfo zone = FindOnMachine(id, parameterName);
        if (!zone.HasIanaId)
            throw NotIana(id, parameterName);

        // Whether another letter case is found depends on the system, and on what was looked up before.
        if (zone.Id != id && string.Equals(zone.Id, id, StringComparison.OrdinalIgnoreCase))
            throw InOtherCase(id, zone.Id, parameterName, cause: null);

        return zone;
    }

    private static TimeZoneInfo FindOnMachine(string id, string parameterName)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id);
        }
        catch (TimeZoneNotFoundException cause)
        {
            throw Unknown(id, parameterName, cause);
        }
        catch (Exception cause) when (cause is InvalidTimeZoneException or SecurityException)
        {
            throw Unknown(id, parameterName, new TimeZoneNotFoundException(cause.Message, cause));
        }
    }

    private static bool NamesFileOfThisMachine(string id) =>
        id is "localtime" or "posixrules"
        || id.StartsWith("posix/", StringComparison.Ordinal)
        || id.StartsWith("right/", StringComparison.Ordinal);

    private static ArgumentException NotIana(string id, string parameterName)
    {
        string mend = TimeZoneInfo.TryConvertWindowsIdToIanaId(id, out string? iana)
            ? $"It is a Windows id: write '{iana}'."
            : "Write one such as 'Europe/Berlin'; Windows ids and display names contain spaces, IANA ids do not.";
        return new ArgumentException($"'{id}' is not an IANA time zone id. {mend}", parameterName);
    }

    private static ArgumentException Unknown(string id, string parameterName, TimeZoneNotFoundException cause) =>
        TimeZoneInfo.GetSystemTimeZones().FirstOrDefault(zone => string.Equals(zone.Id, id, StringComparison.OrdinalIgnoreCase)) is { } known
            ? InOtherCase(id, known.Id, parameterName, cause)
            : new ArgumentException(
                $"The time zone '{id}' is unknown on this machine. Use an IANA id such as 'Europe/Berlin', or 'UTC'; if the id is " +
                "right, install or update the system's time zone data (package tzdata).", parameterName, cause);

    private static ArgumentException InOtherCase(string id, string known, string parameterName, Exception? cause) =>
        new($"'{id}' differs from the time zone '{known}' in letter case. Write '{known}'.", parameterName, cause);
}
