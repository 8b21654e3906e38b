using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0008Tests
{
    private const string Id = "NSM0008";

    [Theory]
    [InlineData("Custmer.Id", "'Order' has no property or field 'Custmer'; did you mean 'Customer'?")]
    [InlineData("customer.Id", "'Order' has no property or field 'customer'; did you mean 'Customer'?")]
    [InlineData("Customer.Identity", "'Customer' has no property or field 'Identity'")]
    [InlineData("Customer.Id.Value", "'Guid' has no property or field 'Value'")]
    [InlineData("", "'Order' has no property or field ''")]
    [InlineData(".", "'Order' has no property or field ''")]
    [InlineData("Customer.", "'Customer' has no property or field ''")]
    [InlineData("Customer.Find", "'Customer' has no property or field 'Find'")]
    [InlineData("Customer.Item", "'Customer' has no property or field 'Item'")]
    public Task A_path_names_properties_and_fields(string path, string message) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, Actor({|#0:\"" + path + "\"|})] public record Order(Customer Customer);" +
        "public record Customer(Guid Id) { public int Find() => 0; public int this[int i] => i; }",
        message);

    [Fact]
    public Task A_path_on_a_member_starts_at_its_value() => Definitions.Report(
        Id,
        "public record Customer(Guid Id); [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Order([Actor({|#0:\"Customer.Id\"|})] Customer Customer);",
        "'Customer' has no property or field 'Customer'");

    [Fact]
    public Task A_named_argument_is_marked_too() => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, Dimension(path: {|NSM0008:\"Pln\"|}, Name = \"P\")] public record Order(string Plan);");

    [Theory]
    [InlineData("Customer.Id")]
    [InlineData(" Customer . Id ")]
    [InlineData("@Customer.@Id")]
    [InlineData("Customer.@class")]
    [InlineData("Customer.Address.Code")]
    [InlineData("Base.Id")]
    [InlineData("ByInterface.Id")]
    public Task A_path_leads_through_bases_nulls_and_keywords(string path) => Definitions.AreValid(
        $"[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, Actor(\"{path}\")] public record Order(Customer Customer, Derived Base, IDerived? ByInterface);" +
        "public record Customer(Guid Id, string @class, Address? Address); public readonly record struct Address(string? Code);" +
        "public interface IEntity { int Id { get; } } public interface IDerived : IEntity; public class Entity { public int Id; } public class Derived : Entity;");
}
