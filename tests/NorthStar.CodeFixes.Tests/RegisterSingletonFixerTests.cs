using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.RegisterSingletonFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class RegisterSingletonFixerTests
{
    private static string Source(string statements) => $$"""
        using Microsoft.Extensions.DependencyInjection;

        [CoreAction("v", Cadence.Weekly)] public record Sent([OccurredAt] DateTimeOffset At);

        class Startup
        {
            void Configure(IServiceCollection services)
            {
                {{statements}}
            }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection;

            public static class Registrations
            {
                public static IServiceCollection AddSingleton<T>(this IServiceCollection services, Func<IServiceProvider, T>? factory = null) => services;
                public static IServiceCollection AddScoped<T>(this IServiceCollection services, Func<IServiceProvider, T>? factory = null) => services;
                public static IServiceCollection TryAddTransient<T>(this IServiceCollection services) => services;
                public static IServiceCollection TryAddSingleton<T>(this IServiceCollection services) => services;
                public static void Add(this IServiceCollection services, ServiceDescriptor descriptor) { }
            }

            public enum ServiceLifetime { Singleton, Scoped }

            public class ServiceDescriptor(Type service, Type implementation, ServiceLifetime lifetime)
            {
                public ServiceDescriptor(Type service, Func<IServiceProvider, object> factory, ServiceLifetime lifetime) : this(service, service, lifetime) => factory(null!);
                public object Key => (service, implementation, lifetime);
                public static ServiceDescriptor Transient<T>() => null!;
                public static ServiceDescriptor Singleton<T>() => null!;
            }
        }
        """;

    [Fact]
    public Task Registers_singletons() => Verify.VerifyAsync(
        Source("services./* mail */[|AddScoped|]<SentAggregator>().[|TryAddTransient|]<SentAggregator>(); services.[|AddScoped|](_ => new SentAggregator());"),
        Source("services./* mail */AddSingleton<SentAggregator>().TryAddSingleton<SentAggregator>(); services.AddSingleton(_ => new SentAggregator());"));

    [Theory]
    [InlineData("services.Add(ServiceDescriptor.[|Transient|]<SentAggregator>());", "services.Add(ServiceDescriptor.Singleton<SentAggregator>());")]
    [InlineData("var d = new ServiceDescriptor(typeof(SentAggregator), typeof(SentAggregator), ServiceLifetime.[|Scoped|]);", "var d = new ServiceDescriptor(typeof(SentAggregator), typeof(SentAggregator), ServiceLifetime.Singleton);")]
    [InlineData("services.Add(new ServiceDescriptor(typeof(SentAggregator), typeof(SentAggregator), ServiceLifetime.[|Scoped|]));", "services.Add(new ServiceDescriptor(typeof(SentAggregator), typeof(SentAggregator), ServiceLifetime.Singleton));")]
    public Task Describes_singletons(string before, string after) => Verify.VerifyAsync(Source(before), Source(after));

    [Fact]
    public Task Offers_nothing_for_a_description_whose_factory_asks_the_scope() => Verify.VerifyNoneAsync(
        Source("services.Add(new ServiceDescriptor(typeof(SentAggregator), provider => new SentAggregator((TimeProvider?)provider.GetService(typeof(TimeProvider))), ServiceLifetime.[|Scoped|]));"));

    [Fact]
    public Task Offers_nothing_for_a_factory_that_asks_the_scope() => Verify.VerifyNoneAsync(
        Source("services.[|AddScoped|](provider => new SentAggregator((TimeProvider?)provider.GetService(typeof(TimeProvider))));"));
}
