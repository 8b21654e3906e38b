using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace NorthStar.Testing;

/// <summary>A test project that was emitted without a warning and loaded; unloaded when nothing holds it any more.</summary>
public sealed class CompiledAssembly
{
    private const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    // Without a holder the context would unload under the feet of a test that keeps only an object or a type.
    private static readonly ConditionalWeakTable<Assembly, CompilationLoadContext> s_contexts = [];

    private CompiledAssembly(Assembly assembly, string documentation)
    {
        Assembly = assembly;
        Documentation = documentation;
    }

    public Assembly Assembly { get; }

    /// <summary>The XML documentation file.</summary>
    public string Documentation { get; }

    /// <summary>Runs a static method, public or not. Its exceptions come through as they are.</summary>
    public T Run<T>(string type, string method, params object?[] arguments) => (T)Invoke(type, method, arguments)!;

    /// <inheritdoc cref="Run{T}"/>
    public void Run(string type, string method, params object?[] arguments) => Invoke(type, method, arguments);

    internal static CompiledAssembly Emit(CSharpCompilation compilation)
    {
        using MemoryStream image = new();
        using MemoryStream documentation = new();
        EmitResult result = compilation.Emit(image, xmlDocumentationStream: documentation);

        Diagnostic[] problems = [.. result.Diagnostics.Where(diagnostic =>
            diagnostic is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false })];
        if (problems.Length > 0 || !result.Success)
        {
            throw new VerificationFailedException(
                $"'{compilation.AssemblyName}' does not compile without errors and warnings.\n{DiagnosticText.Of(problems)}");
        }

        image.Position = 0;
        CompilationLoadContext context = new(compilation);
        Assembly assembly = context.LoadFromStream(image);
        s_contexts.Add(assembly, context);
        return new CompiledAssembly(assembly, Encoding.UTF8.GetString(documentation.ToArray()));
    }

    private object? Invoke(string type, string method, object?[] arguments)
    {
        Type declaring = Assembly.GetType(type)
            ?? throw new VerificationFailedException($"'{Assembly.GetName().Name}' has no type '{type}'.");

        MethodInfo[] candidates = [.. declaring.GetMethods(AnyStatic).Where(candidate =>
            candidate.Name == method && candidate.GetParameters().Length == arguments.Length)];
        if (candidates.Length != 1)
        {
            throw new VerificationFailedException(
                $"'{type}' has {candidates.Length} static methods '{method}' with {arguments.Length} parameters instead of one.");
        }

        return candidates[0].Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }
}
