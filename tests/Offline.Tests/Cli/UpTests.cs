using Sandboxes.Engine.Grpc;

namespace Sandboxes.Offline.Tests.Cli;

public sealed class UpTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Up_IndependentResources_AreCreatedAtOnce()
    {
        await using var run = await CommandRun.StartAsync();
        var started = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        run.Provider.Create = async request =>
        {
            if (Interlocked.Increment(ref started) == 3)
                all.SetResult();
            await all.Task.WaitAsync(Patience);
            return request.Name;
        };
        run.Program = ProgramOf.Things("a", "b", "c");
        var (exit, output) = await run.RunAsync("up", "--yes", "--parallel", "3");
        exit.ShouldBe(0, output);
        run.Names.ShouldBe(["a", "b", "c", "default"]);
    }

    [Fact]
    public async Task Up_ParallelOne_RunsOneAfterTheOther()
    {
        await using var run = await CommandRun.StartAsync();
        var (running, most) = (0, 0);
        run.Provider.Create = async request =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return request.Name;
        };
        run.Program = ProgramOf.Things("a", "b", "c", "d");
        (await run.RunAsync("up", "--yes", "--parallel", "1")).Exit.ShouldBe(0);
        most.ShouldBe(1);
    }

    [Fact]
    public async Task Up_CtrlCDuringCreates_WaitsForThemAndKeepsThem()
    {
        await using var run = await CommandRun.StartAsync();
        var started = 0;
        run.Provider.Create = async request =>
        {
            if (Interlocked.Increment(ref started) == 2)
                await run.CtrlC.CancelAsync();
            await run.Provider.Cancelled.Task.WaitAsync(Patience);
            return request.Name;
        };
        run.Program = new ProgramOf(async (monitor, cancel) =>
        {
            await Task.WhenAll(ProgramOf.RegisterAsync(monitor, "a", cancel), ProgramOf.RegisterAsync(monitor, "b", cancel));
            await ProgramOf.RegisterAsync(monitor, "never", cancel);
            return 0;
        });
        var (exit, output) = await run.RunAsync("up", "--yes", "--skip-preview", "--parallel", "4");
        exit.ShouldBe(1);
        output.ShouldContain("warning: stopped by Ctrl-C before all was done; what was done is in the state, and the same command goes on from there");
        run.Names.ShouldBe(["a", "b", "default"]);
    }

    [Fact]
    public async Task Up_OneFails_TheOthersUnderWayAreKept()
    {
        await using var run = await CommandRun.StartAsync();
        var failed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var other = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        run.Provider.Create = async request =>
        {
            if (request.Name == "bad")
            {
                await other.Task.WaitAsync(Patience);
                failed.SetResult();
                throw new RpcException(new Status(StatusCode.FailedPrecondition, "no credit left"));
            }

            other.SetResult();
            await failed.Task.WaitAsync(Patience);
            return request.Name;
        };
        run.Program = ProgramOf.Things("bad", "good");
        var (exit, output) = await run.RunAsync("up", "--yes", "--parallel", "4");
        exit.ShouldBe(1);
        output.ShouldContain("error: no credit left");
        run.Names.ShouldBe(["default", "good"]);
    }

    [Fact]
    public async Task Up_ContinueOnError_LeavesOutOnlyWhatDependsOnTheFailure()
    {
        await using var run = await CommandRun.StartAsync();
        run.Provider.Create = request => request.Name == "bad"
            ? throw new RpcException(new Status(StatusCode.FailedPrecondition, "refused"))
            : Task.FromResult(request.Name);
        run.Program = new ProgramOf(async (monitor, cancel) =>
        {
            var bad = await ProgramOf.RegisterAsync(monitor, "bad", cancel);
            var child = await ProgramOf.RegisterAsync(monitor, "child", cancel, bad.Urn);
            await ProgramOf.RegisterAsync(monitor, "good", cancel);
            return bad.Urn.Length > 0 && child.Result == Pulumirpc.Result.Skip ? 0 : 9;
        });
        var (exit, output) = await run.RunAsync("up", "--yes", "--skip-preview", "--continue-on-error");
        exit.ShouldBe(1, output);
        output.ShouldNotContain("exit code 9");
        run.Names.ShouldBe(["default", "good"]);
    }

    [Fact]
    public async Task Up_ProgramEndsWithAnError_NothingIsDeletedAndTheStateIsKept()
    {
        await using var run = await CommandRun.StartAsync();
        run.Program = ProgramOf.Things("a", "b");
        (await run.RunAsync("up", "--yes")).Exit.ShouldBe(0);
        run.Program = new ProgramOf((_, _) => Task.FromResult(3));
        var (exit, output) = await run.RunAsync("up", "--yes", "--skip-preview");
        exit.ShouldBe(1);
        output.ShouldContain("exit code 3");
        run.Provider.Calls.ShouldNotContain(call => call.StartsWith("Delete", StringComparison.Ordinal));
        run.Names.ShouldBe(["a", "b", "default"]);
    }

    [Fact]
    public async Task Up_SameNameTwice_IsRefused()
    {
        await using var run = await CommandRun.StartAsync();
        run.Program = ProgramOf.Things("a", "a");
        var (exit, output) = await run.RunAsync("up", "--yes");
        exit.ShouldBe(1);
        output.ShouldContain("twice");
    }

    [Fact]
    public async Task Up_EveryCommand_SendsCancelAtItsEnd()
    {
        await using var run = await CommandRun.StartAsync();
        run.Program = ProgramOf.Things("a");
        (await run.RunAsync("preview")).Exit.ShouldBe(0);
        run.Provider.Calls.ShouldBe(["Cancel"]);
    }
}
