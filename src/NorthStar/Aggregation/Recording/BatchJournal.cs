using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>
/// What a batch has changed so far, to take it back where one of its events turns out to be a mistake: a batch is read
/// once, and recorded as a whole or not at all.
/// </summary>
/// <remarks>Of one thread. Notes nothing for an event whose actor is known in its period.</remarks>
internal sealed class BatchJournal<TQuantity, TSum>
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    // A batch of millions of new actors must not hold its memory for good.
    private const int MostKept = 1 << 16;

    // From so many events on, a copy of all registers of a sketch is cheaper than a note of each one that is raised.
    private const int LongBatch = 1024;

    private readonly List<SavedTally<TQuantity, TSum>> _tallies = [];
    private (int Tally, int Actor)[] _actors = [];
    private int _actorCount;
    private readonly List<(int Tally, SketchChange Change)> _sketches = [];
    private readonly List<byte[]> _registers = [];
    private int _registersInUse;

    /// <summary>The number of the batch, from 1: a tally that was saved for it bears that number.</summary>
    public long Batch { get; private set; }

    /// <summary>The periods that were not there before.</summary>
    public List<int> NewPeriods { get; } = [];

    /// <summary>The slices that were not there before.</summary>
    public List<(int Period, int Dimension, int Value)> NewSlices { get; } = [];

    /// <summary>Whether a batch is being recorded.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether the batch has so many events that the registers of a sketch had better be copied.</summary>
    public bool IsLong { get; private set; }

    /// <summary>Begins a batch.</summary>
    /// <param name="events">How many events it has.</param>
    public void Begin(int events)
    {
        Batch++;
        IsOpen = true;
        IsLong = events >= LongBatch;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Save(Tally<TQuantity, TSum> tally) => _tallies.Add(tally.SaveFor(Batch, place: _tallies.Count));

    /// <summary>Notes that an actor was added to those of a tally.</summary>
    /// <param name="tally">The place of the tally.</param>
    /// <param name="actor">The number of the actor.</param>
    /// <param name="isNew">1, or 0 where it was among them before, and nothing is noted.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void NewActor(int tally, int actor, int isNew)
    {
        (int Tally, int Actor)[] actors = _actors;
        int count = _actorCount;
        if ((uint)count < (uint)actors.Length)
        {
            actors[count] = (tally, actor);
            _actorCount = count + isNew;
        }
        else
        {
            NewActorFurtherOn(tally, actor, isNew);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NewActorFurtherOn(int tally, int actor, int isNew)
    {
        Array.Resize(ref _actors, Math.Max(64, 2 * _actorCount));
        NewActor(tally, actor, isNew);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Changed(int tally, SketchChange change) => _sketches.Add((tally, change));

    /// <summary>Keeps a copy of all registers of a sketch.</summary>
    public void Copy(int tally, ReadOnlySpan<byte> registers)
    {
        if (_registersInUse == _registers.Count)
            _registers.Add(new byte[registers.Length]);
        registers.CopyTo(_registers[_registersInUse]);
        _sketches.Add((tally, new SketchChange(SketchChangeKind.AllRegisters, 0, _registersInUse++, 0)));
    }

    /// <summary>Puts every tally back to what it was when the batch began.</summary>
    public void TakeBack()
    {
        foreach ((int tally, int actor) in _actors.AsSpan(0, _actorCount))
            _tallies[tally].Tally.Actors.Remove(actor);
        for (int i = _sketches.Count - 1; i >= 0; i--)
        {
            (int tally, SketchChange change) = _sketches[i];
            SavedTally<TQuantity, TSum> saved = _tallies[tally];
            if (change.Kind == SketchChangeKind.AllRegisters)
                saved.Tally.Sketch!.TakeBack(_registers[change.Register]);
            else
                saved.Tally.Sketch!.TakeBack(change, saved.SketchForm);
        }

        foreach (SavedTally<TQuantity, TSum> saved in _tallies)
            saved.Tally.PutBack(in saved);
    }

    public void End()
    {
        IsOpen = false;
        _tallies.Clear();
        NewPeriods.Clear();
        NewSlices.Clear();
        _actorCount = 0;
        _sketches.Clear();
        _registersInUse = 0;
        if (_actors.Length > MostKept)
            _actors = [];
    }
}

/// <summary>What a tally held before a batch, apart from its actors and what its sketch holds.</summary>
internal readonly record struct SavedTally<TQuantity, TSum>(
    Tally<TQuantity, TSum> Tally, long Total, long Qualified, TSum Sum, ExactHashes? SketchForm)
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>;
