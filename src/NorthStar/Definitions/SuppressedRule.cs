namespace NorthStar;

/// <summary>A strategy rule that is suppressed for a metric by <c>[SuppressMessage]</c>.</summary>
/// <param name="Id">The rule, such as <c>NSM1001</c>.</param>
/// <param name="Justification">Why the rule does not apply, as it was written; <see langword="null"/> where nobody has said.</param>
public sealed record SuppressedRule(string Id, string? Justification);
