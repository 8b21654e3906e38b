using NorthStar;

namespace GitPulse;

/// <summary>What the command line asks for.</summary>
internal sealed record PulseRequest(string? Repository, string? File, MetricCalendar Calendar, int Weeks);
