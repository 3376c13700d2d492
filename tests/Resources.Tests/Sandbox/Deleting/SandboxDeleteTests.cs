using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Tests.Fakes;

namespace Sandboxes.Resources.Tests.Sandbox.Deleting;

public class SandboxDeleteTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Delete_Accepted_ReturnsWhenGone()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running;
        _world.Cloud.Deletes.Enqueue(true);
        _world.Cloud.Statuses.Enqueue("RUNNING");
        _world.Cloud.Statuses.Enqueue("TERMINATING");
        _world.Cloud.Statuses.Enqueue("TERMINATED");

        await _world.Delete();

        _world.Cloud.Calls.ShouldBe(["delete", "status", "status", "status"]);
        _world.Log.Statuses[^1].ShouldStartWith("deleting sandbox box1: TERMINATING, ");
    }

    [Fact]
    public async Task Delete_GoneBefore_IsSuccess()
    {
        await _world.Delete();

        _world.Cloud.Calls.ShouldBe(["delete"]);
    }

    [Fact]
    public async Task Delete_StillProvisioning_IsTriedAgain()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = "PROVISIONING" };
        _world.Cloud.Deletes.Enqueue(Sample.Failure(CloudErrorKind.Refused, "HTTP 400: still provisioning"));
        _world.Cloud.Deletes.Enqueue(Sample.Failure(CloudErrorKind.Conflict, "HTTP 409: still provisioning"));

        await _world.Delete();

        _world.Cloud.Calls.Count(call => call == "delete").ShouldBe(3);
        _world.Cloud.Sandboxes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_AcceptedAndIgnored_IsAskedForAgain()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = "PROVISIONING" };
        _world.Cloud.Deletes.Enqueue(true);

        await _world.Delete();

        _world.Cloud.Calls.Count(call => call == "delete").ShouldBe(2);
        _world.Cloud.Sandboxes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_NeverGone_FailsAtTheLimitWithWhatWasSeen()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running;
        for (var i = 0; i < 50; i++)
            _world.Cloud.Deletes.Enqueue(true);

        var failure = await Should.ThrowAsync<ProviderException>(() => _world.Delete());

        failure.Code.ShouldBe(StatusCode.DeadlineExceeded);
        failure.Message.ShouldBe("sandbox box1 is not gone 5 min after the delete was asked for; last seen: RUNNING. Sandbox box1 stays in the state; the next `pulumi destroy` or `pulumi up` tries again. customTimeouts.delete gives it more time.");
    }

    [Fact]
    public async Task Delete_CustomTimeout_IsTheLimit()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running;
        _world.Cloud.Deletes.Enqueue(true);

        (await Should.ThrowAsync<ProviderException>(() => _world.Delete(TimeSpan.FromSeconds(10)))).Message.ShouldStartWith("sandbox box1 is not gone 10 s after");
    }

    [Fact]
    public async Task Delete_Forbidden_FailsAtOnce()
    {
        _world.Cloud.Deletes.Enqueue(Sample.Failure(CloudErrorKind.Forbidden, "HTTP 403: no"));

        var failure = await Should.ThrowAsync<ProviderException>(() => _world.Delete());

        failure.Code.ShouldBe(StatusCode.PermissionDenied);
        failure.Message.ShouldBe("HTTP 403: no. Sandbox box1 stays in the state; the next `pulumi destroy` or `pulumi up` deletes it.");
    }

    [Fact]
    public async Task Delete_CloudStumblesWhileConfirming_GoesOn()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running;
        _world.Cloud.Deletes.Enqueue(true);
        _world.Cloud.Statuses.Enqueue(Sample.Failure(CloudErrorKind.ServerError));
        _world.Cloud.Statuses.Enqueue(null);

        await _world.Delete();

        _world.Cloud.Calls.ShouldBe(["delete", "status", "status"]);
    }

    [Fact]
    public async Task Delete_Interrupted_SaysThatItIsNotConfirmed()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running;
        _world.Cloud.Deletes.Enqueue(true);

        var failure = await Should.ThrowAsync<ProviderException>(() =>
            _world.Resource.DeleteAsync(_world.Call(), "box1", PropertyMap.Empty, new CancellationToken(true)));

        failure.Code.ShouldBe(StatusCode.Cancelled);
        failure.Message.ShouldBe("stopped as asked. The delete of sandbox box1 is not confirmed (last seen: RUNNING), so it stays in the state. "
            + "The next `pulumi destroy` confirms it; `pulumi up --refresh` makes a new one of it where the program still has it.");
        _world.Cloud.Calls[0].ShouldBe("delete");
    }

    [Fact]
    public async Task Delete_InterruptedWhenTheCloudHasDeletedIt_IsDone()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running;

        await _world.Resource.DeleteAsync(_world.Call(), "box1", PropertyMap.Empty, new CancellationToken(true));

        _world.Cloud.Calls.ShouldBe(["delete", "status"]);
    }
}
