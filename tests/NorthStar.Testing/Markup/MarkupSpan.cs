using Microsoft.CodeAnalysis.Text;

namespace NorthStar.Testing;

/// <summary>
/// A marked span. <paramref name="Id"/> is null for <c>[|text|]</c>, a diagnostic id for <c>{|NSM0001:text|}</c>
/// and a location such as <c>#0</c> for <c>{|#0:text|}</c>.
/// </summary>
public sealed record MarkupSpan(string? Id, TextSpan Span);
