using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Resources.Tests.Fakes;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Tests.Sandbox;

public class SandboxReadTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Read_UnknownToTheCloud_IsGoneWithAWarning()
    {
        var state = Bag.Of(("name", "web"), ("expiresAt", "2026-01-01T01:00:20Z"));

        (await _world.Read(_world.Check(), state)).ShouldBeNull();

        _world.Log.Warnings.ShouldBe(["sandbox box1 (web) is gone: the cloud knows it no more; its lifetime was to end at 2026-01-01T01:00:20Z. The next `pulumi up` creates a new one."]);
    }

    [Fact]
    public async Task Read_EndedUnderRecreate_IsGoneWithTheReason()
    {
        Ended();

        (await _world.Read(_world.Check())).ShouldBeNull();

        _world.Log.Warnings.ShouldBe(["sandbox box1 (web) ended (TERMINATED: TIMEOUT, its lifetime of 60 minutes was over at 2026-01-01T01:00:20Z). "
            + "The next `pulumi up` creates a new one, as whenEnded is \"recreate\". Its lifetime was over: a longer timeoutMinutes, or -1 on a virtual machine, lets it live longer."]);
    }

    [Fact]
    public async Task Read_EndedUnderKeep_StaysWithItsFinalStatus()
    {
        Ended();
        var inputs = _world.Check(("whenEnded", "keep"));

        var found = (await _world.Read(inputs))!;

        found.State.Text("status").ShouldBe("TERMINATED");
        found.State.Text("errorType").ShouldBe("TIMEOUT");
        found.Inputs.ShouldBe(inputs);
        _world.Log.Warnings.ShouldBeEmpty();
        _world.Diff(found.Inputs, found.State, inputs).Changed.ShouldBeFalse();
    }

    [Fact]
    public async Task Read_StillStarting_StaysAnInitError()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = "PENDING", StartedAt = null, PendingImageBuildId = "b-1" };
        var inputs = _world.Check();

        var failure = await Should.ThrowAsync<InitFailedException>(() => _world.Read(inputs));

        failure.Reasons.ShouldBe(["sandbox box1 (web) is still PENDING, its machine image being built (b-1); the next `pulumi up` goes on waiting for it."]);
        failure.Inputs.ShouldBe(inputs);
        failure.State.Text("status").ShouldBe("PENDING");
    }

    [Fact]
    public async Task Read_StillStartingAndNotToWait_IsFine()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = "PENDING", StartedAt = null };

        (await _world.Read(_world.Check(("waitUntilReady", false))))!.State.Text("status").ShouldBe("PENDING");
    }

    [Fact]
    public async Task Read_PausedAfterItRan_IsFine()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = "PAUSED" };

        (await _world.Read(_world.Check()))!.State.Text("status").ShouldBe("PAUSED");
    }

    [Theory]
    [InlineData(CloudErrorKind.Unauthorized, StatusCode.Unauthenticated)]
    [InlineData(CloudErrorKind.Forbidden, StatusCode.PermissionDenied)]
    [InlineData(CloudErrorKind.RateLimited, StatusCode.ResourceExhausted)]
    [InlineData(CloudErrorKind.ServerError, StatusCode.Unavailable)]
    [InlineData(CloudErrorKind.Unreachable, StatusCode.Unavailable)]
    [InlineData(CloudErrorKind.Timeout, StatusCode.DeadlineExceeded)]
    [InlineData(CloudErrorKind.MissingCredentials, StatusCode.Unauthenticated)]
    [InlineData(CloudErrorKind.InvalidAnswer, StatusCode.Internal)]
    public async Task Read_AnyFailure_IsNeverGone(CloudErrorKind kind, StatusCode code)
    {
        _world.Cloud.FindFails = Sample.Failure(kind, "reading sandbox box1 failed");

        var failure = await Should.ThrowAsync<ProviderException>(() => _world.Read(_world.Check()));

        failure.Code.ShouldBe(code);
        failure.Message.ShouldBe("reading sandbox box1 failed. What the state says of sandbox box1 is left as it was.");
    }

    [Fact]
    public async Task Read_IdThatIsNone_SaysTheForm()
    {
        var failure = await Should.ThrowAsync<ProviderException>(() => _world.Resource.ReadAsync(_world.Call(), "box1/../x", null, null, default));

        failure.Code.ShouldBe(StatusCode.InvalidArgument);
        failure.Message.ShouldBe("\"box1/../x\" is not the id of a sandbox; write the cloud's own id, letters and digits only, such as \"ew7axk194anajzxvauqbnqd9\" (getSandboxes lists the ids)");
        _world.Cloud.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_GoneWithASecretName_DoesNotShowIt()
    {
        var state = Bag.Of(("name", Bag.Secret("hunter2222")), ("image", "a"));

        (await _world.Read(state)).ShouldBeNull();

        _world.Log.Warnings.Single().ShouldStartWith("sandbox box1 ([secret]) is gone: the cloud knows it no more.");
    }

    [Fact]
    public async Task Read_ImportOfUnknownId_IsNothingAndSaysWhy()
    {
        (await _world.Read(null)).ShouldBeNull();
        _world.Log.Warnings.ShouldBe(["there is no sandbox box1 in cloud \"prime\"; it may have ended some time ago, or belong to another account or team. getSandboxes lists those there are."]);
    }

    [Fact]
    public async Task Read_ImportOfEndedSandbox_SaysWhyThereIsNothingToTakeOver()
    {
        Ended();

        (await _world.Read(null)).ShouldBeNull();
        _world.Log.Warnings[0].ShouldStartWith("sandbox box1 (web) has ended and never runs again (TERMINATED: TIMEOUT");
    }

    private void Ended() => _world.Cloud.Sandboxes["box1"] = Sample.Running with
    {
        Status = "TERMINATED",
        ErrorType = "TIMEOUT",
        TerminatedAt = Sample.Created.AddMinutes(61),
    };
}
