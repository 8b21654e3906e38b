using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NorthStar.Testing;

/// <summary>
/// The short form of <see cref="CodeFixTest"/>, meant for an alias:
/// <c>using Verify = NorthStar.Testing.CodeFixVerifier&lt;MyAnalyzer, MyFix&gt;;</c>
/// </summary>
[SuppressMessage("Design", "CA1000", Justification = "Used through an alias, as the verifiers of Microsoft's testing packages are.")]
public static class CodeFixVerifier<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    public static Task VerifyCodeFixAsync(string source, string fixedSource) =>
        new CodeFixTest(new TAnalyzer(), new TCodeFix()) { TestCode = source, FixedCode = fixedSource }.RunAsync();

    /// <summary>The diagnostics are reported, but no fix is offered.</summary>
    public static Task VerifyNoCodeFixAsync(string source) =>
        new CodeFixTest(new TAnalyzer(), new TCodeFix()) { TestCode = source }.RunAsync();
}
