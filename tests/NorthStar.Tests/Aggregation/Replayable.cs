using FsCheck;
using FsCheck.Fluent;
using Xunit.Sdk;

namespace NorthStar.Tests.Aggregation;

/// <summary>
/// Checks a property with new random values on each run. A failure prints the smallest scenario and the seed; the
/// environment variable NORTHSTAR_REPLAY with that seed ("123,457,12") runs the same values again.
/// </summary>
internal static class Replayable
{
    private const string Variable = "NORTHSTAR_REPLAY";

    public static void Check<T>(Gen<T> values, Func<T, IEnumerable<T>> smaller, int tests, Action<T> holds)
    {
        Config config = Config.QuickThrowOnFailure.WithMaxTest(tests);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text)
        {
            ulong[] seed = [.. text.Split(',').Select(part => ulong.Parse(part, provider: null))];
            config = config.WithReplay(new Replay(new Rnd(seed[0], seed[1]), seed.Length > 2 ? (int)seed[2] : null));
        }

        try
        {
            Prop.ForAll(Arb.From(values, smaller), holds).Check(config);
        }
        catch (Exception failure)
        {
            throw new XunitException(
                $"{failure.Message}\nTo run these values again: {Variable}=a,b,c with the three numbers after \"Replay directly at failing step\".");
        }
    }
}
