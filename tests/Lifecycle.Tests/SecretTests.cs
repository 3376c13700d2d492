using Sandboxes.Lifecycle.Tests.Setup;

namespace Sandboxes.Lifecycle.Tests;

/// <summary>A secret of the configuration reaches the sandbox and stands nowhere else in clear.</summary>
public sealed class SecretTests(CloudFixture fixture)
{
    private const string Secret = "s3cr3t-of-the-fleet-8f1c";
    private readonly LocalCloud _cloud = fixture.Cloud;

    [Fact]
    public async Task Up_SecretFromConfig_IsNowhereInClear()
    {
        using var stack = new Stack(_cloud);
        (await stack.RunAsync("config", "set", "--secret", "token", Secret)).Succeeded();
        stack.Sandboxes(new { box = new { image = "python:3.11-slim", secrets = new { TOKEN = "config:token" } } });

        var up = (await stack.UpAsync()).Succeeded();

        up.Output.ShouldNotContain(Secret);
        up.Output.ShouldContain("[secret]");
        File.ReadAllText(stack.StateFile).ShouldNotContain(Secret);
        FilesWith(_cloud.Home, Secret).ShouldBeEmpty();
        ProcessesWith(Secret).ShouldBeEmpty();
        (await stack.UpAsync("--expect-no-changes")).Succeeded();
        (await stack.RefreshAsync("--expect-no-changes")).Succeeded();
        (await stack.DestroyAsync()).Succeeded();
    }

    private static IEnumerable<string> FilesWith(string folder, string text) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(file => Path.GetFileName(file) != "lock") // Held by the cloud; empty.
            .Where(file => new FileInfo(file).Length < 10_000_000 && File.ReadAllBytes(file).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0);

    private static IEnumerable<string> ProcessesWith(string text) =>
        Directory.EnumerateDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _))
            .Where(folder => CommandLine(folder).Contains(text, StringComparison.Ordinal));

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (IOException)
        {
            return ""; // It ended meanwhile.
        }
    }
}
