using Xunit;

namespace NorthStar.Generators.Tests.Usage;

public class NSM2007Tests
{
    private const string Id = "NSM2007";

    [Fact]
    public Task A_damaged_snapshot_is_passed_over() => Usages.Report(
        Id,
        "class C { void M(HostedAggregator a, Stream s) { try { a.Load(s); } {|#0:catch|} (SnapshotException) { } } }",
        "The snapshot that cannot be loaded is passed over in silence, so the metric goes on without its history and the next Save replaces it; keep the file and say so, or let the exception pass");

    [Theory]
    [InlineData("try { a.Load(s); } [|catch|] (SnapshotException e) { /* begin anew */ }")]
    [InlineData("try { a.Load(s); } [|catch|] (Exception) { }")]
    [InlineData("try { a.Load(new byte[3]); } [|catch|] { }")]
    [InlineData("try { LoadFrom(s); } [|catch|] (SnapshotException) { }")]
    [InlineData("try { a.Load(s); } catch (IOException) { } [|catch|] (SnapshotException) { }")]
    [InlineData("try { a.Load(s); } [|catch|] (SnapshotException) { ; }")]
    [InlineData("try { a.Load(s); } [|catch|] (Exception e) when (e is SnapshotException) { }")]
    [InlineData("if (!new Func<bool>(() => { try { a.Load(s); } [|catch|] (Exception e) when (e is SnapshotException) { } return true; })()) return;")]
    [InlineData("try { a.Load(s); } [|catch|] (Exception e) when (e is IOException or SnapshotException) { }")]
    public Task In_silence(string statement) => Usages.Report(Id, Method(statement));

    [Theory]
    [InlineData("try { a.Load(s); } catch (SnapshotException e) { Console.Error.WriteLine(e.Message); }")]
    [InlineData("try { a.Load(s); } catch (SnapshotException) { throw; }")]
    [InlineData("try { a.Load(s); } catch (Exception e) when (e is IOException) { }")]
    [InlineData("try { a.Load(s); } catch (Exception e) when (e is not SnapshotException) { }")]
    [InlineData("try { a.Load(s); } catch (Exception e) when (!(e is SnapshotException)) { }")]
    [InlineData("try { a.Load(s); } catch (Exception e) when (e is SnapshotException) { throw new IOException(\"x\", e); }")]
    [InlineData("try { a.Load(s); } catch (Exception e) when (e is SnapshotException == false) { }")]
    [InlineData("try { a.Load(s); } catch (Exception e) when (e is SnapshotException && Warn(e)) { }")]
    [InlineData("try { a.Load(s); } catch (IOException) { }")]
    [InlineData("try { s.Flush(); } catch (Exception) { }")]
    [InlineData("try { System.Reflection.Assembly.Load(\"x\"); } catch { }")]
    public Task Somebody_hears_of_it_or_it_is_something_else(string statement) => Usages.AreFine(Method(statement));

    private static string Method(string statement) => $"class C {{ void M(HostedAggregator a, Stream s) {{ {statement} }} void LoadFrom(Stream s) {{ }} bool Warn(Exception e) => true; }}";
}
