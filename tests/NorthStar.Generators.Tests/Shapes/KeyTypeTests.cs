using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

/// <summary>Every type of an actor and of an event id.</summary>
public class KeyTypeTests
{
    private const string Types = """
        public sealed class ClassId(Guid value) { public Guid Value { get; } = value; }
        public sealed record RecordId(Guid Value);
        public readonly record struct StructId(Guid Value);
        public struct PlainStruct { public Guid Value { get; set; } public static Guid Empty => default; }
        public abstract class TypedIdValueBase(Guid value) { public Guid Value { get; } = value; }
        public sealed class InheritedId(Guid value) : TypedIdValueBase(value);
        public sealed record NamedId<T>(T Id, string Name);
        public sealed record Entity(StructId Id, string Name);
        public sealed record OtherEntity(RecordId? Id);
        public sealed class FieldId { public Guid Value; }
        public interface IEntity { StructId Id { get; } string Name => ""; }
        public sealed record EntityClass(StructId Id) : IEntity;
        public readonly struct Only(Guid key) { public Guid Key { get; } = key; }
        public sealed record NullableInside(Guid? Value);
        public readonly record struct TextId(string Value);
        public readonly record struct NumberId(long Value);
        public readonly record struct Wrapped(NumberId Value);
        """;

    private const string Figures = "{p.Total} {p.Actors} {a.Counters.RejectedFor(RejectionReason.MissingActor)}";
    private const string IdFigures = "{p.Total} {a.Counters.Duplicates} {a.Counters.RejectedFor(RejectionReason.MissingEventId)}";

