using System.Globalization;
using NorthStar;

namespace GitPulse.Reporting;

/// <summary>Why commits were rejected, in plain words.</summary>
internal static class Rejections
{
    public static IEnumerable<(long Count, string Reason)> Of(RecordCounters counters) =>
        Enum.GetValues<RejectionReason>()
            .Select(reason => (counters.RejectedFor(reason), InWords(reason)))
            .Where(rejection => rejection.Item1 > 0);

    public static string InOneLine(RecordCounters counters) => string.Join(
        ", ", Of(counters).Select(rejection => string.Create(CultureInfo.InvariantCulture, $"{rejection.Count:N0} {rejection.Reason}")));

    private static string InWords(RejectionReason reason) => reason switch
    {
        RejectionReason.TooOld => "older than the weeks that are kept",
        RejectionReason.InFuture => "dated in the future",
        RejectionReason.MissingTime => "without a time",
        RejectionReason.MissingActor => "without an author",
        RejectionReason.MissingEventId => "without an id",
        _ => reason.ToString(),
    };
}
