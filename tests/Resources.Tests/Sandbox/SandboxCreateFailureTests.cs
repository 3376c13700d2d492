using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Tests.Fakes;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Tests.Sandbox;

/// <summary>Every exit after the id exists carries the id, the state so far and all that the user needs.</summary>
public class SandboxCreateFailureTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Create_ImageCannotBePulled_IsReplacedByTheNextUp()
    {
        _world.Cloud.Statuses.Enqueue(new SandboxStatus("box1", "ERROR", new SandboxError("ERROR", "IMAGE_PULL_FAILED", "manifest unknown"), null));

        var failure = await FailsAsync(_world.Check());

        failure.Reasons.ShouldBe(
        [
            "sandbox box1 (web) ended before it was ready, after 0 s: ERROR: IMAGE_PULL_FAILED, manifest unknown. Check that image \"python:3.11-slim\" exists; for a private registry set registryCredentialsId.",
            "It is kept in the state, and the next `pulumi up` replaces it.",
            "To look closer: `prime sandbox get box1`.",
        ]);
        failure.State.Text("status").ShouldBe("ERROR");
        _world.Resource.DiffRules.Useless(failure.State, _world.Check()).ShouldBe("status");
    }

    [Fact]
    public async Task Create_EndsWithoutReason_AsksTheCloudWhy()
    {
        _world.Cloud.Statuses.Enqueue("TERMINATED");
        _world.Cloud.Error = new SandboxError("TERMINATED", "OOM_KILLED", "2.1 of 2 GiB");

        var failure = await FailsAsync(_world.Check(("memoryGb", 2)));

        failure.Reasons[0].ShouldBe("sandbox box1 (web) ended before it was ready, after 0 s: TERMINATED: OOM_KILLED, 2.1 of 2 GiB. It needs more memory than 2 GiB: raise memoryGb.");
    }

    [Fact]
    public async Task Create_StartCommandEnds_SaysWithWhichCodeAndWhatThatMeans()
    {
        _world.Cloud.Make = spec => Sample.From(spec, "box1") with { TerminationReason = "MAIN_PROCESS_EXITED", ExitCode = 0 };
        _world.Cloud.Statuses.Enqueue("TERMINATED");

        var failure = await FailsAsync(_world.Check(("startCommand", "true")));

        failure.Reasons[0].ShouldBe("sandbox box1 (web) ended before it was ready, after 0 s: TERMINATED: MAIN_PROCESS_EXITED, exit code 0. "
            + "A sandbox lives as long as its startCommand: leave that out to keep it idle.");
        failure.State.Integer("exitCode").ShouldBe(0);
    }

    [Fact]
    public async Task Create_EndsAndTheCloudFallsSilent_StillSaysWhatItKnows()
    {
        _world.Cloud.Statuses.Enqueue(new SandboxStatus("box1", "ERROR", new SandboxError("ERROR", "IMAGE_PULL_FAILED", "manifest unknown"), null));
        _world.Cloud.FindFails = Sample.Failure(CloudErrorKind.ServerError);

        (await FailsAsync(_world.Check())).Reasons[0].ShouldContain("ended before it was ready, after 0 s: ERROR: IMAGE_PULL_FAILED, manifest unknown.");
    }

    [Fact]
    public async Task Create_StaysPending_GivesUpAfterSixMinutes()
    {
        var failure = await FailsAsync(_world.Check());

        failure.Reasons.ShouldBe(
        [
            "sandbox box1 (web) is still PENDING after 6 min; customTimeouts gives it more time.",
            "It is kept in the state, and the next `pulumi up` goes on waiting for it.",
            "To look closer: `prime sandbox get box1`.",
        ]);
        _world.Diff(_world.Check(), failure.State, _world.Check()).Changed.ShouldBeFalse();
    }

    [Fact]
    public async Task Create_ImageBuildTakesLong_HasItsOwnClock()
    {
        _world.Cloud.Make = spec => Sample.From(spec, "box1") with { PendingImageBuildId = "b-1" };

        var failure = await FailsAsync(_world.Check());

        failure.Reasons[0].ShouldBe("sandbox box1 (web) still waits for the build of its machine image (b-1) after 50 min; customTimeouts gives it more time.");
        _world.Log.Statuses[^1].ShouldStartWith("waiting for sandbox box1: PENDING, building its machine image, 49 min");
    }

    [Fact]
    public async Task Create_CustomTimeout_IsTheTotal()
    {
        var failure = await FailsAsync(_world.Check(), TimeSpan.FromSeconds(30));

        failure.Reasons[0].ShouldBe("sandbox box1 (web) is PENDING and not ready after 30 s, the time that customTimeouts allows.");
    }

    [Fact]
    public async Task Create_NeverAnswers_SaysSoWithTheGatewaysWords()
    {
        _world.Cloud.Statuses.Enqueue("RUNNING");
        for (var i = 0; i < 200; i++)
            _world.Cloud.Probes.Enqueue("HTTP 502: sandbox_not_found");

        var failure = await FailsAsync(_world.Check());

        failure.Reasons[0].ShouldBe("sandbox box1 (web) is RUNNING, but did not answer through its gateway within 6 min: HTTP 502: sandbox_not_found.");
        failure.State.Text("status").ShouldBe("RUNNING");
    }

    [Fact]
    public async Task Create_GatewayRefusesForGood_KeepsItsWords()
    {
        _world.Cloud.Statuses.Enqueue("RUNNING");
        _world.Cloud.Probes.Enqueue(Sample.Failure(CloudErrorKind.Forbidden, "HTTP 403: not yours"));

        var failure = await FailsAsync(_world.Check());

        failure.Reasons[0].ShouldBe("sandbox box1 (web) was RUNNING, and the cloud could not be asked further: HTTP 403: not yours.");
    }

    [Fact]
    public async Task Create_EndsWhileProbed_TellsTheEndAndNotTheGateway()
    {
        _world.Cloud.Statuses.Enqueue("RUNNING");
        _world.Cloud.Statuses.Enqueue(new SandboxStatus("box1", "ERROR", new SandboxError("ERROR", "OOM_KILLED", "too much"), null));
        _world.Cloud.Probes.Enqueue(Sample.Failure(CloudErrorKind.NotFound, "HTTP 404"));

        var failure = await FailsAsync(_world.Check());

        failure.Reasons[0].ShouldStartWith("sandbox box1 (web) ended before it was ready, after 0 s: ERROR: OOM_KILLED, too much.");
        failure.Reasons[1].ShouldBe("It is kept in the state, and the next `pulumi up` replaces it.");
    }

    [Fact]
    public async Task Create_Interrupted_KeepsWhatThereIs()
    {
        using var stop = new CancellationTokenSource();
        _world.Cloud.Make = spec =>
        {
            stop.Cancel();
            return Sample.From(spec, "box1");
        };

        var failure = await FailsAsync(_world.Check(), stop: stop.Token);

        failure.Reasons[0].ShouldBe("sandbox box1 (web) was PENDING when the wait for it was stopped as asked, after 0 s.");
        failure.Reasons.Count.ShouldBe(2);
        _world.Cloud.Calls.ShouldBe(["list", "create"]);
    }

    [Fact]
    public async Task Create_KeyRevokedMeanwhile_KeepsTheIdAndTheWords()
    {
        _world.Cloud.Statuses.Enqueue(Sample.Failure(CloudErrorKind.Unauthorized, "HTTP 401: key revoked"));

        var failure = await FailsAsync(_world.Check());

        failure.Reasons[0].ShouldBe("sandbox box1 (web) was PENDING, and the cloud could not be asked further: HTTP 401: key revoked.");
    }

    [Fact]
    public async Task Create_CloudStumblesMeanwhile_WaitsOn()
    {
        foreach (var kind in new[] { CloudErrorKind.ServerError, CloudErrorKind.RateLimited, CloudErrorKind.Unreachable, CloudErrorKind.Timeout })
            _world.Cloud.Statuses.Enqueue(Sample.Failure(kind));
        _world.Cloud.Statuses.Enqueue("RUNNING");

        (await _world.Create(_world.Check())).State.Text("status").ShouldBe("RUNNING");
    }

    [Fact]
    public async Task Create_VanishesMeanwhile_IsReplacedByTheNextUp()
    {
        for (var i = 0; i < 20; i++)
            _world.Cloud.Statuses.Enqueue(null);

        var failure = await FailsAsync(_world.Check());

        failure.Reasons[0].ShouldContain("into the wait for it: the cloud knows it no more.");
        failure.State.Text("status").ShouldBe("TERMINATED");
        _world.Resource.DiffRules.Useless(failure.State, _world.Check()).ShouldBe("status");
    }

    [Fact]
    public async Task Create_DiedAtStartUnderKeep_IsReplacedAllTheSame()
    {
        _world.Cloud.Statuses.Enqueue("ERROR");
        var inputs = _world.Check(("whenEnded", "keep"));

        var failure = await FailsAsync(inputs);

        failure.Reasons[1].ShouldBe("It is kept in the state, and the next `pulumi up` replaces it.");
        _world.Resource.DiffRules.Useless(failure.State, inputs).ShouldBe("status");
    }

    [Fact]
    public async Task Create_DefectOfOurs_StillKeepsTheId()
    {
        _world.Cloud.Statuses.Enqueue("RUNNING");
        _world.Cloud.Probes.Enqueue(new InvalidOperationException("a bug with s3cr3t in its words"));

        var failure = await FailsAsync(_world.Check(("secrets", Bag.Of(("KEY", "s3cr3t")))));

        failure.Reasons.ShouldBe(["sandbox box1 (web) was created, and then the provider itself failed: a bug with [secret] in its words. The next `pulumi up` goes on from there."]);
    }

    private async Task<InitFailedException> FailsAsync(PropertyMap inputs, TimeSpan? timeout = null, CancellationToken stop = default)
    {
        var failure = await Should.ThrowAsync<InitFailedException>(() => _world.Create(inputs, timeout, stop));
        failure.Id.ShouldBe("box1");
        failure.State.Text("name").ShouldBe("web");
        return failure;
    }
}
