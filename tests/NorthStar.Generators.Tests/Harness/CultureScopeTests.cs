using System.Globalization;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Harness;

public class CultureScopeTests
{
    [Fact]
    public void Sets_both_cultures_and_restores_them()
    {
        (CultureInfo, CultureInfo) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

        using (new CultureScope("tr-TR"))
        {
            Assert.Equal("tr-TR", CultureInfo.CurrentCulture.Name);
            Assert.Equal("tr-TR", CultureInfo.CurrentUICulture.Name);
        }

        Assert.Equal(before, (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture));
    }
}
