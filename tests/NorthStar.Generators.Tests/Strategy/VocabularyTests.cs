using NorthStar.Generators.Strategy;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

/// <summary>A project extends and silences the vocabulary.</summary>
public class VocabularyTests
{
    [Theory]
    [InlineData("PackageDownloaded", "NSM1001", "northstar.vocabulary.silence = download, impression")]
    [InlineData("AdImpression", "NSM1002", "northstar.vocabulary.silence = download, impression")]
    [InlineData("AdImpression", "NSM1002", "northstar.vocabulary.silence = Downloads, Impressions")]
    [InlineData("InvoicePaid", "NSM1005", "northstar.vocabulary.fine = pay : invoice")]
    public async Task A_word_is_silenced_by_editorconfig(string name, string rule, string line)
    {
        await Strategies.Judge(name, rule);
        await WithConfig(Strategies.Event(name, null), line);
    }

    [Theory]
    [InlineData("PilotHatched", "NSM1001", "northstar.vocabulary.acquisition = hatch, moult")]
    [InlineData("PilotHatched", "NSM1002", "northstar.vocabulary.traffic = hatch : pilot, egg")]
    [InlineData("PilotHatched", "NSM1003", "northstar.vocabulary.attention = moult | hatch : pilot")]
    [InlineData("PilotHatched", "NSM1004", "northstar.vocabulary.output = any : pilot")]
    [InlineData("PilotHatched", "NSM1005", "northstar.vocabulary.money = Hatch")]
    [InlineData("PilotHatched", "NSM1005", "northstar.vocabulary.money = hatched : pilots")]
    [InlineData("PilotFlownIn", "NSM1005", "northstar.vocabulary.money = flown in : pilot")]
    public async Task A_word_is_added_by_editorconfig(string name, string rule, string line)
    {
        await Strategies.Judge(name, null);
        await WithConfig(Strategies.Event(name, rule), line);
    }

    [Theory]
    [InlineData("public static class SolarPanel", "Installed", null)]
    [InlineData("public static class RecipeEvents", "CreatedEvent", null)]
    [InlineData("public class Parcel", "Delivered", null)]
    [InlineData("public static class Newsletter", "Sent", "NSM1004")]
    [InlineData("public static class UserEvents", "SignedUp", "NSM1001")]
    [InlineData("public static class PageMessages", "Viewed", "NSM1002")]
    [InlineData("public static class Events", "Created", "NSM1001")]
    [InlineData("public static class Newsletter", "PlanDiscussed", null)]
    public Task The_type_around_an_event_says_what_it_is_about(string outer, string name, string? rule) =>
        Strategies.Test($"{outer} {{ {Strategies.Event(name, rule)} }}").RunAsync();

    [Theory]
    [InlineData("UserSignedUp", "{|NSM1001:CoreAction(\"Customers get what they came for\", Cadence.Weekly, Event = typeof(Envelope<UserSignedUp>))|}")]
    [InlineData("RecipeCooked", "CoreAction(\"Customers get what they came for\", Cadence.Weekly, Event = typeof(Envelope<RecipeCooked>))")]
    public Task What_an_envelope_carries_is_read(string name, string attribute) => Strategies.Test(
        $"[assembly: {attribute}] public record {name}(Guid Id); public record Envelope<T>([property: OccurredAt] DateTimeOffset At, T Body);").RunAsync();

    [Fact]
    public Task Only_the_files_under_the_editorconfig_are_concerned()
    {
        var test = Strategies.Test(Strategies.Event("PackageDownloaded", "NSM1001"));
        test.EditorConfig = "[Other.cs]\nnorthstar.vocabulary.silence = download\n";
        return test.RunAsync();
    }

