using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NorthStar.Testing;

/// <summary>
/// The short form of <see cref="AnalyzerTest"/>, meant for an alias:
/// <c>using Verify = NorthStar.Testing.AnalyzerVerifier&lt;MyAnalyzer&gt;;</c>
/// </summary>
[SuppressMessage("Design", "CA1000", Justification = "Used through an alias, as the verifiers of Microsoft's testing packages are.")]
public static class AnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        AnalyzerTest test = new(new TAnalyzer()) { TestCode = source };
        foreach (DiagnosticResult result in expected)
            test.ExpectedDiagnostics.Add(result);

        return test.RunAsync();
    }
}
