using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Parses what the metric attribute states, and the calendar that the assembly sets.</summary>
internal static class OptionsParser
{
    private const int MostPeriods = 40_000;
    private const int MostSkewSeconds = 7 * 24 * 60 * 60;
    private const int MostLatenessHours = 366 * 24;
    private const int MostActions = 1_000_000;

    private static readonly string[] Cadences = ["Daily", "Weekly", "Monthly", "Quarterly"];
    private static readonly string[] Measures =
    [
        "QualifiedEvents", "QuantitySum", "DistinctActors", "QuantityPerActor", "FrequentActors", "AverageQuantity", "QuantityPerGroup", "QualifiedShare", "ActivatedShare",
    ];
    private static readonly string[] Countings = ["Exact", "Estimated"];
    private static readonly string[] Days = Enum.GetNames(typeof(DayOfWeek));
    private static readonly string[] Stages = ["Unspecified", "Acquisition", "Activation", "Engagement", "Retention", "Monetization"];

    // Two years, of which the longest years have 366 days.
    private static readonly int[] DefaultPeriods = [731, 105, 25, 9];

    /// <summary>The name of the measure that a metric attribute states; null where its number has none.</summary>
    public static string? MeasureOf(AttributeData attribute) => Measures.ElementAtOrDefault(attribute.NamedInt("Measure") ?? 0);

    public static MetricOptions Parse(Declaration declaration, CSharpCompilation compilation, Problems problems)
    {
        AttributeData attribute = declaration.Attribute;
        AttributeData? defaults = DefaultsOf(compilation.Assembly);
        string metric = declaration.DisplayName;
        string cadence = Enumerated(attribute.Positional(1) as int?, Cadences, "The cadence", attribute, static source => source.LocationOfParameter("cadence"), metric, problems);
        int stage = attribute.NamedInt("Stage") ?? 0;
        return new MetricOptions(
            declaration.Role,
            attribute.Positional(0) as string ?? "",
            Name(declaration, problems),
            cadence,
            Enumerated(attribute.NamedInt("Measure") ?? 0, Measures, "The measure", attribute, static source => source.LocationOf("Measure"), metric, problems),
            TimeZone(Source(attribute, defaults, "TimeZone"), problems),
            FirstDayOfWeek(Source(attribute, defaults, "FirstDayOfWeek"), metric, problems),
            FiscalYearStartMonth(Source(attribute, defaults, "FiscalYearStartMonth"), metric, problems),
            OptionRanges.Read(metric, attribute, "RetainedPeriods", DefaultPeriods[Math.Max(0, Array.IndexOf(Cadences, cadence))], 1, MostPeriods, problems),
            OptionRanges.Read(metric, attribute, "ClockSkewToleranceSeconds", MetricOptions.DefaultClockSkewToleranceSeconds, 0, MostSkewSeconds, problems),
            attribute.Named<string>("Owner"),
            stage == 0 ? null : Enumerated(stage, Stages, "The stage", attribute, static source => source.LocationOf("Stage"), metric, problems),
            Target(declaration, compilation, problems))
        {
            LatenessAllowanceHours = OptionRanges.Read(metric, attribute, "LatenessAllowanceHours", 0, 0, MostLatenessHours, problems),
            MinimumActions = OptionRanges.Read(metric, attribute, "MinimumActions", 1, 1, MostActions, problems),
            ActivityByDay = attribute.Named("ActivityByDay") is { Value: true },
            EstimatesActors = EstimatesActors(attribute, metric, problems),
            SketchPrecision = OptionRanges.Read(metric, attribute, "SketchPrecision", MetricOptions.DefaultSketchPrecision, 4, 18, problems),
            MaxActors = OptionRanges.Read(metric, attribute, "MaxActors", 0, 0, int.MaxValue, problems),
        };
    }

    /// <summary>Judges the calendar that the assembly sets, also where no metric uses it.</summary>
    public static void CheckDefaults(IAssemblySymbol assembly, Problems problems)
    {
        if (DefaultsOf(assembly) is not { } defaults)
            return;
        TimeZone(defaults, problems);
        FirstDayOfWeek(defaults, "", problems);
        FiscalYearStartMonth(defaults, "", problems);
    }

    private static AttributeData? DefaultsOf(IAssemblySymbol assembly) => assembly.GetAttributes()
        .FirstOrDefault(static candidate => NorthStarAttributes.NameOf(candidate) == NorthStarAttributes.CalendarDefaults);

