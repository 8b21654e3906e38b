using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Usage;

public class NSM2001Tests
{
    private const string Id = "NSM2001";

    private const string Services = """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection;
            public enum ServiceLifetime { Singleton, Scoped, Transient }
            public class ServiceDescriptor(Type service, Type implementation, ServiceLifetime lifetime)
            {
                public object Key => (service, implementation, lifetime);
                public static ServiceDescriptor Scoped<T, TOf>() => null!;
                public static ServiceDescriptor Transient(Type service, Type implementation) => null!;
                public static ServiceDescriptor Singleton<T, TOf>() => null!;
                public static ServiceDescriptor Describe(Type service, Func<IServiceProvider, object> factory, ServiceLifetime lifetime) => null!;
            }
            public static class ServiceCollectionServiceExtensions
            {
                public static IServiceCollection AddSingleton<T>(this IServiceCollection services) where T : class => services;
                public static IServiceCollection AddSingleton<T>(this IServiceCollection services, Func<IServiceProvider, T> factory) where T : class => services;
                public static IServiceCollection AddScoped<T>(this IServiceCollection services) where T : class => services;
                public static IServiceCollection AddScoped(this IServiceCollection services, Type type) => services;
                public static IServiceCollection AddScoped<T>(this IServiceCollection services, Func<IServiceProvider, T> factory) where T : class => services;
                public static IServiceCollection AddScoped<T, TOf>(this IServiceCollection services) where T : class where TOf : class, T => services;
                public static IServiceCollection AddTransient<T>(this IServiceCollection services) where T : class => services;
                public static IServiceCollection AddKeyedTransient<T>(this IServiceCollection services, object key) where T : class => services;
            }
        }
        """;

    [Fact]
    public Task One_that_records_and_is_never_read_is_lost() => Usages.Report(
        Id,
        """
        class Handler
        {
            public void Handle(Hosted e)
            {
                var meetings = {|#0:new HostedAggregator()|};
                meetings.Record(e);
            }
        }
        """,
        "'HostedAggregator' is created in each call of 'Handle', so what it has recorded is lost with it; keep one for the life of the application");

    [Theory]
    [InlineData("void M(Hosted e) => [|new HostedAggregator()|].Record(e);")]
    [InlineData("void M(Hosted e) => ([|new HostedAggregator(TimeProvider.System)|]).Record(in e);")]
    [InlineData("void M() => [|new HostedAggregator()|].Record(new Hosted(default, default, default, Plan.Pro));")]
    [InlineData("void M(Hosted[] all) => [|new HostedAggregator()|].Record(all);")]
    [InlineData("void M(Hosted[] e) { HostedAggregator a = [|new()|]; a.Record(e); }")]
    [InlineData("void M(Hosted[] all) { var a = [|new HostedAggregator()|]; foreach (Hosted e in all) a.Record(e); }")]
    [InlineData("void M(List<Hosted> all) { var a = [|new HostedAggregator()|]; all.ForEach(e => a.Record(e)); }")]
    [InlineData("void M() { void Local(Guid who) { var a = [|new InvitedAggregator()|]; a.Record(new Invited(who), DateTimeOffset.UtcNow); } Local(default); }")]
    [InlineData("long M(Hosted e) { var a = [|new HostedAggregator()|]; a.Record(e); return a.Current.Value; }")]
    [InlineData("Func<Hosted, long> f = e => { var a = [|new HostedAggregator()|]; a.Record(e); return a.Current.Value; };")]
    [InlineData("async System.Threading.Tasks.Task<long> M(Hosted e) { var a = [|new HostedAggregator()|]; await System.Threading.Tasks.Task.Yield(); a.Record(e); return a.Counters.Accepted; }")]
    [InlineData("void M() { foreach (Hosted e in new List<Hosted>()) { var a = [|new HostedAggregator()|]; a.Record(e); Console.WriteLine(a.Current); } }")]
    [InlineData("long this[Hosted e] { get { var a = [|new HostedAggregator()|]; a.Record(e); return a.Current.Value; } }")]
    public Task It_lives_only_for_one_call(string member) => Usages.Report(Id, $"class C {{ {member} }}");

