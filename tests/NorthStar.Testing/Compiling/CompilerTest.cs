using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NorthStar.Testing;

/// <summary>The test project that every kind of test compiles: its sources, references and options.</summary>
public abstract class CompilerTest
{
    private const int AllWarnings = 9999;

    public SourceFileList Sources { get; } = [];

    /// <summary>The text of the first source.</summary>
    public string? TestCode
    {
        get => Sources.FirstText;
        set => Sources.FirstText = value;
    }

    /// <summary>Non-source files, as an MSBuild <c>AdditionalFiles</c> item gives them.</summary>
    public SourceFileList AdditionalFiles { get; } = [];

    public string AssemblyName { get; set; } = "TestProject";

    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.CSharp14;

    public NullableContextOptions Nullable { get; set; } = NullableContextOptions.Enable;

    /// <summary><see cref="DocumentationMode.Diagnose"/> reports missing and broken documentation (CS1591, CS1574 …).</summary>
    public DocumentationMode DocumentationMode { get; set; } = DocumentationMode.Parse;

    public OutputKind OutputKind { get; set; } = OutputKind.DynamicallyLinkedLibrary;

    public IList<string> PreprocessorSymbols { get; } = [];

    /// <summary>Defaults to the framework and NorthStar.</summary>
    public IReadOnlyList<MetadataReference> References { get; set; } = Testing.References.Default;

    public IList<MetadataReference> AdditionalReferences { get; } = [];

    /// <summary>Global analyzer config options, for example <c>["build_property.RootNamespace"] = "Shop"</c>.</summary>
    public IDictionary<string, string> GlobalOptions { get; } = new Dictionary<string, string>();

    /// <summary>The text of an <c>.editorconfig</c> above the sources: analyzer options and severities.</summary>
    public string? EditorConfig { get; set; }

    /// <summary>Changes any other compilation option.</summary>
    public Func<CSharpCompilationOptions, CSharpCompilationOptions>? OptionsTransform { get; set; }

    /// <summary>The analyzer config options as the compiler would pass them to analyzers.</summary>
    public AnalyzerConfigOptionsProvider AnalyzerOptions => ConfigFiles.OptionsProvider;

    internal CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode, preprocessorSymbols: PreprocessorSymbols);

    internal CSharpCompilationOptions CompilationOptions
    {
        get
        {
            CSharpCompilationOptions options = new(OutputKind, nullableContextOptions: Nullable, warningLevel: AllWarnings);
            return OptionsTransform is null ? options : OptionsTransform(options);
        }
    }

    internal AnalyzerConfigFiles ConfigFiles => new(GlobalOptions, EditorConfig);

    internal IEnumerable<MetadataReference> AllReferences => [.. References, .. AdditionalReferences];

    internal CSharpCompilation CreateCompilation(IEnumerable<SourceFile> sources) => CSharpCompilation.Create(
        AssemblyName,
        sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Path, SourceEncoding.Utf8)),
        AllReferences,
        CompilationOptions.WithSyntaxTreeOptionsProvider(ConfigFiles.TreeOptionsProvider));
}
