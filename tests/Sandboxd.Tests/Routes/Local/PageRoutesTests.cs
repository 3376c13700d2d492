using System.Net;

namespace Sandboxes.Sandboxd.Tests.Routes.Local;

public sealed class PageRoutesTests
{
    [Fact]
    public async Task Page_WithoutLinkOrKey_ShowsNothingOfTheFleet()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.CreateAsync(name: "secret-project");
        using var browser = Browser(cloud);

        using var page = await browser.GetAsync("/");

        page.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await page.Content.ReadAsStringAsync()).ShouldNotContain("secret-project");
    }

    [Fact]
    public async Task Page_ByItsLink_ShowsTheFleetEscaped_AndTheLinkWorksOnce()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.RunAsync("\"labels\":[\"role=<b>\"],\"environment_vars\":{\"A\":\"env-value\"},\"secrets\":{\"S\":\"hush\"}", "<script>alert(1)</script>");
        using var browser = Browser(cloud);
        var link = cloud.PageLink;

        var page = await browser.GetStringAsync(link);
        using var again = await Browser(cloud).GetAsync(link);

        page.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        page.ShouldContain("role=&lt;b&gt;");
        page.ShouldContain("RUNNING");
        page.ShouldNotContain("<script>");
        page.ShouldNotContain("env-value");
        page.ShouldNotContain("hush");
        (await browser.GetStringAsync("/")).ShouldContain("RUNNING");
        again.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Page_ByTheKey_Opens()
    {
        await using var cloud = await TestCloud.StartAsync();
        using var browser = Browser(cloud);
        using var wrong = new FormUrlEncodedContent([KeyValuePair.Create("key", "nope")]);
        using var right = new FormUrlEncodedContent([KeyValuePair.Create("key", cloud.ApiKey)]);

        using var refused = await browser.PostAsync("/", wrong);
        using var entered = await browser.PostAsync("/", right);

        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await entered.Content.ReadAsStringAsync()).ShouldContain("0 sandbox(es), runtime simulated");
    }

    [Fact]
    public async Task Page_OfAFleet_ShowsPortsJobsAndEnds()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false", "web");
        var http = await sandbox.ExposeAsync(8000);
        var tcp = await sandbox.ExposeAsync(5432, "TCP");
        await sandbox.PrintAsync("echo 3 > /tmp/job_0000000a.exit; mkdir /tmp/job_0000000b.launch; echo 999999 > /tmp/job_0000000b.launch/pid; : > /tmp/job_0000000c.stdout.log; echo 0 > /tmp/job_nope.exit");
        await cloud.ScriptAsync("""{"kind":"oom","name":"big"}""");
        await (await cloud.CreateAsync(name: "big")).UntilAsync("ERROR");
        using var browser = Browser(cloud);

        var page = await browser.GetStringAsync(cloud.PageLink);

        page.ShouldContain($"<td>8000 <a href=\"{http.Url}\" rel=\"noreferrer\">{http.Url}</a><br>5432 tcp <code>127.0.0.1:{tcp.ExternalPort}</code></td>");
        page.ShouldContain("<td><code>0000000a</code> exit 3<br><code>0000000b</code> lost: its process is gone and left no exit code<br><code>0000000c</code> running</td>");
        page.ShouldContain("<td>ERROR<br><span class=\"muted\">OOM_KILLED: the sandbox used more than its 1 GB of memory</span></td>");
    }

    [Fact]
    public async Task Page_InARealBrowser_ShowsTheFleetAndItsPortsOpen()
    {
        Assert.SkipUnless(Chromium.IsThere, "there is no chromium on this machine (Debian's package chromium has it)");
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false", "<script>document.title='taken'</script>");
        await sandbox.HttpAsync(8000, "<p>hello from inside</p>");
        var exposed = await sandbox.ExposeAsync(8000);

        var page = await Chromium.OpenAsync(cloud.PageLink);
        var site = await Chromium.OpenAsync(exposed.Url);

        page.ShouldContain("<title>sandboxd</title>");
        page.ShouldContain("&lt;script&gt;document.title='taken'&lt;/script&gt;<br>");
        page.ShouldContain($"<td>RUNNING</td>");
        page.ShouldContain($"<a href=\"{exposed.Url}\" rel=\"noreferrer\">{exposed.Url}</a>");
        site.ShouldContain("<p>hello from inside</p>");
    }

    private static HttpClient Browser(TestCloud cloud) => new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(cloud.Url) };
}
