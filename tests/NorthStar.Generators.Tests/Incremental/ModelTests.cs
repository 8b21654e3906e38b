using System.Collections;
using System.Reflection;
using NorthStar.Generators.Model;
using NorthStar.Generators.Tests.Emission;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Incremental;

/// <summary>What the pipeline remembers from one edit to the next.</summary>
public class ModelTests
{
    private static readonly GeneratorTest s_test = new(new MetricGenerator())
    {
        Sources = { Examples.Everything, Examples.Complete, Examples.Arguments, Examples.Outside },
    };

    [Theory]
    [InlineData(MetricGenerator.FilesStep)]
    [InlineData(MetricGenerator.ModelsStep)]
    [InlineData(MetricGenerator.RelationsStep)]
    [InlineData(MetricGenerator.AllRelationsStep)]
    [InlineData(MetricGenerator.MetricsStep)]
    [InlineData(MetricGenerator.NamesStep)]
    [InlineData(MetricGenerator.OutputsStep)]
    public void Nothing_keeps_a_compilation_alive(string step)
    {
        IReadOnlyList<object> values = s_test.Run().StepValues(step);
        Assert.NotEmpty(values);

        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (object value in values)
            Walk(value, step, seen);
        Assert.True(seen.Count > values.Count);
    }

    [Fact]
    public void The_walk_finds_what_it_looks_for() => Assert.Throws<Xunit.Sdk.FailException>(() =>
        Walk(new { Inner = new object[] { s_test.Run().Compilation } }, "value", new HashSet<object>(ReferenceEqualityComparer.Instance)));

    [Theory]
    [InlineData(MetricGenerator.ModelsStep, 4)]
    [InlineData(MetricGenerator.RelationsStep, 3)]
    [InlineData(MetricGenerator.MetricsStep, 4)]
    public void Models_of_equal_declarations_are_equal(string step, int number)
    {
        IReadOnlyList<object> first = s_test.Run().StepValues(step);
        IReadOnlyList<object> second = s_test.Run().StepValues(step);

        Assert.Equal(number, first.Count);
        Assert.Equal(first, second);
        Assert.Equal(first.Select(model => model.GetHashCode()), second.Select(model => model.GetHashCode()));
        Assert.All(first.Zip(second), pair => Assert.NotSame(pair.First, pair.Second));
    }

    [Fact]
    public void A_default_array_equals_an_empty_one_and_the_order_counts()
    {
        Assert.Equal(default, Array.Empty<string>().ToEquatableArray());
        Assert.Equal(default(EquatableArray<string>).GetHashCode(), Array.Empty<string>().ToEquatableArray().GetHashCode());
        Assert.Empty(default(EquatableArray<string>));
        Assert.Equal(new[] { "a", "b" }.ToEquatableArray(), new[] { "a", "b" }.ToEquatableArray());
        Assert.NotEqual(new[] { "a", "b" }.ToEquatableArray(), new[] { "b", "a" }.ToEquatableArray());
        Assert.NotEqual(new[] { "a" }.ToEquatableArray(), new[] { "a", "b" }.ToEquatableArray());
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || !seen.Add(value))
            return;
        Type type = value.GetType();
        if (type.FullName!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            Assert.Fail($"{path} is a {type}.");
        if (type.IsPrimitive || type.IsEnum || value is string)
            return;
        if (value is Array items)
        {
            foreach (object? item in (IEnumerable)items)
                Walk(item, path + "[]", seen);
        }

        for (Type? current = type; current is not null; current = current.BaseType)
        {
            foreach (FieldInfo field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }
}
