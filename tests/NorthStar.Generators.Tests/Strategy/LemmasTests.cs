using NorthStar.Generators.Strategy;
using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class LemmasTests
{
    [Theory]
    [InlineData("sign", "signed", "signing", "signs")]
    [InlineData("tap", "tapped", "tapping", "taps")]
    [InlineData("share", "shared", "sharing", "shares")]
    [InlineData("install", "installed", "installing", "installs")]
    [InlineData("create", "created", "creating", "creates")]
    [InlineData("complete", "completed", "completing", "completes")]
    [InlineData("visit", "visited", "visiting", "visits")]
    [InlineData("treat", "treated", "treating", "treats")]
    [InlineData("download", "downloaded", "downloading", "downloads")]
    [InlineData("upgrade", "upgraded", "upgrading", "upgrades")]
    [InlineData("browse", "browsed", "browsing", "browses")]
    [InlineData("search", "searched", "searching", "searches")]
    [InlineData("apply", "applied", "applying", "applies")]
    [InlineData("cancel", "cancelled", "cancelling", "cancels")]
    [InlineData("vote", "voted", "voting", "votes")]
    [InlineData("book", "booked", "booking", "books")]
    [InlineData("like", "liked", "liking", "likes")]
    [InlineData("type", "typed", "typing", "types")]
    [InlineData("add", "added", "adding", "adds")]
    [InlineData("ship", "shipped", "shipping", "ships")]
    [InlineData("expire", "expired", "expiring", "expires")]
    [InlineData("renew", "renewed", "renewing", "renews")]
    [InlineData("pass", "passed", "passing", "passes")]
    [InlineData("reinvite", "reinvited", "reinviting", "reinvites")]
    [InlineData("uninvite", "uninvited", "uninviting", "uninvites")]
    [InlineData("redelete", "redeleted", "redeleting", "redeletes")]
    [InlineData("issue", "issued", "issuing", "issues")]
    [InlineData("acquire", "acquired", "acquiring", "acquires")]
    [InlineData("require", "required", "requiring", "requires")]
    [InlineData("repair", "repaired", "repairing", "repairs")]
    [InlineData("initiate", "initiated", "initiating", "initiates")]
    [InlineData("evaluate", "evaluated", "evaluating", "evaluates")]
    [InlineData("guide", "guided", "guiding", "guides")]
    [InlineData("persuade", "persuaded", "persuading", "persuades")]
    [InlineData("schedule", "scheduled", "scheduling", "schedules")]
    [InlineData("haul", "hauled", "hauling", "hauls")]
    [InlineData("autocomplete", "autocompleted", "autocompleting", "autocompletes")]
    public void A_verb_is_found_in_any_tense(string verb, string past, string gerund, string third)
    {
        Assert.Equal((verb, WordForm.Base), Lemmas.Of(verb));
        Assert.Equal(verb, Lemmas.Of(past).Lemma);
        Assert.Equal(verb, Lemmas.Of(gerund).Lemma);
        Assert.Equal((verb, WordForm.Plural), Lemmas.Of(third));
    }

    [Theory]
    [InlineData("sent", "send")]
    [InlineData("paid", "pay")]
    [InlineData("won", "win")]
    [InlineData("sold", "sell")]
    [InlineData("held", "hold")]
    [InlineData("began", "begin")]
    [InlineData("shown", "show")]
    [InlineData("cast", "cast")]
    [InlineData("reset", "reset")]
    [InlineData("chosen", "choose")]
    [InlineData("chose", "choose")]
    [InlineData("withdrew", "withdraw")]
    [InlineData("grew", "grow")]
    [InlineData("hid", "hide")]
    [InlineData("forgot", "forget")]
    [InlineData("wore", "wear")]
    [InlineData("rewrote", "rewrite")]
    [InlineData("overrode", "override")]
    [InlineData("born", "bear")]
    [InlineData("overpaid", "overpay")]
    public void Irregular_forms_are_past_forms(string form, string verb) => Assert.Equal((verb, WordForm.Past), Lemmas.Of(form));

    [Theory]
    [InlineData("registration", "register")]
    [InlineData("registrations", "register")]
    [InlineData("invitation", "invite")]
    [InlineData("cancellation", "cancel")]
    [InlineData("failure", "fail")]
    [InlineData("modification", "modify")]
    [InlineData("init", "initialize")]
    [InlineData("recalculation", "recalculate")]
    [InlineData("repayment", "repayment")]
    public void A_noun_of_an_action_is_its_verb(string noun, string verb) => Assert.Equal(verb, Lemmas.Of(noun).Lemma);

    [Theory]
    [InlineData("movies", "movie")]
    [InlineData("calories", "calorie")]
    [InlineData("children", "child")]
    [InlineData("knives", "knife")]
    [InlineData("categories", "category")]
    public void A_plural_is_found_whatever_its_ending(string plural, string noun) => Assert.Equal(noun, Lemmas.Of(plural).Lemma);

    [Theory]
    [InlineData("news")]
    [InlineData("status")]
    [InlineData("sms")]
    [InlineData("address")]
    [InlineData("feed")]
    [InlineData("embed")]
    [InlineData("building")]
    [InlineData("savings")]
    [InlineData("king")]
    [InlineData("string")]
    [InlineData("id")]
    public void What_only_looks_inflected_stays(string word) => Assert.Equal((word, WordForm.Base), Lemmas.Of(word));
}
