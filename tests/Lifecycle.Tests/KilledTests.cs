using System.Diagnostics;
using Sandboxes.Lifecycle.Tests.Setup;

namespace Sandboxes.Lifecycle.Tests;

/// <summary>
/// The engine or the provider is killed at a point that a seed chose, again and again: every sandbox that lives is in the state or was told of, and
/// no job was started twice. A failure names its seed.
/// </summary>
public sealed class KilledTests : IAsyncLifetime
{
    private const int Kills = 3;
    private static readonly string[] Boxes = ["one", "two", "three"];
    private LocalCloud _cloud = null!;

    public async ValueTask InitializeAsync() => _cloud = await LocalCloud.StartAsync();

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Theory]
    [InlineData("engine", 1)]
    [InlineData("engine", 2)]
    [InlineData("provider", 3)]
    [InlineData("provider", 4)]
    public async Task Up_KilledAtAnyPoint_LosesNothingAndStartsNothingTwice(string victim, int seed)
    {
        var random = new Random(seed);
        using var stack = Declared(new Stack(_cloud));
        var said = "";
        for (var kill = 0; kill < Kills; kill++)
            said += await KillAsync(stack, victim, TimeSpan.FromMilliseconds(random.Next(400, 3000)));

        said += (await stack.UpAsync()).Succeeded().Output;

        await EveryStartIsTheOnlyOneAsync();
        var kept = Boxes.Select(stack.Id).ToList();
        var living = (await _cloud.SandboxesAsync()).Select(sandbox => sandbox["id"]!.GetValue<string>()).ToList();
        living.ShouldBeSubsetOf([.. kept, .. living.Where(said.Contains)], $"seed {seed}:\n{said}");
        kept.ShouldBeSubsetOf(living);
        foreach (var box in Boxes)
            stack.Outputs($"{box}-job")["status"]!.GetValue<string>().ShouldBe("running");
        (await stack.DestroyAsync()).Succeeded();
        (await _cloud.SandboxesAsync()).Select(sandbox => sandbox["id"]!.GetValue<string>()).ShouldBeSubsetOf(living.Except(kept));
    }

    private static Stack Declared(Stack stack) => stack.Declare(new
    {
        sandboxes = Boxes.ToDictionary(box => box, _ => new { image = "python:3.11-slim", vm = false }),
        jobs = Boxes.ToDictionary(box => $"{box}-job", box => new { sandbox = box, command = "echo start >> /tmp/starts; sleep 600" }),
    });

    /// <summary>Runs an up and kills it after a time; returns what it said until then.</summary>
    private static async Task<string> KillAsync(Stack stack, string victim, TimeSpan after)
    {
        using var up = await stack.StartAsync("up", "--yes", "--skip-preview");
        await Task.Delay(after);
        if (victim == "engine")
            up.Kill();
        else
            await KillProviderAsync(up);
        return (await Command.EndAsync(up)).Output;
    }

    private static async Task KillProviderAsync(Process engine)
    {
        // It may not be there yet, or no longer: then this up runs to its end.
        using var kill = Process.Start("pkill", ["-KILL", "-P", engine.Id.ToString(), "-f", "pulumi-resource-sandboxes"]);
        await kill.WaitForExitAsync();
    }

    private async Task EveryStartIsTheOnlyOneAsync()
    {
        foreach (var sandbox in await _cloud.SandboxesAsync())
        {
            var id = sandbox["id"]!.GetValue<string>();
            var starts = await _cloud.ExecAsync(id, "sleep 0.3; cat /tmp/starts 2>/dev/null || true");
            starts.ShouldBeOneOf("", "start\n");
        }
    }
}
