using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NorthStar.Generators.Incremental;

/// <summary>
/// Remembers what declarations were parsed into. The compiler looks at every annotated type again after any edit, because
/// an edit elsewhere may change what its names mean; most edits are inside of a body, and cannot. Thread-safe.
/// </summary>
internal sealed class ParsedDeclarations<T>(ConditionalWeakTable<Compilation, DeclarationState> states)
    where T : IEquatable<T>
{
    private readonly ConditionalWeakTable<SyntaxNode, Entry> _entries = new();

    /// <summary>What was parsed from the node while all declarations were the same, or what <paramref name="parse"/> makes of it now.</summary>
    public T Get(in GeneratorAttributeSyntaxContext context, Func<GeneratorAttributeSyntaxContext, CancellationToken, T> parse, CancellationToken cancellation)
    {
        var compilation = (CSharpCompilation)context.SemanticModel.Compilation;
        DeclarationState now = states.GetValue(compilation, static compilation => new DeclarationState((CSharpCompilation)compilation));
        Entry entry = _entries.GetValue(context.TargetNode, static _ => new Entry());
        if (entry.Last is { } last && now.HasDeclarationsOf(last.State))
        {
            // With the new state, so that the files before the edit are let go.
            entry.Last = last with { State = now };
            return last.Value;
        }

        T value = parse(context, cancellation);
        entry.Last = new Parsed(now, value);
        return value;
    }

    private sealed class Entry
    {
        private volatile Parsed? _last;

        public Parsed? Last
        {
            get => _last;
            set => _last = value;
        }
    }

    private sealed record Parsed(DeclarationState State, T Value);
}
