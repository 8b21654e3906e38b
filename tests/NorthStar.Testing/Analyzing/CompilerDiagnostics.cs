namespace NorthStar.Testing;

/// <summary>Which of the compiler's own diagnostics a test must expect.</summary>
public enum CompilerDiagnostics
{
    /// <summary>None: the code may have compiler errors.</summary>
    None,

    /// <summary>Errors: one that is not expected fails the test.</summary>
    Errors,

    /// <summary>Errors and warnings.</summary>
    Warnings,
}
