using Xunit;

namespace NorthStar.Tests.Aggregation.Recording;

/// <summary>
/// Every interleaving of the hand-over between a recording thread and one that reads, on processors that keep stores back:
/// each thread has a buffer of stores that others see later, in order (total store order), as on x86. On weaker processors
/// the volatile accesses of the seat restore that order.
/// </summary>
public sealed class SeatModelTests
{
    [Fact]
    public void Recorder_and_reader_are_never_both_in_the_part() => Assert.Null(FindViolation(fence: true, looksAtClaim: true));

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Without_the_fence_or_without_the_look_at_the_claim_they_can_be(bool fence, bool looksAtClaim) =>
        Assert.NotNull(FindViolation(fence, looksAtClaim));

    [Fact]
    public void The_reader_comes_in_at_last()
    {
        Explore(fence: true, looksAtClaim: true, out HashSet<Model> seen);
        Assert.Contains(seen, state => state.Reader == ReaderStep.Inside);
        Assert.Contains(seen, state => state.Recorder == RecorderStep.Inside);
        Assert.Contains(seen, state => state.Recorder == RecorderStep.Back);
    }

    private static Model? FindViolation(bool fence, bool looksAtClaim) => Explore(fence, looksAtClaim, out _);

    private static Model? Explore(bool fence, bool looksAtClaim, out HashSet<Model> seen)
    {
        seen = [default];
        var open = new Stack<Model>(seen);
        Model? violation = null;
        while (open.TryPop(out Model state))
        {
            if (state is { Recorder: RecorderStep.Inside, Reader: ReaderStep.Inside })
                violation ??= state;
            foreach (Model next in Next(state, fence, looksAtClaim))
            {
                if (seen.Add(next))
                    open.Push(next);
            }
        }

        return violation;
    }

    private static IEnumerable<Model> Next(Model s, bool fence, bool looksAtClaim)
    {
        // A store leaves a buffer at any time. A recorder has at most "in" and then "out" in its buffer.
        if (s.KeptIn)
            yield return s with { KeptIn = false, IsEntered = true };
        else if (s.KeptOut)
            yield return s with { KeptOut = false, IsEntered = false };
        if (s.KeptClaim)
            yield return s with { KeptClaim = false, IsClaimed = true };
        if (s.KeptRelease && !s.KeptClaim)
            yield return s with { KeptRelease = false, IsClaimed = false };

        switch (s.Recorder)
        {
            // TryEnter: says that it is in; waits for room in the model's small buffer.
            case RecorderStep.Outside when !s.KeptIn && !s.KeptOut:
                yield return s with { Recorder = RecorderStep.Said, KeptIn = true };
                break;
            case RecorderStep.Said:
                yield return s with { Recorder = looksAtClaim && s.IsClaimed ? RecorderStep.Back : RecorderStep.Inside };
                break;
            case RecorderStep.Back:
            case RecorderStep.Inside:
                yield return s with { Recorder = RecorderStep.Outside, KeptOut = true };
                break;
        }

        switch (s.Reader)
        {
            case ReaderStep.Outside when !s.KeptRelease:
                yield return s with { Reader = ReaderStep.Claimed, KeptClaim = true };
                break;

            // The fence of the whole process empties both buffers.
            case ReaderStep.Claimed:
                yield return fence ? Flushed(s) with { Reader = ReaderStep.Fenced } : s with { Reader = ReaderStep.Fenced };
                break;
            case ReaderStep.Fenced when !s.IsEntered:
                yield return s with { Reader = ReaderStep.Inside };
                break;
            case ReaderStep.Inside:
                yield return s with { Reader = ReaderStep.Outside, KeptRelease = true };
                break;
        }
    }

    private static Model Flushed(Model s) => s with
    {
        IsEntered = !s.KeptOut && (s.KeptIn || s.IsEntered),
        KeptIn = false,
        KeptOut = false,
        IsClaimed = s.KeptClaim || s.IsClaimed,
        KeptClaim = false,
    };

    private enum RecorderStep
    {
        Outside,
        Said,
        Back,
        Inside,
    }

    private enum ReaderStep
    {
        Outside,
        Claimed,
        Fenced,
        Inside,
    }

    private readonly record struct Model(
        RecorderStep Recorder,
        ReaderStep Reader,
        bool IsEntered,
        bool IsClaimed,
        bool KeptIn,
        bool KeptOut,
        bool KeptClaim,
        bool KeptRelease);
}
