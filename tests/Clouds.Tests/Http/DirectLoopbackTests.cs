using System.Net;
using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Tests.Http;

public sealed class DirectLoopbackTests
{
    private readonly DirectLoopback _proxy = new(new WebProxy("http://proxy.test:3128", false, ["intern\\.test"]));

    [Theory]
    [InlineData("http://127.0.0.1:7788/api/v1", true)]
    [InlineData("http://localhost:7788", true)]
    [InlineData("http://[::1]:7788", true)]
    [InlineData("https://intern.test", true)]
    [InlineData("https://api.test", false)]
    public void IsBypassed_Loopback_AlwaysIs(string url, bool direct)
    {
        _proxy.IsBypassed(new Uri(url)).ShouldBe(direct);
        (_proxy.GetProxy(new Uri(url)) is null).ShouldBe(direct);
    }
}