    private static readonly MemberCase[] s_cases =
    [
        new("[Actor] Guid Who", Figures, "3 2 1", "Ann", "Ann", "Bob", "Guid.Empty"),
        new("[Actor] Guid? Who", Figures, "3 2 1", "Ann", "Ann", "Bob", "null"),
        new("[Actor] sbyte Who", Figures, "3 2 0", "-128", "-128", "127"),
        new("[Actor] sbyte? Who", Figures, "3 2 1", "-128", "-128", "127", "null"),
        new("[Actor] byte Who", Figures, "3 2 0", "0", "0", "255"),
        new("[Actor] byte? Who", Figures, "3 2 1", "0", "0", "255", "null"),
        new("[Actor] short Who", Figures, "3 2 0", "-1", "-1", "32767"),
        new("[Actor] short? Who", Figures, "3 2 1", "-1", "-1", "32767", "null"),
        new("[Actor] ushort Who", Figures, "3 2 0", "0", "0", "65535"),
        new("[Actor] ushort? Who", Figures, "3 2 1", "0", "0", "65535", "null"),
        new("[Actor] int Who", Figures, "3 2 0", "int.MinValue", "int.MinValue", "int.MaxValue"),
        new("[Actor] int? Who", Figures, "3 2 1", "int.MinValue", "int.MinValue", "int.MaxValue", "null"),
        new("[Actor] uint Who", Figures, "3 2 0", "0u", "0u", "uint.MaxValue"),
        new("[Actor] uint? Who", Figures, "3 2 1", "0u", "0u", "uint.MaxValue", "null"),
        new("[Actor] long Who", Figures, "3 2 0", "long.MinValue", "long.MinValue", "long.MaxValue"),
        new("[Actor] long? Who", Figures, "3 2 1", "long.MinValue", "long.MinValue", "long.MaxValue", "null"),
        new("[Actor] ulong Who", Figures, "3 2 0", "0ul", "0ul", "ulong.MaxValue"),
        new("[Actor] ulong? Who", Figures, "3 2 1", "0ul", "0ul", "ulong.MaxValue", "null"),
        new("[Actor] string Who", Figures, "3 2 1", "\"ann\"", "\"ann\"", "\"bob\"", "\"\""),
        new("[Actor] string? Who", Figures, "3 2 1", "\"ann\"", "\"ann\"", "\"bob\"", "null"),
        new("[Actor] ClassId Who", Figures, "3 2 1", "new ClassId(Ann)", "new ClassId(Ann)", "new ClassId(Bob)", "null!"),
        new("[Actor] ClassId? Who", Figures, "3 2 1", "new ClassId(Ann)", "new ClassId(Ann)", "new ClassId(Bob)", "null"),
        new("[Actor] RecordId Who", Figures, "3 2 1", "new RecordId(Ann)", "new RecordId(Ann)", "new RecordId(Bob)", "null!"),
        new("[Actor] RecordId? Who", Figures, "3 2 1", "new RecordId(Ann)", "new RecordId(Ann)", "new RecordId(Bob)", "null"),
        new("[Actor] StructId Who", Figures, "3 2 1", "new StructId(Ann)", "new StructId(Ann)", "new StructId(Bob)", "default"),
        new("[Actor] StructId? Who", Figures, "3 2 1", "new StructId(Ann)", "new StructId(Ann)", "new StructId(Bob)", "null"),
        new("[Actor] PlainStruct Who", Figures, "3 2 1", "new PlainStruct { Value = Ann }", "new PlainStruct { Value = Ann }", "new PlainStruct { Value = Bob }", "default"),
        new("[Actor] PlainStruct? Who", Figures, "3 2 1", "new PlainStruct { Value = Ann }", "new PlainStruct { Value = Ann }", "new PlainStruct { Value = Bob }", "null"),
        new("[Actor] InheritedId Who", Figures, "3 2 1", "new InheritedId(Ann)", "new InheritedId(Ann)", "new InheritedId(Bob)", "null!"),
        new("[Actor] InheritedId? Who", Figures, "3 2 1", "new InheritedId(Ann)", "new InheritedId(Ann)", "new InheritedId(Bob)", "null"),
        new("[Actor] NamedId<Guid> Who", Figures, "3 2 1", "new NamedId<Guid>(Ann, \"x\")", "new NamedId<Guid>(Ann, \"x\")", "new NamedId<Guid>(Bob, \"x\")", "null!"),
        new("[Actor] NamedId<Guid>? Who", Figures, "3 2 1", "new NamedId<Guid>(Ann, \"x\")", "new NamedId<Guid>(Ann, \"x\")", "new NamedId<Guid>(Bob, \"x\")", "null"),
        new("[Actor] Entity Who", Figures, "3 2 1", "new Entity(new StructId(Ann), \"x\")", "new Entity(new StructId(Ann), \"x\")", "new Entity(new StructId(Bob), \"x\")", "null!"),
        new("[Actor] Entity? Who", Figures, "3 2 1", "new Entity(new StructId(Ann), \"x\")", "new Entity(new StructId(Ann), \"x\")", "new Entity(new StructId(Bob), \"x\")", "null"),
        new("[Actor] OtherEntity Who", Figures, "3 2 1", "new OtherEntity(new RecordId(Ann))", "new OtherEntity(new RecordId(Ann))", "new OtherEntity(new RecordId(Bob))", "null!"),
        new("[Actor] OtherEntity? Who", Figures, "3 2 1", "new OtherEntity(new RecordId(Ann))", "new OtherEntity(new RecordId(Ann))", "new OtherEntity(new RecordId(Bob))", "null"),
        new("[Actor] FieldId Who", Figures, "3 2 1", "new FieldId { Value = Ann }", "new FieldId { Value = Ann }", "new FieldId { Value = Bob }", "null!"),
        new("[Actor] FieldId? Who", Figures, "3 2 1", "new FieldId { Value = Ann }", "new FieldId { Value = Ann }", "new FieldId { Value = Bob }", "null"),
        new("[Actor] IEntity Who", Figures, "3 2 1", "new EntityClass(new StructId(Ann))", "new EntityClass(new StructId(Ann))", "new EntityClass(new StructId(Bob))", "null!"),
        new("[Actor] IEntity? Who", Figures, "3 2 1", "new EntityClass(new StructId(Ann))", "new EntityClass(new StructId(Ann))", "new EntityClass(new StructId(Bob))", "null"),
        new("[Actor] Only Who", Figures, "3 2 1", "new Only(Ann)", "new Only(Ann)", "new Only(Bob)", "default"),
        new("[Actor] Only? Who", Figures, "3 2 1", "new Only(Ann)", "new Only(Ann)", "new Only(Bob)", "null"),
        new("[Actor] NullableInside Who", Figures, "3 2 1", "new NullableInside(Ann)", "new NullableInside(Ann)", "new NullableInside(Bob)", "new NullableInside(null)"),
        new("[Actor] NullableInside? Who", Figures, "3 2 1", "new NullableInside(Ann)", "new NullableInside(Ann)", "new NullableInside(Bob)", "null"),
        new("[Actor] TextId Who", Figures, "3 2 1", "new TextId(\"a\")", "new TextId(\"a\")", "new TextId(\"b\")", "new TextId(\"\")"),
        new("[Actor] TextId? Who", Figures, "3 2 1", "new TextId(\"a\")", "new TextId(\"a\")", "new TextId(\"b\")", "null"),
        new("[Actor] NumberId Who", Figures, "3 2 0", "new NumberId(1)", "new NumberId(1)", "new NumberId(2)"),
        new("[Actor] NumberId? Who", Figures, "3 2 1", "new NumberId(1)", "new NumberId(1)", "new NumberId(2)", "null"),
        new("[Actor] Wrapped Who", Figures, "3 2 0", "new Wrapped(new NumberId(1))", "new Wrapped(new NumberId(1))", "new Wrapped(new NumberId(2))"),
        new("[Actor] Wrapped? Who", Figures, "3 2 1", "new Wrapped(new NumberId(1))", "new Wrapped(new NumberId(1))", "new Wrapped(new NumberId(2))", "null"),
        new("[Actor] NamedId<StructId> Who", Figures, "3 2 1", "new NamedId<StructId>(new StructId(Ann), \"x\")", "new NamedId<StructId>(new StructId(Ann), \"x\")", "new NamedId<StructId>(new StructId(Bob), \"y\")", "null!"),
        new("[Actor] NamedId<StructId?>? Who", Figures, "3 2 1", "new NamedId<StructId?>(new StructId(Ann), \"x\")", "new NamedId<StructId?>(new StructId(Ann), \"x\")", "new NamedId<StructId?>(new StructId(Bob), \"y\")", "new NamedId<StructId?>(null, \"\")"),
    ];

    private static readonly Lazy<CaseProgram> s_program = new(() => new CaseProgram(Types, s_cases));

    private static readonly Lazy<CaseProgram> s_ids = new(() => new CaseProgram(
        Types, [.. s_cases.Select(@case => @case with { Member = @case.Member.Replace("[Actor]", "[EventId]", StringComparison.Ordinal), Figures = IdFigures })]));

    public static TheoryData<int, string> Cases => CaseProgram.Rows(s_cases);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_type_gives_its_figures(int index, string member) =>
        Assert.Equal((member, s_cases[index].Expected), (member, s_program.Value.Run(index)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_type_recognises_a_redelivered_event(int index, string member)
    {
        bool hasMissing = s_cases[index].Expected.EndsWith('1');
        Assert.Equal((member, $"2 1 {(hasMissing ? 1 : 0)}"), (member, s_ids.Value.Run(index)));
    }
}
