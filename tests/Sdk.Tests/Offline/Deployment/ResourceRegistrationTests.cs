using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Sandboxes;
using Pulumirpc;
using Alias = Pulumi.Alias;

namespace Sandboxes.Sdk.Tests.Offline.Deployments;

public sealed class ResourceRegistrationTests
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    [Fact]
    public async Task Register_WithEveryOption_SendsThemAll()
    {
        await using var engine = await FakeEngine.StartAsync();
        (await engine.RunAsync(() =>
        {
            var other = new Box("other", new BoxArgs { Image = "a" });
            _ = new Box("box", new BoxArgs { Image = "a" }, new CustomResourceOptions
            {
                Protect = true,
                RetainOnDelete = true,
                DeleteBeforeReplace = false,
                DeletedWith = other,
                DependsOn = { other },
                IgnoreChanges = { "labels" },
                ReplaceOnChanges = { "image" },
                ImportId = "sbx-1",
                Version = "1.2.3",
                PluginDownloadURL = "https://example.test",
                CustomTimeouts = new CustomTimeouts { Update = TimeSpan.FromSeconds(1), Delete = TimeSpan.FromMilliseconds(1) },
                Aliases = { new Alias { Urn = "urn:old" }, new Alias { Type = "old:index:Box", NoParent = true }, new Alias { Parent = other } },
            });
            return new Dictionary<string, object?>();
        })).ShouldBe(0);

        var otherUrn = FakeEngine.Urn("sandboxes:index:Sandbox", "other");
        var request = engine.Registration("box");
        request.ShouldSatisfyAllConditions(
            () => request.Protect.ShouldBeTrue(),
            () => request.RetainOnDelete.ShouldBeTrue(),
            () => (request.DeleteBeforeReplaceDefined, request.DeleteBeforeReplace).ShouldBe((true, false)),
            () => request.DeletedWith.ShouldBe(otherUrn),
            () => request.Dependencies.ShouldBe([otherUrn]),
            () => request.IgnoreChanges.ShouldBe(["labels"]),
            () => request.ReplaceOnChanges.ShouldBe(["image"]),
            () => (request.ImportId, request.Version, request.PluginDownloadURL).ShouldBe(("sbx-1", "1.2.3", "https://example.test")),
            () => (request.CustomTimeouts.Create, request.CustomTimeouts.Update, request.CustomTimeouts.Delete).ShouldBe(("", "1000000000ns", "1000000ns")),
            () => request.Aliases.Select(alias => alias.Urn).ShouldBe(["urn:old", "", ""]),
            () => request.Aliases[1].Spec.NoParent.ShouldBeTrue(),
            () => request.Aliases[2].Spec.ParentUrn.ShouldBe(otherUrn));
    }

    [Fact]
    public async Task Register_UnderAnExplicitProvider_NamesItAndSendsItsSettingsAsJson()
    {
        await using var engine = await FakeEngine.StartAsync();
        (await engine.RunAsync(() =>
        {
            var provider = new Provider("cloud", new ProviderArgs { Cloud = Cloud.Local, ApiKey = "k", OwnershipLabels = false, RequestTimeoutSeconds = 5 });
            var box = new Sandbox("box", new SandboxArgs { Image = "a" }, new CustomResourceOptions { Provider = provider });
            _ = new ExposedPort("web", new ExposedPortArgs { SandboxId = box.Id, Port = 1 }, new CustomResourceOptions { Parent = box });
            return new Dictionary<string, object?>();
        })).ShouldBe(0);

        var inputs = engine.Registration("cloud").Object.Fields;
        inputs["cloud"].StringValue.ShouldBe("\"local\"");
        inputs["ownershipLabels"].StringValue.ShouldBe("false");
        inputs["requestTimeoutSeconds"].StringValue.ShouldBe("5");
        inputs["apiKey"].StructValue.Fields["value"].StringValue.ShouldBe("k");
        engine.Registration("cloud").AdditionalSecretOutputs.ShouldBe(["apiKey"]);
        var reference = $"{FakeEngine.Urn("pulumi:providers:sandboxes", "cloud")}::id-cloud";
        engine.Registration("box").Provider.ShouldBe(reference);
        engine.Registration("web").Provider.ShouldBe(reference, "a child uses its parent's provider");
    }

    [Fact]
    public async Task Register_InAPreview_LeavesWhatTheEngineDoesNotSayUnknown()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRegister = FakeEngine.EchoPreview;
        (await engine.RunAsync(Program, isDryRun: true)).ShouldBe(0);
        Values(engine).ShouldBe([Unknown, Unknown, "a"]);
    }

    [Fact]
    public async Task Register_InAnUpdate_KnowsThatWhatTheEngineDoesNotSayIsAbsent()
    {
        await using var engine = await FakeEngine.StartAsync();
        (await engine.RunAsync(Program)).ShouldBe(0);
        Values(engine).ShouldBe(["id-box", "", "a"]);
    }

    [Fact]
    public async Task Register_OfAResourceThatTheEngineSkipped_LeavesItsOutputsUnknown()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRegister = request => request.Custom
            ? new RegisterResourceResponse { Urn = "urn", Object = new Struct(), Result = Result.Skip }
            : FakeEngine.Echo(request);
        (await engine.RunAsync(Program)).ShouldBe(0);
        Values(engine).ShouldBe([Unknown, Unknown, Unknown]);
    }

    [Fact]
    public async Task Get_OfAnExistingResource_ReadsIt()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRead = request => new ReadResourceResponse { Urn = "urn", Properties = new Struct { Fields = { ["status"] = Value.ForString("RUNNING") } } };
        (await engine.RunAsync(() => new Dictionary<string, object?> { ["status"] = Sandbox.Get("found", "sbx-1").Status })).ShouldBe(0);

        var read = engine.Reads.ShouldHaveSingleItem();
        (read.Id, read.Type, read.Name).ShouldBe(("sbx-1", "sandboxes:index:Sandbox", "found"));
        (read.AcceptSecrets, read.AcceptResources).ShouldBe((true, true));
        engine.Outputs.ShouldHaveSingleItem().Outputs.Fields["status"].StringValue.ShouldBe("RUNNING");
    }

    [Fact]
    public async Task Register_OfAResourceAsAnOutput_SendsAReference()
    {
        await using var engine = await FakeEngine.StartAsync();
        (await engine.RunAsync(() => new Dictionary<string, object?> { ["box"] = new Box("box", new BoxArgs { Image = "a" }) })).ShouldBe(0);
        var reference = engine.Outputs.ShouldHaveSingleItem().Outputs.Fields["box"].StructValue.Fields;
        reference["urn"].StringValue.ShouldBe(FakeEngine.Urn("sandboxes:index:Sandbox", "box"));
        reference["id"].StringValue.ShouldBe("id-box");
    }

    private static Dictionary<string, object?> Program()
    {
        var box = new Box("box", new BoxArgs { Image = "a" });
        return new Dictionary<string, object?> { ["id"] = box.Id, ["status"] = box.Status.Apply(status => status ?? ""), ["image"] = box.Image };
    }

    private static string[] Values(FakeEngine engine)
    {
        var outputs = engine.Outputs.ShouldHaveSingleItem().Outputs.Fields;
        return [outputs["id"].StringValue, outputs["status"].StringValue, outputs["image"].StringValue];
    }
}
