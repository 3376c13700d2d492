using Sandboxes.Offline.Programs;
using Sandboxes.Offline.Tests.Cli;

namespace Sandboxes.Offline.Tests.Programs;

public sealed class ProcessProgramTests
{
    private static readonly Dictionary<string, string> Environment = new() { ["PATH"] = "/usr/bin:/bin" };

    [Fact]
    public async Task Run_Preview_ProgramFindsItsVariables()
    {
        var (exit, output) = await PreviewAsync("echo $PULUMI_PROJECT/$PULUMI_STACK $PULUMI_DRY_RUN $PULUMI_CONFIG $PULUMI_CONFIG_SECRET_KEYS; test -n \"$PULUMI_MONITOR$PULUMI_ENGINE\"");
        exit.ShouldBe(0, output);
        output.ShouldContain("""demo/dev true {"demo:a":"b"} []""");
    }

    [Fact]
    public async Task Run_ThrowingProgram_ShowsItsWordsAndItsExitCode()
    {
        var (exit, output) = await PreviewAsync("echo 'Unhandled exception: the program is wrong' >&2; exit 134");
        exit.ShouldBe(1);
        output.ShouldContain("Unhandled exception: the program is wrong");
        output.ShouldContain("exit code 134");
    }

    [Fact]
    public async Task Run_ErrorReportedByTheProgram_AddsNone()
    {
        var (exit, output) = await PreviewAsync("exit 32");
        exit.ShouldBe(1);
        output.ShouldNotContain("exit code");
    }

    [Fact]
    public async Task Run_NoSuchCommand_SaysSo()
    {
        await using var run = await CommandRun.StartAsync();
        run.Program = new ProcessProgram(["/nowhere/program"], Environment);
        var (exit, output) = await run.RunAsync("preview");
        exit.ShouldBe(1);
        output.ShouldContain("/nowhere/program");
    }

    private static async Task<(int Exit, string Output)> PreviewAsync(string script)
    {
        await using var run = await CommandRun.StartAsync();
        (await run.RunAsync("config", "set", "a", "b")).Exit.ShouldBe(0);
        run.Program = new ProcessProgram(["/bin/sh", "-c", script], Environment);
        return await run.RunAsync("preview");
    }
}
