using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>
/// Estimates the number of distinct hashes in at most 2^p bytes, and counts up to 2^p / 16 of them exactly.
/// </summary>
/// <remarks>
/// <para>
/// After Philippe Flajolet, Éric Fusy, Olivier Gandouet and Frédéric Meunier, "HyperLogLog: the analysis of a
/// near-optimal cardinality estimation algorithm" (2007), with 64-bit hashes and the estimator of
/// <see cref="CardinalityEstimator"/>. The first p bits of a hash choose one of 2^p registers, which keeps the greatest
/// place of the first one among the other bits.
/// </para>
/// <para>
/// Small sets are kept as the hashes themselves. Which of the two forms a sketch has depends on its set of hashes alone,
/// so that equal sets write equal bytes, in whatever order and through whatever unions they came.
/// </para>
/// <para>Not thread-safe. The hashes must be well mixed: see <see cref="StableHash"/>.</para>
/// </remarks>
internal sealed class HyperLogLog
{
    private const int LeastPrecision = 4;
    private const int GreatestPrecision = 18;

    // Stands where the exact form has the number of its hashes.
    private const int RegistersFollow = -1;

    private readonly int _precision;
    private ExactHashes? _exact = new();
    private byte[] _registers = [];

    // How many registers hold each value, as an estimate has counted them; null where registers were raised since.
    private int[]? _counts;

