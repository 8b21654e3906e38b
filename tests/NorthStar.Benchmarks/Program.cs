using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NorthStar.Benchmarks;
using NorthStar.Benchmarks.Compilation;

if (args is ["analyzers", .. var analyzerOptions])
    return AnalyzerBenchmark.Run(analyzerOptions);
if (args is ["generators", .. var generatorOptions])
    return GeneratorBenchmark.Run(generatorOptions);

// In this process: it measures what this project compiled, and needs no second build.
Job job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithLaunchCount(1)
    .WithWarmupCount(2)
    .WithIterationCount(15)
    .WithInvocationCount(1)
    .WithUnrollFactor(1);

WeeklyMeetings.EnsureThatAllAgree();
BenchmarkSwitcher.FromAssembly(typeof(WeeklyMeetings).Assembly)
    .Run(args.Length == 0 ? ["--filter", "*"] : args, DefaultConfig.Instance.AddJob(job));
return 0;
