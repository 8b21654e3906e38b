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

/// <summary>Lets code by hand take events of another type, a struct around which it is.</summary>
internal sealed class ContenderByHand<TEvent, TMeeting>(RecorderByHand<TMeeting> recorder, CallByHand call) : IMergeable<TEvent>
    where TMeeting : struct
{
    private readonly RecorderByHand<TMeeting> _recorder = recorder;

    public IEnumerable<Figure> Figures => _recorder.Figures;

    public void Merge(IContender<TEvent> other) => _recorder.Merge(((ContenderByHand<TEvent, TMeeting>)other)._recorder);

    public void Record(ReadOnlySpan<TEvent> events)
    {
        ref TMeeting first = ref Unsafe.As<TEvent, TMeeting>(ref MemoryMarshal.GetReference(events));
        Span<TMeeting> meetings = MemoryMarshal.CreateSpan(ref first, events.Length);
        switch (call)
        {
            case CallByHand.Bulk:
                _recorder.RecordBulk(meetings);
                break;
            case CallByHand.OneByOne:
                _recorder.RecordEach(meetings);
                break;
            default:
                _recorder.RecordLocked(meetings);
                break;
        }
    }
}