    /// <summary>An empty sketch.</summary>
    /// <param name="precision">The precision p, 4 to 18.</param>
    public HyperLogLog(int precision)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(precision, LeastPrecision);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(precision, GreatestPrecision);
        _precision = precision;
    }

    private int ExactLimit => 1 << (_precision - 4);

    private int GreatestValue => 64 - _precision + 1;

    /// <summary>The standard error of an estimate as a share of the true number: 1.04 / sqrt(2^p) (Flajolet et al. 2007).</summary>
    public static double RelativeStandardError(int precision) => 1.04 / Math.Sqrt(1 << precision);

    /// <summary>Reads what <see cref="Write"/> wrote of a sketch of that precision, and moves the source behind it.</summary>
    /// <returns>Whether the source begins with bytes that a sketch can write; otherwise it is left as it is.</returns>
    public static bool TryRead(ref ReadOnlySpan<byte> source, int precision, [NotNullWhen(true)] out HyperLogLog? sketch)
    {
        sketch = null;
        var read = new HyperLogLog(precision);
        if (!BinaryPrimitives.TryReadInt32LittleEndian(source, out int length))
            return false;

        ReadOnlySpan<byte> rest = source[sizeof(int)..];
        if (length == RegistersFollow ? !read.TryReadRegisters(ref rest) : !read.TryReadHashes(ref rest, length))
            return false;

        source = rest;
        sketch = read;
        return true;
    }

    /// <summary>Whether it is known without a search that a hash would change nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Knows(ulong hash)
    {
        byte[] registers = _registers;
        int register = RegisterOf(hash);
        return (uint)register < (uint)registers.Length && ValueOf(hash) <= registers[register];
    }

    /// <summary>Adds a hash. One that was added before changes nothing.</summary>
    /// <returns>What it changed.</returns>
    public SketchChange Add(ulong hash)
    {
        // The exact form has no place for the hash 0: it counts as 1.
        hash = Math.Max(hash, 1);
        return _exact is null ? AddToRegisters(hash) : AddToExactForm(_exact, hash);
    }

    /// <summary>
    /// The registers, of which <see cref="Raise(byte[], ulong, bool)"/> will raise some; empty where the sketch has its exact form.
    /// </summary>
    public byte[] RegistersToRaise()
    {
        _counts = null;
        return _registers;
    }

    /// <summary>Adds a hash to the registers, if it is to be counted: without a branch, for nobody can predict which registers of a young sketch are raised.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raise(byte[] registers, ulong hash, bool isCounted)
    {
        hash = Math.Max(hash, 1);
        ref byte register = ref registers[RegisterOf(hash)];
        int increase = (ValueOf(hash) & -(isCounted ? 1 : 0)) - register;
        register = (byte)(register + (increase & ~(increase >> 31)));
    }

    /// <summary>The exact form, or null where it was given up: what <see cref="PutBack"/> and <see cref="TakeBack(SketchChange, ExactHashes?)"/> ask for.</summary>
    public ExactHashes? Form() => _exact;

    /// <summary>Takes back the last change that is not yet taken back.</summary>
    /// <param name="change">The change.</param>
    /// <param name="form">The form to which the sketch will be put back after the last of them.</param>
    public void TakeBack(SketchChange change, ExactHashes? form)
    {
        if (change.Kind == SketchChangeKind.Hash)
        {
            form!.Remove(change.Hash);
            return;
        }

        _registers[change.Register] = change.Previous;
        _counts = null;
    }

    /// <summary>Puts the registers back to what they were when they were copied.</summary>
    public void TakeBack(ReadOnlySpan<byte> registers)
    {
        registers.CopyTo(_registers);
        _counts = null;
    }

    /// <summary>Puts the sketch back to the form that it had.</summary>
    public void PutBack(ExactHashes? form)
    {
        if (form is null)
            return;
        _exact = form;
        _registers = [];
    }

    /// <summary>Adds every hash that was added to <paramref name="other"/>, which may be this sketch and is left as it is.</summary>
    /// <exception cref="ArgumentException">The other sketch has another precision.</exception>
    public void Union(HyperLogLog other)
    {
        if (other._precision != _precision)
            throw new ArgumentException("Sketches of different precision cannot be united.", nameof(other));

        if (other._exact is { } exact)
        {
            foreach (ulong hash in exact.Hashes)
                Add(hash);
            return;
        }

        LeaveExactForm();
        for (int i = 0; i < _registers.Length; i++)
            Raise(i, other._registers[i]);
    }

    /// <summary>
    /// The number of distinct hashes: exact up to 2^p / 16, from there on an estimate, rounded. Never falls when a hash
    /// is added.
    /// </summary>
    public long Estimate()
    {
        if (_exact is not null)
            return _exact.Count;

        double estimate = Math.Round(CardinalityEstimator.Estimate(_counts ??= CountRegisters()));
        return estimate >= long.MaxValue ? long.MaxValue : Math.Max((long)estimate, ExactLimit + 1);
    }

    /// <summary>
    /// Writes the sketch, little-endian: the number of hashes (int32) and the hashes in ascending order, or -1 and the
    /// registers, a byte each. The precision is not written.
    /// </summary>
    public void Write(IBufferWriter<byte> writer)
    {
        BinaryPrimitives.WriteInt32LittleEndian(writer.GetSpan(sizeof(int)), _exact?.Count ?? RegistersFollow);
        writer.Advance(sizeof(int));
        if (_exact is null)
        {
            writer.Write(_registers);
            return;
        }

        foreach (ulong hash in _exact.Hashes.Order())
        {
            BinaryPrimitives.WriteUInt64LittleEndian(writer.GetSpan(sizeof(ulong)), hash);
            writer.Advance(sizeof(ulong));
        }
    }

    private bool TryReadHashes(ref ReadOnlySpan<byte> source, int count)
    {
        if (count < 0 || count > ExactLimit)
            return false;

        ulong previous = 0;
        for (int i = 0; i < count; i++)
        {
            if (!BinaryPrimitives.TryReadUInt64LittleEndian(source, out ulong hash) || hash <= previous)
                return false;
            source = source[sizeof(ulong)..];
            Add(hash);
            previous = hash;
        }

        return true;
    }

    private bool TryReadRegisters(ref ReadOnlySpan<byte> source)
    {
        int registers = 1 << _precision;
        if (source.Length < registers)
            return false;

        ReadOnlySpan<byte> values = source[..registers];
        if (values.ContainsAnyExceptInRange((byte)0, (byte)GreatestValue) || !values.ContainsAnyExcept((byte)0))
            return false;

        LeaveExactForm();
        for (int i = 0; i < registers; i++)
            Raise(i, values[i]);
        source = source[registers..];
        return true;
    }

    private void LeaveExactForm()
    {
        if (_exact is not { } exact)
            return;

        _exact = null;
        _registers = new byte[1 << _precision];
        foreach (ulong hash in exact.Hashes)
            AddToRegisters(hash);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private SketchChange AddToExactForm(ExactHashes exact, ulong hash)
    {
        if (exact.Contains(hash))
            return default;
        if (exact.Count < ExactLimit)
        {
            exact.Add(hash);
            return new SketchChange(SketchChangeKind.Hash, hash, 0, 0);
        }

        LeaveExactForm();
        return AddToRegisters(hash);
    }

    private int[] CountRegisters()
    {
        int[] counts = new int[GreatestValue + 1];
        foreach (byte value in _registers)
            counts[value]++;
        return counts;
    }

    private SketchChange AddToRegisters(ulong hash) => Raise(RegisterOf(hash), (byte)ValueOf(hash));

    private int RegisterOf(ulong hash) => (int)(hash >> (64 - _precision));

    // The bit behind the hash ends the search where all its other bits are zero.
    private int ValueOf(ulong hash) => BitOperations.LeadingZeroCount((hash << _precision) | (1UL << (_precision - 1))) + 1;

    private SketchChange Raise(int register, byte value)
    {
        byte present = _registers[register];
        if (value <= present)
            return default;
        _registers[register] = value;
        _counts = null;
        return new SketchChange(SketchChangeKind.Register, 0, register, present);
    }
}

/// <summary>What the addition of a hash to a sketch has changed.</summary>
/// <param name="Kind">What it is that changed.</param>
/// <param name="Hash">The hash that the exact form has got.</param>
/// <param name="Register">The register that was raised, or the number of the copy of all of them.</param>
/// <param name="Previous">What it held before.</param>
internal readonly record struct SketchChange(SketchChangeKind Kind, ulong Hash, int Register, byte Previous);

internal enum SketchChangeKind : byte
{
    None,
    Hash,
    Register,
    AllRegisters,
}
