using Sandboxes.Clouds.Prime;
using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Gateway.Files;

/// <summary>Each row of prime-api 8.3 that meets a file, by the text the user sees when the trouble stays.</summary>
public sealed class FileErrorsTests
{
    private const string Token = "the sandbox's gateway answered 401 (unauthorized): said so. A fresh token was refused too; the sandbox may have ended. `pulumi refresh` tells.";
    private const string Conflict = "the sandbox's gateway answered 409 (conflict): said so. Its present state does not allow this; wait until it has settled, then run again.";
    private const string Ended = "the sandbox does not run (TERMINATED). `pulumi refresh` brings the state up to date. The gateway: said so";
    private const string NotKnown = "the sandbox's gateway does not know it, or not yet. Run again in a moment; if that does not help, and `pulumi refresh` finds it running, replace it. The gateway: said so";
    private const string Doubt = "It is not known whether the cloud acted all the same. ";
    private const string Slow = "the sandbox's gateway answered 408 (timeout): said so. ";
    private const string Fault = "the sandbox's gateway answered 524 (server error): said so. ";
    private const string Later = "The fault is on the cloud's side; run again later.";

    [Theory]
    [InlineData(401, "", Token)]
    [InlineData(408, "", Slow + Doubt + "Run again.")]
    [InlineData(409, "", Conflict)]
    [InlineData(410, "sandbox_terminated", Ended)]
    [InlineData(413, "", "the sandbox's gateway answered 413 (too large): said so. At most 200 MB can be uploaded: split it, or let a command in the sandbox download it.")]
    [InlineData(502, "sandbox_not_found", NotKnown)]
    [InlineData(524, "", Fault + Doubt + Later)]
    public async Task Upload_TroubleThatStays_IsTold(int status, string error, string expected) =>
        (await FailAsync(status, error, cloud => cloud.UploadAsync("sbx1", "/f", new(5, _ => Task.FromResult<Stream>(new MemoryStream("hello"u8.ToArray()))), Cancel)))
            .ShouldBe($"could not upload /f to sandbox sbx1: {expected}");

    [Theory]
    [InlineData(401, "", Token)]
    [InlineData(408, "", Slow + "Run again.")]
    [InlineData(409, "", Conflict)]
    [InlineData(410, "sandbox_terminated", Ended)]
    [InlineData(502, "sandbox_not_found", NotKnown)]
    [InlineData(524, "", Fault + Later)]
    public async Task Read_TroubleThatStays_IsTold(int status, string error, string expected) =>
        (await FailAsync(status, error, cloud => cloud.ReadFileAsync("sbx1", "/f", null, null, Cancel)))
            .ShouldBe($"could not read /f of sandbox sbx1: {expected}");

    [Theory]
    [InlineData(401, "", Token)]
    [InlineData(408, "", Slow + "Run again.")]
    [InlineData(409, "", Conflict)]
    [InlineData(502, "sandbox_not_found", NotKnown)]
    [InlineData(524, "", Fault + Later)]
    public async Task Download_TroubleThatStays_IsTold(int status, string error, string expected) =>
        (await FailAsync(status, error, cloud => cloud.DownloadAsync("sbx1", "/f", Stream.Null, Cancel)))
            .ShouldBe($"could not download /f from sandbox sbx1: {expected}");

    private static async Task<string> FailAsync(int status, string error, Func<PrimeCloud, Task> call)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false);
        fixture.Run = _ => Task.FromResult(Reply.Json(status, $$"""{"error":"{{error}}","message":"said so"}"""));
        return (await Should.ThrowAsync<CloudException>(call(fixture.Cloud))).Message;
    }
}
