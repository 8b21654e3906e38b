using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>
/// The page of memory on which the innermost frame of the calling thread's stack lies. An operating system gives a thread whole
/// pages for its stack: as long as the thread lives, no other one has a frame there.
/// </summary>
internal static class StackPage
{
    /// <summary>Stands for every page where nothing is known about pages. No stack lies there.</summary>
    public const nuint Unknown = 0;

    // The smallest pages there are have 4,096 bytes. In a browser, stacks are allocated like objects, and share pages.
    private const int BitsWithinPage = 12;

    /// <summary>The page of a variable in the caller's own frame.</summary>
    /// <remarks>Asked twice for one variable, the compiler does it twice, and keeps no register for it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe nuint Of(ref byte variable) =>
        OperatingSystem.IsBrowser() || OperatingSystem.IsWasi() ? Unknown : (nuint)Unsafe.AsPointer(ref variable) >> BitsWithinPage;
}
