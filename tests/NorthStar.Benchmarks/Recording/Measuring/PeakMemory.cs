namespace NorthStar.Benchmarks.Recording.Measuring;

/// <summary>Watches how far the heap grows while something runs.</summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
    private readonly ManualResetEventSlim _stop = new();
    private readonly Thread _watch;
    private long _highest;

    public PeakMemory()
    {
        _highest = _before;
        _watch = new Thread(Watch) { IsBackground = true };
        _watch.Start();
    }

    /// <summary>The most bytes that were in use at once, garbage included, above those from before.</summary>
    public long Peak => Math.Max(0, _highest - _before);

    /// <summary>The bytes that are still needed now, above those from before.</summary>
    public long Held()
    {
        Look();
        return Math.Max(0, GC.GetTotalMemory(forceFullCollection: true) - _before);
    }

    public void Dispose()
    {
        _stop.Set();
        _watch.Join();
        _stop.Dispose();
    }

    private void Watch()
    {
        while (!_stop.Wait(millisecondsTimeout: 1))
            Look();
    }

    private void Look() => _highest = Math.Max(_highest, GC.GetTotalMemory(forceFullCollection: false));
}
