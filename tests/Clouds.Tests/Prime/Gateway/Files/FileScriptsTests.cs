using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Gateway.Files;

/// <summary>The gateway runs the lines with a real shell.</summary>
public sealed class FileScriptsTests
{
    private const string Hello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    [Theory]
    [InlineData("plain")]
    [InlineData("-it's \"a\" $(touch no) name\n")]
    public async Task FindAndDelete_File_IsHashedAndRemoved(string name)
    {
        await using var machine = ShellMachine.With("sh");
        var path = machine.PathOf(name);
        await File.WriteAllTextAsync(path, "hello", Cancel);
        (await OnAsync(machine, cloud => cloud.FindFileAsync("sbx1", path, Cancel))).ShouldBe(new FileDigest(5, Hello));
        (await OnAsync(machine, cloud => cloud.DeleteFileAsync("sbx1", path, Cancel))).ShouldBeTrue();
        Directory.GetFileSystemEntries(machine.Directory).ShouldBeEmpty();
        (await OnAsync(machine, cloud => cloud.FindFileAsync("sbx1", path, Cancel))).ShouldBeNull();
        (await OnAsync(machine, cloud => cloud.DeleteFileAsync("sbx1", path, Cancel))).ShouldBeFalse();
    }

    [Fact]
    public async Task FindAndDelete_Directory_IsAnErrorThatSaysSo()
    {
        await using var machine = ShellMachine.With("sh");
        (await Should.ThrowAsync<CloudException>(OnAsync(machine, cloud => cloud.FindFileAsync("sbx1", machine.Directory, Cancel)))).Message
            .ShouldBe($"could not hash {machine.Directory} in sandbox sbx1: `{machine.Directory}` is a directory. Name a file.");
        (await Should.ThrowAsync<CloudException>(OnAsync(machine, cloud => cloud.DeleteFileAsync("sbx1", machine.Directory, Cancel)))).Message
            .ShouldBe($"could not delete {machine.Directory} in sandbox sbx1: `{machine.Directory}` is a directory. Name a file.");
    }

    [Fact]
    public async Task Find_Device_IsNotRead()
    {
        await using var machine = ShellMachine.With("sh");
        (await Should.ThrowAsync<CloudException>(OnAsync(machine, cloud => cloud.FindFileAsync("sbx1", "/dev/zero", Cancel)))).Message
            .ShouldBe("could not hash /dev/zero in sandbox sbx1: `/dev/zero` is a device, a pipe or a socket. Name a file.");
    }

    [Fact]
    public async Task Delete_BrokenLink_IsRemoved()
    {
        await using var machine = ShellMachine.With("sh");
        File.CreateSymbolicLink(machine.PathOf("link"), machine.PathOf("nowhere"));
        (await OnAsync(machine, cloud => cloud.DeleteFileAsync("sbx1", machine.PathOf("link"), Cancel))).ShouldBeTrue();
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("TERMINATED")]
    public async Task FindAndDelete_SandboxHasEnded_IsNothing(string status)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false);
        (fixture.Status, fixture.Token) = (status, Reply.Empty(404));
        (await fixture.Cloud.FindFileAsync("sbx1", "/f", Cancel)).ShouldBeNull();
        (await fixture.Cloud.DeleteFileAsync("sbx1", "/f", Cancel)).ShouldBeFalse();
    }

    private static async Task<T> OnAsync<T>(ShellMachine machine, Func<ISandboxCloud, Task<T>> use)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false);
        fixture.Run = async request => request.Path.EndsWith("/exec", StringComparison.Ordinal) ? await machine.ExecAsync(request) : Reply.Empty(404);
        return await use(fixture.Cloud);
    }
}
