using NorthStar.Generators.Usage;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NorthStar.Generators.Tests.Usage;

/// <summary>However a member is written, it is found by its name; and nothing else is.</summary>
public class WatchedNamesTests
{
    [Theory]
    [InlineData("class C { object M(DateTimeOffset a) => [|a.LocalDateTime|]; }")]
    [InlineData("class C { object? M(DateTimeOffset? a) => a?[|.LocalDateTime|]; }")]
    [InlineData("class C { object M(DateTime a) => [|a\n  // late\n  .ToLocalTime()|]; }")]
    [InlineData("class C { object M() => [|DateTime.@Now|]; }")]
    [InlineData("class C { object M(int? a) => [|a.\n  // if any\n  Value|]; }")]
    [InlineData("using static System.DateTime; class C { DateTime a = [|Today|]; }")]
    [InlineData("class C(object a) { public C() : this([|DateTime.Today|]) { } void M(object b) { void N() => M([|DateTime.Now|]); } }")]
    [InlineData("class Host : List<int> { object M(Services s) => [|s.AddScoped<int>()|]; } class Services { public object AddScoped<T>() => this; }")]
    [InlineData("class C { void M(HostedAggregator a, Hosted e) { [|a.Record(e)|]; Recorder r = [|a.Record|]; } delegate void Recorder(in Hosted e); }")]
    [InlineData("[|Console.WriteLine([|DateTime.Now|])|];", "[|DateTime.Now|]")]
    public void A_member_is_found_in_any_position(string markup, string? only = null)
    {
        string code = markup.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        IEnumerable<string> expected = (only ?? markup).Split("[|").Skip(1).Select(part => part[..part.IndexOf("|]", StringComparison.Ordinal)]);

        Assert.Equal(expected.Order(StringComparer.Ordinal), Found(code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("class C { object M() => DateTime.UtcNow; object Current => 1; DateTime? Value; } class UtcNow;")]
    [InlineData("class C { object M() => \"DateTime.Now\" /* DateTime.Now */; // DateTime.Now")]
    [InlineData("/// <summary><see cref=\"DateTime.Now\"/></summary>\nclass Now<Today> { Now<Today>? M() => null; }")]
    [InlineData("class C { object M() => DateTime.")]
    [InlineData("Now")]
    [InlineData("")]
    public void What_only_looks_like_it_is_left_out(string code) => Assert.Empty(Found(code));

    [Fact]
    public void What_is_not_asked_for_is_not_bound() => Assert.Equal(
        ["DateTime.Now"], Found("class C { object M() => DateTime.Now; object N() => DateTime.Today; }", (name, whole) => name == "Now" && whole.ToString() == "DateTime.Now"));

    private static IEnumerable<string> Found(string code, Func<string, SyntaxNode, bool>? mayMatter = null)
    {
        Compilation compilation = Usages.Compile(code);
        SemanticModel model = compilation.GetSemanticModel(compilation.SyntaxTrees.First());
        return [.. WatchedNames.Recordings(model, CancellationToken.None)
            .Concat(WatchedNames.Members(model, mayMatter ?? ((_, _) => true), CancellationToken.None))
            .Select(operation => operation.Syntax.ToString())];
    }
}
