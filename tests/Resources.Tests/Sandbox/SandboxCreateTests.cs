using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Resources.Tests.Fakes;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Tests.Sandbox;

public class SandboxCreateTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Create_ComesUp_WaitsAndGivesAllOutputs()
    {
        _world.Cloud.Statuses.Enqueue("PROVISIONING");
        _world.Cloud.Statuses.Enqueue("RUNNING");

        var created = await _world.Create(_world.Check(("labels", new[] { "b", "a" })));

        created.Id.ShouldBe("box1");
        created.State.Text("status").ShouldBe("RUNNING");
        created.State.Text("startedAt").ShouldBe("2026-01-01T00:00:20Z");
        created.State.Text("expiresAt").ShouldBe("2026-01-01T01:00:20Z");
        created.State.Texts("labels").ShouldBe(["b", "a"]);
        created.State.Flag("waitUntilReady").ShouldBe(true);
        created.State.Keys.ShouldBeSubsetOf(World.Schema.Outputs.Properties.Select(property => property.Name));
        _world.Log.Statuses[^1].ShouldBe("waiting for sandbox box1: PROVISIONING, 0 s");
    }

    [Fact]
    public async Task Create_HeldBack_SaysWhyInItsStatus()
    {
        _world.Cloud.Holds.Enqueue(new RequestHold(HoldReason.RateLimit, TimeSpan.FromSeconds(52.3)));
        _world.Cloud.Holds.Enqueue(new RequestHold(HoldReason.Retry, TimeSpan.FromSeconds(0.4)));

        await _world.Create(_world.Check(("waitUntilReady", false)));

        _world.Log.Statuses.ShouldBe([
            "asking the cloud for a sandbox",
            "held back for 53 s by the cloud's rate limit",
            "no usable answer from the cloud, asking again in 1 s"]);
    }

    [Fact]
    public async Task Create_NotToWait_ReturnsAtOnce()
    {
        var created = await _world.Create(_world.Check(("waitUntilReady", false)));

        created.State.Text("status").ShouldBe("PENDING");
        created.State.Find("expiresAt").ShouldBeNull();
        _world.Cloud.Calls.ShouldBe(["list", "create"]);
    }

    [Fact]
    public async Task Create_Unlimited_HasNoExpiry()
    {
        _world.Cloud.Statuses.Enqueue("RUNNING");

        var created = await _world.Create(_world.Check(("timeoutMinutes", -1)));

        created.State.Find("expiresAt").ShouldBeNull();
    }

    [Fact]
    public async Task Create_AnyProgram_AddsOwnershipLabelsAndHidesThem()
    {
        var created = await _world.Create(_world.Check(("labels", new[] { "mine" }), ("waitUntilReady", false)));

        _world.Cloud.Specs[0].Labels.ShouldBe(["mine", "pulumi-project=shop", "pulumi-stack=dev", "pulumi-urn=" + World.Urn]);
        created.State.Texts("labels").ShouldBe(["mine"]);
    }

    [Fact]
    public async Task Create_OwnershipLabelsOff_SendsAndListsNone()
    {
        var world = new World(Bag.Of(("ownershipLabels", false)));

        await world.Create(world.Check(("waitUntilReady", false)));

        world.Cloud.Specs[0].Labels.ShouldBeNull();
        world.Cloud.Calls.ShouldBe(["create"]);
    }

    [Fact]
    public async Task Create_Twice_UsesAnotherKeyEachTime()
    {
        await _world.Create(_world.Check(("waitUntilReady", false)));
        await _world.Create(_world.Check(("waitUntilReady", false)));

        var keys = _world.Cloud.Specs.Select(spec => spec.IdempotencyKey).ToList();
        keys.Distinct().Count().ShouldBe(2);
        keys.ShouldAllBe(key => key.Length == 32);
    }

    [Fact]
    public async Task Create_Refused_KeepsTheCloudsWordsAndNoId()
    {
        _world.Cloud.CreateFails = Sample.Failure(CloudErrorKind.PaymentRequired, "creating a sandbox failed: HTTP 402: Insufficient balance");

        var failure = await Should.ThrowAsync<ProviderException>(() => _world.Create(_world.Check()));

        failure.Code.ShouldBe(StatusCode.FailedPrecondition);
        failure.Message.ShouldBe("creating a sandbox failed: HTTP 402: Insufficient balance. Nothing was created.");
    }

    [Fact]
    public async Task Create_InterruptedBefore_MakesNothing()
    {
        var failure = await Should.ThrowAsync<ProviderException>(() => _world.Create(_world.Check(), stop: new CancellationToken(true)));

        failure.Code.ShouldBe(StatusCode.Cancelled);
        _world.Cloud.Specs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_AnswerLost_FindsItsSandbox()
    {
        _world.Cloud.CreateFails = Sample.Failure(CloudErrorKind.Timeout, "no answer", outcomeUnknown: true);

        var created = await _world.Create(_world.Check(("waitUntilReady", false)));

        created.Id.ShouldBe("box1");
    }

    [Fact]
    public async Task Create_AnswerLostAndNothingFound_SaysWhatToLookFor()
    {
        _world.Cloud.CreateFails = Sample.Failure(CloudErrorKind.Timeout, "no answer", outcomeUnknown: true);
        _world.Cloud.ListFails = Sample.Failure(CloudErrorKind.ServerError);

        var failure = await Should.ThrowAsync<ProviderException>(() => _world.Create(_world.Check()));

        failure.Code.ShouldBe(StatusCode.Internal);
        failure.Message.ShouldStartWith("no answer. If a sandbox was created, it wears the label \"pulumi-urn=");
    }

    [Fact]
    public async Task Create_NoAccessWithKindLeftOpen_ClosesBothKinds()
    {
        await _world.Create(_world.Check(("networkAccess", false), ("waitUntilReady", false)));

        _world.Cloud.Specs[0].NetworkAccess.ShouldBe(false);
        _world.Cloud.Specs[0].Egress!.Allowlist.ShouldBe([]);
    }
}
