namespace NorthStar.Generators.Strategy;

/// <summary>A line of a vocabulary that was left out.</summary>
/// <param name="Line">Its number in the file, from 0.</param>
internal sealed record VocabularyProblem(int Line, string Text, string Reason);
