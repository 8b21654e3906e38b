using NorthStar.Generators.Tests.Harness.Toys;
using NorthStar.Testing;
using Xunit;
using Verify = NorthStar.Testing.CodeFixVerifier<
    NorthStar.Generators.Tests.Harness.Toys.ToyAnalyzer,
    NorthStar.Generators.Tests.Harness.Toys.ToyCodeFix>;

namespace NorthStar.Generators.Tests.Harness;

public class CodeFixTestTests
{
    [Fact]
    public async Task Fixes_every_diagnostic_in_every_source()
    {
        await Verify.VerifyCodeFixAsync("class [|cat|]; class Cow; class [|dog|];", "class Cat; class Cow; class Dog;");

        await new CodeFixTest(new ToyAnalyzer(), new ToyCodeFix())
        {
            Sources = { "class [|cat|]; class [|cow|];", ("Domain/Dog.cs", "class [|dog|];") },
            FixedSources = { "class CAT; class COW;", ("Domain/Dog.cs", "class DOG;") },
            CodeActionEquivalenceKey = "all",
        }.RunAsync();
    }

    [Fact]
    public async Task Leaves_what_the_fixer_does_not_offer_to_fix()
    {
        await Verify.VerifyNoCodeFixAsync("class [|keepCat|];");
        await Verify.VerifyCodeFixAsync("class [|keepCat|]; class [|dog|];", "class [|keepCat|]; class Dog;");
    }

    [Fact]
    public Task Sees_generated_code_and_options() => new CodeFixTest(new ToyAnalyzer(), new ToyCodeFix())
    {
        TestCode = "class AEvent; class allowed; class [|c|] { string S => AEventInfo.Name(); }",
        FixedCode = "class AEvent; class allowed; class C { string S => AEventInfo.Name(); }",
        EditorConfig = "[*.cs]\ntoy.allowed = allowed",
        Generators = { new ToyGenerator() },
    }.RunAsync();

    [Fact]
    public Task Applies_a_fix_that_leaves_its_diagnostic_as_often_as_asked() => new CodeFixTest(new ToyAnalyzer(), new LyingFix())
    {
        TestCode = "class [|cat|];",
        FixedCode = "class [|catxx|];",
        NumberOfIncrementalIterations = 2,
    }.RunAsync();

    [Fact]
    public async Task Fails_on_another_text()
    {
        string message = await Fails(Verify.VerifyCodeFixAsync("class A;\nclass [|cat|];", "class A;\nclass CAt;"));

        Assert.Contains("- class CAt;\n+ class Cat;", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class [|keepCat|];", "class KeepCat;", "No fix is offered")]
    [InlineData("class Cat;", "class Cat;", "no diagnostic that the fixer can fix")]
    [InlineData("class [|cat|];", null, "'First letter' is offered")]
    [InlineData("class cat;", "class Cat;", "test code differ: 0 expected, 1 actual")]
    [InlineData("class [|cat|]; class D : cat;", "class Cat; class D : cat;", "CS0246")]
    [InlineData("class [|cat|];", "class [|Cat|];", "fixed code differ: 1 expected, 0 actual")]
    public async Task Fails_when_the_fix_does_not_do_what_is_expected(string code, string? fixedCode, string message)
    {
        Task verification = fixedCode is null ? Verify.VerifyNoCodeFixAsync(code) : Verify.VerifyCodeFixAsync(code, fixedCode);

        Assert.Contains(message, await Fails(verification), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_when_the_fix_leaves_its_diagnostic() => Assert.Contains(
        "still something to fix",
        await Fails(new CodeFixTest(new ToyAnalyzer(), new LyingFix()) { TestCode = "class [|cat|];", FixedCode = "class catx;" }.RunAsync()),
        StringComparison.Ordinal);

    [Fact]
    public async Task Fails_when_fix_all_gives_another_text()
    {
        CodeFixTest test = new(new ToyAnalyzer(), new ToyCodeFix())
        {
            TestCode = "class [|cat|];",
            FixedCode = "class Cat;",
            BatchFixedCode = "class CAT;",
        };
        Assert.Contains("fix-all in the Document differs", await Fails(test.RunAsync()), StringComparison.Ordinal);

        test.FixAllScopes = [];
        await test.RunAsync();
    }

    [Fact]
    public async Task Fails_when_the_chosen_action_is_not_offered()
    {
        await new CodeFixTest(new ToyAnalyzer(), new ToyCodeFix()) { TestCode = "class [|cat|];", FixedCode = "class CAT;", CodeActionIndex = 1 }.RunAsync();

        Assert.Contains("1: 'All letters' (key 'all')", await Fails(new CodeFixTest(new ToyAnalyzer(), new ToyCodeFix())
        {
            TestCode = "class [|cat|];",
            FixedCode = "class CAT;",
            CodeActionEquivalenceKey = "none",
        }.RunAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refactors_at_a_position_or_selection()
    {
        await new RefactoringTest(new ToyRefactoring()) { TestCode = "class $$cat;", FixedCode = "class CAT;" }.RunAsync();
        await new RefactoringTest(new ToyRefactoring()) { TestCode = "class [|cat|];", FixedCode = "class CAT;" }.RunAsync();
        await new RefactoringTest(new ToyRefactoring()) { TestCode = "$$class cat;" }.RunAsync();

        Assert.Contains("No refactoring is offered", await Fails(new RefactoringTest(new ToyRefactoring()) { TestCode = "$$class cat;", FixedCode = "class CAT;" }.RunAsync()), StringComparison.Ordinal);
        Assert.Contains("'Shout' is offered", await Fails(new RefactoringTest(new ToyRefactoring()) { TestCode = "class $$cat;" }.RunAsync()), StringComparison.Ordinal);
        Assert.Contains("+ class CAT;", await Fails(new RefactoringTest(new ToyRefactoring()) { TestCode = "class $$cat;", FixedCode = "class Cat;" }.RunAsync()), StringComparison.Ordinal);
        Assert.Contains("CS0246", await Fails(new RefactoringTest(new ToyRefactoring()) { TestCode = "class $$cat; class D : cat;", FixedCode = "class CAT; class D : cat;" }.RunAsync()), StringComparison.Ordinal);
    }

    private static async Task<string> Fails(Task verification) =>
        (await Assert.ThrowsAsync<VerificationFailedException>(() => verification)).Message;
}
