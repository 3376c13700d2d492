using System.Net;
using Sandboxes.Sandboxd.Tests.Hosting;

namespace Sandboxes.Sandboxd.Tests.Client;

public sealed class ClientCommandsTests
{
    [Fact]
    public async Task Page_EachTime_IsAFreshLinkThatWorks()
    {
        await using var cloud = await TestCloud.StartAsync();
        var first = await ClientRun.OnAsync(cloud, "page");
        var second = await ClientRun.OnAsync(cloud, "page");
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });

        first.Output.ShouldMatch($@"^{cloud.Url}/\?ticket=[0-9a-f]+\n$");
        second.Output.ShouldNotBe(first.Output);
        (await browser.GetStringAsync(second.Output.Trim())).ShouldContain("sandbox(es)");
    }

    [Fact]
    public async Task PageLink_WithoutTheKey_Is401()
    {
        await using var cloud = await TestCloud.StartAsync();
        using var stranger = new HttpClient();

        using var answer = await stranger.PostAsync(cloud.Url + "/_sandboxd/page", null);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Binary_GivenACommand_IsNoServer()
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var child = ChildSandboxd.StartWith(new Dictionary<string, string> { ["SANDBOXD_URL"] = cloud.Url, ["SANDBOXD_HOME"] = cloud.Home }, "list");

        var (code, output, errors) = await child.EndAsync();

        code.ShouldBe(0, errors);
        output.ShouldContain("no sandbox is up");
    }
}
