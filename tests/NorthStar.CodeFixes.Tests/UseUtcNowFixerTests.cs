using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.UseUtcNowFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class UseUtcNowFixerTests
{
    private const string Event = "\n[CoreAction(\"v\", Cadence.Weekly)] public record Sent([OccurredAt] DateTime At);";

    [Fact]
    public Task Takes_the_time_in_utc() => Verify.VerifyAsync(
        "using static System.DateTime; class C { Sent A() => new([|System.DateTime.Now|] /* now */); Sent B() => new([|DateTime . Now|].AddHours(-1)); Sent D() => new([|Now|]); }" + Event,
        "using static System.DateTime; class C { Sent A() => new(System.DateTime.UtcNow /* now */); Sent B() => new(DateTime . UtcNow.AddHours(-1)); Sent D() => new(UtcNow); }" + Event);

    [Theory]
    [InlineData("[|DateTimeOffset.Now.DateTime|]", "DateTimeOffset.Now.UtcDateTime")]
    [InlineData("[|DateTimeOffset.UtcNow.LocalDateTime|]", "DateTimeOffset.UtcNow.UtcDateTime")]
    [InlineData("[|TimeProvider.System.GetLocalNow().DateTime|].AddHours(-1)", "TimeProvider.System.GetLocalNow().UtcDateTime.AddHours(-1)")]
    [InlineData("DateTime.SpecifyKind([|DateTime.Now|], DateTimeKind.Utc)", "DateTime.SpecifyKind(DateTime.UtcNow, DateTimeKind.Utc)")]
    public Task The_same_instant_is_taken_in_utc(string before, string after) => Verify.VerifyAsync(
        $"class C {{ Sent A() => new({before}); }}" + Event,
        $"class C {{ Sent A() => new({after}); }}" + Event);

    [Theory]
    [InlineData("DateTime.Today")]
    [InlineData("DateTime.UtcNow.ToLocalTime()")]
    public Task Offers_nothing_for_a_time_that_somebody_chose(string time) => Verify.VerifyNoneAsync($"class C {{ Sent A() => new([|{time}|]); }}" + Event);
}
