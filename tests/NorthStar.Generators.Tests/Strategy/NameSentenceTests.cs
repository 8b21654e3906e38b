using NorthStar.Generators.Strategy;
using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

/// <summary>A name is read as what is done, to what and to whom, with a vocabulary of a few words.</summary>
public class NameSentenceTests
{
    [Theory]
    [InlineData("PilotHatched", true)]
    [InlineData("StuntPilotHatched", true)]
    [InlineData("NewPilotHatchedByAccident", true)]
    [InlineData("PilotEggHatched", false)]
    [InlineData("PilotHatchedEgg", false)]
    [InlineData("EggHatchedByPilot", false)]
    public void Somebody_is_a_person_however_described(string name, bool isReported) =>
        AssertReported(name, isReported, "$people = pilot\n$small = new\n$preposition = by\n[acquisition]\nhatch : somebody");

    [Theory]
    [InlineData("EggShipped", true)]
    [InlineData("ThreeEggsShipped", true)]
    [InlineData("EggBoxShipped", false)]
    [InlineData("EggBoxDropped", true)]
    [InlineData("EggCrateDropped", false)]
    [InlineData("EggCrateSolved", false)]
    [InlineData("EggSolved", false)]
    public void The_noun_next_to_a_verb_that_is_worth_its_object_decides(string name, bool isReported) =>
        AssertReported(name, isReported, "$small = three\n$value = solve\n$carry = ship\n$thing = crate\n[output]\nany : egg");

    [Theory]
    [InlineData("AccountBalance", true)]
    [InlineData("BalanceMoved", true)]
    [InlineData("WheelBalanced", false)]
    public void A_past_form_is_no_noun(string name, bool isReported) => AssertReported(name, isReported, "[money]\nany : balance");

    [Theory]
    [InlineData("DocumentPressedByHand", true)]
    [InlineData("DocumentSignedByPress", false)]
    [InlineData("DocumentSignedPress", true)]
    [InlineData("DocumentSignedByPressedHand", false)]
    [InlineData("DocumentSignedByHandPressed", true)]
    public void A_past_form_before_a_preposition_is_what_is_done(string name, bool isReported) =>
        AssertReported(name, isReported, "$preposition = by\n[attention]\npress");

    [Theory]
    [InlineData("EggPressed", true)]
    [InlineData("PressedEgg", true)]
    [InlineData("PressedHop", true)]
    [InlineData("CountedPress", false)]
    [InlineData("CountPress", false)]
    [InlineData("PressCount", true)]
    [InlineData("CountHop", true)]
    [InlineData("CountEggHop", true)]
    [InlineData("SkipPress", true)]
    public void A_verb_at_the_start_is_read_as_if_it_were_at_the_end(string name, bool isReported) =>
        AssertReported(name, isReported, "$command = count, skip\n$ambiguous = skip\n$deed = hop\n[attention]\npress, hop");

    [Theory]
    [InlineData("UserCreatedAttempt", false)]
    [InlineData("CreatedAttempt", false)]
    [InlineData("UserCreateAttempt", false)]
    [InlineData("UserCreated", true)]
    [InlineData("UserCreationAttempt", true)]
    [InlineData("UserCreateAttempted", true)]
    public void An_attempt_that_is_made_is_an_object(string name, bool isReported) =>
        AssertReported(name, isReported, "$people = user\n$phase = create, attempt\n[acquisition]\ncreate : nothing");

    [Theory]
    [InlineData("HopCounted", true)]
    [InlineData("DancerHopCounted", true)]
    [InlineData("HopFlowerCounted", false)]
    [InlineData("HopSolved", false)]
    [InlineData("SkipCounted", false)]
    [InlineData("RegistrationCounted", true)]
    public void A_noun_before_the_verb_is_what_is_done_where_it_names_a_deed(string name, bool isReported) =>
        AssertReported(name, isReported, "$deed = hop\n$value = solve\n[attention]\nhop, skip, register");

    [Theory]
    [InlineData("HopStarted", true)]
    [InlineData("HopFormStarted", true)]
    [InlineData("HopFlowerStarted", false)]
    public void A_part_of_an_action_stands_for_it(string name, bool isReported) =>
        AssertReported(name, isReported, "$phase = start\n$part = form\n[attention]\nhop");

