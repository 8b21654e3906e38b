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
        writer.Line("RelatedEvents = new global::NorthStar.RelatedEvent[]");
        writer.Open();
        foreach (RelatedModel related in metric.Related)
        {
            writer.Line($"new({CodeText.Literal(related.Event.DisplayName)}, {string.Join(", ", related.Relations.Select(Relation))})");
            writer.Indent();
            writer.Line($"{{ {string.Join(", ", Parts(related))} }},");
            writer.Outdent();
        }

        writer.Close("},");
    }

    /// <summary>The overloads of <c>Record</c>.</summary>
    public static void Write(CodeWriter writer, MetricModel metric)
    {
        // A method of this class wins over one of its base whenever the argument converts: new(…) would become a related event.
        if (!ReaderEmitter.HasArguments(metric))
        {
            writer.Summary($"Records one {metric.NameOf(metric.Event)}.");
            writer.Line($"public new void Record(in {metric.Event.Code} e) => base.Record(in e);");
            writer.Line();
        }

        for (int i = 0; i < metric.Related.Count; i++)
        {
            RelatedModel related = metric.Related[i];
            writer.Summary(Summary(metric, related));
            writer.Line(
                $"{(related.IsPublic ? "public" : "internal")} void Record(in {related.Event.Code} e) => " +
                $"RecordRelated<{related.Event.Code}, Reader, {ReaderEmitter.ActorType(metric)}>(in e, {CodeText.Literal(i)});");
            writer.Line();
        }
    }

    /// <summary>The interfaces by which the reader takes the related events, one a line.</summary>
    public static void WriteInterfaces(CodeWriter writer, MetricModel metric)
    {
        writer.Indent();
        for (int i = 0; i < metric.Related.Count; i++)
            writer.Line($"{Aggregation}.IRelatedEventReader<{metric.Related[i].Event.Code}, {ReaderEmitter.ActorType(metric)}>{(i < metric.Related.Count - 1 ? "," : "")}");
        writer.Outdent();
    }

    /// <summary>The methods that read the related events.</summary>
    public static void WriteReaders(CodeWriter writer, MetricModel metric)
    {
        foreach (RelatedModel related in metric.Related)
        {
            writer.Line();
            writer.Open($"public void Read(in {related.Event.Code} e, ref {Aggregation}.RelatedEventFields<{ReaderEmitter.ActorType(metric)}> fields)");
            writer.Line($"fields.OccurredAt = {ReaderEmitter.Time(related.Time)};");
            if (related.Correlation is { } correlation)
                writer.Line($"fields.Correlation = {ReaderEmitter.PlainKey(correlation)};");
            if (related.Actor is { } actor)
                writer.Line($"fields.Actor = {ReaderEmitter.Key(actor)};");
            if (related.EventId is { } id)
                writer.Line($"fields.EventId = {ReaderEmitter.PlainKey(id)};");
            writer.Close();
        }
    }

    private static IEnumerable<string> Parts(RelatedModel related)
    {
        (string Property, AccessModel? Access)[] all =
            [("OccurredAt", related.Time.Access), ("Correlation", related.Correlation?.Access), ("Actor", related.Actor?.Access), ("EventId", related.EventId?.Access)];
        return all.Where(part => part.Access is not null).Select(part => $"{part.Property} = {CodeText.Literal(part.Access!.Description)}");
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
        $"Records one {metric.NameOf(related.Event)}, in any order: {string.Join("; ", related.Relations.Select(relation => Meaning(metric, relation)))}.";

    private static string Meaning(MetricModel metric, RelationModel relation)
    {
        string @event = metric.NameOf(metric.Event);
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
