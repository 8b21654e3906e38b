namespace NorthStar.Generators.Model;

/// <summary>What generated code meets where it stands.</summary>
/// <param name="HiddenNames">The simple names that mean something else there.</param>
/// <param name="ExtendedTypes">The generated types of which the user has written a part.</param>
/// <param name="HasFileScopedNamespaces">Whether the language has them: from C# 10 on.</param>
internal sealed record PlaceModel(EquatableArray<string> HiddenNames, EquatableArray<string> ExtendedTypes, bool HasFileScopedNamespaces);
