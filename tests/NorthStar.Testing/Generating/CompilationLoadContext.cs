using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace NorthStar.Testing;

/// <summary>
/// Loads an emitted test project. What the test process has loaded itself (the framework, NorthStar) is shared with it;
/// other referenced test projects and files are loaded on demand.
/// </summary>
internal sealed class CompilationLoadContext(Compilation compilation) : AssemblyLoadContext(compilation.AssemblyName, isCollectible: true)
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        foreach (MetadataReference reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is not IAssemblySymbol symbol || symbol.Name != assemblyName.Name)
                continue;

            return reference switch
            {
                CompilationReference project => LoadProject(project.Compilation),
                PortableExecutableReference { FilePath: { } path } when !IsTrusted(path) => LoadFromAssemblyPath(path),
                _ => null,
            };
        }

        return null;
    }

    private Assembly LoadProject(Compilation project)
    {
        using MemoryStream image = new();
        EmitResult result = project.Emit(image);
        if (!result.Success)
        {
            throw new VerificationFailedException(
                $"The referenced '{project.AssemblyName}' does not compile.\n{DiagnosticText.Of(result.Diagnostics)}");
        }

        image.Position = 0;
        return LoadFromStream(image);
    }

    private static bool IsTrusted(string path) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Contains(path);
}