    [Theory]
    [InlineData("EggDropped", true)]
    [InlineData("NewEggDropped", true)]
    [InlineData("DroppedEgg", true)]
    [InlineData("EggDroppedByPilot", true)]
    [InlineData("EggBoxDropped", false)]
    [InlineData("DroppedEggBox", false)]
    [InlineData("BoxDropped", false)]
    public void Only_the_noun_itself_counts_where_the_line_says_so(string name, bool isReported)
    {
        const string Lists = "$people = pilot\n$small = new\n$preposition = by\n[output]\n";
        AssertReported(name, isReported, Lists + "drop : only egg");
        AssertReported(name, isReported, Lists + "any : only egg, crate");
    }

    [Theory]
    [InlineData("EggBoxDropped")]
    [InlineData("DroppedEggBox")]
    public void A_noun_that_describes_another_counts_everywhere_else(string name)
    {
        AssertReported(name, true, "[output]\ndrop : egg");
        AssertReported(name, true, "[output]\nany : egg");
    }

    [Theory]
    [InlineData("EggStartCounted", true)]
    [InlineData("EggCounted", true)]
    [InlineData("EggStarted", true)]
    [InlineData("EggShellStarted", false)]
    public void How_far_something_has_come_is_nothing_that_a_noun_describes(string name, bool isReported) =>
        AssertReported(name, isReported, "$phase = start, count\n[output]\nany : only egg");

    [Theory]
    [InlineData("ShipSent", true)]
    [InlineData("ShipNoticeSent", true)]
    [InlineData("ShippingNoticeSent", false)]
    public void What_is_called_after_a_doing_is_not_its_object(string name, bool isReported)
    {
        AssertReported(name, isReported, "[output]\nsend : ship");
        AssertReported(name, !isReported, "[output]\nsend : shipping");
    }

    [Theory]
    [InlineData("PilotEdited", true)]
    [InlineData("NewPilotEdited", true)]
    [InlineData("PilotEditedByEagle", true)]
    [InlineData("PilotEditedTwice", true)]
    [InlineData("PilotEggEdited", false)]
    [InlineData("EditedPilotEgg", false)]
    [InlineData("PilotTwiceEggEdited", false)]
    [InlineData("PilotEditedEgg", false)]
    [InlineData("PilotEditsEgg", true)]
    [InlineData("PilotEditEgg", false)]
    [InlineData("EggEditedByPilot", false)]
    [InlineData("PilotEditedEagle", true)]
    public void Who_does_it_is_not_to_whom_it_is_done(string name, bool isReported) =>
        AssertReported(name, isReported, "$people = pilot, eagle\n$small = new, twice\n$preposition = by\n[output]\nedit : pilot");

    [Theory]
    [InlineData("EggLogCounted", true)]
    [InlineData("CountedEggLog", true)]
    [InlineData("EggLogged", false)]
    [InlineData("NewEggLogged", false)]
    public void What_is_done_to_a_word_makes_no_compound_with_it(string name, bool isReported) =>
        AssertReported(name, isReported, "[output]\nany : egg log");

    [Theory]
    [InlineData("LoggedInEgg", true)]
    [InlineData("BackDated", true)]
    public void A_compound_that_is_written_so_is_one_all_the_same(string name, bool isReported) =>
        AssertReported(name, isReported, "[output]\nany : logged in, back dated");

    [Theory]
    [InlineData("HatchPilot", true)]
    [InlineData("HatchStuntPilot", true)]
    [InlineData("HatchNewPilot", true)]
    [InlineData("HatchPilotEgg", false)]
    [InlineData("HatchedStuntPilot", false)]
    [InlineData("EagleHatchPilot", false)]
    [InlineData("HatchPilotForNest", true)]
    [InlineData("HatchEggForPilot", false)]
    public void What_is_commanded_of_somebody_is_done_to_somebody(string name, bool isReported) =>
        AssertReported(name, isReported, "$people = pilot\n$small = new\n$preposition = for\n[acquisition]\nhatch : somebody");

    [Theory]
    [InlineData("PokedEggSold", true)]
    [InlineData("NewPokedEggSold", true)]
    [InlineData("EggPokedSold", false)]
    [InlineData("PokeEggSold", false)]
    [InlineData("PokedPokeSold", true)]
    public void A_touch_in_the_past_at_the_start_settles_it(string name, bool isReported)
    {
        const string Lists = "$touch = poke\n$small = new\n";
        AssertReported(name, isReported, Lists + "[attention]\npoke : any except market");
        AssertReported(name, !isReported, Lists + "[fine]\npoke\n[money]\nsell");
    }

