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
    [InlineData("POST", "/api/v1/sandbox/status:batchGet", null)]
    [InlineData("GET", "/_sandboxd/health", null)]
    public void Of_Request_IsThePublishedLimit(string method, string path, int? limit) => (RateLimitRules.Of(method, path)?.Limit).ShouldBe(limit);
}
