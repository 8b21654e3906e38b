using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NorthStar.Benchmarks.Recording.Measuring;

/// <summary>
/// The processor time of this thread, where the system tells it: what else runs on the machine then takes no part. Garbage
/// is collected on the thread that allocates (see the project file), so that it is in.
/// </summary>
internal static partial class ThreadTime
{
    private const int ThreadCpuTimeClock = 3;

    public static string Description => OperatingSystem.IsLinux() ? "processor time of the thread" : "elapsed time";

    public static double Nanoseconds()
    {
        if (!OperatingSystem.IsLinux())
            return Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency);
        return GetTime(ThreadCpuTimeClock, out Time time) == 0
            ? (time.Seconds * 1e9) + time.Nanoseconds
            : throw new InvalidOperationException("The system does not tell the time of a thread.");
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
