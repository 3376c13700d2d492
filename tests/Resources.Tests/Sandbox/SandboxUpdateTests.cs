using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Tests.Fakes;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Tests.Sandbox;

public class SandboxUpdateTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Update_NothingChanged_GoesOnWaiting()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = "PENDING", StartedAt = null };
        _world.Cloud.Statuses.Enqueue("PROVISIONING");
        _world.Cloud.Statuses.Enqueue("RUNNING");

        var state = await Update(_world.Check(), _world.Check());

        state.Text("status").ShouldBe("RUNNING");
        _world.Cloud.Calls.ShouldContain("probe");
        _world.Cloud.Calls.ShouldNotContain("set-policy");
    }

    [Fact]
    public async Task Update_StillNotReady_FailsAsTheCreateDid()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = "PENDING", StartedAt = null };

        var failure = await Should.ThrowAsync<InitFailedException>(() => Update(_world.Check(), _world.Check()));

        failure.Reasons[0].ShouldBe("sandbox box1 (web) is still PENDING after 6 min; customTimeouts gives it more time.");
    }

    [Fact]
    public async Task Update_OnlyStateChanges_AsksTheCloudForNothing()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running;

        var state = await Update(_world.Check(), _world.Check(("waitUntilReady", false), ("whenEnded", "keep")));

        state.Text("whenEnded").ShouldBe("keep");
        _world.Cloud.Calls.ShouldBe(["find"]);
    }

    [Fact]
    public async Task Update_DiedMeanwhile_IsReplacedByTheNextUp()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = "ERROR", ErrorType = "OOM_KILLED", ErrorMessage = "too much" };

        var failure = await Should.ThrowAsync<InitFailedException>(() => Update(_world.Check(), _world.Check()));

        failure.Reasons[1].ShouldBe("It is kept in the state, and the next `pulumi up` replaces it.");
        _world.Diff(_world.Check(), failure.State, _world.Check()).Replaces.ShouldBe(["status"]);
    }

    [Fact]
    public async Task Update_EndedUnderKeep_KeepsIt()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = "TERMINATED" };

        (await Update(_world.Check(), _world.Check(("whenEnded", "keep")))).Text("status").ShouldBe("TERMINATED");
    }

    [Fact]
    public async Task Update_GoneMeanwhile_IsReplacedByTheNextUpWhateverIsSaid()
    {
        var inputs = _world.Check(("whenEnded", "keep"));

        var failure = await Should.ThrowAsync<InitFailedException>(() =>
            _world.Update(inputs, Bag.Of(("name", "web"), ("status", "RUNNING"), ("startedAt", "2026-01-01T00:00:00Z")), inputs));

        failure.Reasons.ShouldBe(["sandbox box1 (web) is gone: the cloud knows it no more.", "The next `pulumi up` creates a new one in its place."]);
        _world.Diff(inputs, failure.State, inputs).Replaces.ShouldBe(["status"]);
    }

    [Fact]
    public async Task Update_AllowlistChanged_IsPutAndWaitedFor()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.RunningVm;
        _world.Cloud.Policies.Enqueue(new EgressPolicy(new EgressRules(null, []), 0, true));
        _world.Cloud.Policies.Enqueue(new EgressPolicy(new EgressRules(["api.example.com"], null), 1, false));
        _world.Cloud.Policies.Enqueue(new EgressPolicy(new EgressRules(["api.example.com"], null), 1, true));

        var state = await Update(Vm(), Vm(("networkAllowlist", new[] { "API.example.com" })));

        _world.Cloud.RulesSet.Single().Allowlist.ShouldBe(["API.example.com"]);
        _world.Log.Statuses[^1].ShouldBe("waiting for the network rules of sandbox box1 to be in force, 0 s");
        state.Texts("networkAllowlist").ShouldBe(["API.example.com"]);
    }

    [Fact]
    public async Task Update_NetworkInputsRemoved_AllowsAll()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.RunningVm with { Egress = new EgressRules([], null) };

        await Update(Vm(("networkAccess", false)), Vm());

        _world.Cloud.RulesSet.Single().ShouldBe(new EgressRules(null, _world.Cloud.RulesSet[0].Denylist));
        _world.Cloud.RulesSet[0].Denylist.ShouldBe([]);
    }

    [Fact]
    public async Task Update_RulesAreSoAlready_SetsNothing()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.RunningVm with { Egress = new EgressRules(["10.0.0.0/8"], null) };

        await Update(Vm(), Vm(("networkAllowlist", new[] { "10.9.9.9/8" })));

        _world.Cloud.RulesSet.ShouldBeEmpty();
    }

    [Fact]
    public async Task Update_RulesNotInForceInTime_FailsClosed()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.RunningVm;
        for (var i = 0; i < 200; i++)
            _world.Cloud.Policies.Enqueue(new EgressPolicy(new EgressRules(["api.example.com"], null), 1, false));

        var failure = await Should.ThrowAsync<InitFailedException>(() => Update(Vm(), Vm(("networkAllowlist", new[] { "api.example.com" }))));

        failure.Reasons.ShouldBe(
        [
            "the network rules of sandbox box1 (web) are saved and not in force after 1 min; until they are, new connections follow the old rules.",
            "The cloud goes on by itself; the next `pulumi up` goes on waiting.",
        ]);
    }

    [Fact]
    public async Task Update_RulesOfContainer_AreRefused()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running;

        var failure = await Should.ThrowAsync<ProviderException>(() => Update(_world.Check(), _world.Check(("networkAccess", false))));

        failure.Code.ShouldBe(StatusCode.FailedPrecondition);
        failure.Message.ShouldStartWith("the network rules of sandbox box1 (web) cannot be changed in place: it is a container");
    }

    [Fact]
    public async Task Update_CloudRefuses_KeepsItsWords()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.RunningVm;
        _world.Cloud.PolicyFails = Sample.Failure(CloudErrorKind.Forbidden, "HTTP 403: not yours");

        var failure = await Should.ThrowAsync<ProviderException>(() => Update(Vm(), Vm(("networkAccess", false))));

        failure.Code.ShouldBe(StatusCode.PermissionDenied);
        failure.Message.ShouldBe("HTTP 403: not yours. Sandbox box1 stays as it was.");
    }

    private PropertyMap Vm(params (string, object?)[] inputs) => _world.Check([("vm", true), .. inputs]);

    private Task<PropertyMap> Update(PropertyMap olds, PropertyMap news) => _world.Update(olds, Bag.Of(("status", "PENDING")), news);
}
