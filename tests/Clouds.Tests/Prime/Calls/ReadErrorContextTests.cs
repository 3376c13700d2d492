using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Calls;

public sealed class ReadErrorContextTests
{
    [Theory]
    [InlineData(200, """{"status":"ERROR","errorType":"OOM_KILLED","errorMessage":"m"}""", "ERROR", "OOM_KILLED", "m")]
    [InlineData(200, """{"status":"ERROR","error_type":"OOM_KILLED","error_message":"m"}""", "ERROR", "OOM_KILLED", "m")]
    [InlineData(200, """{"status":null,"errorType":null,"errorMessage":null}""", null, null, null)]
    [InlineData(404, "{}", null, null, null)]
    [InlineData(500, "", null, null, null)]
    [InlineData(200, "nonsense", null, null, null)]
    public async Task ReadError_WhateverComes_NeverHidesTheErrorItExplains(int status, string body, string? state, string? type, string? message)
    {
        await using var fixture = await StartAsync(TimeProvider.System);
        fixture.Server.Then(Reply.Json(status, body));
        (await fixture.Cloud.ReadErrorAsync("sbx1", Cancel)).ShouldBe(new SandboxError(state, type, message));
        fixture.Server.Requests.Single().Path.ShouldBe("/api/v1/sandbox/sbx1/error-context");
    }
}
