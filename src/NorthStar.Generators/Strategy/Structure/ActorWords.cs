namespace NorthStar.Generators.Strategy.Structure;

/// <summary>The words by which the name of an actor tells that it is no customer.</summary>
internal static class ActorWords
{
    private const string StaffMember = "a member of staff";
    private const string Machine = "a system";
    private const string Device = "a device or a session";
    private const string Call = "something that is new with each call";
    private const string Thing = "something that is acted on";

    private static readonly (string What, HashSet<string> Words)[] Lists =
    [
        (StaffMember, WordList.Of("admin, administrator, employee, staff, staff member, operator, moderator, agent, support, clerk, cashier, dispatcher, back office, sales rep, support rep, rep, receptionist, housekeeper, caseworker, case worker, account manager, csm, superuser")),
        (Machine, WordList.Of("system, service, service account, api, api key, job, bot, robot, worker process, process, daemon, scheduler, server, node, host name, hostname, machine, machine name, integration, webhook")),
        (Call, WordList.Of("trace, correlation, request, message, thread, span, event")),
        (Device, WordList.Of("device, session, browser, cookie, user agent, installation, install, hardware, terminal, sensor, kiosk, charger, charging station, ip, ip address, mac, mac address, imei, udid, idfa, gaid, connection, socket, fingerprint")),
        (Thing, WordList.Of("order, invoice, booking, reservation, ticket, parcel, shipment, delivery, product, sku, item, cart, basket, payment, transaction, document, file, article, video, post, comment")),
    ];

    private static readonly HashSet<string> Ids = WordList.Of("id, ids, key, guid, uuid, identifier, number, no, code, token, name, value, ref, reference, address");

    /// <summary>What may follow the word that says whose it is: an admin user is staff.</summary>
    private static readonly HashSet<string> People = WordList.Of("user, account, person, member, identity");

    /// <summary>The words that tell, and what they tell; null where the name may be a customer's.</summary>
    public static (string Words, string What)? Find(string name)
    {
        List<string> words = NameWords.Split(name);
        for (; ; words.RemoveAt(words.Count - 1))
        {
            if (Ending(words) is { } found)
                return found;
            if (words.Count < 2 || !Ids.Contains(words[words.Count - 1]))
                break;
        }

        if (words.Count < 2 || !People.Contains(words[words.Count - 1]))
            return null;
        words.RemoveAt(words.Count - 1);

        // The user of a device and the person of a booking are persons; an admin and a system stay what they are.
        return Ending(words) is { What: StaffMember or Machine } told ? told : null;
    }

    /// <summary>Whether a name says no more than that it is an id.</summary>
    public static bool IsOnlyId(string name) => NameWords.Split(name).All(Ids.Contains);

    private static (string Words, string What)? Ending(List<string> words)
    {
        if (words.Count == 0)
            return null;
        string last = words[words.Count - 1];
        return (words.Count > 1 ? Listed($"{words[words.Count - 2]} {last}") : null) ?? Listed(last);
    }

    private static (string Words, string What)? Listed(string words)
    {
        foreach ((string what, HashSet<string> list) in Lists)
        {
            if (list.Contains(words))
                return (words, what);
        }

        return null;
    }
}
