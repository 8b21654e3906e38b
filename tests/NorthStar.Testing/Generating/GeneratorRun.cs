using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NorthStar.Testing;

/// <summary>What generators made of a test project, and the way to edit it and run them again.</summary>
public sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _input;
    private readonly Lazy<CompiledAssembly> _compiled;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation input, CSharpCompilation output)
    {
        _driver = driver;
        _input = input;
        Compilation = output;
        Result = driver.GetRunResult();
        FailIfGeneratorThrew(Result);

        GeneratedSources = Result.Results
            .SelectMany(result => result.GeneratedSources)
            .ToImmutableSortedDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);
        StepReasons = ReasonsOf(Result.Results.SelectMany(result => result.TrackedSteps));
        OutputReasons = ReasonsOf(Result.Results.SelectMany(result => result.TrackedOutputSteps));
        _compiled = new(() => CompiledAssembly.Emit(Compilation));
    }

    /// <summary>The generated texts by hint name, in ordinal order.</summary>
    public IReadOnlyDictionary<string, string> GeneratedSources { get; }

    /// <summary>The diagnostics that the generators themselves reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>The test project including the generated sources.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>Why each output of each tracked step was (not) computed, by tracking name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IncrementalStepRunReason>> StepReasons { get; }

    /// <summary>The same for the source output steps.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IncrementalStepRunReason>> OutputReasons { get; }

    /// <summary>The driver's own result, for what is not covered here.</summary>
    public GeneratorDriverRunResult Result { get; }

    /// <summary>This test project as a reference of another one.</summary>
    public MetadataReference Reference => Compilation.ToMetadataReference();

    /// <summary>The values of a tracked step, for example to assert that a model holds no symbols.</summary>
    public IReadOnlyList<object> StepValues(string trackingName) =>
    [
        .. Result.Results
            .SelectMany(result => result.TrackedSteps.GetValueOrDefault(trackingName, []))
            .SelectMany(step => step.Outputs)
            .Select(output => output.Value),
    ];

    /// <summary>Emits and loads the test project once. Any compiler error or warning fails.</summary>
    public CompiledAssembly Compile() => _compiled.Value;

    /// <summary>Compiles the test project and runs one of its static methods.</summary>
    public T Run<T>(string type, string method, params object?[] arguments) => Compile().Run<T>(type, method, arguments);

    /// <summary>Compiles the test project and runs one of its static methods.</summary>
    public void Run(string type, string method, params object?[] arguments) => Compile().Run(type, method, arguments);

    /// <summary>Runs the generators again after the only source got another text.</summary>
    public GeneratorRun Rerun(string text) => Rerun(_input.SyntaxTrees.Single().FilePath, text);

    /// <summary>Runs the generators again after the source at the path got another text, or was added.</summary>
    public GeneratorRun Rerun(string path, string text)
    {
        SourceFile file = new(path, text);
        SourceText newText = SourceText.From(text, SourceEncoding.Utf8);
        SyntaxTree? old = _input.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == file.Path);

        return Rerun(input => old is null
            ? input.AddSyntaxTrees(CSharpSyntaxTree.ParseText(newText, ParseOptionsOf(input), file.Path))
            : input.ReplaceSyntaxTree(old, old.WithChangedText(newText)));
    }

    /// <summary>Runs the generators again after any change of the input.</summary>
    public GeneratorRun Rerun(Func<CSharpCompilation, CSharpCompilation> edit) => Start(_driver, edit(_input));

    internal static GeneratorRun Start(GeneratorDriver driver, CSharpCompilation input)
    {
        GeneratorDriver ran = driver.RunGeneratorsAndUpdateCompilation(input, out Compilation output, out _);
        return new GeneratorRun(ran, input, (CSharpCompilation)output);
    }

    private static CSharpParseOptions? ParseOptionsOf(CSharpCompilation compilation) =>
        (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options;

    private static void FailIfGeneratorThrew(GeneratorDriverRunResult result)
    {
        foreach (GeneratorRunResult generator in result.Results)
        {
            if (generator.Exception is { } exception)
            {
                throw new VerificationFailedException(
                    $"The generator {generator.Generator.GetGeneratorType().Name} threw.\n{exception}", exception);
            }
        }
    }

    private static ImmutableSortedDictionary<string, IReadOnlyList<IncrementalStepRunReason>> ReasonsOf(
        IEnumerable<KeyValuePair<string, ImmutableArray<IncrementalGeneratorRunStep>>> steps) => steps
        .GroupBy(named => named.Key, named => named.Value, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(
            named => named.Key,
            IReadOnlyList<IncrementalStepRunReason> (named) =>
            [
                .. named.SelectMany(runs => runs).SelectMany(run => run.Outputs).Select(output => output.Reason),
            ],
            StringComparer.Ordinal);
}
