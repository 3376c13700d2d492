using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Tests.Fakes;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Tests.BackgroundJob;

public class BackgroundJobCreateTests
{
    private readonly World _world = new();
    private readonly Life _life;

    public BackgroundJobCreateTests() => _life = Life.InRunningBox(_world, "BackgroundJob");

    [Fact]
    public async Task Create_Starts_AndGoesOn()
    {
        var made = await _life.Create(Inputs(("workingDir", "/srv"), ("user", "app"), ("environmentVars", Bag.Of(("A", "1")))));

        var job = _world.Cloud.Jobs.Single();
        made.Id.ShouldBe($"box1/{job.Id}");
        job.Id.ShouldMatch("^[0-9a-f]{8}$");
        (job.Line, job.WorkingDir, job.User, job.Environment["A"]).ShouldBe(("train", "/srv", "app", "1"));
        (made.State.Text("jobId"), made.State.Text("status"), made.State.Find("exitCode")).ShouldBe((job.Id, "running", null));
        _world.Cloud.Calls.ShouldBe(["start-job"]);
    }

    [Fact]
    public async Task Create_OneLeftBehind_IsTakenOver()
    {
        _world.Cloud.LeftBehind = "0000abcd";

        (await _life.Create(Inputs())).Id.ShouldBe("box1/0000abcd");

        _world.Log.Infos.ShouldBe(["job 0000abcd in sandbox box1 was started by an earlier run that did not live to record it; it is taken over, and no second one started"]);
    }

    [Fact]
    public async Task Create_KnownJobs_AreNotTakenOver()
    {
        _life.Resource.Seen("box1/11111111");
        _life.Resource.Seen("box2/22222222");

        await _life.Create(Inputs());

        _world.Cloud.Jobs.Single().Known.ShouldBe(["11111111"]);
    }

    [Fact]
    public async Task Create_Again_HasTheSameFingerprint()
    {
        await _life.Create(Inputs());
        await _life.Create(Inputs());
        await _life.Create(Inputs(("triggers", new object[] { 1 })));

        var prints = _world.Cloud.Jobs.Select(job => job.Fingerprint).ToList();
        prints[0].ShouldMatch("^[0-9a-f]{64}$");
        (prints[1] == prints[0], prints[2] == prints[0]).ShouldBe((true, false));
    }

    [Fact]
    public async Task Create_ReplacedByWish_TakesNothingOver()
    {
        await _life.Create(Inputs());
        _life.Resource.Existing(_life.Urn);
        await _life.Create(Inputs());
        _life.Resource.Compared(_life.Urn, "box1/11111111");
        await _life.Create(Inputs());

        var prints = _world.Cloud.Jobs.Select(job => job.Fingerprint).ToList();
        (prints[1] == prints[0], prints[2] == prints[0]).ShouldBe((false, true));
    }

    [Fact]
    public async Task Create_AnswerLost_KeepsTheIdToLaunchAgain()
    {
        _world.Cloud.StartFails = Sample.Failure(CloudErrorKind.Timeout, "could not start job: no answer", outcomeUnknown: true);

        var failure = await Should.ThrowAsync<InitFailedException>(() => _life.Create(Inputs()));

        var id = _world.Cloud.Jobs.Single().Id;
        (failure.Id, failure.State.Text("status")).ShouldBe(($"box1/{id}", "starting"));
        failure.Reasons.ShouldBe(["could not start job: no answer.", $"Whether job {id} was started is not known. It is kept in the state, and the next `pulumi up` launches the same job again, which starts it only if it was not."]);
    }

    [Theory]
    [InlineData(CloudErrorKind.NotRunning, StatusCode.FailedPrecondition)]
    [InlineData(CloudErrorKind.Unauthorized, StatusCode.Unauthenticated)]
    public async Task Create_Refused_StartsNothing(CloudErrorKind kind, StatusCode code)
    {
        _world.Cloud.StartFails = Sample.Failure(kind, "could not start job x: sandbox box1 does not run (PAUSED)");

        var failure = await Should.ThrowAsync<ProviderException>(() => _life.Create(Inputs()));

        (failure.Code, failure.Message).ShouldBe((code, "could not start job x: sandbox box1 does not run (PAUSED). No job was started."));
    }

    [Fact]
    public async Task Create_Stopped_SendsNothing()
    {
        (await Should.ThrowAsync<ProviderException>(() => _life.Create(Inputs(), stop: new CancellationToken(canceled: true)))).Message
            .ShouldBe("stopped as asked. No job was started.");
        _world.Cloud.Calls.ShouldBeEmpty();
    }

    private PropertyMap Inputs(params (string, object?)[] more) => _life.Check([("sandboxId", "box1"), ("command", "train"), .. more]);
}
