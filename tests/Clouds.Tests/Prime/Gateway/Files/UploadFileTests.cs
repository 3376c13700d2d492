using System.Text;
using Sandboxes.Clouds.Prime.Gateway.Files;
using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Gateway.Files;

public sealed class UploadFileTests
{
    private const string Done = """{"success":true,"path":"/a b","size":3,"timestamp":"2026-01-01T00:00:00Z"}""";

    [Fact]
    public async Task Upload_File_IsOnePartNamedFile()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Reply.Ok(Done));
        await fixture.Cloud.UploadAsync("sbx1", "/a b", Content("a\r\n"), Cancel);
        var sent = fixture.Calls.Single();
        (sent.Method, sent.Path, sent.Query).ShouldBe(("POST", "/ns/job/upload", "?path=%2Fa%20b&sandbox_id=sbx1"));
        var boundary = sent.Headers["Content-Type"]["multipart/form-data; boundary=".Length..];
        sent.Text.ShouldBe($"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\na\r\n\r\n--{boundary}--\r\n");
        sent.Headers["Content-Length"].ShouldBe($"{sent.Body.Length}");
    }

    [Theory]
    [InlineData(401)]
    [InlineData(408)]
    [InlineData(409)]
    [InlineData(503)]
    [InlineData(524)]
    [InlineData(0)]
    public async Task Upload_FailsOnce_IsSentAgainFromItsStart(int status)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: true, status == 0 ? Reply.Lost() : Reply.Empty(status), Reply.Ok(Done));
        var opened = 0;
        await fixture.Cloud.UploadAsync("sbx1", "/f", new(5, _ =>
        {
            opened++;
            return Task.FromResult<Stream>(new MemoryStream("hello"u8.ToArray()));
        }), Cancel);
        (opened, fixture.Calls.Count(call => call.Text.Contains("\r\n\r\nhello\r\n", StringComparison.Ordinal))).ShouldBe((2, 2));
    }

    [Fact]
    public async Task Upload_LongFile_WaitsForTheServersWord()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Reply.Ok(Done), Reply.Ok(Done));
        await fixture.Cloud.UploadAsync("sbx1", "/f", new(2 << 20, _ => Task.FromResult<Stream>(new CountedStream(2 << 20))), Cancel);
        await fixture.Cloud.UploadAsync("sbx1", "/f", Content("short"), Cancel);
        fixture.Calls.Select(call => call.Headers.GetValueOrDefault("Expect")).ShouldBe(["100-continue", null]);
    }

    [Fact]
    public async Task Upload_OwnFileFails_IsToldAsItIs()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Reply.Ok(Done));
        (await Should.ThrowAsync<FileNotFoundException>(fixture.Cloud.UploadAsync("sbx1", "/f", new(5, _ => throw new FileNotFoundException("gone")), Cancel))).Message.ShouldBe("gone");
    }

    [Theory]
    [InlineData(4, "more")]
    [InlineData(6, "fewer")]
    public async Task Upload_OwnFileChanges_IsToldAndNotRepeated(long length, string how)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Reply.Ok(Done));
        (await Should.ThrowAsync<IOException>(fixture.Cloud.UploadAsync("sbx1", "/f", Content("hello") with { Length = length }, Cancel))).Message.ShouldStartWith($"the content has {how} than the {length} bytes");
    }

    [Theory]
    [InlineData("relative")]
    [InlineData("/folder/")]
    [InlineData("")]
    public async Task Upload_NoPathOfAFile_IsRefusedUnsent(string path)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false);
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.UploadAsync("sbx1", path, Content("x"), Cancel))).Message.ShouldStartWith($"`{path}` is not the path of a file in a sandbox");
        fixture.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_TooLarge_IsRefusedUnopened()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false);
        var content = new FileContent(UploadFile.MaxBytes + 1, _ => throw new InvalidOperationException("opened"));
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.UploadAsync("sbx1", "/f", content, Cancel))).Message.ShouldBe(
            "could not upload /f to sandbox sbx1: it has 209715201 bytes, and at most 209715200 (200 MB) can be uploaded. Split it, or let a command in the sandbox download it.");
    }

    [Fact]
    public async Task Upload_Directory_KeepsTheServersWords()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Reply.Json(400, """{"error":"bad_path","message":"/tmp is a directory"}"""));
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.UploadAsync("sbx1", "/tmp", Content("x"), Cancel))).Message.ShouldContain("/tmp is a directory");
    }

    private static FileContent Content(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(bytes.Length, _ => Task.FromResult<Stream>(new MemoryStream(bytes)));
    }
}
