namespace NorthStar.Benchmarks.Compilation;

/// <summary>What one generator costs with a number of annotated types.</summary>
/// <param name="Modified">How many outputs an edit of one type modifies.</param>
/// <param name="EmittedAgain">How many outputs an unrelated edit emits again.</param>
/// <param name="Emit">The emit of the whole compilation, with the generated code; empty where it was not measured.</param>
/// <param name="GeneratedKilobytes">The generated text of one type.</param>
internal sealed record GeneratorCosts(
    Contender Contender, int Types, Series Cold, Series Unrelated, Series OneType, Series Emit, double GeneratedKilobytes, int Modified, int EmittedAgain);
