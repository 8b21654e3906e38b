using System.Collections.Immutable;

namespace NorthStar.Testing;

/// <summary>
/// Sources like those of a large application, of any number of files, always the same. Ten files make a module: an entity,
/// its contracts, storage, services, an HTTP interface and so on.
/// </summary>
public static class SynthesisedProject
{
    private const string Separator = "----\n";

    private static readonly string[] s_kinds =
        ["Entity", "Contracts", "Repository", "Mapping", "Report", "Service", "Controller", "Worker", "Specification", "Workflow"];

    private static readonly string[] s_nouns =
        ["Invoice", "Shipment", "Ticket", "Contract", "Course", "Booking", "Payment", "Recipe", "Sensor", "Article", "Vehicle", "Patient"];

    private static readonly string[] s_areas = ["Billing", "Logistics", "Support", "Learning", "Travel", "Health"];

    private static readonly ImmutableDictionary<string, string> s_templates =
        s_kinds.Append("Framework").Append("Events").ToImmutableDictionary(kind => kind, Read);

    private static readonly string[] s_events = s_templates["Events"].Split(Separator);

    /// <summary>How many lines an average file has, without an annotated type.</summary>
    public static double LinesPerFile => s_kinds.Average(kind => s_templates[kind].Count(c => c == '\n'));

    /// <summary>The types of the packages that the files use.</summary>
    public static SourceFile Framework => new("Framework.cs", s_templates["Framework"]);

    /// <summary>The files, without the one of <see cref="Framework"/>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="isAnnotated">Whether each declares a metric as well and, in most cases, records into it.</param>
    public static IEnumerable<SourceFile> Files(int count, bool isAnnotated)
    {
        for (int index = 0; index < count; index++)
            yield return new SourceFile($"{NameOf(index)}{KindOf(index)}.cs", File(index, isAnnotated));
    }

    /// <summary>A file of many types: whole modules, one after the other.</summary>
    public static SourceFile LargeFile(int modules, bool isAnnotated)
    {
        IEnumerable<string> files = Enumerable.Range(0, modules * s_kinds.Length).Select(index => WithBlockNamespace(File(index, isAnnotated)));
        return new SourceFile("Large.cs", string.Join("\n", files));
    }

    private static string File(int index, bool isAnnotated)
    {
        string template = s_templates[KindOf(index)] + (isAnnotated ? s_events[index % s_events.Length] : "");
        string name = NameOf(index);
        return template
            .Replace("Gizmo", name, StringComparison.Ordinal)
            .Replace("gizmo", char.ToLowerInvariant(name[0]) + name[1..], StringComparison.Ordinal)
            .Replace("Sector", s_areas[index / s_kinds.Length % s_areas.Length], StringComparison.Ordinal);
    }

    private static string KindOf(int index) => s_kinds[index % s_kinds.Length];

    private static string NameOf(int index)
    {
        int module = index / s_kinds.Length;
        return s_nouns[module % s_nouns.Length] + (module / s_nouns.Length is > 0 and var round ? Letters(round) : "");
    }

    /// <summary>A number as a word, so that names stay names: 1 is A, 27 is AA.</summary>
    private static string Letters(int number) =>
        (number > 26 ? Letters((number - 1) / 26) : "") + (char)('A' + ((number - 1) % 26));

    /// <summary>Several namespaces in one file: its directives move into the first.</summary>
    private static string WithBlockNamespace(string file)
    {
        int start = file.IndexOf("namespace ", StringComparison.Ordinal);
        int end = file.IndexOf(';', start);
        return $"{file[start..end]}\n{{\n{file[..start]}{file[(end + 1)..]}}}\n";
    }

    private static string Read(string kind)
    {
        using Stream stream = typeof(SynthesisedProject).Assembly.GetManifestResourceStream($"NorthStar.Testing.Projects.Templates.{kind}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