    private static AttributeData Source(AttributeData attribute, AttributeData? defaults, string option) =>
        attribute.Named(option) is not { IsNull: false } && defaults is not null ? defaults : attribute;

    /// <summary>The metric whose option it is, or the assembly's defaults: they are wrong once, not once for each metric.</summary>
    private static string NameOf(AttributeData source, string metric) =>
        NorthStarAttributes.NameOf(source) is NorthStarAttributes.CalendarDefaults and { } defaults ? defaults : metric;

    private static string Enumerated(
        int? value, string[] names, string option, AttributeData source, Func<AttributeData, Location?> place, string metric, Problems problems)
    {
        if (value is null)
            problems.AddSilentError();
        else if (value >= 0 && value < names.Length)
            return names[value.Value];
        else
            problems.Add(DefinitionRules.OptionRange, place(source), option, metric, value.Value, "one of " + string.Join(", ", names));
        return names[0];
    }

    private static int FiscalYearStartMonth(AttributeData source, string metric, Problems problems) =>
        OptionRanges.Read(NameOf(source, metric), source, "FiscalYearStartMonth", 1, 1, 12, problems);

    private static bool EstimatesActors(AttributeData attribute, string metric, Problems problems)
    {
        const string option = "ActorCounting";
        return Enumerated(attribute.NamedInt(option) ?? 0, Countings, option, attribute, static source => source.LocationOf(option), metric, problems) == "Estimated";
    }

    private static string FirstDayOfWeek(AttributeData source, string metric, Problems problems)
    {
        const string option = "FirstDayOfWeek";
        return Enumerated(source.NamedInt(option) ?? (int)DayOfWeek.Monday, Days, option, source, static source => source.LocationOf(option), NameOf(source, metric), problems);
    }

    private static string TimeZone(AttributeData source, Problems problems)
    {
        const string option = "TimeZone";
        if (source.Named<string>(option) is not { } zone)
            return "UTC";
        if (IanaZones.FindMistake(zone) is { } mistake)
            problems.Add(DefinitionRules.UnknownTimeZone, source.LocationOf(option), zone, mistake);
        return zone;
    }

    private static string Name(Declaration declaration, Problems problems)
    {
        const string option = "Name";
        if (declaration.Attribute.Named<string>(option) is not { } name)
            return Words(declaration.NamingType.Name);
        if (string.IsNullOrWhiteSpace(name))
            problems.Add(DefinitionRules.OptionRange, declaration.Attribute.LocationOf(option), option, declaration.DisplayName, "empty", "the metric's name for people; leave it out for the words of the type's name");
        return name;
    }

    private static string? Target(Declaration declaration, CSharpCompilation compilation, Problems problems)
    {
        string option = declaration.Role == "Guardrail" ? "Guards" : "Drives";
        if (declaration.Attribute.Named<ITypeSymbol>(option) is not { TypeKind: not TypeKind.Error } target)
            return null;
        if (!target.GetAttributes().Any(DeclarationFinder.IsMetric) &&
            !IsEventOfAssemblyLevelMetric(target, compilation.Assembly) &&
            !(target.ContainingAssembly is { } other && IsEventOfAssemblyLevelMetric(target, other)))
        {
            string name = target.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
            string better = CompilationMetrics.Of(compilation).FindMeasuring(target) is { } measuring
                ? $"'{measuring.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)}', which declares the metric of these events"
                : "the annotated type of a metric, or annotate this one";
            problems.Add(DefinitionRules.TargetWithoutMetric, declaration.Attribute.LocationOf(option), option, declaration.DisplayName, name, better);
        }

        return target.ToDisplayString();
    }

    private static bool IsEventOfAssemblyLevelMetric(ITypeSymbol type, IAssemblySymbol assembly) => assembly.GetAttributes().Any(attribute =>
        DeclarationFinder.IsMetric(attribute) &&
        SymbolEqualityComparer.Default.Equals(attribute.Named<ITypeSymbol>("Event"), type));

    /// <summary>The words of a Pascal-case name: <c>MeetingHosted</c> becomes <c>Meeting hosted</c>.</summary>
    private static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            bool startsWord = i > 0 && char.IsUpper(name[i]) &&
                (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            bool isAcronym = i + 1 < name.Length && char.IsUpper(name[i + 1]);
            if (startsWord && name[i - 1] != '_')
                words.Append(' ');
            words.Append(startsWord && !isAcronym ? char.ToLowerInvariant(name[i]) : name[i] == '_' ? ' ' : name[i]);
        }

        return words.ToString();
    }
}
