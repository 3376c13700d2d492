using Sandboxd.Routes;

namespace Sandboxes.Sandboxd.Tests.Routes;

public sealed class RateLimitRulesTests
{
    [Theory]
    [InlineData("POST", "/api/v1/sandbox", 500)]
    [InlineData("GET", "/api/v1/sandbox", 1000)]
    [InlineData("DELETE", "/api/v1/sandbox", 50)]
    [InlineData("GET", "/api/v1/sandbox/a", 300)]
    [InlineData("DELETE", "/api/v1/sandbox/a", 500)]
    [InlineData("GET", "/api/v1/sandbox/a/logs", 300)]
    [InlineData("GET", "/api/v1/sandbox/a/error-context", 600)]
    [InlineData("POST", "/api/v1/sandbox/a/auth", 120)]
    [InlineData("POST", "/api/v1/sandbox/a/expose", 20)]
    [InlineData("GET", "/api/v1/sandbox/a/expose", 60)]
    [InlineData("DELETE", "/api/v1/sandbox/a/expose/b", 20)]
    [InlineData("GET", "/api/v1/sandbox/expose/all", 60)]
    [InlineData("POST", "/api/v1/sandbox/status:batchGet", null)]
    [InlineData("GET", "/_sandboxd/health", null)]
    public void Of_Request_IsThePublishedLimit(string method, string path, int? limit) => (RateLimitRules.Of(method, path)?.Limit).ShouldBe(limit);

    [Theory]
    [InlineData("DELETE", "/api/v1/sandbox/a/expose/b", "/api/v1/sandbox/a/expose/c", true)]
    [InlineData("DELETE", "/api/v1/sandbox/a", "/api/v1/sandbox/b", true)]
    [InlineData("POST", "/api/v1/sandbox/a/auth", "/api/v1/sandbox/b/auth", false)]
    [InlineData("GET", "/api/v1/sandbox/a", "/api/v1/sandbox/a/logs", false)]
    public void Of_TwoRequests_CountTogetherWhereTheLimitIsOne(string method, string path, string other, bool together) =>
        (RateLimitRules.Of(method, path)!.Value.Key == RateLimitRules.Of(method, other)!.Value.Key).ShouldBe(together);
}
