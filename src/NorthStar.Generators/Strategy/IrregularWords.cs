namespace NorthStar.Generators.Strategy;

/// <summary>The words whose base form their ending does not tell. Each list reads <c>form base</c>.</summary>
internal static class IrregularWords
{
    /// <summary>Past forms and participles. A verb that does not change (set, cast) is here as well: at the end of a name it is one.</summary>
    public static readonly Dictionary<string, string> PastForms = Pairs("""
        sent send, paid pay, repaid repay, prepaid prepay, overpaid overpay, sold sell, resold resell, bought buy, won win, held hold, kept keep, built build, rebuilt rebuild,
        made make, met meet, left leave, lost lose, found find, got get, gotten get, had have, done do, did do, gone go, went go,
        begun begin, began begin, given give, gave give, taken take, took take, written write, wrote write, driven drive, drove drive,
        shown show, seen see, saw see, known know, grown grow, drawn draw, withdrawn withdraw, thrown throw, flown fly, chosen choose,
        hidden hide, ridden ride, rode ride, risen rise, spoken speak, woken wake, broken break, stolen steal, frozen freeze, eaten eat,
        fallen fall, forgotten forget, forgiven forgive, sung sing, run run, ran run, come come, came come, overcome overcome, became become, brought bring, caught catch, taught teach,
        thought think, fought fight, sought seek, spent spend, lent lend, bent bend, dealt deal, felt feel, heard hear, said say, told tell, stood stand,
        understood understand, led lead, fed feed, slept sleep, swept sweep, struck strike, stuck stick, hung hang, swung swing, worn wear, borne bear, born bear,
        lit light, slid slide, shot shoot, bound bind, wound wind, ground grind, undone undo, redone redo, overwritten overwrite, rewritten rewrite, overridden override,
        laid lay, mislaid mislay, relaid relay, dug dig, sewn sew, sown sow, mown mow, torn tear, spun spin, sprung spring, strung string, sunk sink, sat sit,
        bred breed, drunk drink, sworn swear, shorn shear, woven weave, trodden tread, shaken shake, shrunk shrink, learnt learn, burnt burn, swum swim,
        knelt kneel, leapt leap, crept creep, wept weep, clung cling, stung sting, shone shine, fled flee, overtaken overtake, undertaken undertake,
        upheld uphold, withheld withhold, retaken retake, unbound unbind, rebound rebind, foreseen foresee, outgrown outgrow,
        chose choose, drew draw, withdrew withdraw, threw throw, flew fly, grew grow, knew know, spoke speak, woke wake, broke break, stole steal, froze freeze, ate eat,
        forgot forget, forgave forgive, hid hide, sang sing, drank drink, swam swim, wore wear, shook shake, overtook overtake, undertook undertake, rewrote rewrite, overrode override,
        let let, sublet sublet, upset upset, recast recast, reread reread, proofread proofread, set set, reset reset, put put, cut cut, hit hit, cast cast, broadcast broadcast, bet bet, shut shut, quit quit, split split, spread spread, read read, bid bid, knit knit, agreed agree, freed free, disagreed disagree
        """);

    /// <summary>Nouns that name an action, under the verb; and plurals that the rules would get wrong.</summary>
    public static readonly Dictionary<string, string> Nouns = Pairs("""
        registration register, installation install, reinstallation reinstall, uninstallation uninstall, activation activate, deactivation deactivate,
        cancellation cancel, cancelation cancel, invitation invite, enrollment enroll, enrolment enroll, completion complete, authentication authenticate,
        authorization authorize, authorisation authorize, deployment deploy, failure fail, success succeed, creation create, deletion delete, removal remove,
        renewal renew, referral refer, approval approve, selection select, navigation navigate, conversion convert, execution execute, migration migrate,
        synchronization synchronize, synchronisation synchronize, redemption redeem, verification verify, confirmation confirm, publication publish,
        expiry expire, expiration expire, rejection reject, suspension suspend, validation validate, submission submit, generation generate,
        initialization initialize, initialisation initialize, init initialize, resolution resolve, delivery deliver, replication replicate, invalidation invalidate,
        provisioning provision, configuration configure, config configure, synch synchronize, sync synchronize, auth authenticate,
        termination terminate, acquisition acquire, consumption consume, computation compute, calculation calculate, recalculation recalculate, optimization optimize,
        reminder remind, announcement announce, settlement settle, reconciliation reconcile,
        movies movie, calories calorie, cookies cookie, selfies selfie, zombies zombie, pies pie, lies lie, smoothies smoothie, rookies rookie, hoodies hoodie,
        children child, men man, women woman, ups up, ins in, outs out, teeth tooth, feet foot, mice mouse, geese goose, knives knife, shelves shelf, loaves loaf, calves calf, wolves wolf,
        departure depart, arrival arrive, withdrawal withdraw, revocation revoke, modification modify, allocation allocate, assignment assign, dismissal dismiss
        """);

    /// <summary>What is left of a verb without -ed or -ing, where the rules would get it wrong.</summary>
    public static readonly Dictionary<string, string> Stems = Pairs("""
        add add, err err, cancell cancel, labell label, travell travel, modell model, signall signal, fuell fuel, levell level, totall total, controll control,
        patroll patrol, enrol enroll, dispell dispel, complet complete, delet delete, compet compete, invit invite, cit cite, ignit ignite, excit excite, favourit favourite, favorit favorite, writ write, rewrit rewrite,
        rout route, rerout reroute, execut execute, past paste, wast waste, tast taste, cach cache, scal scale, creat create, recreat recreate, focus focus, canvas canvas,
        stor store, restor restore, scor score, ignor ignore, explor explore, clon clone, phon phone, cloth clothe, sooth soothe, parol parole, consol console, unit unite, pilot pilot, catalog catalog, haul haul, pivot pivot, develop develop, gallop gallop,
        us use, reus reuse, ow owe, referr refer, quot quote,
        bath bathe, breath breathe, chat chat,
        belong belong, hang hang,
        bias bias, alias alias, sync synchronize, synch synchronize, resync synchronize
        """);

    /// <summary>Words that only look inflected.</summary>
    public static readonly HashSet<string> Uninflected = new(Words("""
        news, series, sms, mms, status, access, process, address, bonus, analytics, gps, dns, https, cors, css, tls, aws, pos, bus, gas, canvas, lens, plus,
        has, was, this, its, always, express, business, species, chess, glass, class, pass, press, loss, focus, campus, virus, menus, basis, analysis,
        thing, something, nothing, everything, king, ring, spring, string, wing, evening, morning, ceiling, during, sibling, sting, sling, swing, bring, sing, ping, zing,
        bed, red, shed, embed, hundred, sacred, wed, sled, medical, building, ios, saas, kubernetes, jenkins, sales, goods, savings, earnings, belongings, winnings, athletics, mathematics, sports, premises, os
        """));

    private static Dictionary<string, string> Pairs(string text)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string entry in Words(text))
        {
            int space = entry.IndexOf(' ');
            pairs[entry.Substring(0, space)] = entry.Substring(space + 1);
        }

        return pairs;
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split([',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim()).Where(word => word.Length > 0);
}
