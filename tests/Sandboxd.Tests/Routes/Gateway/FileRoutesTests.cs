using System.Security.Cryptography;

namespace Sandboxes.Sandboxd.Tests.Routes.Gateway;

public sealed class FileRoutesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3_000_000)]
    public async Task Upload_ThenDownload_IsByteExact(int size)
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync();
        var content = RandomNumberGenerator.GetBytes(size);

        var upload = await sandbox.UploadAsync("/data/new folder/it's.bin", content);
        using var download = await sandbox.DownloadAsync("/data/new folder/it's.bin");

        upload.Status.ShouldBe(200, upload.Text);
        ((long)upload.Json["size"]!).ShouldBe(size);
        ((string)upload.Json["path"]!).ShouldBe("/data/new folder/it's.bin");
        (await download.Content.ReadAsByteArrayAsync()).ShouldBe(content);
    }

    [Fact]
    public async Task Upload_LargerThanTheLimit_Is413AndLeavesNothing()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        using var form = new MultipartFormDataContent { { new StreamContent(new ZeroStream((200 * 1024 * 1024) + 1)), "file", "big.bin" } };

        using var response = await sandbox.SendAsync(HttpMethod.Post, "/upload?path=/tmp/big", form);

        ((int)response.StatusCode).ShouldBe(413);
        (await response.Content.ReadAsStringAsync()).ShouldBe(
            $$"""{"error":"file_too_large","sandboxId":"{{sandbox.Id}}","message":"the upload to /tmp/big is larger than 209715200 bytes","code":"resource_exhausted"}""");
        (await sandbox.PrintAsync("ls /tmp")).ShouldBe("");
    }

    [Fact]
    public async Task Upload_OfTheLargestSize_ComesBackByteExact()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        var content = RandomNumberGenerator.GetBytes(200 * 1024 * 1024);

        (await sandbox.UploadAsync("/tmp/largest", content)).Status.ShouldBe(200);
        using var download = await sandbox.DownloadAsync("/tmp/largest");

        (await SHA256.HashDataAsync(await download.Content.ReadAsStreamAsync())).ShouldBe(SHA256.HashData(content));
    }

    [Theory]
    [InlineData("/etc/../../../../../../{0}/key")]
    [InlineData("{0}/key")]
    [InlineData("/proc/1/root{0}/key")]
    [InlineData("/tmp/link")]
    public async Task Download_PathTricks_StayInsideTheSandbox(string path)
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        await sandbox.PrintAsync($"ln -s {cloud.Home}/key /tmp/link");

        using var response = await sandbox.DownloadAsync(string.Format(path, cloud.Home));

        ((int)response.StatusCode).ShouldBe(404);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain(cloud.ApiKey);
    }

    [Fact]
    public async Task Upload_ThroughALink_StaysInsideTheSandbox()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        await sandbox.PrintAsync($"ln -s {cloud.Home} /tmp/home");

        await sandbox.UploadAsync("/tmp/home/key", "stolen"u8.ToArray());

        File.ReadAllText(Path.Combine(cloud.Home, "key")).Trim().ShouldBe(cloud.ApiKey);
    }

    [Theory]
    [InlineData("", "abcdefghij", 10, 0, false)]
    [InlineData("&offset=3", "defghij", 7, 3, true)]
    [InlineData("&offset=3&length=2", "de", 2, 3, true)]
    [InlineData("&offset=-4", "ghij", 4, 6, true)]
    [InlineData("&offset=-99", "abcdefghij", 10, 0, false)]
    [InlineData("&offset=99", "", 0, 10, true)]
    public async Task ReadFile_OfAContainer_GivesTheAskedPart(string query, string content, int size, int offset, bool truncated)
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        await sandbox.UploadAsync("/tmp/f", "abcdefghij"u8.ToArray());

        (await sandbox.ReadFileAsync("/tmp/f", query)).Json.ToJsonString()
            .ShouldBe($$"""{"content":"{{content}}","size":{{size}},"total_size":10,"offset":{{offset}},"truncated":{{(truncated ? "true" : "false")}}}""");
    }

    [Fact]
    public async Task ReadFile_OfAVirtualMachine_IgnoresTheWindow()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync();
        await sandbox.UploadAsync("/tmp/f", "abc"u8.ToArray());

        (await sandbox.ReadFileAsync("/tmp/f", "&offset=-1")).Json.ToJsonString().ShouldBe("""{"content":"abc","size":3}""");
    }

    [Theory]
    [InlineData("/nope", 404, "no such file")]
    [InlineData("/tmp", 400, "is a directory")]
    [InlineData("/dev/zero", 400, "no regular file")]
    [InlineData("tmp/f", 400, "no absolute path")]
    public async Task ReadFile_WhatCannotBeRead_SaysWhy(string path, int status, string message)
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");

        var answer = await sandbox.ReadFileAsync(path);

        answer.Status.ShouldBe(status);
        ((string)answer.Json["message"]!).ShouldContain(message);
    }

    [Fact]
    public async Task ReadFile_TooLarge_Is413()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        await sandbox.PrintAsync("truncate -s 20M /tmp/big");

        (await sandbox.ReadFileAsync("/tmp/big")).Status.ShouldBe(413);
    }

    [Fact]
    public async Task Upload_NotMultipart_SaysSo()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync();

        using var response = await sandbox.SendAsync(HttpMethod.Post, "/upload?path=/tmp/f", new StringContent("x"));

        ((int)response.StatusCode).ShouldBe(400);
        (await response.Content.ReadAsStringAsync()).ShouldContain("multipart/form-data with one part named file");
    }

    private sealed class ZeroStream(long length) : MemoryStream
    {
        private long _left = length;

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(buffer.Length, _left);
            buffer.Span[..count].Clear();
            _left -= count;
            return ValueTask.FromResult(count);
        }
    }
}
