using System.Globalization;

namespace Gallery.Tests;

internal sealed class FixedClock(string now) : TimeProvider
{
    private readonly DateTimeOffset _now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();
}
