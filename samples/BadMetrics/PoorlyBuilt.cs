using NorthStar;

namespace BadMetrics;

// NSM1101: a meeting that nobody joined counts as much as any.
[CoreAction("People meet face to face without travelling", Cadence.Weekly)]
public sealed record MeetingHosted([EventId] Guid MeetingId, [Actor] Guid HostId, [OccurredAt] DateTimeOffset EndedAt, int Participants);

// NSM1102: each list has at least no elements.
[CoreAction("Doctors know what their patient needs", Cadence.Weekly)]
public sealed record DiagnosisGiven(
    [EventId] Guid DiagnosisId, [Actor] Guid DoctorId, [OccurredAt] DateTimeOffset At, [Quality(AtLeast = 0)] IReadOnlyList<string> Recommendations);

// NSM1103: a thousand rides of one rider look like a thousand riders.
[CoreAction("Riders are home safely", Cadence.Weekly)]
public sealed record RideCompleted([EventId] Guid RideId, Guid RiderId, [OccurredAt] DateTimeOffset At, [Quality] bool WasOnTime);

// NSM1104: one listener has a new session every morning.
[CoreAction("Listeners hear music that they love", Cadence.Weekly)]
public sealed record SongFinished(
    [EventId] Guid EventId, [Actor] string SessionId, [OccurredAt] DateTimeOffset At, [Quality(AtLeast = "00:00:30")] TimeSpan Heard);

// NSM1105: the weekly value is read as one of a day.
[CoreAction("Runners keep up with their plan", Cadence.Weekly, Measure = Measure.DistinctActors, Name = "Daily active runners")]
public sealed record RunFinished([EventId] Guid RunId, [Actor] Guid RunnerId, [OccurredAt] DateTimeOffset At, [Quality(Above = 0.5)] double Kilometres);

// NSM1106: a week of it shows the calendar of the tax office.
[CoreAction("A taxpayer is done with the year", Cadence.Weekly)]
public sealed record TaxReturnFiled([EventId] Guid Id, [Actor] Guid TaxpayerId, [OccurredAt] DateTimeOffset At, [Quality] bool IsAccepted);

// NSM1108: the average rises when those with short visits leave.
[CoreAction("Patients are seen by a doctor at home", Cadence.Weekly, Measure = Measure.AverageQuantity)]
public sealed record HomeVisitCompleted(
    [EventId] Guid VisitId, [Actor] Guid PatientId, [OccurredAt] DateTimeOffset At, [Quality] bool WasHelpful, [Quantity] TimeSpan Duration);

// NSM1114: it can never be found wrong.
[CoreAction("Photos are printed", Cadence.Weekly)]
public sealed record PhotoPrinted([EventId] Guid PhotoId, [Actor] Guid UserId, [OccurredAt] DateTimeOffset At, [Quality(AtLeast = 1)] int Copies);

// NSM1115: what was started is a promise.
[CoreAction("Applicants know where they stand", Cadence.Weekly)]
public sealed record InterviewScheduled([EventId] Guid InterviewId, [Actor] Guid ApplicantId, [OccurredAt] DateTimeOffset At, [Quality] bool IsConfirmed);

/// <summary>Says when the value is there, and carries no metric.</summary>
public sealed record InterviewCompleted(Guid InterviewId, Guid ApplicantId, DateTimeOffset At);

// NSM1116, NSM1117: a redelivered dinner is two of them, and one that lost its kind is in another week.
[CoreAction("Families eat well without cooking", Cadence.Weekly)]
public sealed record DinnerEaten([Actor] Guid FamilyId, [OccurredAt] DateTime At, [Quality(AtLeast = 2)] int Guests);

// NSM1118: a return of the last hour changes a value that was final.
[CoreAction("Readers own a book that they like", Cadence.Weekly)]
public sealed record BookKept([EventId, Correlation] Guid OrderId, [Actor] Guid ReaderId, [OccurredAt] DateTimeOffset At);

// NSM2005: nobody tells the aggregator of it.
[Disqualifies<BookKept>(WithinDays = 30)]
public sealed record BookReturned([EventId] Guid Id, [Correlation] Guid OrderId, [OccurredAt] DateTimeOffset At);

// NSM1119: nobody has asked for months whether it still captures the value.
[CoreAction("Gardeners know when to water", Cadence.Weekly, ReviewBy = "2026-06-30")]
public sealed record WateringAdvised([EventId] Guid Id, [Actor] Guid GardenerId, [OccurredAt] DateTimeOffset At, [Quality] bool WasFollowed);
