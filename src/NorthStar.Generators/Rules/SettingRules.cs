using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Rules;

/// <summary>The descriptor of NSM0029: a setting that does nothing, because it is not written as settings are.</summary>
internal static class SettingRules
{
    public static readonly DiagnosticDescriptor NotUnderstood = new(
        "NSM0029",
        "The setting is not understood",
        "'{0}' is left out: {1}",
        "NorthStar.Definition",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A key northstar.* of .editorconfig, or a line of NorthStar.Vocabulary.txt, that is misspelt changes nothing: what was to be silenced is still reported, and what was to be reported is not.",
        HelpLink.Of("NSM0029"),
        WellKnownDiagnosticTags.CompilationEnd);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(NotUnderstood);
}
