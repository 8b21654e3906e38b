using NorthStar.Tests.Aggregation.Events;

namespace NorthStar.Tests.Aggregation;

public sealed class LessonContractTests()
    : AggregatorContract<LessonFinished, LessonFinishedPeriod>(new LessonSubject());

public sealed class RideContractTests()
    : AggregatorContract<RideTaken, RideTakenPeriod>(new RideSubject());

public sealed class PhotoContractTests()
    : AggregatorContract<PhotoShared, PhotoSharedPeriod>(new PhotoSubject());

public sealed class CupContractTests()
    : AggregatorContract<CupBrewed, CupBrewedPeriod>(new CupSubject());

public sealed class EntryContractTests()
    : AggregatorContract<EntryPosted, EntryPostedPeriod>(new EntrySubject());

public sealed class NoteContractTests()
    : AggregatorContract<(NoteRead Event, DateTimeOffset OccurredAt, Guid Actor), NoteReadPeriod>(new NoteSubject());
