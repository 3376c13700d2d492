using System.Security.Cryptography;
using System.Text;
using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Tests.Fakes;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Tests.SandboxFile;

/// <summary>A file's Read and Delete.</summary>
public class SandboxFileReadTests
{
    private const string Id = "box1:/etc/app.conf";

    private readonly World _world = new();
    private readonly Life _life;

    public SandboxFileReadTests() => _life = Life.InRunningBox(_world, "SandboxFile");

    [Fact]
    public async Task Read_Unchanged_IsAFixedPoint()
    {
        var inputs = Inputs(("content", "a"));
        var made = await _life.Create(inputs);

        var found = await _life.Read(Id, inputs, made.State);

        (found!.Inputs, found.State).ShouldBe((inputs, made.State));
        _world.Cloud.Calls.ShouldNotContain("download");
    }

    [Fact]
    public async Task Read_ChangedText_ShowsItAsInput()
    {
        var (inputs, state) = await Changed(("content", "a"), "b"u8.ToArray());

        var found = await _life.Read(Id, inputs, state);

        (found!.Inputs.Text("content"), found.State.Text("content")).ShouldBe(("b", "b"));
        _life.Diff(found.Inputs, found.State, inputs).Diffs.ShouldBe(["content"]);
    }

    [Fact]
    public async Task Read_ChangedSecretText_StaysSecret()
    {
        var (inputs, state) = await Changed(("content", Bag.Secret("a")), "b"u8.ToArray());

        var found = await _life.Read(Id, inputs, state);

        (found!.Inputs["content"].IsSecret, found.State["sha256"].IsSecret).ShouldBe((true, true));
    }

    [Fact]
    public async Task Read_ChangedToBytes_IsDriftByHash()
    {
        byte[] bytes = [0xff, 0xfe, 0];
        var (inputs, state) = await Changed(("content", "a"), bytes);

        var found = await _life.Read(Id, inputs, state);

        found!.Inputs["source"].ShouldBe(new PropertyValue.Asset(Hash(bytes)));
        var diff = _life.Diff(found.Inputs, found.State, inputs);
        (diff.Changed, diff.Replaces.Count).ShouldBe((true, 0));
    }

    [Fact]
    public async Task Read_ChangedFileOfAnAsset_IsDriftByHash()
    {
        var (inputs, state) = await Changed(("source", new PropertyValue.Asset("ab", InlineText: "a")), "b"u8.ToArray());

        var found = await _life.Read(Id, inputs, state);

        found!.Inputs["source"].ShouldBe(new PropertyValue.Asset(Hash("b"u8.ToArray())));
        _world.Cloud.Calls.ShouldNotContain("download");
    }

    [Fact]
    public async Task Read_ReadAgainAfterDrift_StaysAsRead()
    {
        var (inputs, state) = await Changed(("content", "a"), "b"u8.ToArray());
        var first = await _life.Read(Id, inputs, state);

        var second = await _life.Read(Id, first!.Inputs, first.State);

        (second!.Inputs, second.State).ShouldBe((first.Inputs, first.State));
    }

    [Fact]
    public async Task Read_ImportOfText_GivesTheContent()
    {
        _world.Cloud.Files["/etc/app.conf"] = Encoding.UTF8.GetBytes("grüß");

        var found = await _life.Read(Id);

        found!.Inputs.ShouldBe(Inputs(("content", "grüß")));
        found.State.Integer("size").ShouldBe(6);
    }

    [Fact]
    public async Task Read_ImportOfBytes_GivesAnAssetByHash()
    {
        _world.Cloud.Files["/etc/app.conf"] = [0xc3];

        (await _life.Read(Id))!.Inputs["source"].ShouldBe(new PropertyValue.Asset(Hash([0xc3])));
    }

    [Fact]
    public async Task Read_ImportOfLongText_GivesAnAssetByHash()
    {
        _world.Cloud.Files["/etc/app.conf"] = Encoding.UTF8.GetBytes(new string('x', (1024 * 1024) + 1));

        (await _life.Read(Id))!.Inputs.Find("content").ShouldBeNull();
        _world.Cloud.Calls.ShouldNotContain("download");
    }

    [Fact]
    public async Task Read_FileGone_IsGoneWithAWarning()
    {
        (await _life.Read(Id, Inputs(("content", "a")))).ShouldBeNull();

        _world.Log.Warnings.ShouldBe(["file /etc/app.conf (it) is gone: it is no longer in sandbox box1. The next `pulumi up` writes it again."]);
    }

    [Fact]
    public async Task Read_ImportOfMissingFile_SaysThatThereIsNone()
    {
        (await _life.Read(Id)).ShouldBeNull();

        _world.Log.Warnings.ShouldBe(["there is no file /etc/app.conf in sandbox box1."]);
    }

    [Fact]
    public async Task Read_SandboxGone_IsGoneWithIt()
    {
        _world.Cloud.Sandboxes.Clear();

        (await _life.Read(Id, Inputs(("content", "a")))).ShouldBeNull();

        _world.Log.Warnings.Single().ShouldStartWith("file /etc/app.conf (it) is gone: sandbox box1 is gone: the cloud knows it no more.");
    }

    [Theory]
    [InlineData("box1")]
    [InlineData("box1:etc/app.conf")]
    [InlineData("box1:/etc/")]
    [InlineData("box1/etc")]
    public async Task Read_ImportIdWithoutItsForm_ShowsIt(string id) =>
        (await Should.ThrowAsync<ProviderException>(() => _life.Read(id))).Message
            .ShouldBe($"\"{id}\" is not the id of a file in a sandbox; write <sandboxId>:<path> with an absolute path, such as \"ew7axk194anajzxvauqbnqd9:/etc/app.conf\"");

    [Fact]
    public async Task Read_SandboxPaused_LeavesTheState()
    {
        _world.Cloud.FilesFail = Sample.Failure(CloudErrorKind.NotRunning, "it is paused");

        (await Should.ThrowAsync<ProviderException>(() => _life.Read(Id, Inputs(("content", "a"))))).Message
            .ShouldBe($"it is paused. What the state says of file {Id} is left as it was.");
    }

    [Fact]
    public async Task Delete_RemovesIt()
    {
        _world.Cloud.Files["/etc/app.conf"] = [1];

        await _life.Delete(Id, Inputs(("content", "a")));

        _world.Cloud.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_SandboxGone_IsSuccess()
    {
        _world.Cloud.Sandboxes.Clear();
        _world.Cloud.FilesFail = Sample.Failure(CloudErrorKind.NotRunning);

        await _life.Delete(Id, Inputs(("content", "a")));

        _world.Cloud.Calls.ShouldContain("delete-file");
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private async Task<(PropertyMap Inputs, PropertyMap State)> Changed((string, object?) content, byte[] now)
    {
        var inputs = Inputs(content);
        var made = await _life.Create(inputs);
        _world.Cloud.Files["/etc/app.conf"] = now;
        return (inputs, made.State);
    }

    private PropertyMap Inputs((string, object?) content) => _life.Check(("sandboxId", "box1"), ("path", "/etc/app.conf"), content);
}
