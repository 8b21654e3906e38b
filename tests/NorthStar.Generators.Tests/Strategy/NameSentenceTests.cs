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
    public void A_past_form_before_a_preposition_is_what_is_done(string name, bool isReported) =>
        AssertReported(name, isReported, "$preposition = by\n[attention]\npress");

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

    private static void AssertReported(string name, bool isReported, string vocabulary) =>
        Assert.Equal(isReported, new NameReader(new VocabularyReader(null).Read(vocabulary).ToVocabulary()).Read(name) is not null);
}
