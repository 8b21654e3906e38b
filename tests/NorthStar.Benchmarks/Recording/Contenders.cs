using NorthStar.Benchmarks.Recording.ByHand;
using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;
using NorthStar.Benchmarks.Recording.Metrics;
using NorthStar.Benchmarks.Recording.Typical;

namespace NorthStar.Benchmarks.Recording;

/// <summary>Who does a task.</summary>
internal static class Contenders
{
    public const string GeneratedInBatches = "generated, Record(span)";
    public const string GeneratedOneByOne = "generated, Record(in e)";
    public const string BulkByHand = "by hand, bulk loop";
    public const string OneByOneByHand = "by hand, per event";
    public const string LockedByHand = "by hand, lock per event";
    public const string TypicalCode = "typical: dictionaries, ISOWeek";
    public const string Linq = "LINQ";
    public const string Metrics = "System.Diagnostics.Metrics";
    public const string Telemetry = "OpenTelemetry";

    public static IReadOnlyList<string> Names { get; } =
        [BulkByHand, OneByOneByHand, LockedByHand, GeneratedInBatches, GeneratedOneByOne, TypicalCode, Linq, Metrics, Telemetry];

    public static IReadOnlyList<Entry<MeetingValue<Guid>>> OfValues(RecordingTask task, MeetingStream stream) =>
    [
        .. ByHand<MeetingValue<Guid>, GuidMeeting>(task, stream),
        .. Generated<MeetingValue<Guid>>(oneByOne => task.Name switch
        {
            "T1" => new T1OfValuesContender(oneByOne),
            "T2" => new T2OfValuesContender(oneByOne),
            "T3" => new T3OfValuesContender(oneByOne),
            "T4" => new T4OfValuesContender(oneByOne),
            "T5" => new T5OfValuesContender(oneByOne),
            _ => new T6OfValuesContender(oneByOne),
        }),
        .. Typical(task, new UtcWeeks(stream.Start, stream.Weeks)),
    ];

    public static IReadOnlyList<Entry<MeetingObject<Guid>>> OfObjects(RecordingTask task, MeetingStream stream) =>
    [
        .. ByHand<MeetingObject<Guid>, MeetingReference>(task, stream),
        .. Generated<MeetingObject<Guid>>(oneByOne => task.Name switch
        {
            "T1" => new T1OfObjectsContender(oneByOne),
            "T2" => new T2OfObjectsContender(oneByOne),
            "T3" => new T3OfObjectsContender(oneByOne),
            "T4" => new T4OfObjectsContender(oneByOne),
            "T5" => new T5OfObjectsContender(oneByOne),
            _ => new T6OfObjectsContender(oneByOne),
        }),
    ];

    /// <summary>T3 with actors of another type.</summary>
    public static IReadOnlyList<Entry<MeetingValue<THost>>> OfActors<THost, TMeeting, TKey>(
        MeetingStream stream, Func<bool, IContender<MeetingValue<THost>>> generated)
        where TMeeting : struct, IMeeting<TKey>
        where TKey : struct, IActorKey<TKey> =>
    [
        .. ByHand<MeetingValue<THost>, TMeeting>(() => new T3ByHand<TMeeting, TKey>(new UtcWeeks(stream.Start, stream.Weeks))),
        .. Generated(generated),
    ];

    private static IEnumerable<Entry<TEvent>> Generated<TEvent>(Func<bool, IContender<TEvent>> make) =>
    [
        new(GeneratedInBatches, () => make(false)),
        new(GeneratedOneByOne, () => make(true)),
    ];

    private static IEnumerable<Entry<MeetingValue<Guid>>> Typical(RecordingTask task, UtcWeeks weeks)
    {
        yield return new(TypicalCode, () => new TypicalWeeks(task)) { IsSlow = true };
        yield return new(Linq, () => new LinqWeeks(task)) { IsSlow = true, NeedsAll = true };
        if (task.Actors == Distinct.None)
        {
            yield return new(Metrics, () => new ListenedMeter(task, weeks)) { IsSlow = true };
            yield return new(Telemetry, () => new TelemetryCounter(task, weeks)) { IsSlow = true };
        }
    }

    private static IEnumerable<Entry<TEvent>> ByHand<TEvent, TMeeting>(RecordingTask task, MeetingStream stream)
        where TMeeting : struct, IMeeting<GuidKey>
    {
        var utc = new UtcWeeks(stream.Start, stream.Weeks);
        var zoned = new ZonedWeeks(DateOnly.FromDateTime(stream.Start.UtcDateTime), stream.Weeks + 1, task.Zone ?? TimeZoneInfo.Utc);
        return ByHand<TEvent, TMeeting>(() => task.Name switch
        {
            "T1" => new T1ByHand<TMeeting, GuidKey>(utc),
            "T2" => new T2ByHand<TMeeting, GuidKey>(utc),
            "T3" => new T3ByHand<TMeeting, GuidKey>(utc),
            "T4" => new T4ByHand<TMeeting>(utc),
            "T5" => new T5ByHand<TMeeting, GuidKey, UtcWeeks>(utc, MeetingStream.Plans),
            _ => new T5ByHand<TMeeting, GuidKey, ZonedWeeks>(zoned, MeetingStream.Plans),
        });
    }

    private static IReadOnlyList<Entry<TEvent>> ByHand<TEvent, TMeeting>(Func<RecorderByHand<TMeeting>> newRecorder)
        where TMeeting : struct =>
    [
        new(BulkByHand, () => new ContenderByHand<TEvent, TMeeting>(newRecorder(), CallByHand.Bulk)),
        new(OneByOneByHand, () => new ContenderByHand<TEvent, TMeeting>(newRecorder(), CallByHand.OneByOne)),
        new(LockedByHand, () => new ContenderByHand<TEvent, TMeeting>(newRecorder(), CallByHand.Locked)),
    ];
}
