using NorthStar.Tests.Aggregation.Events;

namespace NorthStar.Tests.Aggregation;

public sealed class LessonContractTests() : AggregatorContract<LessonFinished, LessonFinishedPeriod>(new LessonSubject());
