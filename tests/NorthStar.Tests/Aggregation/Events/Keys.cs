using FsCheck;
using FsCheck.Fluent;

namespace NorthStar.Tests.Aggregation.Events;

/// <summary>Small pools of keys, so that events share them; now and then a missing one.</summary>
internal static class Keys
{
    public static Gen<Guid> Guids(int count) => OrRarely(
        Gen.Choose(1, count).Select(number => new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, (byte)number])),
        Guid.Empty);

    public static Gen<T> OrRarely<T>(Gen<T> often, params T[] rarely) =>
        Gen.Frequency((12, often), (1, Gen.Elements(rarely)));
}
