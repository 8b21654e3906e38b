namespace NorthStar;

/// <summary>
/// Declares a metric over a domain event. Use one of <see cref="CoreActionAttribute"/>,
/// <see cref="InputMetricAttribute"/>, <see cref="GuardrailAttribute"/> and <see cref="OutcomeAttribute"/>.
/// </summary>
/// <remarks>
/// The metric is declared on the event type itself, or from outside for an event that cannot be annotated: on a
/// class of your own or at assembly level, with <see cref="Event"/> naming the event type and the members given as
/// paths (<c>[Actor("Customer.Id")]</c>). The generated types carry the name of the annotated type, or that of the
/// event where the metric is declared at assembly level.
/// </remarks>
public abstract class MetricAttribute : Attribute
{
    private protected MetricAttribute(string value, Cadence cadence)
    {
        Value = value;
        Cadence = cadence;
    }

    /// <summary>The value statement: what the customer gets when the event happens.</summary>
    public string Value { get; }

    /// <summary>The cadence at which customers naturally get the value.</summary>
    public Cadence Cadence { get; }

    /// <summary>The event type, where the metric is declared from outside; otherwise <see langword="null"/>.</summary>
    public Type? Event { get; set; }

    /// <summary>The metric's name for people. Default: the words of the annotated type's name.</summary>
    public string? Name { get; set; }

    /// <summary>Which figure is the metric's value. Default: <see cref="Measure.QualifiedEvents"/>.</summary>
    public Measure Measure { get; set; }

    /// <summary>
    /// The IANA time zone of the calendar, such as <c>Europe/Berlin</c>. Default: that of
    /// <see cref="MetricCalendarDefaultsAttribute"/>, otherwise UTC.
    /// </summary>
    public string? TimeZone { get; set; }

    /// <summary>The first day of the week. Default: the assembly's, otherwise Monday (ISO 8601).</summary>
    public DayOfWeek FirstDayOfWeek { get; set; } = DayOfWeek.Monday;

    /// <summary>The first month of the fiscal year, 1 to 12. Default: the assembly's, otherwise 1 (January).</summary>
    public int FiscalYearStartMonth { get; set; } = 1;

    /// <summary>
    /// How many periods are kept, the current one included: 1 to 40,000. Older events are rejected and counted.
    /// Default: about two years (731 days, 105 weeks, 25 months, 9 quarters).
    /// </summary>
    public int RetainedPeriods { get; set; }

    /// <summary>
    /// How far in the future, in seconds, an event may lie before it is rejected: 0 to 604,800 (a week).
    /// Default: 300.
    /// </summary>
    public int ClockSkewToleranceSeconds { get; set; } = 300;

    /// <summary>The person or team that owns the metric.</summary>
    public string? Owner { get; set; }

    /// <summary>
    /// The day by which somebody asks whether this is still the right metric, in the form <c>2026-12-31</c>. Once the day is
    /// past that <c>northstar.today</c> states in <c>.editorconfig</c>, the compiler warns; without that setting it never does.
    /// </summary>
    public string? ReviewBy { get; set; }

    /// <summary>
    /// How long after a period has ended, and the windows of related events have closed, events may still arrive before its
    /// value is final, in hours: 0 to 8,784 (366 days). Later ones count as well, and show as corrections. Default: 0.
    /// </summary>
    public int LatenessAllowanceHours { get; set; }

    /// <summary>How many qualified events make an actor frequent (<see cref="Measure.FrequentActors"/>): 1 to 1,000,000. Default: 1.</summary>
    public int MinimumActions { get; set; } = 1;

    /// <summary>
    /// Keeps the number of qualified events per actor and local day, for the frequency of actions, for trailing windows and
    /// stickiness. Costs memory per actor and active day.
    /// </summary>
    public bool ActivityByDay { get; set; }

    /// <summary>How distinct actors are counted. Default: exactly.</summary>
    public ActorCounting ActorCounting { get; set; }

    /// <summary>
    /// The precision p of a sketch (<see cref="ActorCounting.Estimated"/>), 4 to 18: 2^p bytes per period and slice, and a
    /// relative standard error of 1.04 / sqrt(2^p). Default: 14 (16 KB, 0.8 %).
    /// </summary>
    public int SketchPrecision { get; set; } = 14;

    /// <summary>
    /// The most distinct actors that are ever taken, 0 for any number. An event of another one is rejected and counted under
    /// <see cref="RejectionReason.TooManyActors"/>.
    /// </summary>
    public int MaxActors { get; set; }
}
