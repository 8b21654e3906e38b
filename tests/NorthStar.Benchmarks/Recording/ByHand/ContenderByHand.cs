using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.ByHand;

/// <summary>How a class by hand is called.</summary>
internal enum CallByHand
{
    /// <summary>One loop over the whole batch, with all that is in use in registers.</summary>
    Bulk,

    /// <summary>A method for one event. Not for several threads.</summary>
    OneByOne,

    /// <summary>The same in a lock.</summary>
    Locked,
}

/// <summary>Code by hand for one task. Knows one thread only.</summary>
internal abstract class RecorderByHand<TMeeting>
    where TMeeting : struct
{
    private readonly Lock _gate = new();

    public abstract IEnumerable<Figure> Figures { get; }

    protected Lock Gate => _gate;

    public abstract void RecordBulk(Span<TMeeting> events);

    public abstract void RecordEach(Span<TMeeting> events);

    public abstract void RecordLocked(Span<TMeeting> events);
}

/// <summary>Lets code by hand take events of another type with the same layout.</summary>
internal sealed class ContenderByHand<TEvent, TMeeting>(RecorderByHand<TMeeting> recorder, CallByHand call) : IContender<TEvent>
    where TMeeting : struct
{
    public IEnumerable<Figure> Figures => recorder.Figures;

    public void Record(ReadOnlySpan<TEvent> events)
    {
        ref TMeeting first = ref Unsafe.As<TEvent, TMeeting>(ref MemoryMarshal.GetReference(events));
        Span<TMeeting> meetings = MemoryMarshal.CreateSpan(ref first, events.Length);
        switch (call)
        {
            case CallByHand.Bulk:
                recorder.RecordBulk(meetings);
                break;
            case CallByHand.OneByOne:
                recorder.RecordEach(meetings);
                break;
            default:
                recorder.RecordLocked(meetings);
                break;
        }
    }
}
