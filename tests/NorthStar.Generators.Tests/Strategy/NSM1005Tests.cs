using Microsoft.CodeAnalysis;
using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1005Tests
{
    private const string Id = "NSM1005";

    [Theory]
    [InlineData("PaymentReceived")]
    [InlineData("InvoicePaid")]
    [InlineData("OrderPaid")]
    [InlineData("RevenueRecognized")]
    [InlineData("PlanUpgraded")]
    [InlineData("SubscriptionRenewed")]
    [InlineData("CardCharged")]
    [InlineData("CouponRedeemed")]
    [InlineData("WalletToppedUp")]
    [InlineData("DepositMade")]
    public Task It_is_reported_in_any_order_and_tense(string name) => Strategies.Judge(name, Id);

    [Theory]
    [InlineData("InstallmentLoanRepaid")]
    [InlineData("InvoiceMatched")]
    [InlineData("MealPlanStarted")]
    [InlineData("CarCharged")]
    [InlineData("BookCheckedOut")]
    [InlineData("InsuranceClaimSettled")]
    public Task What_only_looks_like_it_is_not(string name) => Strategies.Judge(name, null);

    [Fact]
    public Task The_message_says_what_is_wrong_and_what_to_do() => Strategies.Report(
        Strategies.Event("InvoicePaid", "#0"),
        Id,
        DiagnosticSeverity.Warning,
        "'InvoicePaid' counts money ('invoice paid'): what the company gets, and not what the customer gets. Count the value that customers pay for, and declare this one as [Outcome], which the North Star should lead.");

    [Theory]
    [InlineData("[Quantity] decimal Amount")]
    [InlineData("[Quantity] long PriceInCents")]
    [InlineData("[Quantity] decimal OrderTotal")]
    [InlineData("[Quantity(\"Units\")] Money Paid")]
    [InlineData("[Quantity(Unit = \"EUR\")] decimal Sum")]
    [InlineData("[Quantity(Unit = \"$\")] double Worth")]
    public async Task A_sum_of_money_is_money_whatever_the_event(string quantity)
    {
        const string money = " public record struct Money(decimal Units);";
        await Strategies.Test(Strategies.Event("OrderDelivered", Id, ", " + quantity, ", Measure = Measure.QuantitySum") + money).RunAsync();
        await Strategies.Test(Strategies.Event("OrderDelivered", null, ", " + quantity) + money).RunAsync();
    }

    [Theory]
    [InlineData("[Quantity] int TotalItems")]
    [InlineData("[Quantity] TimeSpan ChargeTime")]
    [InlineData("[Quantity] decimal Kilograms")]
    [InlineData("[Quantity] decimal AmountKg")]
    [InlineData("[Quantity(Unit = \"litres\")] decimal Amount")]
    [InlineData("[Quantity] decimal CostSaved")]
    public Task Other_sums_are_not(string quantity) =>
        Strategies.Judge("OrderDelivered", null, ", " + quantity, ", Measure = Measure.QuantitySum");

    [Fact]
    public Task The_message_names_the_sum() => Strategies.Report(
        Strategies.Event("OrderDelivered", "#0", ", [Quantity] decimal Amount", ", Measure = Measure.QuantitySum"),
        Id,
        DiagnosticSeverity.Warning,
        "'OrderDelivered' counts money (the sum of 'Amount'): what the company gets, and not what the customer gets. Count the value that customers pay for, and declare this one as [Outcome], which the North Star should lead.");
}
