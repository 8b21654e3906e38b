using System.Diagnostics.Metrics;
using NorthStar.Benchmarks.Recording.ByHand;
using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace NorthStar.Benchmarks.Recording.Typical;

/// <summary>The same counters, aggregated by OpenTelemetry.</summary>
internal sealed class TelemetryCounter : IContender<MeetingValue<Guid>>, IDisposable
{
    private const string Counts = "meetings";
    private const string Durations = "meetings.duration";

    private readonly Meter _meter = new($"NorthStar.Benchmarks.{Guid.NewGuid()}");
    private readonly Counter<long> _count;
    private readonly Counter<long>? _ticks;
    private readonly WeekTags _weeks;
    private readonly Sums _sums = new();
    private readonly MeterProvider _provider;

    public TelemetryCounter(RecordingTask task, UtcWeeks weeks)
    {
        _weeks = new WeekTags(weeks);
        _provider = Sdk.CreateMeterProviderBuilder().AddMeter(_meter.Name).AddReader(new BaseExportingMetricReader(_sums)).Build();
        _count = _meter.CreateCounter<long>(Counts);
        _ticks = task.SumsDuration ? _meter.CreateCounter<long>(Durations) : null;
    }

    public IEnumerable<Figure> Figures
    {
        get
        {
            _provider.ForceFlush();
            return
            [
                .. from sum in _sums.Last
                   where sum.Key.Instrument == Counts
                   orderby sum.Key.Week
                   select new Figure(_weeks.DateOf(sum.Key.Week), Plan: null, sum.Value, _sums.Last.GetValueOrDefault((Durations, sum.Key.Week))),
            ];
        }
    }

    public void Record(ReadOnlySpan<MeetingValue<Guid>> events)
    {
        foreach (ref readonly MeetingValue<Guid> e in events)
        {
            if (e.Participants < 2)
                continue;
            KeyValuePair<string, object?> week = _weeks.Of(e.EndedAt);
            _count.Add(1, week);
            _ticks?.Add(e.Duration.Ticks, week);
        }
    }

    public void Dispose()
    {
        _provider.Dispose();
        _meter.Dispose();
    }

    private sealed class Sums : BaseExporter<Metric>
    {
        public Dictionary<(string Instrument, int Week), long> Last { get; } = [];

        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (Metric metric in batch)
            {
                foreach (ref readonly MetricPoint point in metric.GetMetricPoints())
                {
                    foreach (KeyValuePair<string, object?> tag in point.Tags)
                        Last[(metric.Name, WeekTags.IndexOf(tag.Value))] = point.GetSumLong();
                }
            }

            return ExportResult.Success;
        }
    }
}
