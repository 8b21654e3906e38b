using NorthStar.Aggregation;

namespace NorthStar.Snapshots;

/// <summary>The events of other types in a snapshot, and when each actor's activation began.</summary>
internal readonly struct RelatedContent(MetricShape shape, PeriodSpine spine)
{
    public void Write(SnapshotWriter writer, RelatedLog related, SavedNumbers numbers)
    {
        IEnumerable<RelatedRow> rows = related.Rows
            .Select(row => row with
            {
                Actor = SavedNumbers.Of(row.Actor, numbers.Actors),
                Correlation = SavedNumbers.Of(row.Correlation, numbers.Correlations),
            })
            .OrderBy(row => row.Source).ThenBy(row => row.Ticks).ThenBy(row => row.Correlation).ThenBy(row => row.Actor).ThenBy(row => row.Id).ThenBy(row => row.IsCorrection);
        writer.Int32(related.Rows.Count);
        foreach (RelatedRow row in rows)
        {
            writer.Int32(row.Source);
            writer.Int64(row.Ticks);
            writer.Int32(row.Actor);
            writer.Int32(row.Correlation);
            writer.Key(row.Id);
            writer.Flag(row.IsCorrection);
        }

        if (shape.Activation is null)
            return;
        writer.Int32(related.FirstBases.Count);
        foreach ((int actor, long ticks) in related.FirstBases.Select(entry => (numbers.Actors[entry.Key], entry.Value)).Order())
        {
            writer.Int32(actor);
            writer.Int64(ticks);
        }
    }

    public void Read(ref SnapshotReader reader, RelatedLog related, int actors)
    {
        int rows = reader.Length(sizeof(int));
        for (int i = 0; i < rows; i++)
        {
            int source = reader.Index(shape.Definition.RelatedEvents.Count);
            var row = new RelatedRow(
                source, reader.Ticks(spine), reader.IndexOrNone(actors), reader.IndexOrNone(related.Correlations.Count), reader.Key(), reader.Flag());
            RelatedEvent relatedEvent = shape.Definition.RelatedEvents[source];
            bool isComplete =
                row.Actor >= 0 == relatedEvent.Actor is not null &&
                row.Correlation >= 0 == relatedEvent.Correlation is not null &&
                row.Id.IsPresent == relatedEvent.EventId is not null;
            if (!isComplete || related.RowOf(source, row.Id) >= 0)
                throw new DamagedException();
            related.Add(in row);
        }

        if (shape.Activation is null)
            return;
        int bases = reader.Length(sizeof(int));
        for (int i = 0; i < bases; i++)
            related.AddBase(reader.Index(actors), reader.Ticks(spine));
    }
}
