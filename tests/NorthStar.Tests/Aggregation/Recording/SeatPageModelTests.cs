using Xunit;

namespace NorthStar.Tests.Aggregation.Recording;

/// <summary>
/// Every life that three threads can have one after another and at once on two pages of memory, with one seat that they find by
/// its page or by the number of its thread: never are two of them in it.
/// </summary>
public sealed class SeatPageModelTests
{
    private const int Threads = 3;
    private const int Pages = 2;
    private const int NoPage = -1;

    // How the seat is found.
    [Flags]
    public enum Rules
    {
        None = 0,

        /// <summary>A thread gets the number of one that has ended, as managed ids are given again.</summary>
        NumbersAreGivenAgain = 1,

        /// <summary>The seat is found by every page on which its thread was.</summary>
        PagesAreKept = 2,
    }

    [Fact]
    public void Two_threads_are_never_in_one_seat()
    {
        Assert.Null(FindViolation(Rules.None, out HashSet<Model> seen));

        // It is of use: the thread finds the seat without its number, and so does one that runs there after its end.
        Assert.Contains(seen, state => state.Lives[0].IsIn);
        Assert.Contains(seen, state => state is { HasOwnerEnded: true } && state.Lives.Any(life => life.IsIn));
    }

    [Theory]
    [InlineData(Rules.NumbersAreGivenAgain)]
    [InlineData(Rules.PagesAreKept)]
    public void They_could_be_if_numbers_were_given_again_or_pages_were_kept(Rules rules) => Assert.NotNull(FindViolation(rules, out _));

    private static Model? FindViolation(Rules rules, out HashSet<Model> seen)
    {
        var start = new Model(default, default, default, SeatPages: 0, OwnerNumber: 0);
        seen = [start];
        var open = new Stack<Model>(seen);
        while (open.TryPop(out Model? state))
        {
            if (state.Lives.Count(life => life.IsIn) > 1)
                return state;
            foreach (Model next in Next(state, rules))
            {
                if (seen.Add(next))
                    open.Push(next);
            }
        }

        return null;
    }

    private static IEnumerable<Model> Next(Model state, Rules rules)
    {
        for (int thread = 0; thread < Threads; thread++)
        {
            Life life = state.Lives[thread];
            if (life.Stage == Stage.Unborn)
            {
                // It has a stack of one page, or of both.
                foreach (int stack in new[] { 0b01, 0b10, 0b11 })
                {
                    if ((state.PagesInUse & stack) == 0)
                        yield return state.With(thread, life with { Stage = Stage.Alive, Stack = stack, Page = FirstPage(stack), Number = NumberOf(thread, state, rules) });
                }
            }

            if (life.Stage != Stage.Alive)
                continue;
            if (life.IsIn)
            {
                yield return state.With(thread, life with { IsIn = false });
                continue;
            }

            yield return state.With(thread, life with { Stage = Stage.Ended, Stack = 0, Page = NoPage });
            for (int page = 0; page < Pages; page++)
            {
                if ((life.Stack & (1 << page)) != 0)
                    yield return state.With(thread, life with { Page = page });
            }

            int bit = 1 << life.Page;
            if ((state.SeatPages & bit) != 0)
            {
                // It uses the seat, takes it for its own, or puts another one in its place.
                yield return state.With(thread, life with { IsIn = true });
                yield return state with { OwnerNumber = life.Number };
                yield return state with { SeatPages = state.SeatPages & ~bit };
            }

            if (state.OwnerNumber == 0 || state.OwnerNumber == life.Number)
            {
                int pages = rules.HasFlag(Rules.PagesAreKept) ? state.SeatPages | bit : bit;
                yield return state.With(thread, life with { IsIn = true }) with { OwnerNumber = life.Number, SeatPages = pages };
            }
        }
    }

    private static int FirstPage(int stack) => (stack & 1) != 0 ? 0 : 1;

    private static int NumberOf(int thread, Model state, Rules rules)
    {
        Life ended = rules.HasFlag(Rules.NumbersAreGivenAgain) ? state.Lives.FirstOrDefault(life => life.Stage == Stage.Ended) : default;
        bool isFree = ended.Number != 0 && !state.Lives.Any(life => life.Stage == Stage.Alive && life.Number == ended.Number);
        return isFree ? ended.Number : thread + 1;
    }

    private enum Stage
    {
        Unborn,
        Alive,
        Ended,
    }

    /// <param name="Stage">Whether the thread runs.</param>
    /// <param name="Stack">The pages of its stack, a bit each.</param>
    /// <param name="Page">The one on which its innermost frame lies.</param>
    /// <param name="Number">By which it knows its own seat.</param>
    /// <param name="IsIn">Whether it is in the seat.</param>
    private readonly record struct Life(Stage Stage, int Stack, int Page, int Number, bool IsIn);

    private sealed record Model(Life First, Life Second, Life Third, int SeatPages, int OwnerNumber)
    {
        public Life[] Lives => [First, Second, Third];

        public int PagesInUse => First.Stack | Second.Stack | Third.Stack;

        public bool HasOwnerEnded => Lives.Any(life => life.Stage == Stage.Ended && life.Number == OwnerNumber);

        public Model With(int thread, Life life) => thread switch
        {
            0 => this with { First = life },
            1 => this with { Second = life },
            _ => this with { Third = life },
        };
    }
}
