using Gallery.Simulation;

namespace Gallery.Tests;

public sealed class CommandTests
{
    public static TheoryData<string> Names => [.. GalleryCommand.Exhibits().Select(exhibit => exhibit.Name)];

    [Fact]
    public void Without_arguments_it_lists_the_systems_and_says_how_to_run_one()
    {
        GalleryRun run = GalleryRun.Good();

        Assert.Equal(
            ["zoom", "intercom", "medium", "salesforce", "slack", "retailer", "journey", "social", "dropbox", "amplitude"],
            run.Output.Split('\n').TakeWhile(line => line.Length > 0).Select(line => line.Split(' ')[0]));
        Assert.Contains("Messages sent within an organization, each week", run.Output, StringComparison.Ordinal);
        Assert.Contains("dotnet run --project samples/Gallery -- zoom", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_system_prints_the_same_whenever_it_runs(string name) =>
        Assert.Equal(GalleryRun.Good(name).Output, GalleryRun.Good(name).Output);

    [Fact]
    public void All_prints_every_system()
    {
        string all = GalleryRun.Good("all").Output;

        Assert.All(GalleryCommand.Exhibits(), exhibit => Assert.Contains(GalleryRun.Good(exhibit.Name).Output, all, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_is_as_it_was() =>
        Assert.Equal(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "retailer.txt")).ReplaceLineEndings("\n"),
            GalleryRun.Good("retailer").Output);

    [Theory]
    [InlineData("zom", "There is no system 'zom'. Choose one of: zoom, intercom, medium, salesforce, slack, retailer, journey, social, dropbox, amplitude, or all.")]
    [InlineData("", "There is no system ''. Choose one of: zoom, intercom, medium, salesforce, slack, retailer, journey, social, dropbox, amplitude, or all.")]
    public void A_wrong_name_is_one_line_with_the_list(string name, string line)
    {
        GalleryRun run = GalleryRun.Of(name);

        Assert.Equal((GalleryCommand.Failed, "", $"gallery: {line}\n"), (run.ExitCode, run.Output, run.Errors));
    }

    [Theory]
    [InlineData("zoom", "slack")]
    [InlineData("--weeks", "3")]
    public void What_it_does_not_understand_is_one_line(params string[] arguments)
    {
        GalleryRun run = GalleryRun.Of(arguments);

        Assert.Equal((GalleryCommand.Failed, ""), (run.ExitCode, run.Output));
        Assert.Matches(@"^gallery: [^\n]+ Try --help\.\n$", run.Errors);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_delivery_of_a_core_event_is_accounted_for(string name)
    {
        Exhibit exhibit = GalleryCommand.Exhibits().Single(candidate => candidate.Name == name);
        object[] delivered = [.. exhibit.Run()
            .Select(delivery => delivery.Event)
            .Where(e => e.GetType().FullName == exhibit.NorthStar.EventType)];
        int distinct = delivered.Distinct().Count();

        Assert.InRange(delivered.Length - distinct, 1, int.MaxValue);
        Assert.Equal(
            (delivered.Length, distinct, delivered.Length - distinct, 0),
            (exhibit.Counters.Recorded, exhibit.Counters.Accepted, exhibit.Counters.Duplicates, exhibit.Counters.Rejected));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_system_has_at_least_two_inputs_with_stage_and_owner_and_a_guardrail_with_limits(string name)
    {
        Exhibit exhibit = GalleryCommand.Exhibits().Single(candidate => candidate.Name == name);
        NorthStar.MetricDefinition[] inputs = [.. exhibit.Others.Where(metric => metric.Role == NorthStar.MetricRole.InputMetric)];

        Assert.InRange(inputs.Length, 2, int.MaxValue);
        Assert.All(inputs, input => Assert.True(input.Stage != NorthStar.LifecycleStage.Unspecified && input.Owner is not null));
        Assert.All(exhibit.Others.Where(metric => metric.Role == NorthStar.MetricRole.Guardrail), guardrail => Assert.NotNull(guardrail.Limits));
        Assert.Contains(exhibit.Others, metric => metric.Role == NorthStar.MetricRole.Guardrail);
    }

    [Fact]
    public void Some_events_of_a_stream_arrive_late_twice_and_out_of_order()
    {
        IReadOnlyList<Delivery> deliveries = GalleryCommand.Exhibits()[0].Run();
        DateTimeOffset[] ends = [.. deliveries.Select(delivery => delivery.Event).OfType<Gallery.Systems.MeetingHosted>().Select(meeting => meeting.EndedAt)];

        Assert.NotEqual(ends.Order(), ends);
        Assert.Equal(deliveries.OrderBy(delivery => delivery.At), deliveries);
        Assert.NotEqual(deliveries.Count, deliveries.Select(delivery => delivery.Event).Distinct().Count());
    }
}
