using Npgsql;

namespace NorthStar.Tests.Postgres;

internal static class CommandRows
{
    public static List<T> Rows<T>(this NpgsqlCommand command, Func<NpgsqlDataReader, T> row)
    {
        using NpgsqlDataReader reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }
}
