using Xunit;

namespace NorthStar.Tests.Oracle.Meaning.Examples;

/// <summary>A history as an example tells it: what arrived, in which order, with the clock at the time of the event unless said otherwise.</summary>
internal sealed class Told(Declaration declaration)
{
    private readonly List<Delivery> _deliveries = [];

    public static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, provider: null);

    public Told Event(string time, string actor, string? key = null, decimal quantity = 1, string? arrives = null, bool isGood = true, string? group = null) =>
        Add(new CoreEvent(At(time), actor, Id: null, key, group, quantity, isGood), arrives ?? time);

    public Told Related(string time, int relation = 0, string? key = null, string? actor = null, string? arrives = null) =>
        Add(new OtherEvent(relation, At(time), actor, Id: null, key), arrives ?? time);

    public Told Add(OccurredEvent e, string arrives)
    {
        _deliveries.Add(new Delivery(At(arrives), e));
        return this;
    }

    public MeaningReading Read(string now)
    {
        Assert.True(_deliveries.All(delivery => delivery.Clock <= At(now)));
        return MeaningOracle.Read(declaration, [.. _deliveries.OrderBy(delivery => delivery.Clock)], At(now));
    }
}