    [Fact]
    public Task An_additional_file_adds_and_silences()
    {
        var test = Strategies.Test(Strategies.Event("PilotHatched", "NSM1001") + Strategies.Event("PackageDownloaded", null) + Strategies.Event("PilotPraised", null));
        test.AdditionalFiles.Add(("config/NorthStar.Vocabulary.txt", """
            # what our products call things
            $birds = pilot, eagle
            [acquisition]
            hatch : $birds except eagle   # a comment
            [silence]
            download
            """));
        test.AdditionalFiles.Add(("Other.txt", "[acquisition]\npraise"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[nonsense]\nhatch")]
    [InlineData("[acquisition]\n:\n: :\n,\n$\n$=\n=\nany\nany : any\nhatch :\nexcept\n : hatch\n[\n]\n[]")]
    [InlineData("hatch")]
    [InlineData("[0]\nhatch")]
    public Task A_line_that_means_nothing_is_left_out(string text)
    {
        var test = Strategies.Test(Strategies.Event("PilotHatched", null));
        test.AdditionalFiles.Add(("NorthStar.Vocabulary.txt", text));
        return test.RunAsync();
    }

    [Fact]
    public void The_sections_go_in_their_order_and_fine_before_all()
    {
        Vocabulary vocabulary = new VocabularyReader(null)
            .Read("[money]\nhatch\n[acquisition]\nhatch : egg\n[fine]\nhatch : plan")
            .ToVocabulary();
        var reader = new NameReader(vocabulary);

        Assert.Equal(VanityKind.Acquisition, reader.Read("EggHatched")?.Kind);
        Assert.Equal(VanityKind.Money, reader.Read("PilotHatched")?.Kind);
        Assert.Null(reader.Read("PlanHatched"));
    }

    // Each pair is told apart by one word, or by its place.
    [Theory]
    [InlineData("Messages", "NSM1002", "MessagesCreated")]
    [InlineData("PantryScreen", "NSM1002", "PantryScreened")]
    [InlineData("WebViewClosed", "NSM1002", "PullRequestClosed")]
    [InlineData("DeliveryTrackingOpened", "NSM1002", "DisputeOpened")]
    [InlineData("CoachSessionViewed", "NSM1002", "CoachSessionDone")]
    [InlineData("BrowserSessionEnded", "NSM1002", "ParkingSessionEnded")]
    [InlineData("PricingPageVisited", "NSM1002", "BookingVisited")]
    [InlineData("AffiliateAttributed", "NSM1001", "PoemAttributed")]
    [InlineData("ChefApplicationSubmitted", "NSM1001", "GrantApplicationSubmitted")]
    [InlineData("OnboardingQuizAnswered", "NSM1001", "ChemistryQuizAnswered")]
    [InlineData("ScoutRegistered", "NSM1001", "GoalRegistered")]
    [InlineData("DentistSelected", "NSM1003", "WinnerSelected")]
    [InlineData("PresetApplied", "NSM1003", "DressingApplied")]
    [InlineData("ArticleShared", "NSM1003", "SharesIssued")]
    [InlineData("ToggledSoldPaintings", "NSM1003", "LampToggled")]
    [InlineData("JournalExited", "NSM1002", "JournalBound")]
    [InlineData("LogoToggled", "NSM1003", "GarageDoorToggled")]
    [InlineData("ComplaintFiled", "NSM1006", "ComplaintSettled")]
    [InlineData("InterviewNoShow", "NSM1006", "ShowStaged")]
    [InlineData("ParcelReturned", "NSM1006", "SailorReturned")]
    [InlineData("PledgeCharged", "NSM1005", "ChargingFinished")]
    [InlineData("AppointmentMissed", "NSM1006", "AppointmentMade")]
    [InlineData("ParcelLost", "NSM1006", "KilosLost")]
    [InlineData("KilnDamaged", "NSM1006", "DamageMended")]
    [InlineData("SignUpTermsSigned", "NSM1001", "SignUpSheetSigned")]
    [InlineData("FeatureUsed", "NSM1003", "BeamtimeUsed")]
    [InlineData("ListingShortlisted", "NSM1003", "ComposerShortlisted")]
    [InlineData("GroupSwitched", "NSM1002", "SupplierSwitched")]
    [InlineData("StockIncreased", "NSM1004", "StaminaIncreased")]
    [InlineData("DonationStarted", "NSM1005", "RehearsalStarted")]
    [InlineData("MemberCreateComplete", "NSM1001", "MuralPaintComplete")]
    [InlineData("LogFileCreated", "NSM1004", "MealLogged")]
    [InlineData("RestoreSucceeded", "NSM1005", "OvenRestored")]
    [InlineData("RoyaltyStatementSettled", "NSM1005", "StrikeSettled")]
    [InlineData("DiscountRedeemed", "NSM1005", "PrizeRedeemed")]
    public async Task Our_own_vocabulary_tells_apart(string bad, string rule, string good)
    {
        await Strategies.Judge(bad, rule);
        await Strategies.Judge(good, null);
    }

    [Fact]
    public void No_line_of_the_package_names_a_whole_event()
    {
        Assert.NotEmpty(Vocabulary.BuiltIn.Patterns);
        Assert.All(Vocabulary.BuiltIn.Terms, term => Assert.InRange(term.Split(' ').Length, 1, 4));
        Assert.DoesNotContain(Vocabulary.BuiltIn.Terms, term => term.Contains('$', StringComparison.Ordinal) || term.Contains(':', StringComparison.Ordinal));
    }

    private static Task WithConfig(string markup, string line)
    {
        var test = Strategies.Test(markup);
        test.EditorConfig = $"[*.cs]\n{line}\n";
        return test.RunAsync();
    }
}
