using System.Security.Cryptography;
using System.Text;
using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Gateway.Files;

public sealed class DownloadFileTests
{
    private static readonly byte[] Bytes = RandomNumberGenerator.GetBytes(100_000);

    [Fact]
    public async Task Download_File_IsByteExact()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, new Reply(200, Bytes, "application/octet-stream"));
        using var place = new MemoryStream();
        (await fixture.Cloud.DownloadAsync("sbx1", "/a&b", place, Cancel)).ShouldBeTrue();
        place.ToArray().ShouldBe(Bytes);
        (fixture.Calls.Single().Path, fixture.Calls.Single().Query).ShouldBe(("/ns/job/download", "?path=%2Fa%26b&sandbox_id=sbx1"));
    }

    [Fact]
    public async Task Download_BreaksWithin_StartsOverWhereItBegan()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Broken(), Reply.Empty(502), new Reply(200, Bytes));
        using var place = new MemoryStream();
        place.Write("kept"u8);
        (await fixture.Cloud.DownloadAsync("sbx1", "/f", place, Cancel)).ShouldBeTrue();
        place.ToArray().ShouldBe([.. "kept"u8, .. Bytes]);
    }

    [Fact]
    public async Task Download_PlaceFails_IsNotTheCloudsFault()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, new Reply(200, Bytes));
        using var full = new MemoryStream(new byte[10]);
        await Should.ThrowAsync<NotSupportedException>(fixture.Cloud.DownloadAsync("sbx1", "/f", full, Cancel));
        fixture.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Download_LongFile_ComesInSmallChunks()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, new Reply(200, new byte[20 << 20]));
        await using var place = new CountedStream();
        (await fixture.Cloud.DownloadAsync("sbx1", "/f", place, Cancel)).ShouldBeTrue();
        place.Written.ShouldBe(20 << 20);
        place.LongestWrite.ShouldBeLessThanOrEqualTo(16 * 1024);
    }

    [Fact]
    public async Task Download_NoSuchFile_IsFalse()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: true, Reply.Json(404, """{"error":"file_not_found"}"""));
        (await fixture.Cloud.DownloadAsync("sbx1", "/f", Stream.Null, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Download_SandboxHasEnded_IsFalse()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: true, Reply.Json(410, """{"error":"sandbox_terminated","message":"ended","code":"not_found"}"""));
        fixture.Status = "TERMINATED";
        (await fixture.Cloud.DownloadAsync("sbx1", "/f", Stream.Null, Cancel)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(403)]
    [InlineData(400)]
    public async Task Download_Refused_IsAnError(int status)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Reply.Json(status, """{"message":"/f is a directory"}"""));
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.DownloadAsync("sbx1", "/f", Stream.Null, Cancel))).Message.ShouldStartWith("could not download /f from sandbox sbx1: ");
    }

    [Theory]
    [InlineData("here\n")]
    [InlineData("none\n")]
    public async Task Find_ShellCannotHashOrSeeIt_IsHashedHere(string said)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, GatewayFixture.Exec(said), Broken(), new Reply(200, Bytes));
        (await fixture.Cloud.FindFileAsync("sbx1", "/f", Cancel)).ShouldBe(new FileDigest(Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(Bytes))));
    }

    private static Reply Broken() => (new Reply(200, Encoding.ASCII.GetBytes(new string('x', 50_000))) { Abort = true }).With("Content-Length", "100000");
}
