using System.Globalization;

namespace NorthStar.Tests.Aggregation.Sketches;

/// <summary>The relative errors of independent estimates of one number.</summary>
internal sealed class ErrorStatistics(double truth)
{
    // How many standard deviations the mean and the root mean square of errors may be off. Chance alone exceeds this once
    // in about 2000 sets of keys; the keys of a test are fixed, so that a test which passes once passes always.
    private const double Margin = 3.5;

    private int _runs;
    private double _sum;
    private double _sumOfSquares;

    public double Truth => truth;

    public double Worst { get; private set; }

    private double Bias => _sum / _runs;

    private double RootMeanSquare => Math.Sqrt(_sumOfSquares / _runs);

    public void Add(long estimate)
    {
        double error = (estimate - truth) / truth;
        _runs++;
        _sum += error;
        _sumOfSquares += error * error;
        Worst = Math.Max(Worst, Math.Abs(error));
    }

    /// <summary>
    /// What is wrong with the errors if they are to have no bias and the given standard deviation sigma, or nothing. The
    /// mean of n such errors has a standard deviation of sigma / sqrt(n), and their root mean square one of about
    /// sigma / sqrt(2 n).
    /// </summary>
    public string? Objection(double sigma)
    {
        double mostBias = Margin * sigma / Math.Sqrt(_runs);
        double mostError = sigma * (1 + (Margin / Math.Sqrt(2 * _runs)));
        return Math.Abs(Bias) <= mostBias && RootMeanSquare <= mostError
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{this} allowed: {mostBias * 100:0.00} %, {mostError * 100:0.00} %");
    }

    /// <summary>A row of a table: the number, runs, mean error, root mean square error, worst error.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {truth:N0} | {_runs} | {Bias * 100:+0.00;-0.00;0.00} % | {RootMeanSquare * 100:0.00} % | {Worst * 100:0.00} % |");
}
