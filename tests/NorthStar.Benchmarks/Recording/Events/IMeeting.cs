namespace NorthStar.Benchmarks.Recording.Events;

/// <summary>What code by hand reads of an event. Implemented by structs only, so that every call is inlined.</summary>
internal interface IMeeting<THost>
{
    THost Host { get; }

    long EndedAtTicks { get; }

    int Participants { get; }

    long DurationTicks { get; }

    string Plan { get; }
}