    [Theory]
    [InlineData("static HostedAggregator Fresh => {|#0:new()|};")]
    [InlineData("HostedAggregator Fresh { get => {|#0:new HostedAggregator()|}; }")]
    [InlineData("internal HostedAggregator Fresh { get { return {|#0:new HostedAggregator(TimeProvider.System)|}; } }")]
    [InlineData("object Fresh => {|#0:new HostedAggregator()|};")]
    public Task A_property_makes_a_new_one_each_time(string member) => Usages.Report(
        Id,
        $"class C {{ {member} }}",
        "'HostedAggregator' is created each time that 'Fresh' is read, so what it has recorded is lost with it; keep one for the life of the application");

    [Theory]
    [InlineData("static HostedAggregator Kept => s_kept ??= new(); static HostedAggregator? s_kept;")]
    [InlineData("static HostedAggregator Kept { get; } = new();")]
    [InlineData("HostedAggregator Kept { get { if (_kept is null) { _kept = new(); } return _kept; } } HostedAggregator? _kept;")]
    [InlineData("HostedAggregator Kept { get { if (_kept is not null) return _kept; return new(); } } HostedAggregator? _kept;")]
    [InlineData("Func<HostedAggregator> Make => () => new();")]
    [InlineData("Lazy<HostedAggregator> Kept => new(() => new HostedAggregator());")]
    [InlineData("HostedAggregator this[Plan plan] => new();")]
    [InlineData("HostedAggregator Make() => new();")]
    public Task A_property_keeps_it_or_a_method_makes_one(string member) => Usages.AreFine($"class C {{ {member} }}");

    [Theory]
    [InlineData("long M(IEnumerable<Hosted> all) { var a = new HostedAggregator(); foreach (Hosted e in all) a.Record(e); return a.Current.Value; }")]
    [InlineData("long M(Hosted[] all) { var a = new HostedAggregator(); a.Record(all); return a.Current.Value; }")]
    [InlineData("long M(List<Hosted> all) { var a = new HostedAggregator(); all.ForEach(e => a.Record(e)); return a.Current.Value; }")]
    [InlineData("long M(List<Hosted> all) { var a = new HostedAggregator(); all.ForEach(a.Record2()); return a.Current.Value; }")]
    [InlineData("void M(Hosted e, Stream s) { var a = new HostedAggregator(); a.Load(s); a.Record(e); a.Save(s); }")]
    [InlineData("void M(Hosted e, HostedAggregator all) { var a = new HostedAggregator(); a.Record(e); all.Merge(a); }")]
    [InlineData("HostedAggregator M(Hosted e) { var a = new HostedAggregator(); a.Record(e); return a; }")]
    [InlineData("HostedAggregator M() => new HostedAggregator();")]
    [InlineData("MetricDefinition M(Guid g) => new HostedAggregator().Metric;")]
    [InlineData("void M(Hosted e) { var a = new HostedAggregator(); a.Record(e); _kept = a; } HostedAggregator? _kept;")]
    [InlineData("void M(Hosted e) { var a = new HostedAggregator(); a.Record(e); Keep(a); } void Keep(object o) { }")]
    [InlineData("void M(Hosted e) { if (!_of.TryGetValue(e.Plan, out var a)) _of[e.Plan] = a = new HostedAggregator(); a.Record(e); } Dictionary<Plan, HostedAggregator> _of = [];")]
    [InlineData("long Demo() { var a = new HostedAggregator(); a.Record(new Hosted(default, default, default, Plan.Pro)); return a.Current.Value; }")]
    [InlineData("static readonly HostedAggregator s_meetings = new();")]
    [InlineData("readonly HostedAggregator _meetings = new();")]
    [InlineData("static HostedAggregator Meetings { get; } = new();")]
    [InlineData("void M(Hosted e) { var a = new List<Hosted>(); a.Add(e); }")]
    public Task It_lives_longer_or_has_done_its_work(string member) => Usages.AreFine(
        $"class C {{ {member} }} static class X {{ public static Action<Hosted> Record2(this HostedAggregator a) => e => a.Record(e); }}");

