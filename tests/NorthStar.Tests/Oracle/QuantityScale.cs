using System.Globalization;
using System.Numerics;
using NorthStar.Tests.Aggregation.Sums;

namespace NorthStar.Tests.Oracle;

/// <summary>Quantities of one type as whole numbers of its smallest unit, so that BigInteger adds them up exactly.</summary>
public abstract class QuantityScale
{
    public static QuantityScale Whole { get; } = new WholeScale();

    public static QuantityScale Duration { get; } = new DurationScale();

    public static QuantityScale Exact { get; } = new DecimalScale();

    public static QuantityScale Floating { get; } = new DoubleScale();

    public static BigInteger Units(decimal value)
    {
        BigInteger tenPower = BigInteger.Pow(10, 28 - value.Scale);
        string digits = value.ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);
        return BigInteger.Parse(digits, CultureInfo.InvariantCulture) * tenPower;
    }

    public static BigInteger? Units(double value) => double.IsFinite(value) ? Doubles.Units(value) : null;

    public abstract bool IsInRange(BigInteger units);

    /// <summary>The quantity nearest to the total.</summary>
    public abstract IFormattable Nearest(BigInteger units);

    public abstract IFormattable PerActor(BigInteger units, long actors);

    private sealed class WholeScale : QuantityScale
    {
        public override bool IsInRange(BigInteger units) => units >= long.MinValue && units <= long.MaxValue;

        public override IFormattable Nearest(BigInteger units) => (long)units;

        public override IFormattable PerActor(BigInteger units, long actors) => (double)(long)units / actors;
    }

    private sealed class DurationScale : QuantityScale
    {
        public override bool IsInRange(BigInteger units) => Whole.IsInRange(units);

        public override IFormattable Nearest(BigInteger units) => new TimeSpan((long)units);

        public override IFormattable PerActor(BigInteger units, long actors) => new TimeSpan((long)(units / actors));
    }

    private sealed class DecimalScale : QuantityScale
    {
        private static readonly BigInteger s_max = Units(decimal.MaxValue);

        public override bool IsInRange(BigInteger units) => BigInteger.Abs(units) <= s_max;

        public override IFormattable Nearest(BigInteger units) => NearestDecimal(units);

        public override IFormattable PerActor(BigInteger units, long actors) => NearestDecimal(units) / actors;

        private static decimal NearestDecimal(BigInteger units)
        {
            int scale = 28;
            BigInteger digits = Digits(scale);
            while (digits.GetBitLength() > 96)
                digits = Digits(--scale);
            while (scale > 0 && (digits % 10).IsZero)
                digits = Digits(--scale);
            byte[] limbs = new byte[12];
            digits.TryWriteBytes(limbs, out _, isUnsigned: true);
            return new decimal(
                BitConverter.ToInt32(limbs, 0), BitConverter.ToInt32(limbs, 4), BitConverter.ToInt32(limbs, 8),
                units.Sign < 0, (byte)scale);

            BigInteger Digits(int scale) =>
                Doubles.RoundedQuotient(BigInteger.Abs(units), BigInteger.Pow(10, 28 - scale));
        }
    }

    private sealed class DoubleScale : QuantityScale
    {
        private static readonly BigInteger s_max = Doubles.Units(double.MaxValue);

        public override bool IsInRange(BigInteger units) => BigInteger.Abs(units) <= s_max;

        public override IFormattable Nearest(BigInteger units) => Doubles.Nearest(units);

        public override IFormattable PerActor(BigInteger units, long actors) => Doubles.Nearest(units) / actors;
    }
}
