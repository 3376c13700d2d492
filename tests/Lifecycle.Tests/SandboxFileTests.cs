using System.Security.Cryptography;
using Sandboxes.Lifecycle.Tests.Setup;

namespace Sandboxes.Lifecycle.Tests;

/// <summary>Files in a real sandbox: written, updated in place, drifted, healed, imported, removed.</summary>
public sealed class SandboxFileTests(CloudFixture fixture)
{
    private const string Token = "sandboxes:index:SandboxFile";
    private const string Path = "/srv/app/settings.json";
    private readonly LocalCloud _cloud = fixture.Cloud;

    [Fact]
    public async Task Life_Content_IsWrittenUpdatedAndRemoved()
    {
        using var stack = new Stack(_cloud).Declare(Text("one ü\n"));
        (await stack.UpAsync()).Succeeded();
        (await CatAsync(stack)).ShouldBe("one ü\n");
        (await stack.UpAsync("--expect-no-changes")).Succeeded();
        (await stack.RefreshAsync("--expect-no-changes")).Succeeded();
        var id = stack.Id("file");

        (await stack.Declare(Text("two\n")).UpAsync()).Succeeded();
        (await CatAsync(stack)).ShouldBe("two\n");
        stack.Id("file").ShouldBe(id);

        (await stack.Sandboxes(Box).UpAsync()).Succeeded();
        (await _cloud.ExecAsync(stack.Id("box"), $"ls {Path} 2>&1 || true")).ShouldContain("No such file");
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Preview_FileMissing_NamesIt()
    {
        using var stack = new Stack(_cloud).Declare(new
        {
            sandboxes = Box,
            files = new { file = new { sandbox = "box", path = Path, source = "not-there.json" } },
        });

        var output = (await stack.PreviewAsync()).Failed().Output;

        output.ShouldContain($"the file {System.IO.Path.Combine(stack.Folder, "not-there.json")} of an asset cannot be read");
        output.ShouldNotContain("the engine failed on this");
    }

    [Fact]
    public async Task PreviewRefresh_ChangedInside_IsRedAndHeals()
    {
        using var stack = new Stack(_cloud).Declare(Text("program's\n"));
        (await stack.UpAsync()).Succeeded();
        await _cloud.ExecAsync(stack.Id("box"), $"echo somebody > {Path}");

        (await stack.PreviewAsync("--refresh", "--expect-no-changes")).Failed(7).Output.ShouldContain("file");
        (await stack.UpAsync("--refresh")).Succeeded();

        (await CatAsync(stack)).ShouldBe("program's\n");
        (await stack.UpAsync("--refresh", "--expect-no-changes")).Succeeded();
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task PreviewRefresh_RemovedInside_IsRedAndHeals()
    {
        using var stack = new Stack(_cloud).Declare(Text("here\n"));
        (await stack.UpAsync()).Succeeded();
        await _cloud.ExecAsync(stack.Id("box"), $"rm {Path}");

        (await stack.PreviewAsync("--refresh", "--expect-no-changes")).Failed(7).Output.ShouldContain(Path);
        (await stack.UpAsync("--refresh")).Succeeded();

        (await CatAsync(stack)).ShouldBe("here\n");
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_SecretContent_ArrivesAndIsNowhereInClear()
    {
        using var stack = new Stack(_cloud);
        await stack.RunAsync("config", "set", "--secret", "token", "hush-hush");
        stack.Declare(new { sandboxes = Box, files = new { file = new { sandbox = "box", path = Path, content = "config:token" } } });

        var output = (await stack.UpAsync()).Succeeded().Output;

        (await CatAsync(stack)).ShouldBe("hush-hush");
        output.ShouldNotContain("hush-hush");
        (await File.ReadAllTextAsync(stack.StateFile)).ShouldNotContain("hush-hush");
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Import_ExistingFile_NextPreviewIsClean()
    {
        using var first = new Stack(_cloud).Declare(Text("there\n"));
        (await first.UpAsync()).Succeeded();
        using var second = new Stack(_cloud);

        (await second.ImportAsync(Token, "file", $"{first.Id("box")}:{Path}")).Succeeded();

        second.Declare(new { files = new { file = new { sandbox = first.Id("box"), path = Path, content = "there\n" } } });
        (await second.PreviewAsync("--expect-no-changes")).Succeeded();
        (await first.DestroyAsync()).Succeeded();
    }

    [Theory]
    [InlineData("srv/app", "path")]
    [InlineData("/srv/app/", "path")]
    public async Task Preview_PathThatCannotBe_NamesIt(string path, string words)
    {
        using var stack = new Stack(_cloud).Declare(new { sandboxes = Box, files = new { file = new { sandbox = "box", path, content = "x" } } });
        (await stack.PreviewAsync()).Failed().Output.ShouldContain(words);
    }

    [Fact]
    public async Task Up_TwoHundredMegabytes_ArriveByteForByte()
    {
        using var stack = new Stack(_cloud);
        var large = System.IO.Path.Combine(stack.Folder, "large.bin");
        var hash = await WriteAsync(large, 200_000_000);
        stack.Declare(new { sandboxes = Box, files = new { file = new { sandbox = "box", path = "/srv/large.bin", source = "large.bin" } } });

        (await stack.UpAsync()).Succeeded();

        stack.Outputs("file")["sha256"]!.GetValue<string>().ShouldBe(hash);
        (await _cloud.ExecAsync(stack.Id("box"), "sha256sum < /srv/large.bin")).ShouldStartWith(hash);
        (await stack.UpAsync("--refresh", "--expect-no-changes")).Succeeded();
        (await stack.DestroyAsync()).Succeeded();
    }

    private static object Box => new { box = new { image = "python:3.11-slim", vm = false } };

    private static object Text(string content) => new { sandboxes = Box, files = new { file = new { sandbox = "box", path = Path, content } } };

    private Task<string> CatAsync(Stack stack) => _cloud.ExecAsync(stack.Id("box"), $"cat {Path}");

    /// <summary>A file of noise; returns its hash.</summary>
    private static async Task<string> WriteAsync(string file, int size)
    {
        var noise = new byte[1_000_000];
        var random = new Random(1);
        await using (var stream = File.Create(file))
        {
            for (var i = 0; i < size / noise.Length; i++)
            {
                random.NextBytes(noise);
                await stream.WriteAsync(noise);
            }
        }

        await using var written = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(written));
    }
}