    [Theory]
    [InlineData("void Map(Action<Action<Hosted>> route) { var a = new HostedAggregator(); route(e => a.Record(e)); }")]
    [InlineData("void Map(Action<Action<Hosted>> route) { HostedAggregator a = new(); route(Handle); void Handle(Hosted e) => a.Record(e); }")]
    [InlineData("event Action<Hosted> Held; void Listen() { var a = new HostedAggregator(); Held += e => a.Record(e); }")]
    [InlineData("void Run(Func<bool> goesOn, Func<Hosted> next) { var a = new HostedAggregator(); while (goesOn()) a.Record(next()); }")]
    [InlineData("async System.Threading.Tasks.Task Run(IAsyncEnumerable<Hosted> all) { var a = new HostedAggregator(); await foreach (Hosted e in all) a.Record(e); }")]
    public Task It_lives_as_long_as_what_records(string member) => Usages.AreFine($"class C {{ {member} }}");

    [Theory]
    [InlineData("class Program { static void Main(string[] args) { var a = new HostedAggregator(); a.Record(new Hosted(default, default, default, Plan.Pro)); } }")]
    [InlineData("class Program { static long Main(string[] args) { var a = new HostedAggregator(); a.Record(new Hosted(default, default, default, Plan.Pro)); return a.Current.Value; } }")]
    [InlineData("class FactAttribute : Attribute; class Tests { [Fact] void Test() => Make(default!); void Make(Hosted e) => new HostedAggregator().Record(e); class Nested { void Make(Hosted e) => new HostedAggregator().Record(e); } }")]
    [InlineData("class FactAttribute : Attribute; class TheoryAttribute : FactAttribute; class Tests { [Theory] void Test(Hosted e) => new HostedAggregator().Record(e); }")]
    public Task The_end_of_the_program_and_of_a_test_loses_nothing(string code) => Usages.AreFine(code);

