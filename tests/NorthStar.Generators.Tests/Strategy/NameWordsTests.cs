using NorthStar.Generators.Strategy;
using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NameWordsTests
{
    [Theory]
    [InlineData("UserSignedUp", "user signed up")]
    [InlineData("page_viewed", "page viewed")]
    [InlineData("PAGE_VIEWED", "page viewed")]
    [InlineData("page-viewed.v2", "page viewed v 2")]
    [InlineData("HTTPServerStarted", "http server started")]
    [InlineData("URLsShared", "urls shared")]
    [InlineData("PDFExported", "pdf exported")]
    [InlineData("SignupV2", "signup v 2")]
    [InlineData("2FAEnabled", "2 fa enabled")]
    [InlineData("Number of meetings", "number of meetings")]
    [InlineData("", "")]
    [InlineData("__", "")]
    [InlineData("ÜbungBeendet", "übung beendet")]
    public void A_name_is_split_where_a_word_starts(string name, string words) =>
        Assert.Equal(words, string.Join(" ", NameWords.Split(name)));

    [Theory]
    [InlineData("UserSignedUpEvent", "user signed up")]
    [InlineData("UserSignedUpDomainEvent", "user signed up")]
    [InlineData("UserSignedUpIntegrationEventV2", "user signed up")]
    [InlineData("OnUserSignedUp", "user signed up")]
    [InlineData("OrderPlacedEventArgs", "order placed")]
    [InlineData("OrderPlacedEventData", "order placed")]
    [InlineData("EventData", "event data")]
    [InlineData("OrderPlacedEto", "order placed")]
    [InlineData("OrderPlacedCount", "order placed")]
    [InlineData("PageCount", "page count")]
    [InlineData("OnDidPlaceOrder", "place order")]
    [InlineData("UserDidPlaceOrder", "user place order")]
    [InlineData("OrderPlacedViaApi", "order placed")]
    [InlineData("SignInUsingGoogle", "sign in")]
    [InlineData("FindViaMapTapped", "find via map tapped")]
    [InlineData("Did", "")]
    [InlineData("Via", "via")]
    [InlineData("OrderPlacedMessage", "order placed")]
    [InlineData("OrderPlacedNotification", "order placed")]
    [InlineData("EmailNotification", "email notification")]
    [InlineData("MessageSent", "message sent")]
    [InlineData("Event", "event")]
    [InlineData("V2", "v")]
    public void What_is_technical_is_taken_off(string name, string words) =>
        Assert.Equal(words, string.Join(" ", NameWords.Of(name)));
}
