using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Emission;

/// <summary>Writes how the aggregator takes the events of other types that its metric depends on.</summary>
internal static class RelatedEmitter
{
    private const string Aggregation = "global::NorthStar.Aggregation";

    /// <summary>The list of related events in the definition.</summary>
    public static void WriteDefinition(CodeWriter writer, MetricModel metric)
    {
        writer.Line("RelatedEvents = new[]");
        writer.Open();
        foreach (RelatedModel related in metric.Related)
        {
            writer.Line($"new global::NorthStar.RelatedEvent({CodeText.Literal(related.Event.DisplayName)}, {string.Join(", ", related.Relations.Select(Relation))})");
            writer.Open();
            WriteText("OccurredAt", related.Time.Access);
            WriteText("Correlation", related.Correlation?.Access);
            WriteText("Actor", related.Actor?.Access);
            WriteText("EventId", related.EventId?.Access);
            writer.Close("},");
        }

        writer.Close("},");

        void WriteText(string property, AccessModel? access)
        {
            if (access is not null)
                writer.Line($"{property} = {CodeText.Literal(access.Description)},");
        }
    }

    /// <summary>The overloads of <c>Record</c> and the structs that read the events.</summary>
    public static void Write(CodeWriter writer, MetricModel metric)
    {
        // A method of this class wins over one of its base whenever the argument converts: new(…) would become a related event.
        if (!ReaderEmitter.HasArguments(metric))
        {
            writer.Summary($"Records one {metric.Event.DisplayName}.");
            writer.Line($"public new void Record(in {metric.Event.Code} e) => base.Record(in e);");
            writer.Line();
        }

        List<string> readers = ReaderNames(metric);
        for (int i = 0; i < metric.Related.Count; i++)
        {
            RelatedModel related = metric.Related[i];
            string actor = ReaderEmitter.ActorType(metric);
            writer.Summary(Summary(metric, related));
            writer.Line(
                $"{(related.IsPublic ? "public" : "internal")} void Record(in {related.Event.Code} e) => " +
                $"RecordRelated<{related.Event.Code}, {readers[i]}, {actor}>(in e, {CodeText.Literal(i)});");
            writer.Line();
            WriteReader(writer, related, readers[i], actor);
            writer.Line();
        }
    }

    private static void WriteReader(CodeWriter writer, RelatedModel related, string reader, string actorType)
    {
        writer.Open($"private readonly struct {reader} : {Aggregation}.IRelatedEventReader<{related.Event.Code}, {actorType}>");
        writer.Open($"public void Read(in {related.Event.Code} e, ref {Aggregation}.RelatedEventFields<{actorType}> fields)");
        writer.Line($"fields.OccurredAt = {ReaderEmitter.Time(related.Time)};");
        if (related.Correlation is { } correlation)
            writer.Line($"fields.Correlation = {ReaderEmitter.PlainKey(correlation)};");
        if (related.Actor is { } actor)
            writer.Line($"fields.Actor = {ReaderEmitter.Key(actor)};");
        if (related.EventId is { } id)
            writer.Line($"fields.EventId = {ReaderEmitter.PlainKey(id)};");
        writer.Close();
        writer.Close();
    }

    /// <summary>Named after the types; those of equal names get a number.</summary>
    private static List<string> ReaderNames(MetricModel metric)
    {
        var names = new List<string>();
        foreach (RelatedModel related in metric.Related)
        {
            string name = related.Stem + "Reader";
            int number = 1;
            string free = name;
            while (names.Contains(free))
                free = name + CodeText.Literal(++number);
            names.Add(free);
        }

        return names;
    }

    private static string Relation(RelationModel relation)
    {
        var stated = new List<string>();
        if (relation.AtLeast != 1)
            stated.Add($"AtLeast = {CodeText.Literal(relation.AtLeast)}");
        if (relation.ByOtherActors)
            stated.Add("ByOtherActors = true");
        if (relation.Actions != 1)
            stated.Add($"Actions = {CodeText.Literal(relation.Actions)}");
        string options = stated.Count == 0 ? "" : $" {{ {string.Join(", ", stated)} }}";
        return $"new global::NorthStar.Relation(global::NorthStar.RelationKind.{relation.Kind}, {Window(relation.Minutes)}){options}";
    }

    private static string Window(long minutes)
    {
        const string span = "global::System.TimeSpan.From";
        const int hour = 60;
        const int day = 24 * hour;
        return minutes % day == 0 ? $"{span}Days({CodeText.Literal(minutes / day)})"
            : minutes % hour == 0 ? $"{span}Hours({CodeText.Literal(minutes / hour)})"
            : $"{span}Minutes({CodeText.Literal(minutes)})";
    }

    private static string Summary(MetricModel metric, RelatedModel related) =>
        $"Records one {related.Event.DisplayName}, in any order: {string.Join("; ", related.Relations.Select(relation => Meaning(metric, relation)))}.";

    private static string Meaning(MetricModel metric, RelationModel relation)
    {
        string @event = metric.Event.DisplayName;
        string window = RelationParser.Words(relation.Minutes);
        string number = CodeText.Literal(relation.AtLeast);
        return relation.Kind switch
        {
            RelationModel.ActivationBase =>
                $"starts the activation of its actor, reached with {CodeText.Literal(relation.Actions)} {@event} within {window}",
            RelationModel.Disqualifies => $"disqualifies {@event} of the same {metric.Correlation!.Access.Path} within {window}",
            _ when relation.ByOtherActors => $"confirms {@event} of the same {metric.Correlation!.Access.Path}, once {number} other actor{(relation.AtLeast == 1 ? "" : "s")} did within {window}",
            _ when relation.AtLeast > 1 => $"confirms {@event} of the same {metric.Correlation!.Access.Path}, once there are {number} within {window}",
            _ => $"confirms {@event} of the same {metric.Correlation!.Access.Path} within {window}",
        };
    }
}
