using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>The plain values that generated code reads from one event.</summary>
/// <typeparam name="TActor">The type of the actor's key.</typeparam>
/// <typeparam name="TId">The type of the event id.</typeparam>
/// <typeparam name="TQuantity">The type of the quantity.</typeparam>
public ref struct EventFields<TActor, TId, TQuantity>
    where TActor : notnull
    where TId : notnull
    where TQuantity : unmanaged
{
    // The value of the first dimension stays in registers; the others go where they are at home, by their places.
    private DimensionValue _firstValue;
    private readonly DimensionValue[] _otherValues;
    private EventKey<TActor> _actor;
    private TQuantity _quantity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal EventFields(MetricCalendar calendar, DimensionValue[] dimensions)
    {
        Calendar = calendar;
        _otherValues = dimensions;
        IsQualified = true;

        // Metrics without a quantity have one of type long; where there is one, the reader always sets it.
        if (typeof(TQuantity) == typeof(long))
            _quantity = (TQuantity)(object)1L;
    }

    /// <summary>The calendar in force, in which a date without a time is placed.</summary>
    public MetricCalendar Calendar { get; }

    /// <summary>When the event happened.</summary>
    public EventTime OccurredAt { internal get; set; }

    /// <summary>Who got the value.</summary>
    public EventKey<TActor> Actor
    {
        internal readonly get => _actor;
        set
        {
            _actor = value;
            HasActor = true;
        }
    }

    /// <summary>The id by which a redelivery is recognised.</summary>
    public EventKey<TId> EventId { internal get; set; }

    /// <summary>What is added up. One unless set, where it is a <see cref="long"/>.</summary>
    public TQuantity Quantity
    {
        internal readonly get => _quantity;
        set
        {
            _quantity = value;
            HasQuantity = true;
        }
    }

    /// <summary>The key that the event shares with those that confirm or disqualify it.</summary>
    public KeyValue Correlation { internal get; set; }

    /// <summary>What the actor belongs to.</summary>
    public KeyValue Group { internal get; set; }

    /// <summary>Whether the event passed quality. <see langword="true"/> unless set.</summary>
    public bool IsQualified { internal get; set; }

    /// <summary>Whether the actor was set, be it to a missing one. A constant to the compiler, which sees what a reader sets.</summary>
    internal bool HasActor { get; private set; }

    /// <summary>Whether the quantity was set. A constant to the compiler.</summary>
    internal bool HasQuantity { get; private set; }

    /// <summary>Whether the values of dimensions were set. A constant to the compiler.</summary>
    internal bool HasDimensions { get; private set; }

    /// <summary>Whether more than one was set. A constant to the compiler.</summary>
    internal bool HasManyDimensions { get; private set; }

    internal bool IsNullEvent { get; private set; }

    /// <summary>Notes a null event that came with arguments of its own; returns whether it is one.</summary>
    public bool IsNull(object? e) => IsNullEvent = e is null;

    /// <summary>Sets the value of the dimension that is declared at place <paramref name="index"/>, from 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetDimension(int index, DimensionValue value)
    {
        if (index == 0)
        {
            _firstValue = value;
        }
        else
        {
            _otherValues[index] = value;
            HasManyDimensions = true;
        }

        HasDimensions = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly DimensionValue Dimension(int index) => index == 0 ? _firstValue : _otherValues[index];
}
