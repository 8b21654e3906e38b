using System.Numerics;
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

    /// <summary>Stands for no page: nobody asks for it.</summary>
    public static nuint None => nuint.MaxValue;

    // Far more than threads that record at a time: a page has one place, so that one look is enough, and a thread that has none goes
    // the longer way.
    private const int PlacesPerThread = 64;

    // The smallest pages there are have 4,096 bytes. In a browser, stacks are allocated like objects, and share pages.
    private const int BitsWithinPage = 12;

    /// <summary>How many places a table of pages has.</summary>
    public static int Places { get; } = (int)BitOperations.RoundUpToPowerOf2((uint)(PlacesPerThread * SmallTotal.MostThreads));

    private static readonly int s_placeShift = 32 - BitOperations.Log2((uint)Places);

    /// <summary>The place of a page in a table, from 0 to less than <see cref="Places"/>.</summary>
    /// <remarks>Stacks are equally far from each other: the product spreads their pages.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint PlaceOf(nuint page) => unchecked((uint)page * 0x9E37_79B9u) >> s_placeShift;

    /// <summary>The page of a variable in the caller's own frame.</summary>
    /// <remarks>Asked twice for one variable, the compiler does it twice, and keeps no register for it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe nuint Of(ref byte variable) =>
        OperatingSystem.IsBrowser() || OperatingSystem.IsWasi() ? Unknown : (nuint)Unsafe.AsPointer(ref variable) >> BitsWithinPage;
}
