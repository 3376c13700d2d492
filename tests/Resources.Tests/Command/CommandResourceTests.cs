using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Tests.Fakes;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Tests.Command;

public class CommandResourceTests
{
    private readonly World _world = new();
    private readonly Life _life;

    public CommandResourceTests() => _life = Life.InRunningBox(_world, "Command");

    [Fact]
    public async Task Create_Succeeds_KeepsWhatItLeft()
    {
        _world.Cloud.Results.Enqueue(new CommandResult("out", "err", 0));

        var made = await _life.Create(Inputs(("create", "make"), ("workingDir", "/srv"), ("user", "app"), ("timeoutSeconds", 20),
            ("environmentVars", Bag.Of(("A", "it's $(x)\n")))));

        made.Id.ShouldMatch("^box1/[0-9a-f]{8}$");
        (made.State.Text("stdout"), made.State.Text("stderr"), made.State.Integer("exitCode")).ShouldBe(("out", "err", 0));
        var command = _world.Cloud.Commands.Single();
        (command.Line, command.WorkingDir, command.User, command.Timeout).ShouldBe(("make", "/srv", "app", TimeSpan.FromSeconds(20)));
        command.Environment.ShouldBe(new Dictionary<string, string> { ["A"] = "it's $(x)\n" });
    }

    [Fact]
    public async Task Create_WithoutALine_RunsNothing()
    {
        var made = await _life.Create(Inputs(("delete", "rm x")));

        _world.Cloud.Commands.ShouldBeEmpty();
        made.State.Find("exitCode").ShouldBeNull();
    }

    [Fact]
    public async Task Create_Fails_ShowsCodeAndBothTailsAndKeepsNothing()
    {
        _world.Cloud.Results.Enqueue(new CommandResult("step 1\n", "no such file\n", 2));

        var failure = await Fails(Inputs(("create", "make")));

        failure.Code.ShouldBe(StatusCode.FailedPrecondition);
        failure.Message.ShouldBe(
            "the create line of command it failed in sandbox box1 with exit code 2, after 0 s. Nothing of it is in the state; the next `pulumi up` runs it again.\nstdout:\nstep 1\nstderr:\nno such file");
    }

    [Fact]
    public async Task Create_FailsWithSecretEnvironment_ShowsNoSecret()
    {
        _world.Cloud.Results.Enqueue(new CommandResult("token is hunter22", "", 1));

        var failure = await Fails(Inputs(("create", "make"), ("environmentVars", Bag.Of(("TOKEN", Bag.Secret("hunter22"))))));

        failure.Message.ShouldEndWith("\nstdout:\ntoken is [secret]\nstderr: nothing");
    }

    [Fact]
    public async Task Create_SecretEnvironment_MakesOutputSecret()
    {
        _world.Cloud.Results.Enqueue(new CommandResult("hunter22", "", 0));

        var made = await _life.Create(Inputs(("create", "make"), ("environmentVars", Bag.Of(("TOKEN", Bag.Secret("hunter22"))))));

        made.State["stdout"].IsSecret.ShouldBeTrue();
        made.State["stderr"].IsSecret.ShouldBeTrue();
    }

    [Fact]
    public async Task Create_PrintsTooMuch_KeepsTheEnd()
    {
        _world.Cloud.Results.Enqueue(new CommandResult(new string('x', 5_000_000) + "end", "", 0));

        var kept = (await _life.Create(Inputs(("create", "make")))).State.Text("stdout")!;

        kept.Length.ShouldBe(1024 * 1024);
        kept.ShouldEndWith("xend");
    }

    [Fact]
    public async Task Create_TimesOut_KeepsTheCloudsAdviceAsItIs()
    {
        _world.Cloud.Results.Enqueue(Sample.Failure(CloudErrorKind.Timeout, "it did not end within its 30 s. Raise `timeoutSeconds`."));

        var failure = await Fails(Inputs(("create", "sleep 1000"), ("timeoutSeconds", 30)));

        failure.Code.ShouldBe(StatusCode.DeadlineExceeded);
        failure.Message.ShouldBe("it did not end within its 30 s. Raise `timeoutSeconds`. Nothing of it is in the state; the next `pulumi up` runs it again.");
    }

