using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NorthStar.Testing;

/// <summary>The severities of the analyzer configuration (<c>dotnet_diagnostic.ID.severity</c>).</summary>
internal sealed class ConfigSetTreeOptionsProvider(AnalyzerConfigSet set) : SyntaxTreeOptionsProvider
{
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!set.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions.TryGetValue("generated_code", out string? value))
            return GeneratedKind.Unknown;

        return value.Equals("true", StringComparison.OrdinalIgnoreCase) ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated;
    }

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        TryGet(set.GetOptionsForSourcePath(tree.FilePath).TreeOptions, diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        TryGet(set.GlobalConfigOptions.TreeOptions, diagnosticId, out severity);

    private static bool TryGet(ImmutableDictionary<string, ReportDiagnostic> severities, string id, out ReportDiagnostic severity) =>
        severities.TryGetValue(id, out severity);
}
