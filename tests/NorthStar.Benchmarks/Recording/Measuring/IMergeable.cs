namespace NorthStar.Benchmarks.Recording.Measuring;

/// <summary>A contender that can take over what another one for the same task has seen.</summary>
internal interface IMergeable<TEvent> : IContender<TEvent>
{
    void Merge(IContender<TEvent> other);
}
