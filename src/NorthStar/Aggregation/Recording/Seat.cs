using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>
/// The place of one recording thread: a part of the state that is its own, which others can take away between two of its
/// calls. The thread enters and leaves without an atomic instruction and without a fence.
/// </summary>
/// <remarks>
/// Dekker's algorithm with an asymmetric fence: the thread says that it is in, and then looks whether the seat is claimed.
/// Who claims it says so, makes every processor of the process pass a fence
/// (<see cref="Interlocked.MemoryBarrierProcessWide"/>), and waits until the thread is out. Either the thread has seen
/// the claim, or who claims sees that the thread is in. After Dave Dice, Hui Huang and Mingyao Yang, "Asymmetric Dekker
/// synchronization" (Sun Microsystems, 2001).
/// </remarks>
/// <param name="thread">The <see cref="CurrentThread.Number"/> of the thread.</param>
/// <param name="part">What it records into.</param>
/// <param name="dimensions">How many values of an event the thread reads before it enters.</param>
internal sealed class Seat<TPart>(long thread, TPart part, int dimensions)
    where TPart : class
{
    // What the thread is doing. Written, not counted up: the next event would have to wait for the number of this one.
    private const int Idle = 0;
    private const int In = 1;
    private const int Out = 2;

    // What is waited for takes microseconds: a thread that sleeps would take a millisecond.
    private const int NeverSleep = -1;

    private int _activity = Out;
    private int _isClaimed;
    private bool _isVacated;
    private nuint _pageOutside;

    /// <summary>The <see cref="CurrentThread.Number"/> of the thread whose seat it is.</summary>
    public long Thread { get; set; } = thread;

    /// <summary>
    /// The <see cref="StackPage"/> on which the thread was when it was moved here last, and <see cref="StackPage.None"/> after
    /// <see cref="TryEnter"/>; written by that thread only, or by the one to which it has left its stack.
    /// </summary>
    public nuint Page { get; set; } = StackPage.None;

    /// <summary>Belongs to the thread while it is in, and to who has claimed the seat while it is out.</summary>
    public TPart Part { get; set; } = part;

    /// <summary>Where the dimension values of one event are read to; the thread's at any time.</summary>
    public DimensionValue[] ValueBuffer { get; } = new DimensionValue[dimensions];

    /// <summary>Whether the seat was taken away for good.</summary>
    public bool IsVacated => Volatile.Read(ref _isVacated);

    public bool IsEntered => Volatile.Read(ref _activity) == In;

    /// <summary>
    /// Enters for a call in which events are read; of the thread only. Returns false where the seat is claimed, or where the thread
    /// is in already: the code of an event may record as well.
    /// </summary>
    public bool TryEnter()
    {
        if (_activity == In || !TryEnterBriefly())
            return false;
        _pageOutside = Page;
        Page = StackPage.None;
        return true;
    }

    /// <summary>Leaves after <see cref="TryEnter"/>.</summary>
    public void Leave()
    {
        Page = _pageOutside;
        LeaveBriefly();
    }

    /// <summary>
    /// Enters for a moment in which no code but that of this library runs; of the thread only, which has found the seat by its page
    /// and is therefore out. Returns false where the seat is claimed.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryEnterBriefly()
    {
        Volatile.Write(ref _activity, In);
        if (Volatile.Read(ref _isClaimed) == 0)
            return true;
        LeaveBriefly();
        return false;
    }

    /// <summary>Leaves after <see cref="TryEnterBriefly"/>.</summary>
    public void LeaveBriefly() => Volatile.Write(ref _activity, Out);

    /// <summary>Waits until the claim is over, or the seat is no longer the thread's; of the thread only.</summary>
    public void AwaitRelease()
    {
        var spin = new SpinWait();
        while (Volatile.Read(ref _isClaimed) != 0 && !IsVacated)
            spin.SpinOnce(NeverSleep);
    }

    public void Claim() => Volatile.Write(ref _isClaimed, 1);

    /// <summary>Waits until the thread is out, after the claim and the fence.</summary>
    public void AwaitIdle()
    {
        var spin = new SpinWait();
        while (IsEntered)
            spin.SpinOnce(NeverSleep);
    }

    public void Release() => Volatile.Write(ref _isClaimed, 0);

    /// <summary>Takes the seat away for good. It stays claimed, for its thread may be about to enter.</summary>
    public void Vacate() => Volatile.Write(ref _isVacated, true);

    /// <summary>Whether the thread is out, and has not been in since the last look.</summary>
    public bool IsIdleSinceLastLook() => Interlocked.CompareExchange(ref _activity, Idle, Out) == Idle;
}
