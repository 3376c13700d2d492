namespace Sandboxes.Sandboxd.Tests.Client;

public sealed class ListCommandTests
{
    [Fact]
    public async Task List_OfAFleet_ShowsEachWithItsPorts()
    {
        await using var cloud = await TestCloud.StartAsync();
        var web = await cloud.RunAsync("\"vm\":false,\"labels\":[\"role=web\",\"pulumi-stack=dev\",\"env=dev\"]", "web");
        var worker = await cloud.RunAsync("\"labels\":[\"role=worker\"]", "worker");
        var http = await web.ExposeAsync(8000);
        var tcp = await web.ExposeAsync(5432, "TCP");

        var run = await ClientRun.OnAsync(cloud, "list");

        run.Code.ShouldBe(0, run.Errors);
        var lines = run.Output.TrimEnd().Split('\n');
        lines[0].ShouldBe($"sandboxd at {cloud.Url}/, runtime simulated: 2 sandboxes");
        lines[1].ShouldMatch("^NAME +ID +STATUS +KIND +UP +LABELS +PORTS$");
        lines[2].ShouldMatch($@"^web +{web.Id}  RUNNING  container  \ds  role=web env=dev  8000 {http.Url}$");
        lines[3].ShouldMatch($@"^ +5432 tcp 127\.0\.0\.1:{tcp.ExternalPort}$");
        lines[4].ShouldMatch($@"^worker  {worker.Id}  RUNNING  vm +\ds  role=worker$");
        lines.Length.ShouldBe(5);
    }

    [Fact]
    public async Task List_WithEndedSandboxes_ShowsThemWhenAsked()
    {
        await using var cloud = await TestCloud.StartAsync();
        await (await cloud.RunAsync(name: "gone")).DeleteAsync();

        (await ClientRun.OnAsync(cloud, "list")).Output.ShouldBe($"sandboxd at {cloud.Url}/, runtime simulated: no sandbox is up, 1 ended (--all shows them)\n");
        (await ClientRun.OnAsync(cloud, "list", "--all")).Output.ShouldContain("TERMINATED (USER_REQUESTED)");
    }

    [Fact]
    public async Task List_OfNamesWithControlCharacters_ShowsThemHarmless()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.RunAsync(name: "\\u001b[31mred");

        var run = await ClientRun.OnAsync(cloud, "list");

        run.Output.ShouldContain("?[31mred");
        run.Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task List_WithoutASandboxd_SaysSoAndWhatToDo()
    {
        string url, home;
        await using (var cloud = await TestCloud.StartAsync())
            (url, home) = (cloud.Url, cloud.Home);

        var refused = await ClientRun.RunAsync(name => name switch { "SANDBOXD_URL" => url, "SANDBOXD_API_KEY" => "k", _ => null }, "list");
        var neverStarted = await ClientRun.RunAsync(name => name == "SANDBOXD_HOME" ? home : null, "list");

        refused.Code.ShouldBe(125);
        refused.Errors.ShouldStartWith($"sandboxd list: no sandboxd runs at {url}/ (");
        refused.Errors.ShouldEndWith("Start it with `make cloud` in the repository, or by running `sandboxd`.\n");
        neverStarted.Errors.ShouldStartWith($"sandboxd list: there is no key in {home}/key: no sandboxd was started in that home.");
    }

    [Fact]
    public async Task List_WithAnotherKey_SaysWhereToLook()
    {
        await using var cloud = await TestCloud.StartAsync();

        var run = await ClientRun.RunAsync(name => name switch { "SANDBOXD_URL" => cloud.Url, "SANDBOXD_API_KEY" => "wrong", _ => null }, "list");

        run.Code.ShouldBe(125);
        run.Errors.ShouldContain("refused with 401: Invalid or missing API key");
        run.Errors.ShouldContain("at its start. Its key is another one: point SANDBOXD_HOME at its home.");
        run.Errors.ShouldContain("point SANDBOXD_HOME at its home");
    }
}
