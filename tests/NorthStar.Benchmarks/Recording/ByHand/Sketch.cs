using System.Numerics;
using System.Runtime.CompilerServices;

namespace NorthStar.Benchmarks.Recording.ByHand;

/// <summary>A HyperLogLog of precision 14 with the estimator of Otmar Ertl (2017).</summary>
internal sealed class Sketch
{
    private const int Precision = 14;
    private const int GreatestValue = 64 - Precision + 1;

    private readonly byte[] _registers = new byte[1 << Precision];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong hash)
    {
        ref byte register = ref _registers[hash >> (64 - Precision)];
        int value = ValueOf(hash);
        if (register < value)
            register = (byte)value;
    }

    /// <summary>The same without a branch: faster while a sketch is young, when nobody can predict it, and slower afterwards.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddToYoung(ulong hash)
    {
        ref byte register = ref _registers[hash >> (64 - Precision)];
        int increase = ValueOf(hash) - register;
        register = (byte)(register + (increase & ~(increase >> 31)));
    }

    public Sketch With(ulong hash)
    {
        Add(hash);
        return this;
    }

    public void Merge(Sketch other)
    {
        for (int i = 0; i < _registers.Length; i++)
            _registers[i] = Math.Max(_registers[i], other._registers[i]);
    }

    public long Estimate()
    {
        Span<int> counts = stackalloc int[GreatestValue + 1];
        foreach (byte value in _registers)
            counts[value]++;
        double registers = _registers.Length;
        double sum = 0;
        for (int value = GreatestValue - 1; value >= 1; value--)
            sum = 0.5 * (sum + counts[value]);
        sum += registers * Sigma(counts[0] / registers);
        return (long)Math.Round(0.72134752044448170 / (1 + (1.079 / registers)) * registers * registers / sum);
    }

    private static int ValueOf(ulong hash) => BitOperations.LeadingZeroCount((hash << Precision) | (1UL << (Precision - 1))) + 1;

    private static double Sigma(double x)
    {
        double sum = x, previous, weight = 1;
        do
        {
            x *= x;
            previous = sum;
            sum += x * weight;
            weight *= 2;
        }
        while (sum != previous);

        return sum;
    }
}
