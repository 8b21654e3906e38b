using Microsoft.CodeAnalysis;
using NorthStar.Generators.Tests.Harness.Toys;
using NorthStar.Testing;
using Xunit;
using Verify = NorthStar.Testing.AnalyzerVerifier<NorthStar.Generators.Tests.Harness.Toys.ToyAnalyzer>;

namespace NorthStar.Generators.Tests.Harness;

public class AnalyzerTestTests
{
    [Theory]
    [InlineData("class C;")]
    [InlineData("class [|cat|]; class {|TOY0001:dog|};")]
    [InlineData("#pragma warning disable TOY0001\nclass cat;")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Toys\", \"TOY0001\")] class cat;")]
    [InlineData("class C : {|CS0246:Absent|};")]
    public Task Passes_when_exactly_the_marked_diagnostics_are_reported(string markup) => Verify.VerifyAnalyzerAsync(markup);

    [Theory]
    [InlineData("class [|C|];", "missing:    TOY0001 at /0/Test0.cs(1,7)-(1,8) 'C'")]
    [InlineData("class cat;", "class {|TOY0001:cat|};")]
    [InlineData("[|class|] cat;", "missing:")]
    [InlineData("class {|TOY0002:cat|};", "unexpected: /0/Test0.cs(1,7): warning TOY0001")]
    [InlineData("class [|[|cat|]|];", "2 expected, 1 actual")]
    [InlineData("class C : Absent;", "CS0246")]
    [InlineData("class Throwing;", "toy failure")]
    [InlineData("class {|#0:cat|};", "No expected diagnostic uses the mark {|#0:")]
    public async Task Fails_on_any_other_diagnostic(string markup, string message) =>
        Assert.Contains(message, await Fails(Verify.VerifyAnalyzerAsync(markup)), StringComparison.Ordinal);

    [Fact]
    public async Task Compares_message_arguments_and_severity()
    {
        const string Code = "class {|#0:cat|}; class {|#1:dog|};";
        DiagnosticResult dog = new DiagnosticResult(ToyAnalyzer.Id).WithLocation(1).WithMessage("Type 'dog' starts with 'd'");
        DiagnosticResult cat = new DiagnosticResult(ToyAnalyzer.Id).WithLocation(0);

        await Verify.VerifyAnalyzerAsync(Code, dog, cat.WithArguments("cat", 'c').WithSeverity(DiagnosticSeverity.Warning));

        Assert.Contains("with arguments (cow, c)", await Fails(Verify.VerifyAnalyzerAsync(Code, dog, cat.WithArguments("cow", 'c'))), StringComparison.Ordinal);
        Assert.Contains("Error", await Fails(Verify.VerifyAnalyzerAsync(Code, dog, cat.WithSeverity(DiagnosticSeverity.Error))), StringComparison.Ordinal);
        Assert.Contains("missing", await Fails(Verify.VerifyAnalyzerAsync(Code, dog, cat.WithMessage("no"))), StringComparison.Ordinal);
        Assert.Contains("no such mark", await Fails(Verify.VerifyAnalyzerAsync(Code, dog, cat, cat.WithLocation(2))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Respects_options_and_severities_of_the_editorconfig()
    {
        await new AnalyzerTest(new ToyAnalyzer())
        {
            TestCode = "class cat; class [|dog|];",
            EditorConfig = "[*.cs]\ntoy.allowed = cat",
        }.RunAsync();

        await new AnalyzerTest(new ToyAnalyzer())
        {
            Sources = { ("a.cs", "class cat;"), ("b.cs", "class {|#0:dog|};") },
            EditorConfig = "[a.cs]\ndotnet_diagnostic.TOY0001.severity = none\n[b.cs]\ndotnet_diagnostic.TOY0001.severity = error",
            ExpectedDiagnostics = { new DiagnosticResult(ToyAnalyzer.Id).WithLocation(0).WithSeverity(DiagnosticSeverity.Error) },
        }.RunAsync();
    }

    [Fact]
    public async Task Runs_generators_first()
    {
        const string Code = "class AEvent; class [|c|] { string S => AEventInfo.Name(); }";

        await new AnalyzerTest(new ToyAnalyzer()) { TestCode = Code, Generators = { new ToyGenerator() } }.RunAsync();

        Assert.Contains("CS0103", await Fails(Verify.VerifyAnalyzerAsync(Code)), StringComparison.Ordinal);
        Assert.Contains("toy failure", await Fails(new AnalyzerTest(new ToyAnalyzer())
        {
            TestCode = "class ThrowingEvent;",
            Generators = { new ToyGenerator() },
        }.RunAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ignores_or_includes_the_compilers_diagnostics_when_asked()
    {
        await new AnalyzerTest(new ToyAnalyzer()) { TestCode = "class C : Absent;", CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync();
        await new AnalyzerTest(new ToyAnalyzer()) { TestCode = "class C { int {|CS0169:x|}; }", CompilerDiagnostics = CompilerDiagnostics.Warnings }.RunAsync();
    }

    private static async Task<string> Fails(Task verification) =>
        (await Assert.ThrowsAsync<VerificationFailedException>(() => verification)).Message;
}