    [Fact]
    public async Task Top_level_statements_are_the_program()
    {
        AnalyzerTest test = Usages.Test(Id, """
            var meetings = new HostedAggregator();
            meetings.Record(new Hosted(default, default, default, Plan.Pro));
            Handle(new Hosted(default, default, default, Plan.Pro));
            static void Handle(Hosted e) => [|new HostedAggregator()|].Record(e);
            """);
        test.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        await test.RunAsync();
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.Mvc", "ControllerBase", "readonly HostedAggregator _a = [|new()|];")]
    [InlineData("Microsoft.AspNetCore.Mvc.RazorPages", "PageModel", "HostedAggregator A { get; } = [|new HostedAggregator()|];")]
    [InlineData("Microsoft.AspNetCore.SignalR", "Hub", "readonly HostedAggregator _a; public C() { _a = [|new HostedAggregator()|]; }")]
    [InlineData("Microsoft.AspNetCore.Components", "ComponentBase", "HostedAggregator A { get; } public C() => A = [|new()|];")]
    [InlineData("Microsoft.AspNetCore.Mvc", "ControllerBase", "static readonly HostedAggregator _a = new();")]
    [InlineData("Mine", "ControllerBase", "readonly HostedAggregator _a = new();")]
    [InlineData("Microsoft.AspNetCore.Mvc", "Other", "readonly HostedAggregator _a = new();")]
    public Task A_field_of_an_object_per_request_lives_no_longer(string home, string name, string member) => Usages.Report(
        Id, $"namespace {home} {{ public class {name}; }} namespace Site {{ public class Derived : {home}.{name}; class C : Derived {{ {member} }} }}");

    [Theory]
    [InlineData("[ApiController] public class MeetingsController { readonly HostedAggregator _a = [|new()|]; }")]
    [InlineData("public class MeetingsController { readonly HostedAggregator _a = [|new()|]; [HttpPost] public void Post(Hosted e) => _a.Record(e); }")]
    [InlineData("public class MeetingsController { readonly HostedAggregator _a = new(); public void Move(Hosted e) => _a.Record(e); }")]
    [InlineData("[NonController] public class MeetingsController { readonly HostedAggregator _a = new(); }")]
    [InlineData("[ApiController] public class Meetings { readonly HostedAggregator _a = new(); }")]
    public Task A_controller_needs_no_base_class(string code) => Usages.Report(
        Id, "using Microsoft.AspNetCore.Mvc; namespace Microsoft.AspNetCore.Mvc { public class ApiControllerAttribute : Attribute; public class HttpPostAttribute : Attribute; public class NonControllerAttribute : Attribute; }" + code);

    [Fact]
    public Task A_handler_of_messages_is_named() => Usages.Report(
        Id,
        "namespace MediatR { public interface IRequestHandler<T>; } namespace Site { class Handler : MediatR.IRequestHandler<Hosted> { HostedAggregator _a = {|#0:new()|}; } }",
        "'HostedAggregator' is created with each 'Handler', so what it has recorded is lost with it; keep one for the life of the application");

    [Theory]
    [InlineData("services.[|AddScoped|]<HostedAggregator>();")]
    [InlineData("services.[|AddTransient|]<HostedAggregator>();")]
    [InlineData("services.[|AddScoped|]<object, HostedAggregator>();")]
    [InlineData("services.[|AddScoped|](typeof(HostedAggregator));")]
    [InlineData("services.[|AddKeyedTransient|]<HostedAggregator>(\"key\");")]
    [InlineData("services.[|AddScoped|](_ => new HostedAggregator());")]
    [InlineData("services.[|AddScoped|]<HostedAggregator>(_ => { return new(); });")]
    [InlineData("ServiceCollectionServiceExtensions.[|AddScoped|]<HostedAggregator>(services);")]
    [InlineData("services?.[|AddScoped|]<HostedAggregator>();")]
    [InlineData("object d = ServiceDescriptor.[|Scoped|]<HostedAggregator, HostedAggregator>();")]
    [InlineData("object d = ServiceDescriptor.[|Transient|](typeof(HostedAggregator), typeof(HostedAggregator));")]
    [InlineData("object d = new ServiceDescriptor(typeof(HostedAggregator), typeof(HostedAggregator), ServiceLifetime.[|Transient|]);")]
    [InlineData("object d = ServiceDescriptor.Describe(typeof(HostedAggregator), _ => new HostedAggregator(), ServiceLifetime.[|Scoped|]);")]
    [InlineData("object d = ServiceDescriptor.Describe(typeof(HostedAggregator), _ => shared, ServiceLifetime.Scoped);")]
    [InlineData("object d = new ServiceDescriptor(typeof(HostedAggregator), typeof(HostedAggregator), ServiceLifetime.Singleton);")]
    [InlineData("object d = new ServiceDescriptor(typeof(string), typeof(string), ServiceLifetime.Scoped);")]
    [InlineData("object d = ServiceDescriptor.Singleton<HostedAggregator, HostedAggregator>();")]
    [InlineData("services.AddScoped(_ => shared);")]
    [InlineData("services.AddScoped<HostedAggregator>(provider => shared ?? new());")]
    [InlineData("services.AddSingleton<HostedAggregator>();")]
    [InlineData("services.AddSingleton(_ => new HostedAggregator());")]
    [InlineData("services.AddScoped<List<HostedAggregator>>();")]
    [InlineData("services.AddScoped<string>();")]
    public Task A_service_of_one_request_lives_no_longer(string statement) => Usages.Report(
        Id,
        Services + " namespace Site { using Microsoft.Extensions.DependencyInjection; class Startup { void Configure(IServiceCollection services, HostedAggregator shared) { " + statement + " } } }");

    [Fact]
    public Task The_lifetime_is_named() => Usages.Report(
        Id,
        Services + " namespace Site { using Microsoft.Extensions.DependencyInjection; class Startup { void Configure(IServiceCollection services) => services.{|#0:AddTransient|}<HostedAggregator>(); } }",
        "'HostedAggregator' is registered as transient, so what it has recorded is lost with it; keep one for the life of the application");

    [Fact]
    public Task A_method_of_the_same_name_elsewhere_registers_nothing() => Usages.AreFine(
        "class Mine { void AddScoped<T>() { } void M() => AddScoped<HostedAggregator>(); }");
}
