using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Rules;
using NorthStar.Generators.Strategy;

namespace NorthStar.Generators;

/// <summary>Reports keys of <c>.editorconfig</c> and lines of a project's vocabulary that change nothing (NSM0029).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => SettingRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation is not CSharpCompilation compilation ||
                compilation.GetTypeByMetadataName(NorthStarAttributes.MetadataName("CoreAction")) is null)
            {
                return;
            }

            var run = new Run(CompilationMetrics.Of(compilation));
            start.RegisterAdditionalFileAction(AnalyzeVocabulary);
            start.RegisterSemanticModelAction(run.NoteSettings);
            start.RegisterCompilationEndAction(run.Report);
        });
    }

    private static void AnalyzeVocabulary(AdditionalFileAnalysisContext context)
    {
        AdditionalText vocabulary = context.AdditionalFile;
        List<AdditionalText> files = ProjectVocabulary.Files(context.Options);
        int index = files.FindIndex(file => file.Path == vocabulary.Path);
        if (index < 0 || vocabulary.GetText(context.CancellationToken) is not { } text)
            return;
        VocabularyReader reader = ProjectVocabulary.ReadFiles(files.Take(index), context.CancellationToken);
        int before = reader.Problems.Count;
        foreach (VocabularyProblem problem in reader.Read(text.ToString()).Problems.Skip(before))
        {
            TextSpan line = text.Lines[Math.Min(problem.Line, text.Lines.Count - 1)].Span;
            var location = Location.Create(vocabulary.Path, line, text.Lines.GetLinePositionSpan(line));
            context.ReportDiagnostic(Diagnostic.Create(SettingRules.NotUnderstood, location, problem.Text, problem.Reason));
        }
    }

    /// <summary>The analysis of one compilation.</summary>
    private sealed class Run(CompilationMetrics metrics)
    {
        /// <summary>The settings and the first metric that each is for: where it is written is not known.</summary>
        private readonly ConcurrentDictionary<(string Key, string Value), Location> _settings = [];

        public void NoteSettings(SemanticModelAnalysisContext context)
        {
            AnnotatedFile file = metrics.In(context.SemanticModel.SyntaxTree, context.CancellationToken);
            if (context.IsGeneratedCode || !file.HasMetrics)
                return;
            Location? location = file.Metrics.Select(type => type.Attribute).Concat(file.OfAssembly).First().Location();
            foreach ((string Key, string Value) setting in ProjectSettings.Of(context.Options.AnalyzerConfigOptionsProvider, context.SemanticModel.SyntaxTree))
                _settings.AddOrUpdate(setting, location ?? Location.None, (_, known) => location is not null && IsBefore(location, known) ? location : known);
        }

        public void Report(CompilationAnalysisContext context)
        {
            foreach (KeyValuePair<(string Key, string Value), Location> setting in _settings)
            {
                foreach ((string text, string reason) in ProjectSettings.Problems(setting.Key.Key, setting.Key.Value, context.Options, context.CancellationToken))
                    context.ReportDiagnostic(Diagnostic.Create(SettingRules.NotUnderstood, setting.Value, text, reason));
            }
        }

        private static bool IsBefore(Location one, Location other) =>
            string.CompareOrdinal(one.SourceTree?.FilePath, other.SourceTree?.FilePath) is var order && (order < 0 || (order == 0 && one.SourceSpan.Start < other.SourceSpan.Start));
    }
}
