using Microsoft.CodeAnalysis;
using NorthStar.Generators;

namespace NorthStar.Benchmarks.Compilation;

/// <summary>The generators that are compared, each with sources of the same size.</summary>
internal static class Contenders
{
    public const string Ours = "NorthStar";
    public const string Minimal = "minimal";
    public const string LoggerMessage = "LoggerMessage";
    public const string Regex = "Regex";

    /// <summary>Those that are measured with thousands of types as well.</summary>
    public static readonly IReadOnlyList<string> Near = [Minimal, Ours, LoggerMessage, Regex];

    private const string Event = """
        using System;
        using NorthStar;

        namespace Shop;

        [CoreAction("People meet face to face without travelling", Cadence.Weekly)]
        public sealed record Meeting000Hosted(
            [Actor] Guid HostId,
            [OccurredAt] DateTimeOffset EndedAt,
            [Quality(AtLeast = 2)] int Participants);
        """;

    private const string LogMethod = """
        using System;
        using Microsoft.Extensions.Logging;

        namespace Shop;

        public static partial class Meeting000Log
        {
            [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Host} has met {Participants} people at {Time}.")]
            public static partial void Hosted(ILogger logger, Guid host, DateTimeOffset time, int participants);
        }
        """;

    private const string Options = """
        using System.ComponentModel.DataAnnotations;
        using Microsoft.Extensions.Options;

        namespace Shop;

        public sealed class Meeting000Options
        {
            [Required]
            public string? Host { get; set; }

            [Range(2, 500)]
            public int Participants { get; set; }
        }

        [OptionsValidator]
        public sealed partial class Meeting000Validator : IValidateOptions<Meeting000Options>;
        """;

    private const string Pattern = """
        using System.Text.RegularExpressions;

        namespace Shop;

        public static partial class Meeting000Text
        {
            [GeneratedRegex("^[a-z]+ with [0-9]{1,3}")]
            public static partial Regex Pattern();
        }
        """;

    private const string Json = """
        using System;
        using System.Text.Json.Serialization;

        namespace Shop;

        public sealed record Meeting000(Guid HostId, DateTimeOffset EndedAt, int Participants);

        [JsonSerializable(typeof(Meeting000))]
        public sealed partial class Meeting000Context : JsonSerializerContext;
        """;

    public static IReadOnlyList<Contender> All { get; } =
    [
        Contender.Of(Minimal, () => new MinimalGenerator().AsSourceGenerator(), Event, "Participants", "Guests"),
        Contender.Of(Ours, () => new MetricGenerator().AsSourceGenerator(), Event, "Participants", "Guests"),
        Contender.Of(LoggerMessage, () => ForeignAssemblies.Generator(DotnetFolder.LoggingGenerator, "LoggerMessageGenerator"), LogMethod, "articipants", "eople"),
        Contender.Of("options validator", () => ForeignAssemblies.Generator(DotnetFolder.OptionsGenerator, "OptionsValidatorGenerator"), Options, "Participants", "Guests"),
        Contender.Of(Regex, () => ForeignAssemblies.Generator(DotnetFolder.RegexGenerator, "RegexGenerator"), Pattern, " with ", " and "),
        Contender.Of("System.Text.Json", () => ForeignAssemblies.Generator(DotnetFolder.JsonGenerator, "JsonSourceGenerator"), Json, "Participants", "Guests"),
    ];
}
