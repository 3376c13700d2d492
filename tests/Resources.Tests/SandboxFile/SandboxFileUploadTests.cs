using System.Security.Cryptography;
using System.Text;
using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Tests.Fakes;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Tests.SandboxFile;

/// <summary>A file's Create and Update.</summary>
public class SandboxFileUploadTests
{
    private readonly World _world = new();
    private readonly Life _life;

    public SandboxFileUploadTests() => _life = Life.InRunningBox(_world, "SandboxFile");

    [Fact]
    public async Task Create_Text_IsWrittenAsUtf8()
    {
        var made = await _life.Create(Inputs(("content", "grüß dich\n")));

        made.Id.ShouldBe("box1:/etc/app.conf");
        var bytes = Encoding.UTF8.GetBytes("grüß dich\n");
        _world.Cloud.Files["/etc/app.conf"].ShouldBe(bytes);
        (made.State.Integer("size"), made.State.Text("sha256")).ShouldBe((12, Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    [Fact]
    public async Task Create_EmptyContent_MakesAnEmptyFile()
    {
        (await _life.Create(Inputs(("content", "")))).State.Integer("size").ShouldBe(0);

        _world.Cloud.Files["/etc/app.conf"].ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_LocalFileSentTwice_IsReadFromItsStart()
    {
        using var file = new TemporaryFile("local");
        _world.Cloud.UploadsTwice = true;

        await _life.Create(Inputs(("source", new PropertyValue.Asset("ab", Path: file.Path))));

        Written().ShouldBe("local");
    }

    [Fact]
    public async Task Create_FileAddress_IsLocal()
    {
        using var file = new TemporaryFile("local");

        await _life.Create(Inputs(("source", new PropertyValue.Asset("ab", Uri: "file://" + file.Path))));

        Written().ShouldBe("local");
    }

    [Fact]
    public async Task Create_StringAsset_IsText()
    {
        await _life.Create(Inputs(("source", new PropertyValue.Asset("ab", InlineText: "asset"))));

        Written().ShouldBe("asset");
    }

    [Fact]
    public async Task Create_RemoteAsset_IsDownloaded()
    {
        _world.Remote["https://example.test/model"] = "remote"u8.ToArray();

        var made = await _life.Create(Inputs(("source", new PropertyValue.Asset("ab", Uri: "https://example.test/model"))));

        (Written(), made.State.Integer("size")).ShouldBe(("remote", 6));
    }

    [Fact]
    public async Task Create_RemoteAssetMissing_KeepsNothing() =>
        (await Fails(("source", new PropertyValue.Asset("ab", Uri: "https://example.test/x")))).Message
            .ShouldBe("could not download https://example.test/x: 404 (not found). Nothing of it is in the state; the next `pulumi up` writes it again.");

    [Fact]
    public async Task Create_FileGoneSinceTheCheck_SaysSo()
    {
        PropertyMap inputs;
        using (var file = new TemporaryFile("x"))
            inputs = Inputs(("source", new PropertyValue.Asset("ab", Path: file.Path)));

        var failure = await Should.ThrowAsync<ProviderException>(() => _life.Create(inputs));

        failure.Code.ShouldBe(StatusCode.InvalidArgument);
        failure.Message.ShouldStartWith("could not upload /etc/app.conf to sandbox box1: its content cannot be read: ");
    }

    [Fact]
    public async Task Create_OnlyTheHashKnown_AsksForTheContent() =>
        (await Fails(("source", new PropertyValue.Asset("ab")))).Message
            .ShouldBe("could not upload the file: only the hash of its content is known, as after an import; write the content into the program.");

    [Fact]
    public async Task Create_OutcomeUnknown_KeepsIt()
    {
        _world.Cloud.FilesFail = Sample.Failure(CloudErrorKind.Timeout, "could not upload: no answer.", outcomeUnknown: true);

        var failure = await Should.ThrowAsync<InitFailedException>(() => _life.Create(Inputs(("content", "x"))));

        failure.Id.ShouldBe("box1:/etc/app.conf");
        failure.Reasons.ShouldBe(["could not upload: no answer.", "Whether the file was written is not known. It is kept in the state, and the next `pulumi up` writes it again."]);
    }

    [Fact]
    public async Task Create_Refused_ShowsNoSecret()
    {
        _world.Cloud.FilesFail = Sample.Failure(CloudErrorKind.Refused, "413: hunter22 is too large.");

        (await Fails(("content", Bag.Secret("hunter22")))).Message.ShouldBe("413: [secret] is too large. Nothing of it is in the state; the next `pulumi up` writes it again.");
    }

    [Fact]
    public async Task Create_SecretContent_HasASecretHash() =>
        (await _life.Create(Inputs(("content", Bag.Secret("hunter22"))))).State["sha256"].IsSecret.ShouldBeTrue();

    [Fact]
    public async Task Update_OtherContent_IsWrittenInPlace()
    {
        var olds = Inputs(("content", "a"));
        await _life.Create(olds);
        var news = Inputs(("content", "b"));

        _life.Diff(olds, olds, news).Replaces.ShouldBeEmpty();
        (await _life.Update("box1:/etc/app.conf", olds, olds, news)).Text("content").ShouldBe("b");

        Written().ShouldBe("b");
    }

    [Fact]
    public async Task Delete_AfterItWasWrittenAnew_LeavesTheNewOne()
    {
        await _life.Create(Inputs(("content", "a")));

        await _life.Delete("box1:/etc/app.conf", Inputs(("content", "a")));

        Written().ShouldBe("a");
    }

    private string Written() => Encoding.UTF8.GetString(_world.Cloud.Files["/etc/app.conf"]);

    private Task<ProviderException> Fails(params (string, object?)[] more) => Should.ThrowAsync<ProviderException>(() => _life.Create(Inputs(more)));

    private PropertyMap Inputs(params (string, object?)[] more) => _life.Check([("sandboxId", "box1"), ("path", "/etc/app.conf"), .. more]);
}
