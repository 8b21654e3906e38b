using Microsoft.CodeAnalysis;
using NorthStar.Generators.Parsing;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

/// <summary>The members that are found by their syntax are those which the compiler knows to have attributes.</summary>
public class AnnotatedMembersTests
{
    [Theory]
    [InlineData("record E([OccurredAt] DateTime At, int Rest);", 1)]
    [InlineData("record E([property: OccurredAt] DateTime At, [field: Quantity] int N, [property: Dimension, Obsolete] [Actor] int Who, int Rest);", 4)]
    [InlineData("record struct E([OccurredAt] DateTime At) { [Quantity] public int N { get; set; } = 1; [Actor] public readonly int Who = 2; public int Rest; }", 3)]
    [InlineData("class E([OccurredAt] DateTime at) { public DateTime At => at; [field: Quantity] public int N { get; init; } [Obsolete] public void M([Quality] int x) { } }", 2)]
    [InlineData("class E { [Actor] public int A, B; public int C, D; [OccurredAt] DateTime @event; [Obsolete] public int @class => 1; }", 4)]
    [InlineData("class E { public E() { } public E([Actor] int who) { } [Actor] public int this[int i] => i; public string this[string s] => s; }", 2)]
    [InlineData("class E : I { [Actor] int I.Who => 1; int I.Rest => 2; [OccurredAt] public DateTime At => default; } interface I { int Who { get; } int Rest { get; } }", 2)]
    [InlineData("interface E { [Actor] int Who { get; } static int Count; int Rest { get; } }", 1)]
    [InlineData("partial class E { [Actor] public partial int Who { get; } [Quantity] public int N; } partial class E { [Obsolete] public partial int Who => 1; [OccurredAt] public DateTime At; }", 3)]
    [InlineData("class E { [field: Actor] public event Action? Happened { add { } remove { } } [Actor] public const int C = 1; [Actor] public static int S; [Obsolete] class Inner { [Actor] int Who; } }", 2)]
    [InlineData("class E<T> { [Actor] public T? Who { get; } public T? Rest; }", 1)]
    [InlineData("class E { [Actor] public int Who; [OccurredAt] public int Who; [Actor] int ", 1)]
    public void Members_are_found_however_they_are_written(string source, int number)
    {
        GeneratorRun run = new GeneratorTest { TestCode = $"#pragma warning disable\nusing System; using NorthStar;\n{source}" }.Run();
        INamedTypeSymbol type = run.Compilation.GlobalNamespace.GetTypeMembers("E").Single();

        List<string> found = [.. AnnotatedMembers.Of(type).Where(HasAttributes).Select(Name).Distinct().Order(StringComparer.Ordinal)];

        Assert.Equal(type.GetMembers().Where(HasAttributes).Select(Name).Distinct().Order(StringComparer.Ordinal), found);
        Assert.Equal(number, found.Count);
    }

    [Fact]
    public void A_closed_type_has_the_members_of_the_open_one_with_its_arguments()
    {
        GeneratorRun run = new GeneratorTest { TestCode = "using NorthStar; public record Inserted<T>([property: Actor] T Who); public class User { public Inserted<long>? E; }" }.Run();
        var closed = (INamedTypeSymbol)((IFieldSymbol)run.Compilation.GetTypeByMetadataName("User")!.GetMembers("E").Single()).Type;

        IPropertySymbol who = AnnotatedMembers.Of(closed).OfType<IPropertySymbol>().Single();

        Assert.Equal(SpecialType.System_Int64, who.Type.SpecialType);
    }

    [Fact]
    public void A_type_of_another_assembly_gives_all_of_its_members()
    {
        GeneratorRun run = new GeneratorTest { TestCode = "class C;" }.Run();
        INamedTypeSymbol type = run.Compilation.GetSpecialType(SpecialType.System_String);

        Assert.Equal(type.GetMembers(), AnnotatedMembers.Of(type), SymbolEqualityComparer.Default);
    }

    private static bool HasAttributes(ISymbol member) => member switch
    {
        IPropertySymbol or IFieldSymbol => !member.GetAttributes().IsEmpty && !IsMadeByTheCompiler(member),
        IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: false } constructor => constructor.Parameters.Any(parameter => !parameter.GetAttributes().IsEmpty),
        _ => false,
    };

    /// <summary>What stands on a member that nobody has written is none of ours.</summary>
    private static bool IsMadeByTheCompiler(ISymbol member) => member.GetAttributes().All(attribute => attribute.ApplicationSyntaxReference is null);

    private static string Name(ISymbol member) => member.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) + " " + member.Name;
}