    [Fact]
    public void Any_other_past_form_at_the_start_leaves_it_to_the_end() =>
        AssertReported("PokedEggSold", false, "$touch = hop\n[attention]\npoke : egg");

    [Theory]
    [InlineData("EggLabelledAsSold", true)]
    [InlineData("EggLabelledSold", false)]
    [InlineData("EggLabelledAsBroken", true)]
    [InlineData("LabelledEggSold", false)]
    [InlineData("LabelledEggAsSold", false)]
    public void Who_says_what_something_is_does_two_things(string name, bool isReported) =>
        AssertReported(name, isReported, "$small = as\n[attention]\nlabel : egg");

    [Fact]
    public void What_something_is_said_to_be_is_done_all_the_same() =>
        AssertReported("EggLabelledAsSold", true, "$small = as\n[money]\nsell : egg");

    [Theory]
    [InlineData("HopStarted", true)]
    [InlineData("HopFormStarted", true)]
    [InlineData("FormHopped", false)]
    [InlineData("HopFlowerStarted", false)]
    public void A_part_of_an_action_is_nothing_to_which_it_is_done(string name, bool isReported) =>
        AssertReported(name, isReported, "$phase = start\n$part = form\n[attention]\nhop : nothing");

    [Theory]
    [InlineData("EggDropped", false)]
    [InlineData("BrownEggDropped", false)]
    [InlineData("DroppedEgg", false)]
    [InlineData("EggBoxDropped", true)]
    [InlineData("DropEggBox", true)]
    [InlineData("BoxDropped", true)]
    [InlineData("CrackedBoxDropped", false)]
    public void An_exception_that_only_describes_is_none_where_anything_else_counts(string name, bool isReported) =>
        AssertReported(name, isReported, "[output]\ndrop : any except egg, crack");

    [Theory]
    [InlineData("PilotHatchedToNest", false)]
    [InlineData("PilotHatchedIntoSmallNest", false)]
    [InlineData("PilotHatchedByNest", true)]
    [InlineData("PilotHatchedTo", true)]
    public void Who_is_put_somewhere_is_known_already(string name, bool isReported) =>
        AssertReported(name, isReported, "$people = pilot\n$preposition = by, into, to\n[acquisition]\nhatch : somebody");

    [Theory]
    [InlineData("PilotHatched", true)]
    [InlineData("PilotsHatched", true)]
    [InlineData("PilotingHatched", false)]
    [InlineData("StuntPilotingHatched", false)]
    public void What_a_person_does_is_no_person(string name, bool isReported)
    {
        AssertReported(name, isReported, "$people = pilot\n[acquisition]\nhatch : somebody");
        AssertReported(name, isReported, "$people = pilot\n$small = stunt\n[acquisition]\nhatch : nothing");
    }

    [Theory]
    [InlineData("HopEggFailure", true)]
    [InlineData("EggHopFailure", true)]
    [InlineData("HopEgg", false)]
    [InlineData("FailureEggHopped", false)]
    [InlineData("EggHoppedAfterFailure", false)]
    public void A_failure_at_the_end_is_all_that_happened(string name, bool isReported) =>
        AssertReported(name, isReported, "$failure = failure\n$preposition = after\n[fine]\nhop : egg\n[negative]\nfail");

    [Theory]
    [InlineData("Nest", true)]
    [InlineData("EggNest", true)]
    [InlineData("HatchingNest", true)]
    [InlineData("EggHatchNest", true)]
    [InlineData("HatchNest", false)]
    [InlineData("HatchEggNest", false)]
    [InlineData("PilotHatchNest", false)]
    [InlineData("PilotHatchedNest", false)]
    [InlineData("NestHatched", false)]
    [InlineData("NestEgg", false)]
    [InlineData("EggInNest", false)]
    public void A_noun_alone_ends_a_name_that_says_nothing_is_done(string name, bool isReported) =>
        AssertReported(name, isReported, "$people = pilot\n$preposition = in\n$command = hatch\n[traffic]\nnest : alone");

    [Theory]
    [InlineData("BoxDropped", true)]
    [InlineData("EggBoxDropped", false)]
    [InlineData("BoxEggDropped", false)]
    public void An_exception_that_describes_counts_where_the_objects_are_named(string name, bool isReported) =>
        AssertReported(name, isReported, "[output]\ndrop : box except egg");

    private static void AssertReported(string name, bool isReported, string vocabulary) =>
        Assert.Equal(isReported, new NameReader(new VocabularyReader(null).Read(vocabulary).ToVocabulary()).Read(name) is not null);
}
