using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1104Tests
{
    private const string Id = "NSM1104";

    [Theory]
    [InlineData("Guid AdminId", "AdminId", "a member of staff")]
    [InlineData("Guid EmployeeId", "EmployeeId", "a member of staff")]
    [InlineData("Guid AgentId", "AgentId", "a member of staff")]
    [InlineData("string StaffUserId", "StaffUserId", "a member of staff")]
    [InlineData("Guid ReceptionistId", "ReceptionistId", "a member of staff")]
    [InlineData("Guid ChargingStationId", "ChargingStationId", "a device or a session")]
    [InlineData("int SalesRepId", "SalesRepId", "a member of staff")]
    [InlineData("Guid SystemId", "SystemId", "a system")]
    [InlineData("Guid ServiceAccountId", "ServiceAccountId", "a system")]
    [InlineData("string MachineName", "MachineName", "a system")]
    [InlineData("Guid DeviceId", "DeviceId", "a device or a session")]
    [InlineData("string SessionId", "SessionId", "a device or a session")]
    [InlineData("string IpAddress", "IpAddress", "a device or a session")]
    [InlineData("string ClientIPAddress", "ClientIPAddress", "a device or a session")]
    [InlineData("string UserAgent", "UserAgent", "a device or a session")]
    [InlineData("EmployeeId By", "EmployeeId By", "a member of staff")]
    [InlineData("Device From", "Device From", "a device or a session")]
    [InlineData("Guid OrderId", "OrderId", "something that is acted on")]
    [InlineData("string DeviceToken", "DeviceToken", "a device or a session")]
    [InlineData("string SessionToken", "SessionToken", "a device or a session")]
    [InlineData("Guid CorrelationId", "CorrelationId", "something that is new with each call")]
    [InlineData("Guid MessageId", "MessageId", "something that is new with each call")]
    [InlineData("string BookingReference", "BookingReference", "something that is acted on")]
    public Task An_actor_that_is_no_customer_is_marked(string member, string shown, string what) => Structures.Report(
        Id,
        "[CoreAction(\"Somebody can go on\", Cadence.Weekly), OccurredAtArgument] public record Ticket([{|#0:Actor|}] " + member + "); public record EmployeeId(Guid Value); public record Device(string Id);",
        $"The actor '{shown}' of 'Ticket' is {what}, not the customer who gets the value; mark the user, account or workspace with [Actor]");

    [Fact]
    public Task The_path_tells_what_it_is() => Structures.Report(
        Id,
        "[CoreAction(\"Somebody can go on\", Cadence.Weekly), OccurredAtArgument, {|#0:Actor(\"Header.Device.Id\")|}] public record Ticket(Header Header); public record Header(Device Device); public record Device(Guid Id);",
        "The actor 'Device' of 'Ticket' is a device or a session, not the customer who gets the value; mark the user, account or workspace with [Actor]");

    [Theory]
    [InlineData("[Actor(\"CustomerId\")] Order Order")]
    [InlineData("[Actor(\"Reader.Id\")] Session Session")]
    public Task A_path_leads_to_a_customer(string member) => Structures.IsSilent(
        Id,
        $"[CoreAction(\"Somebody can go on\", Cadence.Weekly), OccurredAtArgument] public record Ticket({member}); public record Order(Guid CustomerId); public record Session(Reader Reader); public record Reader(Guid Id);");

    [Fact]
    public Task A_path_to_an_id_leads_to_whose_it_is() => Structures.Report(
        Id,
        "[CoreAction(\"Somebody can go on\", Cadence.Weekly), OccurredAtArgument] public record Ticket([{|#0:Actor(\"Id\")|}] Order Order); public record Order(Guid Id);",
        "The actor 'Order' of 'Ticket' is something that is acted on, not the customer who gets the value; mark the user, account or workspace with [Actor]");

    [Fact]
    public Task The_type_of_an_argument_tells_what_it_is() => Structures.Report(
        Id,
        "[CoreAction(\"Somebody can go on\", Cadence.Weekly), OccurredAtArgument, {|#0:ActorArgument(typeof(SessionId))|}] public record Ticket; public record SessionId(Guid Value);",
        "The actor 'SessionId' of 'Ticket' is a device or a session, not the customer who gets the value; mark the user, account or workspace with [Actor]");

    [Theory]
    [InlineData("Guid HostId")]
    [InlineData("Guid UserId")]
    [InlineData("Guid CustomerId")]
    [InlineData("string Author")]
    [InlineData("Guid DeviceOwnerId")]
    [InlineData("Guid SessionUserId")]
    [InlineData("Guid DeviceUserId")]
    [InlineData("Guid BookingPersonId")]
    [InlineData("Guid OrderOwnerId")]
    [InlineData("Guid WorkspaceId")]
    [InlineData("Guid DriverId")]
    [InlineData("Guid Id")]
    [InlineData("UserId By")]
    public Task A_customer_is_fine(string member) => Structures.IsSilent(
        Id, $"[CoreAction(\"Somebody can go on\", Cadence.Weekly), OccurredAtArgument] public record Ticket([Actor] {member}); public record UserId(Guid Value);");

    [Theory]
    [InlineData("Agents solve a case at the first call", "Guid AgentId")]
    [InlineData("An employee knows the shifts of next week", "EmployeeId By")]
    [InlineData("A device stays up to date by itself", "Guid DeviceId")]
    public Task Who_the_value_statement_names_is_the_customer(string value, string member) => Structures.IsSilent(
        Id, $"[CoreAction(\"{value}\", Cadence.Weekly), OccurredAtArgument] public record Ticket([Actor] {member}); public record EmployeeId(Guid Value);");

    [Fact]
    public Task Another_role_is_fine() =>
        Structures.IsSilent(Id, "[InputMetric(\"v\", Cadence.Weekly), OccurredAtArgument] public record Ticket([Actor] Guid AgentId);");
}
