using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace NorthStar.Benchmarks.Compilation;

/// <summary>Measures generators side by side, in rounds in which each has its turn.</summary>
internal sealed class GeneratorRace(IReadOnlyList<Contender> contenders, int types, int rounds, int emits)
{
    public IReadOnlyList<GeneratorCosts> Run()
    {
        List<Lane> lanes = [.. contenders.Select((contender, place) => new Lane(contender, place, types, emits))];
        for (int round = 0; round < rounds; round++)
        {
            foreach (Lane lane in lanes)
                lane.Round();

            // Who is first in one round is last in the next.
            lanes.Reverse();
        }

        return [.. lanes.OrderBy(lane => lane.Place).Select(lane => lane.Result())];
    }

    private sealed class Lane(Contender contender, int place, int types, int emits)
    {
        private readonly GeneratorProject _project = new(contender, types);
        private readonly Series _cold = new();
        private readonly Series _unrelated = new();
        private readonly Series _oneType = new();
        private readonly Series _emit = new();
        private int _edits;
        private int _emits;

        public int Place => place;

        public void Round()
        {
            GeneratorDriver driver = _project.Driver(isTracked: false);
            CSharpCompilation compilation = _project.Fresh();
            _cold.Add(Measurement.Of(() => driver = driver.RunGenerators(compilation)));
            compilation = GeneratorProject.EditUnrelated(compilation, ++_edits);
            _unrelated.Add(Measurement.Of(() => driver = driver.RunGenerators(compilation)));
            compilation = _project.EditOneType(compilation);
            _oneType.Add(Measurement.Of(() => driver = driver.RunGenerators(compilation)));
            if (_emits++ < emits)
                _emit.Add(Emit(driver));
        }

        public GeneratorCosts Result()
        {
            CSharpCompilation compilation = _project.Fresh();
            GeneratorDriver first = _project.Driver(isTracked: true).RunGenerators(compilation);
            GeneratedSourceResult[] sources = [.. first.GetRunResult().Results.Single().GeneratedSources];
            if (sources.Length == 0)
                throw new InvalidOperationException($"{contender.Name} has generated nothing.");
            compilation = GeneratorProject.EditUnrelated(compilation, ++_edits);
            GeneratorDriver unrelated = first.RunGenerators(compilation);
            GeneratorDriver oneType = unrelated.RunGenerators(_project.EditOneType(compilation));
            return new GeneratorCosts(
                contender,
                types,
                _cold,
                _unrelated,
                _oneType,
                _emit,
                sources.Sum(source => source.SourceText.Length) / 1024.0 / types,
                Outputs(oneType).Count(reason => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New),
                Outputs(unrelated).Count(reason => reason != IncrementalStepRunReason.Cached));
        }

        private Cost Emit(GeneratorDriver driver)
        {
            driver.RunGeneratorsAndUpdateCompilation(_project.Fresh(), out var output, out _);
            using var image = new MemoryStream();
            EmitResult? result = null;
            Cost cost = Measurement.Of(() => result = output.Emit(image));
            return result!.Success
                ? cost
                : throw new InvalidOperationException($"What {contender.Name} has generated does not compile: {string.Join('\n', result.Diagnostics.Take(5))}");
        }

        private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorDriver driver) => driver.GetRunResult().Results.Single().TrackedOutputSteps
            .SelectMany(named => named.Value)
            .SelectMany(step => step.Outputs)
            .Select(output => output.Reason);
    }
}
