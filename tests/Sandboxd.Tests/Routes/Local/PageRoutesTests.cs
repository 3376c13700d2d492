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

    private static HttpClient Browser(TestCloud cloud) => new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(cloud.Url) };
}
