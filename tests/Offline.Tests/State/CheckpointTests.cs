using System.Text.Json.Nodes;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Config;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Tests.State;

public sealed class CheckpointTests
{
    private readonly PassphraseCrypter _crypter = PassphraseCrypter.Create("p");

    [Fact]
    public void WriteFile_EveryField_IsReadBackAndSecretsAreNowhereInClear()
    {
        var state = States.Custom("box", "other") with
        {
            Inputs = States.Bag(("secret", States.Text("hush").AsSecret()), ("nested", States.Map(("k", PropertyValue.Of(["a"]))))),
            Outputs = States.Bag(("file", new PropertyValue.Asset("ab12", "text")), ("n", PropertyValue.Of(2.5))),
            Parent = States.Urn("parent"),
            Protect = true,
            External = true,
            Delete = true,
            PendingReplacement = true,
            InitErrors = ["not ready"],
            Provider = "urn:pulumi:dev::trace::pulumi:providers:pkg::p::id",
            AdditionalSecretOutputs = ["secret"],
            Timeouts = new CustomTimeouts(60, 0, 5),
            ImportId = "imp",
            RetainOnDelete = true,
            DeletedWith = States.Urn("with"),
            IgnoreChanges = ["a"],
            ReplaceOnChanges = ["b"],
            RefreshBeforeUpdate = true,
            Created = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        };
        var file = new CheckpointWriter(_crypter, _crypter.Salt, TimeProvider.System).WriteFile("dev", new Checkpoint([state], [new(state, "updating")]));
        System.Text.Encoding.UTF8.GetString(file).ShouldNotContain("hush");
        var read = CheckpointReader.Read(CheckpointReader.Deployment(JsonNode.Parse(file)), new StateValues(_crypter));
        var values = new StateValues(new Clear());
        ResourceJson.Write(read.Resources.Single(), values).ToJsonString().ShouldBe(ResourceJson.Write(state, values).ToJsonString());
        read.PendingOperations.Single().Type.ShouldBe("updating");
    }

    [Fact]
    public void Deployment_OtherVersion_SaysWhich() =>
        Should.Throw<StateException>(() => CheckpointReader.Deployment(JsonNode.Parse("""{"version":9}"""))).Message.ShouldContain("version 9");

    [Fact]
    public void Read_BrokenFile_NamesItAndItsBackup()
    {
        using var folder = new TempFolder();
        var file = new StateFile(folder.Write("dev.json", "{ half"));
        Should.Throw<StateException>(() => file.Read()).Message.ShouldContain("dev.json.bak");
    }

    [Fact]
    public void Take_LockedTwice_SaysSoAndLetsGo()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "dev.json");
        using (StackLock.Take(path))
            Should.Throw<StateException>(() => StackLock.Take(path)).Message.ShouldContain("locked");
        StackLock.Take(path).Dispose();
    }

    private sealed class Clear : ISecretCrypter
    {
        public string Encrypt(string plaintext) => plaintext;

        public string Decrypt(string ciphertext) => ciphertext;
    }
}
