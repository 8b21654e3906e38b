using Microsoft.CodeAnalysis;

namespace NorthStar.Testing;

/// <summary>
/// An expected diagnostic that says more than a mark can:
/// <c>new DiagnosticResult("NSM0001").WithLocation(0).WithArguments("Signup")</c> for <c>{|#0:text|}</c>.
/// Without a location it expects a diagnostic that has none.
/// </summary>
public sealed record DiagnosticResult(string Id)
{
    /// <summary>The number of the mark <c>{|#0:text|}</c>.</summary>
    public int? Location { get; private init; }

    public DiagnosticSeverity? Severity { get; private init; }

    /// <summary>The whole message.</summary>
    public string? Message { get; private init; }

    /// <summary>The arguments of the descriptor's message format.</summary>
    public IReadOnlyList<object?>? Arguments { get; private init; }

    public DiagnosticResult WithLocation(int mark) => this with { Location = mark };

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    public DiagnosticResult WithMessage(string message) => this with { Message = message };

    public DiagnosticResult WithArguments(params object?[] arguments) => this with { Arguments = arguments };
}
