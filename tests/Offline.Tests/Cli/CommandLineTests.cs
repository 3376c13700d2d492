using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Tests.Cli;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Run_WrongPassphrase_SaysSoAndTouchesNothing()
    {
        await using var run = await CommandRun.StartAsync();
        run.Program = ProgramOf.Things("a");
        (await run.RunAsync("up", "--yes")).Exit.ShouldBe(0);
        var before = await File.ReadAllBytesAsync(run.StateFile);
        run.Passphrase = "another";
        var (exit, output) = await run.RunAsync("destroy", "--yes");
        exit.ShouldBe(1);
        output.ShouldContain("incorrect passphrase");
        (await File.ReadAllBytesAsync(run.StateFile)).ShouldBe(before);
    }

    [Fact]
    public async Task Run_StackInUse_SaysSo()
    {
        await using var run = await CommandRun.StartAsync();
        using var held = StackLock.Take(run.StateFile);
        var (exit, output) = await run.RunAsync("up", "--yes");
        exit.ShouldBe(1);
        output.ShouldContain("locked by another command");
    }

    [Fact]
    public async Task Run_StateOfAnotherVersion_SaysWhich()
    {
        await using var run = await CommandRun.StartAsync();
        await File.WriteAllTextAsync(run.StateFile, """{"version":4,"checkpoint":{}}""");
        var (exit, output) = await run.RunAsync("preview");
        exit.ShouldBe(1);
        output.ShouldContain("version 4");
    }

    [Fact]
    public async Task Up_NobodyToAsk_WantsYes()
    {
        await using var run = await CommandRun.StartAsync();
        var (exit, output) = await run.RunAsync("up", "--non-interactive");
        exit.ShouldBe(1);
        output.ShouldContain("--yes");
    }

    [Fact]
    public async Task Run_UnknownStack_SaysHowToMakeOne()
    {
        await using var run = await CommandRun.StartAsync();
        var (exit, output) = await run.RunAsync("preview", "--stack", "prod");
        exit.ShouldBe(1);
        output.ShouldContain("stack init prod");
    }

    [Fact]
    public async Task ExpectNoChanges_Changes_ExitsWith7()
    {
        await using var run = await CommandRun.StartAsync();
        run.Program = ProgramOf.Things("a");
        var (exit, output) = await run.RunAsync("preview", "--expect-no-changes");
        exit.ShouldBe(7);
        output.ShouldContain("error: this preview was to find no changes (--expect-no-changes), and there are some");
        (await run.RunAsync("up", "--yes")).Exit.ShouldBe(0);
        (await run.RunAsync("preview", "--expect-no-changes")).Exit.ShouldBe(0);
    }

    [Theory]
    [InlineData("up")]
    [InlineData("refresh")]
    [InlineData("destroy")]
    public async Task Target_OfNoResource_IsAnErrorAndChangesNothing(string command)
    {
        await using var run = await CommandRun.StartAsync();
        run.Program = ProgramOf.Things("a");
        (await run.RunAsync("up", "--yes")).Exit.ShouldBe(0);
        var (exit, output) = await run.RunAsync(command, "--yes", "--target", "urn:pulumi:dev::demo::pkg:index:Thing::typo");
        exit.ShouldBe(1);
        output.ShouldContain("error: the stack has no resource urn:pulumi:dev::demo::pkg:index:Thing::typo; `stack export` shows the URNs");
        run.Names.ShouldContain("a");
    }

    [Fact]
    public async Task Target_NewInTheProgram_IsMade()
    {
        await using var run = await CommandRun.StartAsync();
        run.Program = ProgramOf.Things("a", "b");
        var (exit, output) = await run.RunAsync("up", "--yes", "--target", "urn:pulumi:dev::demo::pkg:index:Thing::b");
        exit.ShouldBe(0, output);
        run.Names.ShouldContain("b");
    }

    [Fact]
    public async Task Stacks_Two_KeepTheirStatesApart()
    {
        await using var run = await CommandRun.StartAsync();
        (await run.RunAsync("stack", "init", "prod")).Exit.ShouldBe(0);
        run.Program = ProgramOf.Things("a");
        (await run.RunAsync("up", "--yes", "--stack", "prod")).Exit.ShouldBe(0);
        (await run.RunAsync("stack", "ls")).Output.ShouldBe("dev\nprod*\n");
        (await run.RunAsync("stack", "export", "--stack", "dev")).Output.ShouldNotContain("pkg:index:Thing");
        (await run.RunAsync("stack", "export", "--stack", "prod")).Output.ShouldContain("pkg:index:Thing");
    }

    [Fact]
    public async Task Config_SetAndGet_KeepsSecretsOutOfTheFile()
    {
        await using var run = await CommandRun.StartAsync();
        (await run.RunAsync("config", "set", "token", "hush", "--secret")).Exit.ShouldBe(0);
        (await run.RunAsync("config", "get", "token")).Output.ShouldBe("hush\n");
        (await run.RunAsync("config", "get", "absent")).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task ConfigRm_AValue_UnsetsItAndLeavesTheOthers()
    {
        await using var run = await CommandRun.StartAsync();
        (await run.RunAsync("config", "set", "one", "1")).Exit.ShouldBe(0);
        (await run.RunAsync("config", "set", "two", "2")).Exit.ShouldBe(0);
        (await run.RunAsync("config", "rm", "one")).Exit.ShouldBe(0);
        (await run.RunAsync("config", "get", "one")).Exit.ShouldBe(1);
        (await run.RunAsync("config", "get", "two")).Output.ShouldBe("2\n");
    }

    [Fact]
    public async Task StackImport_Export_GivesTheSameState()
    {
        await using var run = await CommandRun.StartAsync();
        run.Program = ProgramOf.Things("a");
        (await run.RunAsync("up", "--yes")).Exit.ShouldBe(0);
        var file = Path.Combine(Path.GetDirectoryName(run.StateFile)!, "export.json");
        (await run.RunAsync("stack", "export", "--file", file)).Exit.ShouldBe(0);
        (await run.RunAsync("destroy", "--yes")).Exit.ShouldBe(0);
        run.Names.ShouldBeEmpty();
        (await run.RunAsync("stack", "import", "--file", file)).Exit.ShouldBe(0);
        run.Names.ShouldBe(["a", "default"]);
    }

    [Fact]
    public async Task PreviewJson_NewStack_IsOneDocument()
    {
        await using var run = await CommandRun.StartAsync();
        run.Program = ProgramOf.Things("a");
        var (_, output) = await run.RunAsync("preview", "--json");
        var digest = System.Text.Json.Nodes.JsonNode.Parse(output)!;
        ((string?)digest["steps"]![0]!["op"]).ShouldBe("create");
        ((int?)digest["changeSummary"]!["create"]).ShouldBe(1);
    }
}