    [Theory]
    [InlineData(CloudErrorKind.NotRunning, StatusCode.FailedPrecondition)]
    [InlineData(CloudErrorKind.Conflict, StatusCode.FailedPrecondition)]
    [InlineData(CloudErrorKind.Unauthorized, StatusCode.Unauthenticated)]
    [InlineData(CloudErrorKind.Gone, StatusCode.FailedPrecondition)]
    [InlineData(CloudErrorKind.ServerError, StatusCode.Unavailable)]
    public async Task Create_CloudRefuses_KeepsItsWords(CloudErrorKind kind, StatusCode code)
    {
        _world.Cloud.Results.Enqueue(Sample.Failure(kind, "the cloud said no"));

        var failure = await Fails(Inputs(("create", "make")));

        (failure.Code, failure.Message).ShouldBe((code, "the cloud said no. Nothing of it is in the state; the next `pulumi up` runs it again."));
    }

    [Fact]
    public async Task Create_Stopped_SaysThatItMayStillRun()
    {
        var failure = await Should.ThrowAsync<ProviderException>(() => _life.Create(Inputs(("create", "make")), stop: new CancellationToken(canceled: true)));

        (failure.Code, failure.Message).ShouldBe((StatusCode.Cancelled,
            "stopped as asked. The create line may still run in sandbox box1, until its time limit of 5 min. Nothing of it is in the state; the next `pulumi up` runs it again."));
    }

    [Theory]
    [InlineData("create", "other", "update me")]
    [InlineData("user", "app", "update me")]
    [InlineData("workingDir", "/tmp", "update me")]
    [InlineData("update", "now me", null)]
    [InlineData("delete", "bye", null)]
    [InlineData("timeoutSeconds", 20, null)]
    public async Task Update_OfAProperty_RunsWhatItShould(string property, object value, string? runs)
    {
        var old = Inputs(("create", "make"), ("update", "update me"));

        await _life.Update("box1/1", old, old, old.With(property, Bag.Value(value)));

        _world.Cloud.Commands.Select(command => command.Line).ShouldBe(runs is null ? [] : [runs]);
    }

    [Fact]
    public async Task Update_WithoutAnUpdateLine_RunsCreateAgain()
    {
        await _life.Update("box1/1", Inputs(("create", "a")), Inputs(("create", "a")), Inputs(("create", "b")));

        _world.Cloud.Commands.Single().Line.ShouldBe("b");
    }

    [Fact]
    public async Task Update_OnlyLaterSteps_KeepsTheOutput()
    {
        var old = Inputs(("create", "make"));

        var state = await _life.Update("box1/1", old, old.With("stdout", Bag.Secret("kept")), old.With("delete", Bag.Value("bye")));

        (state["stdout"], state.Text("delete")).ShouldBe((Bag.Secret("kept"), "bye"));
    }

    [Fact]
    public async Task Update_Fails_SaysThatTheStateStays()
    {
        _world.Cloud.Results.Enqueue(new CommandResult("", "", 1));

        (await Should.ThrowAsync<ProviderException>(() => _life.Update("box1/1", Inputs(("create", "a")), Inputs(("create", "a")), Inputs(("create", "b"))))).Message
            .ShouldStartWith("the create line of command it failed in sandbox box1 with exit code 1, after 0 s. The state stays as it was; the next `pulumi up` runs it again.");
    }

    [Theory]
    [InlineData("bye", "box1", true)]
    [InlineData("bye", "box2", false)]
    [InlineData("", "box1", false)]
    public void Diff_Replacement_RunsTheOldDeleteFirst(string delete, string sandbox, bool first)
    {
        var old = Inputs(("delete", delete));

        _life.Diff(old, old, Inputs(("triggers", new object[] { 1 })).With("sandboxId", Bag.Value(sandbox))).DeleteBeforeReplace.ShouldBe(first);
    }

    [Fact]
    public void Diff_Triggers_Replace() =>
        _life.Diff(Inputs(("triggers", new object[] { 1 })), PropertyMap.Empty, Inputs(("triggers", new object[] { 2 }))).Replaces.ShouldBe(["triggers"]);

    private PropertyMap Inputs(params (string, object?)[] more) => _life.Check([("sandboxId", "box1"), .. more]);

    private Task<ProviderException> Fails(PropertyMap inputs) => Should.ThrowAsync<ProviderException>(() => _life.Create(inputs));
}
