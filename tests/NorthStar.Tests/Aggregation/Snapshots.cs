using System.Buffers;

namespace NorthStar.Tests.Aggregation;

internal static class Snapshots
{
    public static byte[] Save<TEvent, TPeriod>(this MetricAggregator<TEvent, TPeriod> aggregator)
        where TPeriod : class
    {
        var writer = new ArrayBufferWriter<byte>();
        aggregator.Save(writer);
        return writer.WrittenSpan.ToArray();
    }
}
