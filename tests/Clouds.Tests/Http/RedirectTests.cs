using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Tests.Http;

public sealed class RedirectTests
{
    private static readonly Uri From = new("https://api.test/api/v1/sandbox");

    [Theory]
    [InlineData("GET", 302, "/api/v1/sandbox/", "https://api.test/api/v1/sandbox/")]
    [InlineData("POST", 307, "https://API.test/x", "https://api.test/x")]
    [InlineData("POST", 308, "x", "https://api.test/api/v1/x")]
    public void Next_SameOrigin_IsFollowed(string method, int status, string location, string expected) =>
        Next(method, status, location, 0).ShouldBe(new Uri(expected));

    [Theory]
    [InlineData("GET", 302, "https://evil.test/sandbox", 0)]
    [InlineData("GET", 302, "http://api.test/api/v1/sandbox", 0)]
    [InlineData("GET", 302, "https://api.test:444/", 0)]
    [InlineData("GET", 302, "//evil.test/", 0)]
    [InlineData("POST", 302, "/x", 0)]
    [InlineData("GET", 302, "/x", 3)]
    public void Next_OtherOriginOrMethodLostOrTooMany_IsNot(string method, int status, string location, int hops) =>
        Next(method, status, location, hops).ShouldBeNull();

    private static Uri? Next(string method, int status, string location, int hops) => Redirect.Next(
        HttpMethod.Parse(method), From, new HttpAnswer(status, default) { Location = new Uri(location, UriKind.RelativeOrAbsolute) }, hops);
}
