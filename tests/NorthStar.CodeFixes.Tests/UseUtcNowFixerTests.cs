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
    [InlineData("DateTime.Today")]
    [InlineData("DateTimeOffset.UtcNow.LocalDateTime")]
    [InlineData("DateTime.UtcNow.ToLocalTime()")]
    public Task Offers_nothing_for_a_time_that_somebody_chose(string time) => Verify.VerifyNoneAsync($"class C {{ Sent A() => new([|{time}|]); }}" + Event);
}
