namespace NorthStar.Benchmarks.Recording.ByHand;

/// <summary>Numbers the plans: a table by length and first letter, in which the five of them have places of their own.</summary>
internal sealed class PlanNumbers
{
    private const int Mask = 15;

    private readonly string?[] _names = new string?[Mask + 1];
    private readonly int[] _numbers = new int[Mask + 1];

    public PlanNumbers(IReadOnlyList<string> plans)
    {
        for (int number = 0; number < plans.Count; number++)
        {
            int place = FirstPlace(plans[number]);
            while (_names[place] is not null)
                place = (place + 1) & Mask;
            _names[place] = plans[number];
            _numbers[place] = number;
        }
    }

    public int IndexOf(string plan)
    {
        int place = FirstPlace(plan);
        while (!string.Equals(_names[place], plan, StringComparison.Ordinal))
        {
            if (_names[place] is null)
                throw new ArgumentException($"There is no plan '{plan}'.", nameof(plan));
            place = (place + 1) & Mask;
        }

        return _numbers[place];
    }

    private static int FirstPlace(string plan) => plan.Length == 0 ? 0 : (plan.Length ^ plan[0]) & Mask;
}
