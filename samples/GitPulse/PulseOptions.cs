using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NorthStar;

namespace GitPulse;

/// <summary>The options of the command line, and how they are read.</summary>
internal sealed class PulseOptions
{
    private readonly Option<string?> _repository = new("--repo")
    {
        Description = "The git repository, or a folder in it. Default: where you stand.",
        HelpName = "PATH",
    };

    private readonly Option<string?> _file = new("--file")
    {
        Description = "A table of commits instead: tab-separated, plain or gzip.",
        HelpName = "FILE",
    };

    private readonly Option<string> _zone = new("--zone")
    {
        Description = "The time zone in which weeks begin.",
        HelpName = "IANA",
        DefaultValueFactory = _ => "UTC",
    };

    private readonly Option<int> _weeks = new("--weeks")
    {
        Description = "How many weeks to show.",
        HelpName = "N",
        DefaultValueFactory = _ => 12,
        CustomParser = ParseWeeks,
    };

    private readonly Option<DayOfWeek> _weekStart = new("--week-start")
    {
        Description = "The day on which weeks begin.",
        HelpName = "DAY",
        DefaultValueFactory = _ => DayOfWeek.Monday,
        CustomParser = ParseDay,
    };

    public PulseOptions(RootCommand command)
    {
        _zone.Validators.Add(RefuseUnknownZone);
        command.Options.Add(_repository);
        command.Options.Add(_file);
        command.Options.Add(_zone);
        command.Options.Add(_weeks);
        command.Options.Add(_weekStart);
        command.Validators.Add(RefuseTwoSources);
    }

    public PulseRequest Read(ParseResult result) => new(
        result.GetValue(_repository),
        result.GetValue(_file),
        new MetricCalendar(result.GetValue(_zone)!, result.GetValue(_weekStart)),
        result.GetValue(_weeks));

    private void RefuseTwoSources(CommandResult result)
    {
        if (result.GetResult(_repository) is not null && result.GetResult(_file) is not null)
            result.AddError("--repo and --file exclude each other: name one source of commits.");
    }

    private void RefuseUnknownZone(OptionResult result)
    {
        try
        {
            _ = new MetricCalendar(result.GetValue(_zone)!);
        }
        catch (ArgumentException cause)
        {
            result.AddError("--zone: " + cause.Message.Replace($" (Parameter '{cause.ParamName}')", "", StringComparison.Ordinal));
        }
    }

    private static int ParseWeeks(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int weeks) && weeks >= 1)
            return weeks;
        result.AddError($"--weeks: {Excerpt.Quote(text)} is not a whole number from 1 up.");
        return 1;
    }

    private static DayOfWeek ParseDay(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        foreach (DayOfWeek day in Enum.GetValues<DayOfWeek>())
        {
            if (string.Equals(day.ToString(), text, StringComparison.OrdinalIgnoreCase))
                return day;
        }

        result.AddError($"--week-start: {Excerpt.Quote(text)} is no day of the week. Write one such as Monday or Sunday.");
        return default;
    }
}
