using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Documentation;

/// <summary>Every rule, on the bad example of its page, is silenced in each of the ways that C# has for it.</summary>
public sealed class SilencingTests
{
    public static TheoryData<string> Ids => [.. RulePageTests.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_pragma_silences_it(string id)
    {
        Example example = await Example.OfAsync(id);

        Assert.Empty(await example.JudgeAsync($"#pragma warning disable {id}\n{example.Code}"));
        Assert.NotEmpty(await example.JudgeAsync($"#pragma warning disable NSM9999\n{example.Code}"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_SuppressMessage_silences_it(string id)
    {
        Example example = await Example.OfAsync(id);

        Assert.Empty(await example.JudgeAsync(example.Suppressing(id)));
        Assert.NotEmpty(await example.JudgeAsync(example.Suppressing("NSM9999")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_editorconfig_silences_it_and_sets_its_severity(string id)
    {
        Example example = await Example.OfAsync(id);

        Assert.Empty(await example.JudgeAsync(example.Code, "none"));
        foreach ((string written, DiagnosticSeverity severity) in new[] { ("error", DiagnosticSeverity.Error), ("warning", DiagnosticSeverity.Warning), ("suggestion", DiagnosticSeverity.Info) })
        {
            IReadOnlyList<Diagnostic> found = await example.JudgeAsync(example.Code, written);
            Assert.NotEmpty(found);
            Assert.All(found, diagnostic => Assert.Equal(severity, diagnostic.Severity));
        }
    }

    private sealed record Example(string Id, RuleExample OfPage)
    {
        public string Code => OfPage.Code;

        private DiagnosticAnalyzer Analyzer { get; } = RulePageTests.Analyzers.Single(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == Id));

        private ImmutableArray<Diagnostic> Reported { get; init; }

        public static async Task<Example> OfAsync(string id)
        {
            var example = new Example(id, RulePage.Of(RulePageTests.Rules.Single(rule => rule.Id == id)).Example("Bad"));
            ImmutableArray<Diagnostic> reported = [.. await example.JudgeAsync(example.Code)];
            Assert.NotEmpty(reported);
            return example with { Reported = reported };
        }

        /// <summary>The code with an attribute on each type in which the rule reports, or on the assembly where it reports in none.</summary>
        public string Suppressing(string id)
        {
            SyntaxNode root = Reported[0].Location.SourceTree!.GetRoot();
            var places = Reported
                .Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().LastOrDefault())
                .Select(type => type?.SpanStart ?? root.DescendantNodes().OfType<AttributeListSyntax>().First().SpanStart)
                .Distinct();
            return places.OrderDescending().Aggregate(Code, (code, place) => code.Insert(place, Attribute(isOfType: root.FindToken(place).Parent!.AncestorsAndSelf().Any(node => node is BaseTypeDeclarationSyntax))));

            string Attribute(bool isOfType) =>
                $"[{(isOfType ? "" : "assembly: ")}System.Diagnostics.CodeAnalysis.SuppressMessage(\"NorthStar\", \"{id}\", Justification = \"Proven here\")]\n";
        }

        public async Task<IReadOnlyList<Diagnostic>> JudgeAsync(string code, string? severity = null)
        {
            GeneratorTest project = (OfPage with { Code = code }).Project(severity is null ? null : $"dotnet_diagnostic.{Id}.severity = {severity}\n");
            ImmutableArray<Diagnostic> found = await project.Run().Compilation
                .WithAnalyzers([Analyzer], new AnalyzerOptions([], project.AnalyzerOptions))
                .GetAnalyzerDiagnosticsAsync();
            return [.. found.Where(diagnostic => diagnostic.Id == Id)];
        }
    }
}
