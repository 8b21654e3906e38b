namespace NorthStar.Aggregation;

/// <summary>The calling thread.</summary>
internal static class CurrentThread
{
    [ThreadStatic]
    private static long t_number;

    private static long s_lastNumber;

    /// <summary>
    /// A number that no other thread ever has, from 1: the <see cref="Environment.CurrentManagedThreadId"/> of a thread that has
    /// ended is given to another one.
    /// </summary>
    public static long Number => t_number is not 0 and long number ? number : t_number = Interlocked.Increment(ref s_lastNumber);
}
